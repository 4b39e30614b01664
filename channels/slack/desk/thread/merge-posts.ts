import type { Activity } from 'botbuilder';
import type { CustomerEntry, DeskChannelData, DeskPost } from '../../../../models/desk/desk-post.ts';

type Customer = Extract<DeskPost, { type: 'customer' }>;

/** Messages of a customer that are shown as one at most: more would not be read as one. */
const MAX_ENTRIES = 10;
/** Characters of all of them together: within one message of Slack's. */
const MAX_CHARACTERS = 8_000;

/**
 * Two posts of a case that wait for being sent, as one: Slack takes one message a second in a channel, and a customer who writes in
 * bursts, or a state that changes twice, needs no two.
 */
export function joined(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined {
  const earlier = first.channelData as DeskChannelData;
  const later = second.channelData as DeskChannelData;
  if (earlier.route !== later.route) return undefined;
  const post = joinedPost(earlier.post, later.post);
  if (post === undefined) return undefined;
  return { ...second, channelData: { ...later, post } satisfies DeskChannelData };
}

function joinedPost(earlier: DeskPost, later: DeskPost): DeskPost | undefined {
  if (earlier.type === 'card' && later.type === 'card') {
    return { ...later, ...((earlier.again || later.again) && { again: true }) };
  }
  if (earlier.type === 'delivery-status' && later.type === 'delivery-status' && earlier.ref === later.ref)
    return later;
  if (earlier.type !== 'customer') return undefined;
  if (later.type === 'bot') return answered(earlier, later.text);
  return later.type === 'customer' ? fitting(later, [...earlier.entries, ...later.entries]) : undefined;
}

/** What the bot says to a customer who waits stands below their words; the same words again say nothing more. */
function answered(earlier: Customer, text: string): Customer | undefined {
  const said = earlier.entries.flatMap(({ answers = [] }) => answers).at(-1);
  const entries = earlier.entries.map((entry, index, { length }) =>
    index === length - 1 && said !== text ? { ...entry, answers: [...(entry.answers ?? []), text] } : entry,
  );
  return fitting(earlier, entries);
}

function fitting(post: Customer, entries: CustomerEntry[]): Customer | undefined {
  const characters = entries
    .flatMap(({ text, answers = [] }) => [text, ...answers])
    .reduce((sum, text) => sum + text.length, 0);
  // A change belongs to a message that stands already; files are uploads of their own.
  const isPlain = entries.every(({ state, files }) => state === undefined && files.length === 0);
  const fits = entries.length <= MAX_ENTRIES && characters <= MAX_CHARACTERS;
  return isPlain && fits ? { ...post, entries } : undefined;
}
