import type { JsonObject } from '../../models/json.ts';
import type { AnyDialog } from './dialog.ts';
import type { Frame, Stack } from './stack.ts';

/** The summary of a handoff for staff: the dialogs under way, those that have ended, and the orders in question. */
export function summaryOf(stack: Stack, dialog: (frame: Frame) => AnyDialog): JsonObject {
  const { frames, focus, trail = [], counts } = stack;
  const work = frames.filter((frame) => ['task', 'part'].includes(dialog(frame).role));
  const tasks = work.map((frame) => ({
    dialog: frame.dialog,
    state: frame.state,
    ...orderIn(frame.slots),
  }));
  const named = [...tasks, ...trail].flatMap(({ order }) => (typeof order === 'string' ? [order] : []));
  const orders = [...new Set([...named, ...(focus === undefined ? [] : [focus])])];
  return {
    tasks,
    ...(focus !== undefined && { order: focus }),
    ...(orders.length > 0 && { orders }),
    ...(trail.length > 0 && { tried: [...trail] }),
    ...(Object.keys(counts).length > 0 && { counts: { ...counts } }),
  };
}

/** The order that a dialog is about, if its slot is filled. */
export function orderIn(slots: JsonObject): { order?: string } {
  return typeof slots['order'] === 'string' ? { order: slots['order'] } : {};
}
