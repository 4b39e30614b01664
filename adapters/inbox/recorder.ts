import type { Accepted, Inbound } from '../../channels/channel.ts';
import {
  type ConversationAddress,
  conversationId,
  type InboxItem,
  inboxId,
} from '../../models/conversation/inbox.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { PathContext } from '../path-context.ts';

/** Longest id a channel may give, in characters: with the rest of a key it stays under every store's limit. */
const MAX_ID = 512;
/** Half a character: no store could write it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Writes what comes in into the inbox, each conversation's items one after the other, so that none overtakes another. */
export class Recorder {
  readonly #context: PathContext;
  readonly #wake: (address: ConversationAddress) => void;
  readonly #writing = new Map<string, Promise<unknown>>();
  #lastOrder = 0;

  constructor(context: PathContext, wake: (address: ConversationAddress) => void) {
    this.#context = context;
    this.#wake = wake;
  }

  /** Records an item and has its conversation looked at; resolves when it is durable. */
  async record(address: ConversationAddress, inbound: Inbound, internal: boolean): Promise<Accepted> {
    // What we make ourselves is made of ids that were checked, and may be longer than each of them.
    if (!internal) for (const id of [inbound.id, address.account, address.externalId]) ensureId(id);
    const item = this.#item(address, inbound, internal);
    this.#context.probe('accepting');
    const isNew = await this.#inOrder(item);
    this.#context.probe('recorded');
    if (isNew) this.#wake(address);
    return { id: item._id, isDuplicate: !isNew };
  }

  async #inOrder(item: InboxItem): Promise<boolean> {
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

  #item(address: ConversationAddress, inbound: Inbound, internal: boolean): InboxItem {
    this.#lastOrder = Math.max(this.#lastOrder + 1, this.#context.now().getTime() * 1000);
    return {
      _id: inboxId(address, inbound.id),
      conversation: conversationId(address),
      address,
      arrivalSeq: this.#lastOrder,
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
