import { LRUCache } from 'lru-cache';
import type { Accepted, Inbound } from '../../channels/channel.ts';
import {
  ARRIVALS_IN_MS,
  type ConversationAddress,
  conversationId,
  type InboxItem,
} from '../../models/conversation/inbox.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { SerialQueues } from '../../models/pace/serial-queues.ts';
import type { PathContext } from '../path-context.ts';
import { boundedText } from './bounded-text.ts';
import { deduplicationKey } from './deduplication-key.ts';

/** Longest id that a channel may give, in characters; two of them in one key stay below the store's limit (1,974 bytes in the embedded store). */
const MAX_ID = 512;
/** Longest activity as JSON text, in UTF-16 units: more than channels make of any input. */
const MAX_ACTIVITY = 1_048_576;
/** Half of a UTF-16 pair, which UTF-8 and so no store can hold, and U+0000, which ends a key in some. */
const UNSTORABLE = /[\p{Surrogate}\0]/u;

/** Of how many conversations the place of the newest item is remembered. */
const REMEMBERED = 10_000;

/** An item whose place in the order of arrival is not known yet. */
type NewItem = Omit<InboxItem, 'arrivalSeq'>;

/**
 * Records every inbound item in the inbox, before the provider gets its acknowledgement. A duplicate is dropped: the store refuses a second item
 * of the same {@link deduplicationKey}. The items of one conversation are written one after the other, so that none overtakes an earlier one.
 */
export class Recorder {
  readonly #context: PathContext;
  readonly #wake: (address: ConversationAddress) => void;
  readonly #writing = new SerialQueues();
  /** The place of the newest item of each conversation, where no other process records any. */
  readonly #newest = new LRUCache<string, number>({ max: REMEMBERED });

  constructor(context: PathContext, wake: (address: ConversationAddress) => void) {
    this.#context = context;
    this.#wake = wake;
  }

  /**
   * Records an item and wakes its conversation, also for a duplicate. Resolves when the item is durable. So the bounds of everything that is made of what
   * customers send are here. @throws `BAD_ITEM` for an id that no store can hold, and for an activity that is too large
   */
  async record(address: ConversationAddress, inbound: Inbound, internal: boolean): Promise<Accepted> {
    // An internal item's id is made of ids that were checked before, and may be longer than one of them.
    if (!internal) for (const id of [inbound.id, address.account, address.externalId]) ensureId(id);
    const item = itemOf(address, inbound, internal);
    if (!internal && item.activity.length > MAX_ACTIVITY) throw new OnevoiceError('BAD_ITEM');
    this.#context.probe('accepting');
    const isNew = await this.#writing.run(item.conversation, async () => await this.#write(item));
    this.#context.probe('recorded');
    // A provider repeats what it got no answer for: the process that recorded it may be dead.
    this.#wake(address);
    return { id: item._id, isDuplicate: !isNew };
  }

  async #write(item: NewItem): Promise<boolean> {
    const arrivalSeq = await this.#nextArrivalSeq(item.conversation);
    if (this.#context.exclusive === true) this.#newest.set(item.conversation, arrivalSeq);
    return await this.#context.repositories.inbox.record({ ...item, arrivalSeq });
  }

  /** The next place in the order of arrival: behind the conversation's open items and behind its last commit, also where their times are later than now. */
  async #nextArrivalSeq(conversation: string): Promise<number> {
    const { now, repositories, copies } = this.#context;
    const [newest = 0, changedAt] = await Promise.all([
      this.#newest.get(conversation) ?? repositories.inbox.newestOpenSeq(conversation),
      copies.get(conversation)?.updatedAt ?? repositories.conversations.changedAt(conversation),
    ]);
    const behind = Math.max(newest, (changedAt?.getTime() ?? 0) * ARRIVALS_IN_MS);
    return Math.max(behind + 1, now().getTime() * ARRIVALS_IN_MS);
  }
}

function itemOf(address: ConversationAddress, inbound: Inbound, internal: boolean): NewItem {
  const { text } = inbound.activity;
  return {
    _id: deduplicationKey(address, inbound.id),
    conversation: conversationId(address),
    address,
    providerId: inbound.id,
    activity: JSON.stringify(
      text === undefined ? inbound.activity : { ...inbound.activity, text: boundedText(text) },
    ),
    internal,
    ...(inbound.proof === undefined ? {} : { proof: inbound.proof }),
    ...(inbound.origin === undefined ? {} : { origin: inbound.origin }),
    state: 'open',
  };
}

function ensureId(id: string): void {
  if (id.length === 0 || id.length > MAX_ID || UNSTORABLE.test(id)) throw new OnevoiceError('BAD_ITEM');
}
