import type { OpenedTicket } from '../../models/desk/desk.ts';
import type { JsonObject } from '../../models/json.ts';

/** A dialog that the customer was in when staff were called. */
export interface SummaryTask {
  readonly dialog: string;
  readonly state: string;
}

/** The dialogs of a summary, the outermost first; whatever else is in it is not looked at. */
export function tasksOf(summary: JsonObject): SummaryTask[] {
  const tasks = Array.isArray(summary['tasks']) ? summary['tasks'] : [];
  return tasks.flatMap((task) =>
    typeof task === 'object' && task !== null && !Array.isArray(task) && typeof task['dialog'] === 'string'
      ? [{ dialog: task['dialog'], state: String(task['state'] ?? '') }]
      : [],
  );
}

/** The orders that a summary speaks of, each once. */
export function ordersOf({ order, orders }: JsonObject): string[] {
  const all = [...(Array.isArray(orders) ? orders : []), order];
  return [...new Set(all.filter((number) => typeof number === 'string'))];
}

/** The matter that staff began the conversation with; undefined where the customer began it. */
export function openedOf({ opened }: JsonObject): OpenedTicket | undefined {
  return opened === undefined ? undefined : (opened as unknown as OpenedTicket);
}
