import type { JsonObject } from '../../models/json.ts';
import type { SlotValues, TaskId } from '../vocabulary.ts';
import type { AskState, ConfirmState } from './definition.ts';
import { choice, line } from './effects.ts';
import type { Event, EventType } from './events.ts';
import { menu } from './menu.ts';
import { reaches } from './proof.ts';
import { dropAsides, dropStaleOffer, isQueued, leave, notUnderstood, startOver } from './repair.ts';
import type { Run } from './run.ts';
import { closeCase, offerEmailAnswer, tellQueuePosition } from './staff-events.ts';

type Of<T extends EventType> = Extract<Event, { type: T }>;

/** What each event does; true if the present state has a use for it. The kernel throws a refused run away. */
type Handlers = { readonly [T in EventType]: (run: Run, event: Of<T>) => boolean };

/** Applies an event to a run; false if the present state has no use for it. */
export function handle(run: Run, event: Event): boolean {
  if (UNDERSTOOD.has(event.type)) run.update({ notUnderstoodCount: 0 });
  if (run.top?.pendingKey !== undefined && !HANDLED_WHILE_BUSY.has(event.type)) {
    run.say(line('busy', {}));
    return true;
  }
  if (LEAVES_OPTIONAL_QUESTION.has(event.type) && run.top && run.isOptional(run.top)) dropAsides(run);
  const handler = HANDLERS[event.type] as (run: Run, event: Event) => boolean;
  return handler(run, event);
}

/** The button that calls a person. */
const HUMAN = choice('choice-human', {}, { type: 'human' });

/** Events that are handled while a query or command is under way; any other is answered with "busy". */
const HANDLED_WHILE_BUSY: ReadonlySet<EventType> = new Set([
  'result',
  'proved',
  'human',
  'back-to-bot',
  'staff-closed',
  'staff-delayed',
  'staff-expected',
  'staff-resolved',
]);

/** Events by which the customer goes on to something else, so that an optional question is dropped. */
const LEAVES_OPTIONAL_QUESTION: ReadonlySet<EventType> = new Set([
  'ask',
  'wait',
  'acknowledge',
  'complaint',
  'file',
  'unknown',
]);

/** Events that reset the count of messages that were not understood. */
const UNDERSTOOD: ReadonlySet<EventType> = new Set([
  'start',
  'inform',
  'correct',
  'affirm',
  'deny',
  'cancel',
  'start-over',
  'human',
  'no-access',
  'resend',
  'ask',
  'small-talk',
  'wait',
  'acknowledge',
  'complaint',
  'file',
]);

const HANDLERS: Handlers = {
  start: (run, { dialog, values }) => start(run, dialog, values),
  inform: (run, { values }) => fillValues(run, values),
  correct: (run, { values }) => fillValues(run, values),
  affirm: (run, { to }) => affirm(run, to),
  deny: (run) => answer(run, 'deny'),
  'no-access': (run) => answer(run, 'no-access'),
  resend: (run) => answer(run, 'resend'),
  cancel: leave,
  'start-over': startOver,
  repeat: (run) => {
    if (isQueued(run)) run.prompt();
    else if (run.top) run.resume();
    else run.say(menu('menu'));
    return true;
  },
  human: (run) => {
    dropAsides(run);
    if (isQueued(run)) run.resume();
    else {
      run.begin('handoff', { reason: 'asked' });
    }
    return true;
  },
  clarify: (run, { readings }) => {
    dropAsides(run);
    run.begin('clarify', { readings: [...readings] });
    return true;
  },
  ask: (run, { question, answer: found }) => {
    if (!found) {
      run.effects.push({ type: 'unanswered', question });
      if (isQueued(run)) {
        dropAsides(run);
        run.promptWith(line('no-answer-queued', {}));
        return true;
      }
      dropAsides(run);
    }
    dropStaleOffer(run);
    run.begin('answer', { answer: found });
    return true;
  },
  'small-talk': (run, { kind }) => {
    if (kind === 'bye' && !isQueued(run)) run.truncate(0);
    dropStaleOffer(run);
    run.begin('small-talk', { kind, amid: run.top !== undefined, met: run.stack.disclosed === true });
    return true;
  },
  wait: (run) => {
    if (run.top && !isQueued(run)) run.say(line('take-your-time', {}));
    return repromptOr(run, 'anything-else');
  },
  acknowledge: (run) => repromptOr(run, 'anything-else'),
  complaint: (run) => {
    if (run.top && !isQueued(run)) run.say(line('sorry', {}, [HUMAN]));
    return repromptOr(run, 'sorry-for-that');
  },
  file: (run) => {
    if (isQueued(run)) run.resume();
    else {
      dropAsides(run);
      run.begin('offer-human', { reason: 'sent-file' });
    }
    return true;
  },
  unknown: notUnderstood,
  result: (run, event) => run.deliverResult(event),
  proved: (run, { identity }) => {
    const { level, customer } = run.stack.identity;
    if (identity.customer === customer && reaches(level, identity.level)) return false;
    run.recordProof(identity);
    if (run.top && run.isAlreadyProved(run.top)) run.resume();
    return true;
  },
  resume: (run) => {
    run.resume();
    return run.top !== undefined;
  },
  'back-to-bot': (run) => {
    run.truncate(0);
    run.say(menu('back-to-bot'));
    if (run.top) run.resume();
    return true;
  },
  'staff-closed': (run, event) => offerEmailAnswer(run, 'closed', event),
  'staff-delayed': (run) => offerEmailAnswer(run, 'delayed', { opens: null, zone: '' }),
  'staff-expected': tellQueuePosition,
  'staff-resolved': closeCase,
};

/** Asks the present question again, or says a menu at rest. */
function repromptOr(run: Run, atRest: Parameters<typeof menu>[0]): boolean {
  if (run.top) run.resume();
  else run.say(menu(atRest));
  return true;
}

function start(run: Run, id: TaskId, values: SlotValues): boolean {
  if (isQueued(run)) return false;
  const { frames } = run.stack;
  const index = frames.findLastIndex((frame) => run.dialog(frame).role === 'task');
  if (frames[index]?.dialog === id) {
    if (fillValues(run, values)) return true;
    dropAsides(run);
    run.resume();
    return true;
  }
  dropAsides(run);
  dropOlderRun(run, id);
  run.values = withFocus(run, id, values);
  run.begin(id, {});
  return true;
}

/** Drops an older run of a dialog that starts again on top of another. */
function dropOlderRun(run: Run, id: TaskId): void {
  const { frames } = run.stack;
  const from = frames.findIndex((frame) => frame.dialog === id && frame.pendingKey === undefined);
  if (from < 0) return;
  const next = frames.findIndex((frame, index) => index > from && !frame.child);
  run.update({ frames: [...frames.slice(0, from), ...frames.slice(next < 0 ? frames.length : next)] });
}

function withFocus(run: Run, id: TaskId, values: SlotValues): SlotValues {
  const { focusedOrder } = run.stack;
  const remembers = run.dialog({ dialog: id }).machine.takes.order?.remembered;
  return focusedOrder !== undefined && remembers ? { order: focusedOrder, ...values } : values;
}

/**
 * Fills the slots of the nearest dialog of the present task that accepts the values, whether it asks for them now (an answer) or
 * has them already (a correction), and drops the dialogs above it.
 */
function fillValues(run: Run, values: SlotValues): boolean {
  for (const [index, frame] of [...run.stack.frames.entries()].reverse()) {
    const { machine, role } = run.dialog(frame);
    if (role === 'queue' || frame.pendingKey !== undefined) return false;
    const taken = run
      .acceptedKinds(frame, values)
      .filter((kind) => machine.takes[kind]?.only?.includes(frame.state) ?? true);
    const first = taken[0] && machine.takes[taken[0]];
    if (first) {
      run.values = { ...valuesAbove(run, index), ...values };
      run.truncate(index + 1);
      run.enter(run.fill(frame, taken), first.to);
      return true;
    }
    if (role === 'task') return false;
  }
  return false;
}

/** The values of the subdialogs above a dialog, which end and start again, so that the customer need not repeat them. */
function valuesAbove(run: Run, index: number): SlotValues {
  const parts = run.stack.frames.slice(index + 1).filter((frame) => run.dialog(frame).role === 'part');
  return Object.assign({}, ...parts.map((frame) => run.valuesIn(frame)));
}

function affirm(run: Run, to: string | undefined): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (!frame || !state) return false;
  if (!('yes' in state)) return to === undefined && answer(run, 'affirm');
  const { shownFingerprint } = frame;
  if (shownFingerprint === undefined || (to !== undefined && to !== shownFingerprint)) return false;
  run.enter(
    { ...frame, confirmedFingerprint: shownFingerprint },
    (state as ConfirmState<JsonObject, string, string>).yes,
  );
  return true;
}

function answer(run: Run, event: keyof NonNullable<AskState<JsonObject, string, string>['on']>): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (!frame || !state) return false;
  if ('yes' in state) return event === 'deny' && run.takeBranch(frame, state.no, undefined);
  const branch = 'on' in state ? state.on?.[event] : undefined;
  return branch !== undefined && run.takeBranch(frame, branch, undefined);
}
