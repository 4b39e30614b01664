import type { Identity } from '../../models/customer/identity.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { JsonObject } from '../../models/json.ts';

import type { Branch, Transition } from '../machine/definition.ts';
import type { AnyCall, AnyDialog, ProofInput, Role, Situation } from '../machine/dialog.ts';
import type { Ending, Line } from '../machine/effects.ts';
import type { Event, EventOf } from '../machine/events.ts';
import { covers, reaches } from '../machine/proof.ts';

import { speaker } from '../machine/speaker.ts';
import type { Counts, Frame } from '../machine/stack.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';

import { isConfirmed } from './command-confirmation.ts';
import { acceptedKinds } from './fill.ts';
import { latelyIn } from './lately.ts';
import { assign, RunState, subjectIn } from './run-state.ts';
import { subjectOf, summaryOf } from './summary.ts';

const { line } = speaker<typeof sharedTexts>();

type AnyBranch = Branch<JsonObject, string, string, never>;

type AnyTransition = Transition<JsonObject, string, string, never>;

/** Most transitions of one step: the longest real one takes about ten, so that more is a machine that runs in circles. */
const MAX_TRANSITIONS = 100;

/** The roles of dialogs that customers begin, and may begin again while they run. */
const BEGUN_BY_CUSTOMERS: ReadonlySet<string> = new Set<Role>(['task', 'part']);

/** The roles of dialogs that belong to a task, and take what the customer has told in it before they began. */
const MAY_TAKE_KEPT: ReadonlySet<string> = new Set<Role>(['task', 'part', 'proof']);

/** Most ended dialogs that the stack keeps for staff, who read the newest only. */
const MAX_ENDED_DIALOGS = 10;

/**
 * One step of the kernel in progress. Holds a private copy of the stack, which transitions replace, and the effects that they
 * emitted so far; the kernel throws the whole run away if the present state has no use for the event.
 */
export class Run extends RunState {
  #transitions = 0;
  /** The tasks that a dialog which has ended found to be meant; begun when the event was handled. */
  meant: readonly EventOf<'start'>[] = [];

  /** Stores a proof. If it proves another customer than before, the first customer's dialogs are dropped. */
  recordProof(identity: Identity): void {
    const before = this.stack.identity.customer;
    if (before !== undefined && identity.customer !== undefined && before !== identity.customer) {
      this.truncate(0);
      const { focus: _, endedDialogs: __, wishes: ___, declined: ____, ...rest } = this.stack;
      this.stack = rest;
    }
    this.update({ identity });
    this.effects.push({ type: 'identify', identity });
  }

  /**
   * Starts a dialog on top of the stack and fills its slots from the values of the present event. In place of a queue behind which there is no staff desk it
   * starts the dialog that says how a person is reached, or goes on with it.
   */
  begin(wanted: AnyDialog, input: JsonObject, as: 'own' | 'child' = 'own'): void {
    const isQueue = wanted.role === 'queue' && this.stack.staff.by !== 'desk';
    const dialog = (isQueue && this.registry.ofRole('contact')) || wanted;
    const { machine, version, id, role } = dialog;
    const underWay = role === 'contact' ? this.stack.frames.findIndex((frame) => frame.dialog === id) : -1;
    if (underWay >= 0) {
      this.truncate(underWay + 1);
      this.resume();
      return;
    }
    if (as === 'own' && BEGUN_BY_CUSTOMERS.has(role)) this.#makeWayFor(id);
    const first: Frame = {
      dialog: id,
      version,
      state: machine.initial,
      slots: machine.begin(input),
      ...(as === 'child' && { child: true }),
    };
    const offered = MAY_TAKE_KEPT.has(role) ? { ...this.stack.kept, ...this.values } : this.values;
    const kinds = acceptedKinds(machine, this.context(first)).filter((kind) => offered[kind] !== undefined);
    const frame = this.fill(first, kinds, offered);
    this.update({ frames: [...this.stack.frames, frame] });
    if (MAY_TAKE_KEPT.has(role)) this.keep(offered, kinds);
    this.effects.push({ type: 'push', dialog: id });
    this.enter(frame, machine.initial);
  }

  /**
   * Drops the asides on top, and the older run of a dialog that begins again, with what is above that; not one from before a wait for a person, nor one
   * that is part of another dialog. So no stack grows with what a customer begins over and over.
   */
  #makeWayFor(id: string): void {
    const isAside = ({ dialog }: Frame) => ['aside', 'offer'].includes(this.registry.dialog(dialog).role);
    this.truncate(this.stack.frames.findLastIndex((frame) => !isAside(frame)) + 1);
    const { frames } = this.stack;
    const waits = frames.findLastIndex((frame) => this.dialog(frame).role === 'queue');
    const from = frames.findIndex(
      (frame, index) =>
        index > waits && frame.dialog === id && !frame.child && frame.pendingKey === undefined,
    );
    if (from < 0) return;
    const next = frames.findIndex((frame, index) => index > from && !frame.child);
    this.update({ frames: [...frames.slice(0, from), ...frames.slice(next < 0 ? frames.length : next)] });
  }

  /** Starts the dialog that an event begins; false if none does now. */
  beginOn(event: Event): boolean {
    for (const dialog of this.registry.dialogs) {
      const input = this.#inputOn(dialog, event);
      if (input === null) continue;
      this.begin(dialog, input);
      return true;
    }
    return false;
  }

  #inputOn(dialog: AnyDialog, event: Event): JsonObject | null {
    const begin = dialog.begins[event.type] as
      | ((event: Event, situation: Situation) => JsonObject | null)
      | undefined;
    const { counts, disclosed } = this.stack;
    return (
      begin?.(event, {
        amid: this.top !== undefined,
        missing: this.missingKinds,
        queued: this.#isWaiting,
        met: disclosed === true,
        matched: this.stack.identity.level === 'matched',
        counts,
        lately: latelyIn(this.stack, this.registry),
        labelOf: (id, values) => this.registry.labelOf(id, values),
      }) ?? null
    );
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
      ...(confirmedFingerprint !== undefined && state.call?.writes === true && { confirmedFingerprint }),
    };
    this.replaceTop(frame);
    if ('choose' in state) this.#choose(frame, state.choose);
    else if ('push' in state && this.#isCalled(state.push)) {
      this.say(line('queue-noted', {}));
      this.takeBranch(frame, state.done, 'given-up');
    } else if ('push' in state && !this.isAlreadyProved(frame))
      this.begin(this.registry.dialog(state.push), state.with(this.context(frame)), 'child');
    else if ('notify' in state) {
      this.effects.push({ type: 'notify', notice: state.notify(this.context(frame)) });
      this.#choose(frame, state.next);
    } else if ('end' in state) {
      const last = state.say?.(this.context(frame));
      if (last && !state.replacesPrompt) this.say(last);
      const meant = state.means?.(this.context(frame)) ?? [];
      this.meant = meant.filter(({ dialog }) => this.registry.find(dialog) !== undefined);
      this.#finish(frame, state.end, state.replacesPrompt && last);
    } else if ('handoff' in state) {
      const reason = state.handoff(this.context(frame));
      this.effects.push({
        type: 'handoff',
        reason,
        summary: summaryOf(this.stack, this.registry),
      });
      this.prompt();
    } else if (state.call !== undefined) this.#call(frame, state);
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

  /** Continues the frame below one that has ended: in the queue the customer keeps the place. */
  resumeBelow(): void {
    const frame = this.top;
    if (frame !== undefined && this.dialog(frame).role === 'queue') this.promptWith(line('place-kept', {}));
    else this.resume();
  }

  /** Says a text in place of the present question, with its buttons; before it where it asks for a yes or a selection, which has to be seen with them. */
  note(words: Line): void {
    const frame = this.top;
    if (frame === undefined || 'ask' in this.state(frame)) this.promptWith(words);
    else {
      this.say({ ...words, choices: [] });
      this.resume();
    }
  }

  #reprompt(frame: Frame): void {
    const state = this.state(frame);
    const shorter = 'ask' in state ? state.reprompt?.(this.context(frame)) : undefined;
    if (shorter) this.promptWith(shorter);
    else this.prompt();
  }

  /** Continues the frame that waits for a call with the call's outcome; false if no frame waits for it. */
  deliverResult(event: EventOf<'result'>): boolean {
    const { frames } = this.stack;
    const index = frames.findLastIndex((frame) => frame.pendingKey === event.key);
    const frame = frames[index];
    if (!frame) return false;
    const above = frames.slice(index + 1);
    this.update({ frames: frames.slice(0, index + 1) });
    const state = this.state(frame) as AnyCall;
    if (event.outcome === 'ok') {
      this.#learnFrom(state, frame, event.value);
      this.takeBranch(frame, state.ok, event.value);
    } else {
      const refusal = event.outcome === 'refused' && state.refused[String(event.value['reason'])];
      const other =
        (event.outcome === 'limited' && state.limited) ||
        (event.outcome === 'timed-out' ? state['timed-out'] : state.failed);
      this.takeBranch(frame, refusal || other, event.value);
    }
    // What was on top is dropped where the outcome has begun the wait for a person.
    const waited = frames.slice(0, index).some((below) => this.dialog(below).role === 'queue');
    if (waited || !this.#isWaiting) this.update({ frames: [...this.stack.frames, ...above] });
    return true;
  }

  get #isWaiting(): boolean {
    return this.stack.frames.some((frame) => this.dialog(frame).role === 'queue');
  }

  /** Whether a dialog calls a person, for whom the customer waits already. */
  #isCalled(id: string): boolean {
    const { role } = this.registry.dialog(id);
    return this.#isWaiting && (role === 'offer' || role === 'queue');
  }

  #choose(frame: Frame, branch: AnyBranch): void {
    if (!this.takeBranch(frame, branch, undefined))
      throw new OnevoiceError('DIALOG_BROKEN', { detail: `no way out of "${frame.dialog}.${frame.state}"` });
  }

  /** Keeps what a successful call was about, and the identity that it proves. */
  #learnFrom({ call, args }: AnyCall, frame: Frame, value: JsonObject): void {
    const { subject, proves } = call;
    const about = subject === undefined ? undefined : (value[subject] ?? args(this.context(frame))[subject]);
    if (subject !== undefined && typeof about === 'string')
      this.update({ focus: { ...this.stack.focus, [subject]: about } });
    const { customer } = value;
    if (proves === undefined || typeof customer !== 'string') return;
    if (!reaches(proves, this.stack.identity.level)) return;
    this.recordProof({
      level: proves,
      customer,
      ...(proves === 'matched' && typeof about === 'string' && { subject: about }),
    });
  }

  /** Emits a call once its least proof is reached, and a command once it is confirmed (`command-confirmation.ts`). */
  #call(frame: Frame, state: AnyCall): void {
    const args = state.args(this.context(frame));
    const { name, writes } = state.call;
    const about = subjectIn(state, args);
    if (!covers(this.stack.identity, state.least, about)) {
      this.#prove(state, about);
      return;
    }
    const callCount = this.stack.callCount + 1;
    if (writes) {
      if (typeof state.confirm === 'string' && !isConfirmed(frame, name, args)) {
        this.enter(frame, state.confirm);
        return;
      }
      const key = `${name}:${about === undefined ? '' : `${about}:`}${this.stack.scope}:${callCount}`;
      if (state.say) this.say(state.say(this.context(frame)));
      this.effects.push({ type: 'command', name, args, key });
      this.replaceTop({ ...frame, pendingKey: key });
    } else {
      const key = `${name}:${callCount}`;
      this.effects.push({ type: 'query', name, args, key });
      this.replaceTop({ ...frame, pendingKey: key });
    }
    this.update({ callCount });
  }

  /** Starts the proof of the customer's identity; an app without one offers a person. */
  #prove({ least }: AnyCall, about: string | undefined): void {
    const { registry } = this;
    const proof = registry.ofRole('proof');
    if (proof === undefined && this.#isCalled(registry.offer.id)) {
      this.say(line('queue-noted', {}));
      this.truncate(this.stack.frames.length - 1);
      this.resumeBelow();
      return;
    }
    if (proof === undefined) {
      this.begin(registry.offer, { reason: 'not-provable' }, 'child');
      return;
    }
    const task = this.stack.frames.map((frame) => this.dialog(frame)).findLast(({ role }) => role === 'task');
    const purpose = about === undefined ? undefined : task?.words?.purpose?.(about);
    const input: ProofInput = {
      // A `matched` proof covers its own subject only, so that it is no proof for a call about nothing in particular.
      least: about === undefined && least === 'matched' ? 'channel' : least,
      subject: about ?? null,
      purpose: purpose ?? null,
    };
    this.begin(proof, input, 'child');
  }

  /** Ends the top dialog. `last`: its last words, said in place of the question of the dialog below. */
  #finish(frame: Frame, ending: Ending, last?: Line): void {
    this.update({ frames: this.stack.frames.slice(0, -1) });
    this.#recordEnd(frame, ending);
    const parent = this.top;
    if (last) this.note(last);
    if (!parent || last || this.meant.length > 0) return;
    const state = this.state(parent);
    if (!frame.child) {
      const { words } = this.dialog(parent);
      if (this.dialog(frame).role === 'task' && words)
        this.say(
          words.resumed ? { ...words.resumed, choices: [] } : line('back-to', { task: words.label({}) }),
        );
      if (!this.isOptional(parent)) this.resumeBelow();
    } else if ('push' in state) this.takeBranch(parent, state.done, ending);
    else if (ending === 'done' && this.isProofReached(parent, state)) this.enter(parent, parent.state);
    else this.#finish(parent, 'unproved');
  }

  #recordEnd(frame: Frame, ending: Ending): void {
    const { id, role } = this.dialog(frame);
    this.effects.push({ type: 'done', dialog: id, ending });
    if (role === 'task') this.keep({}, []);
    if (role !== 'task' && role !== 'part' && role !== 'proof') return;
    const about = subjectOf(frame, this.registry);
    const ended = { dialog: id, ending, ...(about !== undefined && { about }) };
    this.update({ endedDialogs: [...(this.stack.endedDialogs ?? []), ended].slice(-MAX_ENDED_DIALOGS) });
  }
}

function raise(counts: Counts, counter: string | undefined): Counts {
  return counter ? { ...counts, [counter]: (counts[counter] ?? 0) + 1 } : counts;
}
