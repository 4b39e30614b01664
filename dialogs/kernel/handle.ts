import type { JsonObject } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { ConfirmState, On } from '../machine/definition.ts';
import type { Line } from '../machine/effects.ts';
import type { Event, EventOf, EventType, Interpretation } from '../machine/events.ts';
import { menu } from '../machine/menu.ts';
import { reaches } from '../machine/proof.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import { fillValues, reachable } from './fill-values.ts';
import {
  acknowledged,
  dropAsides,
  dropStaleOffer,
  isQueued,
  leave,
  noteDeclined,
  notUnderstood,
  queueIndex,
  startOver,
} from './repair.ts';
import type { Run } from './run.ts';
import {
  beginInstead,
  countRegret,
  forgetDeclined,
  leaveTelling,
  REGRET_LASTS,
  takeUpDeclined,
} from './second-thoughts.ts';

const { line, choice } = speaker<typeof sharedTexts>();

/** What each event does; true if the present state has a use for it. The kernel throws a refused run away. */
type Handlers = { readonly [T in EventType]: (run: Run, event: EventOf<T>) => boolean };

/** Applies an event to a run; false if the present state has no use for it. */
export function handle(run: Run, event: Event): boolean {
  run.missed = run.stack.notUnderstoodCount;
  if (!NOT_UNDERSTOOD.has(event.type)) {
    run.update({ notUnderstoodCount: 0 });
    if (event.type !== 'regret') countRegret(run);
  }
  if (run.top?.pendingKey !== undefined && !HANDLED_WHILE_BUSY.has(event.type)) {
    run.say(line('busy', {}));
    return true;
  }
  if (answer(run, event.type, event)) return true;
  if (LEAVES_OPTIONAL_QUESTION.has(event.type) && run.top && run.isOptional(run.top)) dropAsides(run);
  const handler = HANDLERS[event.type] as (run: Run, event: Event) => boolean;
  return handler(run, event);
}

/** Begins the tasks that a dialog has found to be meant: the first now, the others in their turn. */
export function beginMeant(run: Run): void {
  const [first, ...others] = run.meant;
  run.meant = [];
  if (first === undefined) return;
  if (others.length > 0) run.update({ wishes: [...others, ...(run.stack.wishes ?? [])] });
  handle(run, first);
}

/** Begins what the customer wants besides, once nothing else is under way. */
export function beginNextWish(run: Run): void {
  const [next, ...wishes] = run.stack.wishes ?? [];
  if (next === undefined || run.top !== undefined) return;
  run.update({ wishes });
  const words = next.type === 'start' ? run.registry.find(next.dialog)?.words : undefined;
  if (next.type === 'start' && words) run.sayNext(words.label(next.values));
  handle(run, next);
  beginNextWish(run);
}

/** The button that calls a person. */
const HUMAN = choice('choice-human', {}, { type: 'human' });

/** Most wishes that are kept; more is no list of a person's. */
const MAX_WISHES = 10;

/** Events that are handled while a query or command is under way; any other is answered with "busy". */
const HANDLED_WHILE_BUSY: ReadonlySet<EventType> = new Set([
  'regret',
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

/** Events that leave the count of messages that were not understood as it is: those that are none of a customer's, and `unknown` itself. */
const NOT_UNDERSTOOD: ReadonlySet<EventType> = new Set([
  'unknown',
  'acknowledge',
  'repeat',
  'clarify',
  'result',
  'proved',
  'resume',
  'back-to-bot',
  'staff-closed',
  'staff-delayed',
  'staff-expected',
  'staff-resolved',
]);

const HANDLERS: Handlers = {
  start: (run, { dialog, values }) => start(run, dialog, values),
  wishes: (run, { wishes }) => beginWishes(run, wishes),
  inform: (run, event) => fillValues(run, event.values) || beginWith(run, event.values, event),
  correct: (run, { values }) => fillValues(run, values),
  misspelt: (run, { value }) => {
    run.say(line('value-misspelt', { value }));
    if (run.top) run.resume();
    return true;
  },
  which: (run, { kind, values }) => {
    const [value] = values;
    const isWanted = reachable(run).some(
      ({ frame }) => value !== undefined && run.kindsTaken(frame, { [kind]: value }).length > 0,
    );
    if (!isWanted || value === undefined) return false;
    const choices = values.map((each) =>
      choice('choice-value', { value: each }, { type: 'inform', values: { [kind]: each } }),
    );
    run.say(
      values.length === 1 ? line('did-you-mean', { value }, choices) : line('which-value', {}, choices),
    );
    return true;
  },
  select: (run, { selected }) => select(run, selected),
  affirm: (run, { to }) => affirm(run, to),
  deny: (run) => deny(run),
  named: (run, event) => answer(run, event.name, event) || beginWith(run, event.values ?? {}, event),
  cancel: leave,
  'start-over': startOver,
  repeat: (run, { language }) => {
    if (language) run.say(line('language-changed', {}));
    if (isQueued(run)) run.prompt();
    else if (run.top) run.resume();
    else run.say(menu(line('menu', {})));
    return true;
  },
  human: (run, event) => {
    dropAsides(run);
    if (isQueued(run)) {
      run.truncate(queueIndex(run) + 1);
      run.resume();
    } else if (!run.beginOn(event)) run.begin(run.registry.queue, { reason: 'asked' });
    return true;
  },
  clarify: (run, event) => {
    dropAsides(run);
    return run.beginOn(event);
  },
  ask: (run, event) => {
    if (!event.answer) {
      run.effects.push({ type: 'unanswered', question: event.question });
      if (isQueued(run)) {
        dropAsides(run);
        run.note(line('no-answer-queued', {}));
        return true;
      }
      dropAsides(run);
    }
    dropStaleOffer(run);
    return run.beginOn(event);
  },
  'small-talk': (run, event) => {
    if (event.kind === 'bye' && !isQueued(run)) {
      run.dropWishes();
      run.truncate(0);
    }
    dropStaleOffer(run);
    return run.beginOn(event);
  },
  wait: (run) => {
    if (run.top && !isQueued(run)) run.say(line('take-your-time', {}));
    return repromptOr(run, line('anything-else', {}));
  },
  acknowledge: (run) => (run.top ? acknowledged(run) : repromptOr(run, line('anything-else', {}))),
  complaint: (run) => {
    const isAgain = run.stack.regret !== undefined && canBeCalled(run);
    if (run.top && !isQueued(run)) run.say(line(isAgain ? 'call-a-person' : 'sorry', {}, [HUMAN]));
    run.update({ regret: REGRET_LASTS });
    return repromptOr(run, line(canBeCalled(run) ? 'sorry-for-that' : 'sorry', {}));
  },
  file: (run, event) => offerPerson(run, event, 'sent-file'),
  unsupported: (run, event) => offerPerson(run, event, 'unsupported'),
  refrain: (run, { dialog }) => refrain(run, dialog),
  instead: (run, { dialog, values }) => beginInstead(run, dialog, values),
  'after-all': takeUpDeclined,
  regret: (run) => {
    if (run.stack.regret === undefined && !isQueued(run) && run.top?.pendingKey === undefined)
      run.say(line('regret', {}));
    run.update({ regret: REGRET_LASTS });
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
    run.dropWishes();
    run.truncate(0);
    run.say(menu(line('back-to-bot', {})));
    if (run.top) run.resume();
    return true;
  },
  'staff-closed': beginInQueue,
  'staff-delayed': beginInQueue,
  'staff-expected': (run, { ahead, minutes }) => {
    if (!isQueued(run)) return false;
    run.note(line('queue-position', { ahead, minutes }));
    return true;
  },
  'staff-resolved': (run, event) => {
    run.dropWishes();
    run.truncate(0);
    const resolved = line('staff-resolved', {});
    run.say(event.rate === null ? menu(resolved) : resolved);
    if (event.rate !== null) run.beginOn(event);
    return true;
  },
};

/** Offers a person for what the bot can't do; in the queue it is noted. */
function offerPerson(run: Run, event: EventOf<'file' | 'unsupported'>, reason: string): boolean {
  if (isQueued(run)) run.resume();
  else {
    dropAsides(run);
    if (!run.beginOn(event)) run.begin(run.registry.offer, { reason });
  }
  return true;
}

/** Leaves a task that the customer does not want; where it is not under way, says that nothing changes. */
function refrain(run: Run, id: string): boolean {
  const task = run.stack.frames.findLast((frame) => run.dialog(frame).role === 'task');
  if (task?.dialog === id && task.pendingKey === undefined) return deny(run) || leave(run);
  if (run.top === undefined) run.say(menu(line('nothing-changed', {})));
  else {
    run.say(line('nothing-changed', {}));
    run.resume();
  }
  return true;
}

/** Begins the dialog of an event, which takes values of the message. */
function beginWith(run: Run, values: SlotValues, event: Event): boolean {
  run.values = values;
  return run.beginOn(event);
}

/** Begins the dialog of an event of staff, for a customer in the queue only. */
function beginInQueue(run: Run, event: EventOf<'staff-closed' | 'staff-delayed'>): boolean {
  if (!isQueued(run)) return false;
  dropAsides(run);
  return run.beginOn(event);
}

/** Whether somebody of the shop gets the conversation; a customer who gets in touch in another way is told so only when asking for it. */
function canBeCalled({ stack: { staff } }: Run): boolean {
  return staff.by === 'desk' || staff.by === 'mail';
}

/** Asks the present question again, or says a menu at rest. */
function repromptOr(run: Run, atRest: Line): boolean {
  if (run.top) run.resume();
  else run.say(menu(atRest));
  return true;
}

/** Begins the first wish of a message and keeps the others until their turn. */
function beginWishes(run: Run, [first, ...rest]: readonly Interpretation[]): boolean {
  if (first === undefined || isQueued(run)) return false;
  run.update({ wishes: [...(run.stack.wishes ?? []), ...rest].slice(0, MAX_WISHES) });
  return handle(run, first);
}

function start(run: Run, id: string, values: SlotValues): boolean {
  const dialog = run.registry.find(id);
  if (dialog?.role !== 'task') return false;
  const { frames } = run.stack;
  // What was under way before the wait for a person stays as it was.
  const waits = queueIndex(run);
  const index = frames.findLastIndex((frame) => run.dialog(frame).role === 'task');
  if (index > waits && frames[index]?.dialog === id) {
    if (fillValues(run, values)) return true;
    dropAsides(run);
    run.resume();
    return true;
  }
  dropAsides(run);
  forgetDeclined(run);
  leaveTelling(run, waits + 1);
  run.values = { ...remembered(run, id), ...values };
  run.begin(dialog, {});
  return true;
}

/** What was last in question, of the kinds that a dialog takes from there. */
function remembered(run: Run, id: string): SlotValues {
  const { takes } = run.registry.dialog(id).machine;
  const focus = Object.entries(run.stack.focus ?? {});
  return Object.fromEntries(focus.filter(([kind]) => takes[kind]?.remembered));
}

function affirm(run: Run, to: string | undefined): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (!frame || !state || !('yes' in state)) return false;
  const { shownFingerprint } = frame;
  forgetDeclined(run);
  if (shownFingerprint === undefined || (to !== undefined && to !== shownFingerprint)) return false;
  run.enter(
    { ...frame, confirmedFingerprint: shownFingerprint },
    (state as ConfirmState<JsonObject, string, string>).yes,
  );
  return true;
}

function deny(run: Run): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (frame === undefined || state === undefined || !('yes' in state)) return false;
  noteDeclined(run);
  return run.takeBranch(frame, state.no, undefined);
}

/** Takes the selection of the present question, if it is one of some of its options. */
function select(run: Run, selected: readonly string[]): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (!frame || !state || !('select' in state)) return false;
  const { options = [], none } = run.question(frame)?.selection ?? {};
  const atLeast = state.atLeast ?? (none === undefined ? 1 : 0);
  const chosen = options.map(({ value }) => value).filter((value) => selected.includes(value));
  if (chosen.length < atLeast || chosen.length < new Set(selected).size) return false;
  return run.takeBranch(frame, state.selected, chosen);
}

/** Takes the branch of the present state for an event that it handles itself. A button's yes belongs to its confirm state alone. */
function answer(run: Run, name: string, event: Event): boolean {
  const frame = run.top;
  const state = frame && run.state(frame);
  if (!frame || !state || !('on' in state)) return false;
  if (event.type === 'affirm' && event.to !== undefined) return false;
  const on: On<JsonObject, string, string> = state.on ?? {};
  const branch = Object.hasOwn(on, name) ? on[name] : undefined;
  return branch !== undefined && run.takeBranch(frame, branch, event);
}
