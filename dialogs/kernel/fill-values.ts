import type { Json } from '../../models/json.ts';
import type { SlotValues } from '../../models/values/value-types.ts';
import type { Frame } from '../machine/stack.ts';
import { valuesIn, withoutWholeMessage } from './fill.ts';
import { acknowledged } from './repair.ts';
import type { Run } from './run.ts';

/**
 * Fills the slots of a dialog of the present task, and drops the dialogs above it: of the one below the others whose value is corrected, or else of
 * the nearest that accepts the values, whether it asks for them now (an answer) or has them already. What it does not take is kept.
 * Values that a task has already are no answer to its question; for a proof they are another try.
 */
export function fillValues(run: Run, values: SlotValues): boolean {
  const { frames } = run.stack;
  const index = indexOfCorrected(run, values) ?? indexOfNearest(run, values);
  const frame = index === undefined ? undefined : frames[index];
  if (index === undefined || frame === undefined) return false;
  const { machine } = run.dialog(frame);
  const taken = run.kindsTaken(frame, values);
  const first = taken[0] === undefined ? undefined : machine.takes[taken[0]];
  if (first === undefined) return false;
  run.values = { ...valuesAbove(run, index), ...values };
  run.keep(withoutWholeMessage({ ...run.stack.kept, ...values }), taken);
  run.truncate(index + 1);
  const filled = run.fill(frame, taken);
  run.values = withoutWholeMessage(run.values);
  const isAsking = index === frames.length - 1 && run.dialog(frame).role === 'task';
  if (isAsking && isSame(filled.slots, frame.slots)) return acknowledged(run);
  run.enter(filled, first.to);
  return true;
}

/** The frames of the present task that values may reach, the nearest first, with their places on the stack. */
export function reachable(run: Run): { readonly frame: Frame; readonly index: number }[] {
  const { frames } = run.stack;
  const found: { readonly frame: Frame; readonly index: number }[] = [];
  for (const [index, frame] of [...frames.entries()].reverse()) {
    const { role } = run.dialog(frame);
    if (role === 'queue' || frame.pendingKey !== undefined) return found;
    found.push({ frame, index });
    if (role === 'task') return found;
  }
  return found;
}

function indexOfNearest(run: Run, values: SlotValues): number | undefined {
  return reachable(run).find(({ frame }) => run.kindsTaken(frame, values).length > 0)?.index;
}

/** The undermost dialog that takes another value than it has, so that the dialogs above begin again with the right one. */
function indexOfCorrected(run: Run, values: SlotValues): number | undefined {
  return reachable(run).findLast(({ frame }) =>
    run.kindsTaken(frame, values).some((kind) => {
      const held = frame.slots[kind] ?? null;
      return held !== null && !isSame(held, values[kind]);
    }),
  )?.index;
}

/** The values of the subdialogs above a dialog, which end and start again, so that the customer need not repeat them. */
function valuesAbove(run: Run, index: number): SlotValues {
  const parts = run.stack.frames
    .slice(index + 1)
    .filter((frame) => ['part', 'proof'].includes(run.dialog(frame).role));
  const values: [string, Json][] = parts.flatMap((frame) =>
    Object.entries(valuesIn(frame, run.dialog(frame).machine)),
  );
  return Object.fromEntries(values);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
