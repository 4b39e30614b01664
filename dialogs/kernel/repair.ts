import { menu } from '../machine/menu.ts';
import { speaker } from '../machine/speaker.ts';
import type { en as sharedTexts } from '../shared/texts.en.ts';
import type { Run } from './run.ts';

const { line } = speaker<typeof sharedTexts>();

/** Messages in a row without an interpretation after which the bot offers a person. */
const NOT_UNDERSTOOD_BEFORE_OFFER = 2;

/** The place of the wait for a person on the stack; -1: the customer does not wait. */
export function queueIndex(run: Run): number {
  return run.stack.frames.findLastIndex((frame) => run.dialog(frame).role === 'queue');
}

/** Whether the customer waits for a person. */
export function isQueued(run: Run): boolean {
  return queueIndex(run) >= 0;
}

/** Drops the asides on top of the stack, so that they don't pile up. */
export function dropAsides(run: Run): void {
  const { frames } = run.stack;
  run.truncate(frames.findLastIndex((frame) => !['aside', 'offer'].includes(run.dialog(frame).role)) + 1);
}

/** Withdraws the offer of a person once the reason for it no longer holds. */
export function dropStaleOffer(run: Run): void {
  const { top } = run;
  if (top && run.dialog(top).role === 'offer' && run.dialog(top).isStale(top.slots as never)) dropAsides(run);
}

/** Cancels what the customer started last, with its subdialogs, and returns to the dialog below. */
export function leave(run: Run): boolean {
  const { frames } = run.stack;
  if (frames.length === 0) return false;
  const queued = isQueued(run);
  noteDeclined(run);
  if (!queued && run.stack.frames.some((frame) => run.dialog(frame).role === 'task')) dropAsides(run);
  do run.truncate(run.stack.frames.findLastIndex((frame) => !frame.child));
  while (run.top && run.top.pendingKey === undefined && 'push' in run.state(run.top));
  const left = queued && !isQueued(run) ? 'left-queue' : 'left-it';
  if (left === 'left-queue') run.effects.push({ type: 'handback' });
  if (run.top) {
    run.say(line(left === 'left-it' ? 'all-right' : left, {}));
    run.resumeBelow();
  } else if (left === 'left-queue' || run.hasWishes) run.say(line(left, {}));
  else run.say(menu(line(left, {})));
  return true;
}

/** Keeps the question for a yes that the customer refuses now, without the command that it showed. */
export function noteDeclined(run: Run): void {
  const { top } = run;
  if (top === undefined || top.child || !('yes' in run.state(top))) return;
  const { shownFingerprint: _, confirmedFingerprint: __, pendingKey: ___, ...declined } = top;
  run.update({ declined });
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
  else if (task) run.begin(run.dialog(task), {});
  else run.say(menu(line('menu', {})));
  return true;
}

/** Asks again after a message that only says "ok", or what is known; who says it again and again needs something else than the same question. */
export function acknowledged(run: Run): boolean {
  run.update({ notUnderstoodCount: run.missed });
  if (run.missed >= NOT_UNDERSTOOD_BEFORE_OFFER) return notUnderstood(run);
  run.update({ notUnderstoodCount: run.missed + 1 });
  run.resume();
  return true;
}

/** Says that the message was not understood and asks again; the second time in a row it offers a person, called only after a yes. */
export function notUnderstood(run: Run): boolean {
  const notUnderstoodCount = run.stack.notUnderstoodCount + 1;
  run.update({ notUnderstoodCount });
  const { top } = run;
  const offered = top !== undefined && run.dialog(top).role === 'offer';
  if (notUnderstoodCount >= NOT_UNDERSTOOD_BEFORE_OFFER && !offered && !isQueued(run)) {
    dropAsides(run);
    run.begin(run.registry.offer, { reason: 'not-understood' });
  } else if (top === undefined) run.say(menu(line('not-understood-menu', {})));
  else if (!run.askAgainUnclear(top)) {
    if (!isQueued(run)) run.say(line('not-understood', {}));
    run.resume();
  }
  return true;
}
