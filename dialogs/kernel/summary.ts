import type { JsonObject } from '../../models/json.ts';
import type { AnyDialog } from './dialog.ts';
import type { Frame, Stack } from './stack.ts';

/** The summary of a handoff for staff: the dialogs under way, those that have ended, and the orders in question. */
export function summaryOf(stack: Stack, dialog: (frame: Frame) => AnyDialog): JsonObject {
  const { frames, focusedOrder, endedDialogs = [], counts } = stack;
  const work = frames.filter((frame) => ['task', 'part'].includes(dialog(frame).role));
  const tasks = work.map((frame) => ({
    dialog: frame.dialog,
    state: frame.state,
    ...orderIn(frame.slots),
  }));
  const named = [...tasks, ...endedDialogs].flatMap(({ order }) =>
    typeof order === 'string' ? [order] : [],
  );
  const orders = [...new Set([...named, ...(focusedOrder === undefined ? [] : [focusedOrder])])];
  return {
    tasks,
    ...(focusedOrder !== undefined && { order: focusedOrder }),
    ...(orders.length > 0 && { orders }),
    ...(endedDialogs.length > 0 && { tried: [...endedDialogs] }),
    ...(Object.keys(counts).length > 0 && { counts: { ...counts } }),
  };
}

/** The order that a dialog is about, if its slot is filled. */
export function orderIn(slots: JsonObject): { order?: string } {
  return typeof slots['order'] === 'string' ? { order: slots['order'] } : {};
}
