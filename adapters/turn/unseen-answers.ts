import type { Activity } from 'botbuilder';
import type { Channel } from '../../channels/channel.ts';
import { COMMAND_RESULT } from '../../models/conversation/command.ts';
import type { OutboxEntry, UnseenEntry } from '../../models/conversation/outbox.ts';
import { AWAITS_READ_MARK, type Receipt } from '../../models/conversation/receipt.ts';

/** The facts of a turn that decide which answers nobody has seen. */
export interface SeenFacts {
  /** The id of a new entry. */
  readonly id: string;
  readonly conversation: string;
  readonly now: Date;
  readonly unseenAfterMs: number;
  /** The turn's answers that await a read mark, by their numbers in the log. */
  readonly answers: readonly number[];
  readonly receipts: readonly Receipt[];
  /** The customer wrote after the last message to them, so that they have seen it. */
  readonly isAnswered: boolean;
}

/**
 * A message of a turn, marked if it is an answer that may come when the customer is gone (one of staff, or the bot's after a command) and the channel
 * has read marks: then its client reports it as read.
 */
export function markedLate(
  message: Partial<Activity>,
  { channel, activity: inbound }: { readonly channel: Channel; readonly activity: Partial<Activity> },
): Partial<Activity> {
  const { type, channelData } = message;
  const isOfStaff = typeof channelData?.staff === 'string';
  const isResult = inbound.type === 'event' && inbound.name === COMMAND_RESULT;
  if (channel.capabilities.unseenAfterMs === undefined || type !== 'message' || !(isOfStaff || isResult))
    return message;
  return { ...message, channelData: { ...channelData, [AWAITS_READ_MARK]: true } };
}

/** Whether a message is marked by {@link markedLate}. */
export function awaitsReadMark({ channelData }: Partial<Activity>): boolean {
  return channelData?.[AWAITS_READ_MARK] === true;
}

/**
 * The outbox of a turn with the entry of the answers that nobody has seen; without one if all are seen. The time runs from the first of them: a later
 * answer does not put it off. Where the first ones are seen, it runs anew for the rest.
 */
export function withUnseen(outbox: readonly OutboxEntry[], facts: SeenFacts): OutboxEntry[] {
  const others = outbox.filter((entry) => entry.kind !== 'unseen');
  const after = unseenAfter(
    outbox.find((entry) => entry.kind === 'unseen'),
    facts,
  );
  return after === undefined ? others : [...others, after];
}

function unseenAfter(before: UnseenEntry | undefined, facts: SeenFacts): UnseenEntry | undefined {
  const { id, now, unseenAfterMs, answers } = facts;
  const notBefore = new Date(now.getTime() + unseenAfterMs);
  const seenTo = facts.isAnswered ? Number.POSITIVE_INFINITY : newestRead(facts);
  const left = before !== undefined && seenTo < before.to ? before : undefined;
  const rest =
    left !== undefined && seenTo >= left.from ? { ...left, id, from: seenTo + 1, notBefore } : left;
  const [from] = answers;
  const to = answers.at(-1);
  if (from === undefined || to === undefined) return rest;
  return rest === undefined ? { kind: 'unseen', id, from, to, notBefore } : { ...rest, to };
}

/** The number of the newest message of the conversation that is read; 0 if none is. */
function newestRead({ receipts, conversation }: SeenFacts): number {
  const numbers = receipts
    .filter(({ id, status }) => status === 'read' && id?.startsWith(`${conversation}:`))
    .map(({ id = '' }) => Number(id.slice(conversation.length + 1)));
  return Math.max(0, ...numbers.filter(Number.isInteger));
}
