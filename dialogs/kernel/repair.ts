import { line } from './effects.ts';
import { menu } from './menu.ts';
import type { Run } from './run.ts';

/** Messages in a row without an interpretation after which the bot offers a person. */
const NOT_UNDERSTOOD_BEFORE_OFFER = 2;

/** Whether the customer waits for a person. */
export function isQueued(run: Run): boolean {
  return run.stack.frames.some((frame) => run.dialog(frame).role === 'queue');
}

/** Drops the asides on top of the stack, so that they don't pile up. */
export function dropAsides(run: Run): void {
  const { frames } = run.stack;
  run.truncate(frames.findLastIndex((frame) => run.dialog(frame).role !== 'aside') + 1);
}

/** Reasons for the offer of a person that no longer hold once the bot understands a message. */
const STALE_ONCE_UNDERSTOOD: ReadonlySet<string> = new Set([
  'not-understood',
  'no-answer',
  'sent-file',
  'poor-rating',
]);

/** Withdraws the offer of a person once the reason for it no longer holds. */
export function dropStaleOffer(run: Run): void {
  const { top } = run;
  if (top?.dialog === 'offer-human' && STALE_ONCE_UNDERSTOOD.has(String(top.slots['reason'])))
    dropAsides(run);
}

/** Cancels what the customer started last, with its subdialogs, and returns to the dialog below. */
export function leave(run: Run): boolean {
  const { frames } = run.stack;
  if (frames.length === 0) return false;
  const queued = isQueued(run);
  if (!queued && run.stack.frames.some((frame) => run.dialog(frame).role === 'task')) dropAsides(run);
  do run.truncate(run.stack.frames.findLastIndex((frame) => !frame.child));
  while (run.top && run.top.pendingKey === undefined && 'push' in run.state(run.top));
  const left = queued && !isQueued(run) ? 'left-queue' : 'left-it';
  if (left === 'left-queue') run.effects.push({ type: 'handback' });
  if (run.top) {
    run.say(line(left === 'left-it' ? 'all-right' : left, {}));
    run.resume();
  } else run.say(left === 'left-queue' ? line(left, {}) : menu(left));
  return true;
}

/** Starts the present task again with empty slots. Proofs and counters stay. */
export function startOver(run: Run): boolean {
  const { frames } = run.stack;
  const index = frames.findLastIndex((frame) => run.dialog(frame).role === 'task');
  const task = frames[index];
  const queued = isQueued(run);
  run.truncate(Math.max(index, 0));
  if (queued && !isQueued(run)) run.effects.push({ type: 'handback' });
  if (run.stack.frames.length > Math.max(index, 0)) run.resume();
  else if (task) run.begin(run.dialog(task).id, {});
  else run.say(menu('menu'));
  return true;
}

/** Says that the message was not understood and asks again; the second time in a row it offers a person, called only after a yes. */
export function notUnderstood(run: Run): boolean {
  const notUnderstoodCount = run.stack.notUnderstoodCount + 1;
  run.update({ notUnderstoodCount });
  const offered = run.top?.dialog === 'offer-human';
  if (notUnderstoodCount >= NOT_UNDERSTOOD_BEFORE_OFFER && !offered && !isQueued(run)) {
    dropAsides(run);
    run.begin('offer-human', { reason: 'not-understood' });
  } else if (offered) run.promptWith(line('yes-or-no', {}));
  else if (run.top) {
    if (!isQueued(run)) run.say(line('not-understood', {}));
    run.resume();
  } else run.say(menu('not-understood-menu'));
  return true;
}
