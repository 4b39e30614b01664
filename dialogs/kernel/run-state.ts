import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { ConfirmState, Context, Transition } from '../machine/definition.ts';
import type { AnyCall, AnyDialog, AnyState } from '../machine/dialog.ts';
import type { Effect, Line } from '../machine/effects.ts';
import { covers } from '../machine/proof.ts';
import type { DialogRegistry } from '../machine/registry.ts';
import { speaker } from '../machine/speaker.ts';
import type { Counts, Frame, Stack } from '../machine/stack.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import type { Phrase } from '../texts/phrase.ts';
import { commandFingerprint } from './command-confirmation.ts';
import { acceptedKinds, takenIn } from './fill.ts';

const { line, choice } = speaker<typeof sharedTexts>();

type AnyTransition = Transition<JsonObject, string, string, never>;

/**
 * What a step of the kernel works on. Holds a private copy of the stack, which is replaced with each change, and the effects that were emitted so far.
 */
export class RunState {
  stack: Stack;
  readonly effects: Effect[] = [];
  /** The values of the present event, so that a dialog which the event starts need not ask for them. */
  values: SlotValues = {};

  /** The messages in a row before this one that were not understood. */
  missed = 0;
  readonly registry: DialogRegistry;

  constructor(registry: DialogRegistry, stack: Stack) {
    this.registry = registry;
    this.stack = stack;
  }

  get top(): Frame | undefined {
    return this.stack.frames.at(-1);
  }

  dialog(frame: Pick<Frame, 'dialog'>): AnyDialog {
    return this.registry.dialog(frame.dialog);
  }

  state(frame: Frame): AnyState {
    const state = this.dialog(frame).machine.states[frame.state];
    if (!state)
      throw new OnevoiceError('DIALOG_BROKEN', {
        detail: `dialog "${frame.dialog}" has no state "${frame.state}"`,
      });
    return state;
  }

  context(frame: Frame, slots = frame.slots, counts: Counts = this.stack.counts): Context<JsonObject> {
    const { identity, staff, locale, now } = this.stack;
    return { slots, counts, identity, staff, locale, now };
  }

  /** Sends a message; a menu gets its buttons here. A button for a person is left out where none can be reached. */
  say(said: Line): void {
    const choices = [...this.registry.usable(said.choices), ...(said.menu ? this.menuChoices() : [])];
    const isReachable = this.stack.staff.by !== 'none';
    this.effects.push({
      type: 'say',
      ...said,
      choices: choices.filter(({ event }) => event.type !== 'human' || isReachable),
    });
  }

  private menuChoices(): Line['choices'] {
    const tasks = this.registry.tasks.flatMap(({ id, words, notInMenu }) =>
      words && !notInMenu
        ? [{ label: words.label({}), event: { type: 'start', dialog: id, values: {} } as const }]
        : [],
    );
    return [...tasks, choice('choice-human', {}, { type: 'human' })];
  }

  update(changes: Partial<Stack>): void {
    this.stack = { ...this.stack, ...changes };
  }

  /** The kinds of the present event's values that a dialog takes in the state that it is in. */
  kindsTaken(frame: Frame, values: SlotValues): string[] {
    const { machine } = this.dialog(frame);
    const kinds = acceptedKinds(machine, this.context(frame)).filter((kind) => values[kind] !== undefined);
    return takenIn(machine, frame.state, kinds);
  }

  /** The kinds of values that the present question takes and its dialog does not have yet; none in a proof, which has ways of its own without them. */
  get missingKinds(): string[] {
    const frame = this.top;
    if (frame === undefined || frame.pendingKey !== undefined) return [];
    const { machine, role } = this.dialog(frame);
    if (role === 'proof') return [];
    const taken = takenIn(machine, frame.state, acceptedKinds(machine, this.context(frame)));
    return taken.filter((kind) => frame.slots[kind] === null);
  }

  /** Keeps values until a dialog of the same task takes them, without those that were taken now. */
  keep(values: SlotValues, taken: readonly string[]): void {
    const kept = Object.entries(values).filter(([kind]) => !taken.includes(kind));
    const { kept: _, ...rest } = this.stack;
    this.stack = kept.length === 0 ? rest : { ...rest, kept: Object.fromEntries(kept) };
  }

  /** Fills a dialog's slots with the present event's values of the given kinds. */
  fill(frame: Frame, kinds: readonly string[], values = this.values): Frame {
    const { takes } = this.dialog(frame).machine;
    const slots = kinds.reduce((filled, kind) => {
      const value = values[kind];
      return value === undefined ? filled : assign(filled, takes[kind]?.set as AnyTransition['set'], value);
    }, frame.slots);
    return { ...frame, slots };
  }

  /** Asks the question of the top frame. */
  prompt(): void {
    const frame = this.top;
    const question = frame && this.question(frame);
    if (!frame || !question) return;
    const state = this.state(frame);
    if ('yes' in state) this.replaceTop({ ...frame, shownFingerprint: this.shown(frame, state) });
    this.say(question);
  }

  /** Says another text in place of the top frame's question, with the question's buttons. */
  promptWith({ text, params }: Phrase): void {
    const { choices = [], selection } = (this.top && this.question(this.top)) ?? {};
    this.say({ text, params, choices, ...(selection && { selection }) });
  }

  /** Says the text for an answer that was not understood, in place of the question of a frame; false if the state has none. */
  askAgainUnclear(frame: Frame): boolean {
    const state = this.state(frame);
    const unclear = 'ask' in state && 'unclear' in state ? state.unclear?.(this.context(frame)) : undefined;
    if (unclear) this.promptWith(unclear);
    return unclear !== undefined;
  }

  /** Whether the customer wants something else besides. */
  get hasWishes(): boolean {
    return (this.stack.wishes ?? []).length > 0;
  }

  /** Forgets what the customer wants besides: a person has taken it over, or the customer says goodbye. */
  dropWishes(): void {
    const { wishes: _, ...rest } = this.stack;
    this.stack = rest;
  }

  /** Says that the next wish begins. */
  sayNext(task: Phrase): void {
    this.say(line('next-wish', { task }));
  }

  /** Whether a frame asks a question that may stay unanswered. */
  isOptional(frame: Frame): boolean {
    const state = this.state(frame);
    return 'ask' in state && 'optional' in state;
  }

  /** The question of a waiting state with its buttons; undefined for the other kinds of state. */
  question(frame: Frame): Line | undefined {
    const state = this.state(frame);
    if ('yes' in state) {
      const to = this.shown(frame, state);
      const buttons = [
        { label: state.labels.yes, event: { type: 'affirm', to } as const },
        { label: state.labels.no, event: { type: 'deny' } as const },
      ];
      return { ...state.confirm(this.context(frame)), choices: buttons };
    }
    if ('select' in state) {
      const context = this.context(frame);
      const { text, params } = state.select(context);
      return { text, params, choices: [], selection: state.options(context) };
    }
    return 'ask' in state ? state.ask(this.context(frame)) : undefined;
  }

  /** Whether a frame was started to prove an identity that has been proved in the meantime. */
  isAlreadyProved(frame: Frame): boolean {
    const parent = frame.child && this.stack.frames[this.stack.frames.indexOf(frame) - 1];
    return parent !== undefined && this.isProofReached(parent, this.state(parent));
  }

  protected isProofReached(frame: Frame, state: AnyState): boolean {
    if (state.call === undefined) return false;
    return covers(this.stack.identity, state.least, subjectIn(state, state.args(this.context(frame))));
  }

  protected shown(frame: Frame, state: ConfirmState<JsonObject, string, string>): string {
    const { call, args } = this.state({ ...frame, state: state.yes }) as AnyCall;
    return commandFingerprint(call.name, args(this.context(frame)));
  }

  protected replaceTop(frame: Frame): void {
    this.update({ frames: [...this.stack.frames.slice(0, -1), frame] });
  }
}

/** Gives slots the values that a transition sets. */
export function assign(slots: JsonObject, set: AnyTransition['set'], value: unknown): JsonObject {
  const changes = Object.entries(set ?? {}).map(([slot, of]) => [slot, of?.(value as never, slots) ?? null]);
  return { ...slots, ...Object.fromEntries(changes) };
}

/** What a call is about, by its arguments. */
export function subjectIn({ call }: AnyCall, args: JsonObject): string | undefined {
  const about = call.subject === undefined ? undefined : args[call.subject];
  return typeof about === 'string' ? about : undefined;
}
