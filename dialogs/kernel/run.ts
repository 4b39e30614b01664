import type { Identity } from '../../models/customer/identity.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Json, JsonObject } from '../../models/json.ts';
import {
  type Counts,
  type DialogId,
  type Inputs,
  isTask,
  type SlotValues,
  VALUE_KINDS,
  type ValueKind,
} from '../vocabulary.ts';
import type { ConfirmState, Context, Transition } from './definition.ts';
import type { AnyBranch, AnyCall, AnyDialog, AnyPush, AnyState } from './dialog.ts';
import { choice, type Effect, type Ending, type Line, line, type Phrase } from './effects.ts';
import type { Event } from './events.ts';
import { covers, reaches } from './proof.ts';
import type { Frame, Stack } from './stack.ts';
import { orderIn, summaryOf } from './summary.ts';

type AnyTransition = Transition<JsonObject, string, string, never>;

/** More transitions than this in one step is a machine that runs in circles; the longest real step takes about ten. */
const MAX_TRANSITIONS = 100;

/** Ended dialogs that are remembered for staff. */
const MAX_TRAIL = 10;

/** One step in progress: a private copy of the stack that dialogs move, and the effects they wished for so far. */
export class Run {
  stack: Stack;
  readonly effects: Effect[] = [];
  /** The values that the present event told: dialogs that it starts need not ask for them. */
  told: SlotValues = {};
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

  change(changes: Partial<Stack>): void {
    this.stack = { ...this.stack, ...changes };
  }

  /** Keeps what was proved. Another person than before finds nothing of what the first one said. */
  prove(identity: Identity): void {
    const before = this.stack.identity.customer;
    if (before !== undefined && identity.customer !== undefined && before !== identity.customer) {
      this.truncate(0);
      const { focus: _, trail: __, ...rest } = this.stack;
      this.stack = rest;
    }
    this.change({ identity });
    this.effects.push({ type: 'identify', identity });
  }

  /** Puts a dialog on top, which takes what it can use of the values told just now. */
  begin<D extends DialogId>(id: D, input: Inputs[D], as: 'own' | 'child' = 'own'): void {
    const { machine, version } = this.dialog({ dialog: id });
    const first: Frame = {
      dialog: id,
      version,
      state: machine.initial,
      slots: machine.begin(input),
      ...(as === 'child' && { child: true }),
    };
    const frame = this.fill(first, this.takes(first, this.told));
    this.change({ frames: [...this.stack.frames, frame] });
    this.effects.push({ type: 'push', dialog: id });
    this.enter(frame, machine.initial);
  }

  /** Which of the values a dialog takes, by its guards; where it stands is not looked at. */
  takes(frame: Frame, values: SlotValues): readonly ValueKind[] {
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

  /** The values that a dialog holds in the slots named after them. */
  toldTo(frame: Frame): SlotValues {
    const { slots } = frame;
    const held = VALUE_KINDS.filter((kind) => typeof slots[kind] === 'string');
    return Object.fromEntries(held.map((kind) => [kind, slots[kind]]));
  }

  /** Puts values of the given kinds, as told, into a dialog's slots. */
  fill(frame: Frame, kinds: readonly ValueKind[]): Frame {
    const { takes } = this.dialog(frame).machine;
    const slots = kinds.reduce(
      (filled, kind) => assign(filled, takes[kind]?.set, this.told[kind]),
      frame.slots,
    );
    return { ...frame, slots };
  }

  /** Drops all frames from `length` on, except that whose command is under way and those below it. */
  truncate(length: number): void {
    const { frames } = this.stack;
    const keep = Math.max(length, frames.findLastIndex((frame) => frame.waits !== undefined) + 1);
    for (const frame of frames.slice(keep).reverse()) {
      this.#ended(frame, 'given-up');
    }
    this.change({ frames: frames.slice(0, keep) });
  }

  /** Takes the first transition of a branch whose guard holds; false if there is none. */
  take(frame: Frame, branch: AnyBranch, value: unknown): boolean {
    const transitions = typeof branch === 'string' ? [{ to: branch }] : [branch].flat();
    for (const transition of transitions as readonly AnyTransition[]) {
      const slots = assign(frame.slots, transition.set, value);
      const counts = raise(this.stack.counts, transition.count);
      const guard = transition.when && this.dialog(frame).machine.guards[transition.when];
      if (guard && !guard(this.context(frame, slots, counts))) continue;
      this.change({ counts });
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
    const { waits: _waits, shown: _shown, agreed, ...rest } = from;
    const state = this.state({ ...rest, state: name });
    const frame: Frame = {
      ...rest,
      state: name,
      ...(agreed !== undefined && 'command' in state && { agreed }),
    };
    this.#replaceTop(frame);
    if ('choose' in state) this.#choose(frame, state.choose);
    else if ('push' in state && !this.isNeedless(frame)) this.#push(frame, state);
    else if ('tell' in state) {
      this.effects.push({ type: 'tell', notice: state.tell(this.context(frame)) });
      this.#choose(frame, state.next);
    } else if ('end' in state) {
      const last = state.say?.(this.context(frame));
      if (last && !state.instead) this.say(last);
      this.#finish(frame, state.end, state.instead && last);
    } else if ('handoff' in state) {
      const reason = state.handoff(this.context(frame));
      this.effects.push({
        type: 'handoff',
        reason,
        summary: summaryOf(this.stack, (other) => this.dialog(other)),
      });
      this.prompt();
    } else if ('least' in state) this.#call(frame, state);
    else if (this.isNeedless(frame)) this.#finish(frame, 'done');
    else this.prompt();
  }

  /** Goes on where the top frame stands: asks again, or does again what waited for the frame that is gone. */
  resume(): void {
    const frame = this.top;
    if (!frame) return;
    if (frame.waits !== undefined) this.say(line('busy', {}));
    else if (this.isNeedless(frame)) this.#finish(frame, 'done');
    else if (this.question(frame)) this.#promptAgain(frame);
    else this.enter(frame, frame.state);
  }

  /** Says what the top frame asks. */
  prompt(): void {
    const frame = this.top;
    const question = frame && this.question(frame);
    if (!frame || !question) return;
    const state = this.state(frame);
    if ('yes' in state) this.#replaceTop({ ...frame, shown: this.#shown(frame, state) });
    this.say(question);
  }

  /** Says another text in place of what the top frame asks, with the same buttons. */
  promptAs({ text, params }: Phrase): void {
    const question = this.top && this.question(this.top);
    this.say({ text, params, choices: question?.choices ?? [] });
  }

  #promptAgain(frame: Frame): void {
    const state = this.state(frame);
    const again = 'ask' in state ? state.again?.(this.context(frame)) : undefined;
    if (again) this.promptAs(again);
    else this.prompt();
  }

  /** Whether a frame asks something that may be left unanswered. */
  isPassing(frame: Frame): boolean {
    const state = this.state(frame);
    return 'ask' in state && 'passing' in state;
  }

  /** What a waiting state asks, with its buttons; undefined for the other kinds. */
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

  /** Gives the waiting frame the outcome of its call; false if none waits for it. */
  deliver(event: Extract<Event, { type: 'result' }>): boolean {
    const { frames } = this.stack;
    const index = frames.findLastIndex((frame) => frame.waits === event.key);
    const frame = frames[index];
    if (!frame) return false;
    const above = frames.slice(index + 1);
    this.change({ frames: frames.slice(0, index + 1) });
    const call = this.state(frame) as AnyCall;
    if (event.outcome === 'ok') {
      if (typeof event.value['order'] === 'string') this.change({ focus: event.value['order'] });
      const identity = call.proves?.(event.value, frame.slots);
      if (identity && reaches(identity.level, this.stack.identity.level)) this.prove(identity);
      this.take(frame, call.ok, event.value);
    } else {
      const refusal = event.outcome === 'refused' && call.refused[String(event.value['reason'])];
      const other = event.outcome === 'timed-out' ? call['timed-out'] : call.failed;
      this.take(frame, refusal || other, event.value);
    }
    if (!this.stack.frames.some((left) => this.dialog(left).role === 'queue')) {
      this.change({ frames: [...this.stack.frames, ...above] });
    }
    return true;
  }

  #choose(frame: Frame, branch: AnyBranch): void {
    if (!this.take(frame, branch, undefined))
      throw new OnevoiceError('DIALOG_BROKEN', { detail: `no way out of "${frame.dialog}.${frame.state}"` });
  }

  #push(frame: Frame, state: AnyPush): void {
    this.begin(state.push, state.with(this.context(frame)) as Inputs[DialogId], 'child');
  }

  /** A call is emitted only for somebody proved, and a command that needs a yes only after a yes to just this. */
  #call(frame: Frame, state: AnyCall): void {
    const args = state.args(this.context(frame));
    if (!covers(this.stack.identity, state.least, args['order'])) {
      const order = typeof args['order'] === 'string' ? args['order'] : null;
      const purpose = this.stack.frames.map(({ dialog }) => dialog).findLast(isTask) ?? null;
      this.begin('identify', { least: state.least, order, purpose }, 'child');
      return;
    }
    const calls = this.stack.calls + 1;
    if (state.query) {
      const key = `${state.query}:${calls}`;
      this.effects.push({ type: 'query', name: state.query, args, key });
      this.#replaceTop({ ...frame, waits: key });
    } else if (state.command) {
      if (typeof state.confirm === 'string' && frame.agreed !== fingerprint(state.command, args)) {
        this.enter(frame, state.confirm);
        return;
      }
      const subject = typeof args['order'] === 'string' ? `${args['order']}:` : '';
      const key = `${state.command}:${subject}${this.stack.scope}:${calls}`;
      if (state.say) this.say(state.say(this.context(frame)));
      this.effects.push({ type: 'command', name: state.command, args, key });
      this.#replaceTop({ ...frame, waits: key });
    }
    this.change({ calls });
  }

  /** `last`: the dialog's last words, to be said in place of what the one below asks. */
  #finish(frame: Frame, ending: Ending, last?: Line): void {
    this.change({ frames: this.stack.frames.slice(0, -1) });
    this.#ended(frame, ending);
    const parent = this.top;
    if (last) this.promptAs(last);
    if (!parent || last) return;
    const state = this.state(parent);
    if (!frame.child) {
      if (isTask(frame.dialog) && isTask(parent.dialog)) {
        this.say(line('back-to', { dialog: parent.dialog }));
      }
      if (!this.isPassing(parent)) this.resume();
    } else if ('push' in state) this.take(parent, state.done, ending);
    else if (ending === 'done' && this.#covered(parent, state)) this.enter(parent, parent.state);
    else this.#finish(parent, 'unproved');
  }

  /** Whether a dialog runs to prove what has been proved in the meantime. */
  isNeedless(frame: Frame): boolean {
    const parent = frame.child && this.stack.frames[this.stack.frames.indexOf(frame) - 1];
    return parent !== undefined && this.#covered(parent, this.state(parent));
  }

  #covered(frame: Frame, state: AnyState): boolean {
    return (
      'least' in state && covers(this.stack.identity, state.least, state.args(this.context(frame))['order'])
    );
  }

  #shown(frame: Frame, state: ConfirmState<JsonObject, string, string>): string {
    const call = this.state({ ...frame, state: state.yes }) as AnyCall;
    return fingerprint(call.command ?? '', call.args(this.context(frame)));
  }

  #ended(frame: Frame, ending: Ending): void {
    const { id, role } = this.dialog(frame);
    this.effects.push({ type: 'done', dialog: id, ending });
    if (role !== 'task' && role !== 'part') return;
    const ended = { dialog: id, ending, ...orderIn(frame.slots) };
    this.change({ trail: [...(this.stack.trail ?? []), ended].slice(-MAX_TRAIL) });
  }

  #replaceTop(frame: Frame): void {
    this.change({ frames: [...this.stack.frames.slice(0, -1), frame] });
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

/** The same text for the same command with the same arguments, whatever the order of their names. */
function fingerprint(command: string, args: JsonObject): string {
  return `${command}:${canonical(args)}`;
}

function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join()}}`;
}
