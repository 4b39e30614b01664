import type { Identity } from '../../models/customer/identity.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';
import {
  type Counts,
  type DialogId,
  type DialogInputs,
  isTask,
  type SlotValues,
  VALUE_KINDS,
  type ValueKind,
} from '../vocabulary.ts';
import { commandFingerprint, isConfirmed } from './command-confirmation.ts';
import type { ConfirmState, Context, Transition } from './definition.ts';
import type { AnyBranch, AnyCall, AnyDialog, AnyPush, AnyState } from './dialog.ts';
import { choice, type Effect, type Ending, type Line, line, type Phrase } from './effects.ts';
import type { Event } from './events.ts';
import { covers, reaches } from './proof.ts';
import type { Frame, Stack } from './stack.ts';
import { orderIn, summaryOf } from './summary.ts';

type AnyTransition = Transition<JsonObject, string, string, never>;

/** Most transitions of one step: the longest real one takes about ten, so that more is a machine that runs in circles. */
const MAX_TRANSITIONS = 100;

/** Most ended dialogs that the stack keeps for staff, who read the newest only. */
const MAX_ENDED_DIALOGS = 10;

/**
 * One step of the kernel in progress. Holds a private copy of the stack, which transitions replace, and the effects that they
 * emitted so far; the kernel throws the whole run away if the present state has no use for the event.
 */
export class Run {
  stack: Stack;
  readonly effects: Effect[] = [];
  /** The values of the present event, so that a dialog which the event starts need not ask for them. */
  values: SlotValues = {};
  readonly #dialogs: ReadonlyMap<string, AnyDialog>;
  #transitions = 0;

  constructor(dialogs: ReadonlyMap<string, AnyDialog>, stack: Stack) {
    this.#dialogs = dialogs;
    this.stack = stack;
  }

  get top(): Frame | undefined {
    return this.stack.frames.at(-1);
  }

  dialog(frame: Pick<Frame, 'dialog'>): AnyDialog {
    const dialog = this.#dialogs.get(frame.dialog);
    if (!dialog) throw new OnevoiceError('DIALOG_BROKEN', { detail: `no dialog is named "${frame.dialog}"` });
    return dialog;
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
    return { slots, counts, identity: this.stack.identity, locale: this.stack.locale };
  }

  say(line: Line): void {
    this.effects.push({ type: 'say', ...line });
  }

  update(changes: Partial<Stack>): void {
    this.stack = { ...this.stack, ...changes };
  }

  /** Stores a proof. If it proves another customer than before, the first customer's dialogs are dropped. */
  recordProof(identity: Identity): void {
    const before = this.stack.identity.customer;
    if (before !== undefined && identity.customer !== undefined && before !== identity.customer) {
      this.truncate(0);
      const { focusedOrder: _, endedDialogs: __, ...rest } = this.stack;
      this.stack = rest;
    }
    this.update({ identity });
    this.effects.push({ type: 'identify', identity });
  }

  /** Starts a dialog on top of the stack and fills its slots from the values of the present event. */
  begin<D extends DialogId>(id: D, input: DialogInputs[D], as: 'own' | 'child' = 'own'): void {
    const { machine, version } = this.dialog({ dialog: id });
    const first: Frame = {
      dialog: id,
      version,
      state: machine.initial,
      slots: machine.begin(input),
      ...(as === 'child' && { child: true }),
    };
    const frame = this.fill(first, this.acceptedKinds(first, this.values));
    this.update({ frames: [...this.stack.frames, frame] });
    this.effects.push({ type: 'push', dialog: id });
    this.enter(frame, machine.initial);
  }

  /** The kinds of the values that a dialog accepts by its guards, whatever state it is in. */
  acceptedKinds(frame: Frame, values: SlotValues): readonly ValueKind[] {
    const { takes, guards } = this.dialog(frame).machine;
    return VALUE_KINDS.filter((kind) => {
      const when = takes[kind]?.when;
      return (
        values[kind] !== undefined &&
        takes[kind] &&
        (when === undefined || guards[when]?.(this.context(frame)))
      );
    });
  }

  /** The values that a dialog holds in slots that are named after a kind. */
  valuesIn(frame: Frame): SlotValues {
    const { slots } = frame;
    const held = VALUE_KINDS.filter((kind) => typeof slots[kind] === 'string');
    return Object.fromEntries(held.map((kind) => [kind, slots[kind]]));
  }

  /** Fills a dialog's slots with the present event's values of the given kinds. */
  fill(frame: Frame, kinds: readonly ValueKind[]): Frame {
    const { takes } = this.dialog(frame).machine;
    const slots = kinds.reduce(
      (filled, kind) => assign(filled, takes[kind]?.set, this.values[kind]),
      frame.slots,
    );
    return { ...frame, slots };
  }

  /** Drops all frames from `length` on, but keeps a frame whose command is under way, and those below it. */
  truncate(length: number): void {
    const { frames } = this.stack;
    const keep = Math.max(length, frames.findLastIndex((frame) => frame.pendingKey !== undefined) + 1);
    for (const frame of frames.slice(keep).reverse()) {
      this.#recordEnd(frame, 'given-up');
    }
    this.update({ frames: frames.slice(0, keep) });
  }

  /** Takes the first transition of a branch whose guard holds; false if there is none. */
  takeBranch(frame: Frame, branch: AnyBranch, value: unknown): boolean {
    const transitions = typeof branch === 'string' ? [{ to: branch }] : [branch].flat();
    for (const transition of transitions as readonly AnyTransition[]) {
      const slots = assign(frame.slots, transition.set, value);
      const counts = raise(this.stack.counts, transition.count);
      const guard = transition.when && this.dialog(frame).machine.guards[transition.when];
      if (guard && !guard(this.context(frame, slots, counts))) continue;
      this.update({ counts });
      if (transition.say) this.say(transition.say(value as never, frame.slots));
      this.enter({ ...frame, slots }, transition.to);
      return true;
    }
    return false;
  }

  /** Moves the top frame to a state and does what the state does. */
  enter(from: Frame, name: string): void {
    if (++this.#transitions > MAX_TRANSITIONS)
      throw new OnevoiceError('DIALOG_BROKEN', {
        detail: `dialog "${from.dialog}" goes round in circles at "${name}"`,
      });
    const { pendingKey: _called, shownFingerprint: _shown, confirmedFingerprint, ...rest } = from;
    const state = this.state({ ...rest, state: name });
    const frame: Frame = {
      ...rest,
      state: name,
      ...(confirmedFingerprint !== undefined && 'command' in state && { confirmedFingerprint }),
    };
    this.#replaceTop(frame);
    if ('choose' in state) this.#choose(frame, state.choose);
    else if ('push' in state && !this.isAlreadyProved(frame)) this.#push(frame, state);
    else if ('notify' in state) {
      this.effects.push({ type: 'notify', notice: state.notify(this.context(frame)) });
      this.#choose(frame, state.next);
    } else if ('end' in state) {
      const last = state.say?.(this.context(frame));
      if (last && !state.replacesPrompt) this.say(last);
      this.#finish(frame, state.end, state.replacesPrompt && last);
    } else if ('handoff' in state) {
      const reason = state.handoff(this.context(frame));
      this.effects.push({
        type: 'handoff',
        reason,
        summary: summaryOf(this.stack, (other) => this.dialog(other)),
      });
      this.prompt();
    } else if ('least' in state) this.#call(frame, state);
    else if (this.isAlreadyProved(frame)) this.#finish(frame, 'done');
    else this.prompt();
  }

  /** Continues the top frame: asks again, or repeats what waited for the frame that has ended. */
  resume(): void {
    const frame = this.top;
    if (!frame) return;
    if (frame.pendingKey !== undefined) this.say(line('busy', {}));
    else if (this.isAlreadyProved(frame)) this.#finish(frame, 'done');
    else if (this.question(frame)) this.#reprompt(frame);
    else this.enter(frame, frame.state);
  }

  /** Asks the question of the top frame. */
  prompt(): void {
    const frame = this.top;
    const question = frame && this.question(frame);
    if (!frame || !question) return;
    const state = this.state(frame);
    if ('yes' in state) this.#replaceTop({ ...frame, shownFingerprint: this.#shown(frame, state) });
    this.say(question);
  }

  /** Says another text in place of the top frame's question, with the question's buttons. */
  promptWith({ text, params }: Phrase): void {
    const question = this.top && this.question(this.top);
    this.say({ text, params, choices: question?.choices ?? [] });
  }

  #reprompt(frame: Frame): void {
    const state = this.state(frame);
    const shorter = 'ask' in state ? state.reprompt?.(this.context(frame)) : undefined;
    if (shorter) this.promptWith(shorter);
    else this.prompt();
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
      const to = this.#shown(frame, state);
      const buttons = [
        choice(state.labels.yes, {}, { type: 'affirm', to }),
        choice(state.labels.no, {}, { type: 'deny' }),
      ];
      return { ...state.confirm(this.context(frame)), choices: buttons };
    }
    return 'ask' in state ? state.ask(this.context(frame)) : undefined;
  }

  /** Continues the frame that waits for a call with the call's outcome; false if no frame waits for it. */
  deliverResult(event: Extract<Event, { type: 'result' }>): boolean {
    const { frames } = this.stack;
    const index = frames.findLastIndex((frame) => frame.pendingKey === event.key);
    const frame = frames[index];
    if (!frame) return false;
    const above = frames.slice(index + 1);
    this.update({ frames: frames.slice(0, index + 1) });
    const call = this.state(frame) as AnyCall;
    if (event.outcome === 'ok') {
      if (typeof event.value['order'] === 'string') this.update({ focusedOrder: event.value['order'] });
      const identity = call.proves?.(event.value, frame.slots);
      if (identity && reaches(identity.level, this.stack.identity.level)) this.recordProof(identity);
      this.takeBranch(frame, call.ok, event.value);
    } else {
      const refusal = event.outcome === 'refused' && call.refused[String(event.value['reason'])];
      const other = event.outcome === 'timed-out' ? call['timed-out'] : call.failed;
      this.takeBranch(frame, refusal || other, event.value);
    }
    if (!this.stack.frames.some((left) => this.dialog(left).role === 'queue')) {
      this.update({ frames: [...this.stack.frames, ...above] });
    }
    return true;
  }

  #choose(frame: Frame, branch: AnyBranch): void {
    if (!this.takeBranch(frame, branch, undefined))
      throw new OnevoiceError('DIALOG_BROKEN', { detail: `no way out of "${frame.dialog}.${frame.state}"` });
  }

  #push(frame: Frame, state: AnyPush): void {
    this.begin(state.push, state.with(this.context(frame)) as DialogInputs[DialogId], 'child');
  }

  /** Emits a call once its least proof is reached, and a command once it is confirmed (`command-confirmation.ts`). */
  #call(frame: Frame, state: AnyCall): void {
    const args = state.args(this.context(frame));
    if (!covers(this.stack.identity, state.least, args['order'])) {
      const order = typeof args['order'] === 'string' ? args['order'] : null;
      const purpose = this.stack.frames.map(({ dialog }) => dialog).findLast(isTask) ?? null;
      this.begin('identify', { least: state.least, order, purpose }, 'child');
      return;
    }
    const callCount = this.stack.callCount + 1;
    if (state.query) {
      const key = `${state.query}:${callCount}`;
      this.effects.push({ type: 'query', name: state.query, args, key });
      this.#replaceTop({ ...frame, pendingKey: key });
    } else if (state.command) {
      if (typeof state.confirm === 'string' && !isConfirmed(frame, state.command, args)) {
        this.enter(frame, state.confirm);
        return;
      }
      const subject = typeof args['order'] === 'string' ? `${args['order']}:` : '';
      const key = `${state.command}:${subject}${this.stack.scope}:${callCount}`;
      if (state.say) this.say(state.say(this.context(frame)));
      this.effects.push({ type: 'command', name: state.command, args, key });
      this.#replaceTop({ ...frame, pendingKey: key });
    }
    this.update({ callCount });
  }

  /** Ends the top dialog. `last`: its last words, said in place of the question of the dialog below. */
  #finish(frame: Frame, ending: Ending, last?: Line): void {
    this.update({ frames: this.stack.frames.slice(0, -1) });
    this.#recordEnd(frame, ending);
    const parent = this.top;
    if (last) this.promptWith(last);
    if (!parent || last) return;
    const state = this.state(parent);
    if (!frame.child) {
      if (isTask(frame.dialog) && isTask(parent.dialog)) {
        this.say(line('back-to', { dialog: parent.dialog }));
      }
      if (!this.isOptional(parent)) this.resume();
    } else if ('push' in state) this.takeBranch(parent, state.done, ending);
    else if (ending === 'done' && this.#isProofReached(parent, state)) this.enter(parent, parent.state);
    else this.#finish(parent, 'unproved');
  }

  /** Whether a frame was started to prove an identity that has been proved in the meantime. */
  isAlreadyProved(frame: Frame): boolean {
    const parent = frame.child && this.stack.frames[this.stack.frames.indexOf(frame) - 1];
    return parent !== undefined && this.#isProofReached(parent, this.state(parent));
  }

  #isProofReached(frame: Frame, state: AnyState): boolean {
    return (
      'least' in state && covers(this.stack.identity, state.least, state.args(this.context(frame))['order'])
    );
  }

  #shown(frame: Frame, state: ConfirmState<JsonObject, string, string>): string {
    const call = this.state({ ...frame, state: state.yes }) as AnyCall;
    return commandFingerprint(call.command ?? '', call.args(this.context(frame)));
  }

  #recordEnd(frame: Frame, ending: Ending): void {
    const { id, role } = this.dialog(frame);
    this.effects.push({ type: 'done', dialog: id, ending });
    if (role !== 'task' && role !== 'part') return;
    const ended = { dialog: id, ending, ...orderIn(frame.slots) };
    this.update({ endedDialogs: [...(this.stack.endedDialogs ?? []), ended].slice(-MAX_ENDED_DIALOGS) });
  }

  #replaceTop(frame: Frame): void {
    this.update({ frames: [...this.stack.frames.slice(0, -1), frame] });
  }
}

/** Gives slots the values that a transition sets. */
export function assign(slots: JsonObject, set: AnyTransition['set'], value: unknown): JsonObject {
  const changes = Object.entries(set ?? {}).map(([slot, of]) => [slot, of?.(value as never, slots) ?? null]);
  return { ...slots, ...Object.fromEntries(changes) };
}

function raise(counts: Counts, counter: keyof Counts | undefined): Counts {
  return counter ? { ...counts, [counter]: (counts[counter] ?? 0) + 1 } : counts;
}
