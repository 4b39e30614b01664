import type { SlotValues } from '../../models/values/value-types.ts';
import type { Frame } from '../machine/stack.ts';
import { valuesIn } from './fill.ts';
import { dropAsides, queueIndex } from './repair.ts';
import type { Run } from './run.ts';

/** Messages after which the bot may say again that it is sorry: this one and the next. */
export const REGRET_LASTS = 2;

/** Counts a message without anger. */
export function countRegret(run: Run): void {
  const { regret, ...rest } = run.stack;
  if (regret === undefined) return;
  run.stack = regret > 1 ? { ...rest, regret: regret - 1 } : rest;
}

/** Begins a task in place of the present one, where both change something, with what the customer has told so far. */
export function beginInstead(run: Run, id: string, values: SlotValues): boolean {
  const { frames, kept } = run.stack;
  const index = frames.findLastIndex((frame) => run.dialog(frame).role === 'task');
  const task = frames[index];
  if (task === undefined || index < queueIndex(run) || task.dialog === id) return false;
  if (frames.slice(index).some(({ pendingKey }) => pendingKey !== undefined)) return false;
  const { takes } = run.registry.dialog(id).machine;
  const held = Object.entries(valuesIn(task, run.dialog(task).machine));
  const told = Object.fromEntries(
    held.filter(([kind]) => takes[kind] !== undefined && takes[kind].among === undefined),
  );
  const words = [told['wording'], values['wording']].filter((text) => text !== undefined);
  run.truncate(index);
  run.update({ ...(kept && { kept }) });
  run.values = { ...told, ...values, ...(words.length > 0 && { wording: words.join('. ') }) };
  run.begin(run.registry.dialog(id), {});
  return true;
}

/** Shows the question for a yes again that the customer has refused. */
export function takeUpDeclined(run: Run): boolean {
  const { declined, ...rest } = run.stack;
  if (declined === undefined || (run.top !== undefined && !isLeavable(run, run.top))) return false;
  const dialog = run.registry.find(declined.dialog);
  if (dialog?.version !== declined.version) return false;
  dropAsides(run);
  run.stack = { ...rest, frames: [...run.stack.frames, declined] };
  run.enter(declined, declined.state);
  return true;
}

/** Forgets what the customer has refused, since something else was begun. */
export function forgetDeclined(run: Run): void {
  const { declined: _, ...rest } = run.stack;
  run.stack = rest;
}

function isLeavable(run: Run, frame: Frame): boolean {
  return ['aside', 'offer'].includes(run.dialog(frame).role);
}

/**
 * Drops a task that only tells something and waits at its question, where the customer goes on to another one: nobody comes back to it. What was told
 * stays.
 */
export function leaveTelling(run: Run, above: number): void {
  const { frames, kept } = run.stack;
  const task = frames.findLastIndex((frame) => run.dialog(frame).role === 'task');
  // A part that the customer began by itself looks for something only.
  const index = Math.max(task, above);
  const first = frames[index];
  if (first === undefined || task > index || run.registry.changes(first.dialog)) return;
  const isWaiting = frames
    .slice(index)
    .every((frame) => frame.pendingKey === undefined && ['task', 'part'].includes(run.dialog(frame).role));
  if (!isWaiting) return;
  run.truncate(index);
  if (kept) run.update({ kept });
}
