import type { Activity } from 'botbuilder';
import type { InboxItem } from '../../models/conversation/inbox.ts';
import { boundedText } from './bounded-text.ts';

/** Most messages of one burst, so that a customer who never pauses is still answered. */
const MAX_MESSAGES = 10;

/** Longest debounce, in pauses (`burstMs`) from the burst's first message, for the same reason. */
const MAX_PAUSES = 5;

/**
 * The burst at the head of the open items, which becomes one turn: a customer's messages with pauses shorter than `burstMs` milliseconds.
 * Anything else (a pressed button, an event, an edit) is a turn of its own.
 */
export function burstOf(items: readonly InboxItem[], burstMs: number): InboxItem[] {
  const end = items.findIndex((item, index) => {
    const before = items[index - 1];
    if (before === undefined) return false;
    const continues = isMergeable(before) && isMergeable(item) && index < MAX_MESSAGES;
    return !continues || arrival(item) - arrival(before) >= burstMs;
  });
  return items.slice(0, end < 0 ? items.length : end);
}

/** When the debounce of a burst ends: one pause after its last message. Undefined if it has ended: another item follows, or the burst is full. */
export function debounceEnd(
  burst: readonly InboxItem[],
  openItems: number,
  burstMs: number,
): Date | undefined {
  const [first] = burst;
  const last = burst.at(-1);
  if (first === undefined || last === undefined || openItems > burst.length || burst.length >= MAX_MESSAGES)
    return undefined;
  if (!isMergeable(last)) return undefined;
  return new Date(Math.min(arrival(last) + burstMs, arrival(first) + MAX_PAUSES * burstMs));
}

/** The messages of a burst as one activity: the last one's, with the texts of all, a line each, and all files. */
export function mergeActivities(activities: readonly Partial<Activity>[]): Partial<Activity> {
  const texts = activities.map(({ text }) => text ?? '').filter((text) => text !== '');
  const attachments = activities.flatMap((activity) => activity.attachments ?? []);
  return {
    ...activities.at(-1),
    text: boundedText(texts.join('\n')),
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
