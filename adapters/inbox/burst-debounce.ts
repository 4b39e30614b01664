import type { Activity } from 'botbuilder';
import type { InboxItem } from '../../models/conversation/inbox.ts';

/** Most messages that are answered as one, so that a flood is still answered piece by piece. */
const MOST = 10;

/** A stream of messages is waited out for so many pauses at most, counted from its first. */
const PAUSES = 5;

/**
 * The items at the head of what is open that are one turn: a customer's messages with less than `burstMs` between them. Anything
 * else (a press of a button, an event, an edit) is a turn of its own.
 */
export function burstOf(items: readonly InboxItem[], burstMs: number): InboxItem[] {
  const end = items.findIndex((item, index) => {
    const before = items[index - 1];
    if (before === undefined) return false;
    const joins = isMergeable(before) && isMergeable(item) && index < MOST;
    return !joins || arrival(item) - arrival(before) >= burstMs;
  });
  return items.slice(0, end < 0 ? items.length : end);
}

/** When the burst may be answered: a pause after its last message, unless something came after it already. */
export function burstEnd(burst: readonly InboxItem[], open: number, burstMs: number): Date | undefined {
  const [first] = burst;
  const last = burst.at(-1);
  if (first === undefined || last === undefined || open > burst.length || burst.length >= MOST)
    return undefined;
  if (!isMergeable(last)) return undefined;
  return new Date(Math.min(arrival(last) + burstMs, arrival(first) + PAUSES * burstMs));
}

/** Several messages as the one that the bot hears: the last, with all texts and files. */
export function mergeActivities(activities: readonly Partial<Activity>[]): Partial<Activity> {
  const texts = activities.map(({ text }) => text ?? '').filter((text) => text !== '');
  const attachments = activities.flatMap((activity) => activity.attachments ?? []);
  return {
    ...activities.at(-1),
    text: texts.join('\n'),
    ...(attachments.length > 0 && { attachments }),
  };
}

function isMergeable(item: InboxItem): boolean {
  if (item.internal) return false;
  const { type = 'message', value } = JSON.parse(item.activity) as Partial<Activity>;
  return type === 'message' && value === undefined;
}

/** When an item was recorded, in milliseconds since 1970. */
function arrival({ arrivalSeq }: InboxItem): number {
  return Math.floor(arrivalSeq / 1000);
}
