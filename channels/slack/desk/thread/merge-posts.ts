import type { Activity } from 'botbuilder';
import type { CustomerEntry, DeskChannelData, DeskPost } from '../../../../models/desk/desk-post.ts';

type Customer = Extract<DeskPost, { type: 'customer' }>;

/** Largest number of customer messages in one merged post; a longer one is hard to read. */
const MAX_ENTRIES = 10;
/** Largest number of characters in one merged post: it has to fit into one Slack message. */
const MAX_CHARACTERS = 8_000;

/**
 * Merges two posts of a case that wait in the outbox; undefined if they do not fit together. Slack accepts about one message a second in a
 * channel, so a burst of customer messages, or two updates of one card, are sent as one.
 */
export function mergePosts(
  first: Partial<Activity>,
  second: Partial<Activity>,
): Partial<Activity> | undefined {
  const earlier = first.channelData as DeskChannelData;
  const later = second.channelData as DeskChannelData;
  if (earlier.route !== later.route) return undefined;
  const post = mergedPost(earlier.post, later.post);
  if (post === undefined) return undefined;
  return { ...second, channelData: { ...later, post } satisfies DeskChannelData };
}

function mergedPost(earlier: DeskPost, later: DeskPost): DeskPost | undefined {
  if (earlier.type === 'card' && later.type === 'card') {
    return { ...later, ...((earlier.again || later.again) && { again: true }) };
  }
  if (earlier.type === 'delivery-status' && later.type === 'delivery-status' && earlier.ref === later.ref)
    return later;
  if (earlier.type !== 'customer') return undefined;
  // An entry holds plain answers only.
  if (later.type === 'bot') return later.markdown ? undefined : withBotAnswer(earlier, later.text);
  return later.type === 'customer' ? withinLimits(later, [...earlier.entries, ...later.entries]) : undefined;
}

/** Adds an answer of the bot below the customer's messages; a repeated answer is dropped. */
function withBotAnswer(earlier: Customer, text: string): Customer | undefined {
  const lastAnswer = earlier.entries.flatMap(({ answers = [] }) => answers).at(-1);
  const entries = earlier.entries.map((entry, index, { length }) =>
    index === length - 1 && lastAnswer !== text
      ? { ...entry, answers: [...(entry.answers ?? []), text] }
      : entry,
  );
  return withinLimits(earlier, entries);
}

function withinLimits(post: Customer, entries: CustomerEntry[]): Customer | undefined {
  const characters = entries
    .flatMap(({ text, answers = [] }) => [text, ...answers])
    .reduce((sum, text) => sum + text.length, 0);
  // An edit belongs to a message that is posted already; files are separate uploads.
  const isPlain = entries.every(({ state, files }) => state === undefined && files.length === 0);
  const fits = entries.length <= MAX_ENTRIES && characters <= MAX_CHARACTERS;
  return isPlain && fits ? { ...post, entries } : undefined;
}
