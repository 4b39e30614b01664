import type { OpenedTicket } from '../../models/desk/desk.ts';
import type { JsonObject } from '../../models/json.ts';

/** A dialog that was active at the escalation. */
export interface SummaryTask {
  readonly dialog: string;
  readonly state: string;
}

/** The dialogs of a handoff summary, the outermost first. Malformed entries are skipped. */
export function tasksOf(summary: JsonObject): SummaryTask[] {
  const tasks = Array.isArray(summary['tasks']) ? summary['tasks'] : [];
  return tasks.flatMap((task) =>
    typeof task === 'object' && task !== null && !Array.isArray(task) && typeof task['dialog'] === 'string'
      ? [{ dialog: task['dialog'], state: String(task['state'] ?? '') }]
      : [],
  );
}

/** The order numbers of a handoff summary, each once. */
export function ordersOf({ order, orders }: JsonObject): string[] {
  const all = [...(Array.isArray(orders) ? orders : []), order];
  return [...new Set(all.filter((number) => typeof number === 'string'))];
}

/** The ticket with which staff started the conversation; undefined where the customer started it. */
export function openedTicketOf({ opened }: JsonObject): OpenedTicket | undefined {
  return opened === undefined ? undefined : (opened as unknown as OpenedTicket);
}
