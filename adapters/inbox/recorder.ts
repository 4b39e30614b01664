import type { Accepted, Inbound } from '../../channels/channel.ts';
import { type ConversationAddress, conversationId, type InboxItem } from '../../models/conversation/inbox.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PathContext } from '../path-context.ts';
import { deduplicationKey } from './deduplication-key.ts';

/** Longest id that a channel may give, in characters; two of them in one key stay below the store's limit (1,974 bytes in the embedded store). */
const MAX_ID = 512;
/** Half of a UTF-16 pair, which UTF-8 and so no store can hold. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Records every inbound item in the inbox, before the provider gets its acknowledgement. A duplicate is dropped: the store refuses a second item
 * of the same {@link deduplicationKey}. The items of one conversation are written one after the other, so that none overtakes an earlier one;
 * `arrivalSeq` keeps their order within this process.
 */
export class Recorder {
  readonly #context: PathContext;
  readonly #wake: (address: ConversationAddress) => void;
  readonly #writing = new Map<string, Promise<unknown>>();
  #lastArrivalSeq = 0;

  constructor(context: PathContext, wake: (address: ConversationAddress) => void) {
    this.#context = context;
    this.#wake = wake;
  }

  /** Records an item and wakes its conversation; `seen` if it was a duplicate. Resolves when the item is durable. @throws `BAD_ITEM` for an id that no store can hold */
  async record(address: ConversationAddress, inbound: Inbound, internal: boolean): Promise<Accepted> {
    // An internal item's id is made of ids that were checked before, and may be longer than one of them.
    if (!internal) for (const id of [inbound.id, address.account, address.externalId]) ensureId(id);
    const item = this.#itemOf(address, inbound, internal);
    this.#context.probe('accepting');
    const isNew = await this.#writeInOrder(item);
    this.#context.probe('recorded');
    if (isNew) this.#wake(address);
    return { id: item._id, isDuplicate: !isNew };
  }

  async #writeInOrder(item: InboxItem): Promise<boolean> {
    const earlier = this.#writing.get(item.conversation);
    const write =
      earlier === undefined
        ? this.#write(item)
        : earlier.then(
            () => this.#write(item),
            () => this.#write(item),
          );
    this.#writing.set(item.conversation, write);
    try {
      return await write;
    } finally {
      if (this.#writing.get(item.conversation) === write) this.#writing.delete(item.conversation);
    }
  }

  async #write(item: InboxItem): Promise<boolean> {
    return await this.#context.repositories.inbox.record(item);
  }

  #itemOf(address: ConversationAddress, inbound: Inbound, internal: boolean): InboxItem {
    this.#lastArrivalSeq = Math.max(this.#lastArrivalSeq + 1, this.#context.now().getTime() * 1000);
    return {
      _id: deduplicationKey(address, inbound.id),
      conversation: conversationId(address),
      address,
      arrivalSeq: this.#lastArrivalSeq,
      providerId: inbound.id,
      activity: JSON.stringify(inbound.activity),
      internal,
      ...(inbound.proof === undefined ? {} : { proof: inbound.proof }),
      ...(inbound.origin === undefined ? {} : { origin: inbound.origin }),
      state: 'open',
    };
  }
}

function ensureId(id: string): void {
  if (id.length === 0 || id.length > MAX_ID || LONE_SURROGATE.test(id)) throw new OnevoiceError('BAD_ITEM');
}
