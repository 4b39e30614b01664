import type { OpenedTicket } from '../../models/desk/desk.ts';
import type { JsonObject } from '../../models/json.ts';

/** A dialog that was active at the escalation. Only a task has a label. */
export interface SummaryTask {
  readonly dialog: string;
  readonly state: string;
  /** Its name for staff. */
  readonly label?: string;
  /** The topic of tickets about it. */
  readonly topic?: string;
}

/** The dialogs of a handoff summary, the outermost first. Malformed entries are skipped. */
export function tasksOf(summary: JsonObject): SummaryTask[] {
  const tasks = Array.isArray(summary['tasks']) ? summary['tasks'] : [];
  return tasks.flatMap((task) =>
    typeof task === 'object' && task !== null && !Array.isArray(task) && typeof task['dialog'] === 'string'
      ? [
          {
            dialog: task['dialog'],
            state: String(task['state'] ?? ''),
            ...(typeof task['label'] === 'string' && { label: task['label'] }),
            ...(typeof task['topic'] === 'string' && { topic: task['topic'] }),
          },
        ]
      : [],
  );
}

/** What the customer wants, by the names of the tasks under way and of the wishes that wait; undefined if it is not known. */
export function wishOf(summary: JsonObject): string | undefined {
  const { wishes } = summary;
  const waiting = Array.isArray(wishes) ? wishes.filter((wish) => typeof wish === 'string') : [];
  const labels = [...tasksOf(summary).flatMap(({ label }) => label ?? []), ...waiting];
  return labels.length === 0 ? undefined : labels.join('; ');
}

/** The order numbers of a handoff summary, each once. */
export function ordersOf({ subjects }: JsonObject): string[] {
  const orders =
    typeof subjects === 'object' && subjects !== null && !Array.isArray(subjects) ? subjects['order'] : [];
  return Array.isArray(orders) ? [...new Set(orders.filter((number) => typeof number === 'string'))] : [];
}

/** The ticket with which staff started the conversation; undefined where the customer started it. */
export function openedTicketOf({ opened }: JsonObject): OpenedTicket | undefined {
  return opened === undefined ? undefined : (opened as unknown as OpenedTicket);
}
