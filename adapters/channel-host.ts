import type { Activity } from 'botbuilder';
import type {
  Accepted,
  ChannelHost,
  CommittedListener,
  Inbound,
  LoggedActivity,
  LogListener,
} from '../channels/channel.ts';
import { type ConversationAddress, conversationId } from '../models/conversation/inbox.ts';
import { OnevoiceError } from '../models/errors/onevoice-error.ts';
import { MAX_FILE, type StoredFile } from '../models/files/stored-file.ts';
import type { PathContext } from './path-context.ts';

/** Where a channel's input enters the path. */
interface Entrance {
  /** Refuses something new where the store has little room. @throws `DISK_LOW` */
  ensureRoom(): void;
  accept(address: ConversationAddress, item: Inbound): Promise<Accepted>;
}

/** The durable path as one channel may use it: its own conversations, its own attempts, the files. See {@link ChannelHost}. */
export class PathChannelHost implements ChannelHost {
  readonly #context: PathContext;
  readonly #channel: string;
  readonly #entrance: Entrance;

  constructor(context: PathContext, channel: string, entrance: Entrance) {
    this.#context = context;
    this.#channel = channel;
    this.#entrance = entrance;
  }

  async accept(item: Inbound): Promise<Accepted> {
    this.#entrance.ensureRoom();
    return await this.#entrance.accept(this.#address(item.account, item.conversation), item);
  }

  async openConversation(account: string, conversation: string): Promise<boolean> {
    this.#entrance.ensureRoom();
    const address = this.#address(account, conversation);
    return await this.#context.repositories.conversations.open(address, this.#context.now());
  }

  async hasConversation(account: string, conversation: string): Promise<boolean> {
    const id = this.#id(account, conversation);
    const { copies, repositories } = this.#context;
    return copies.get(id) !== undefined || (await repositories.conversations.exists(id));
  }

  async latestSeq(account: string, conversation: string): Promise<number | undefined> {
    const id = this.#id(account, conversation);
    const { conversations, messages } = this.#context.repositories;
    // Read from the log: the conversation's own number is ahead of it between a commit and its log write.
    const seq = await messages.newestSeq(id);
    return seq ?? ((await conversations.exists(id)) ? 0 : undefined);
  }

  async readLog(
    account: string,
    conversation: string,
    after: number,
    limit: number,
    bytes?: number,
  ): Promise<LoggedActivity[]> {
    const id = this.#id(account, conversation);
    const messages = await this.#context.repositories.messages.after(id, after, limit, bytes);
    return messages.map(({ seq, activity }) => ({
      seq: seq ?? 0,
      activity: JSON.parse(activity) as Partial<Activity>,
    }));
  }

  subscribe(
    account: string,
    conversation: string,
    listener: LogListener,
    committed?: CommittedListener,
  ): () => void {
    return this.#context.feed.subscribe(this.#id(account, conversation), listener, committed);
  }

  async isWithStaff(account: string, conversation: string): Promise<boolean> {
    const found = await this.#context.repositories.conversations.find(this.#id(account, conversation));
    return found?.owner === 'human';
  }

  async providerIdOf(id: string): Promise<string | undefined> {
    return (await this.#context.repositories.messages.find(id))?.delivery?.providerId;
  }

  async keepFile(file: StoredFile): Promise<string> {
    const { files } = this.#context;
    if (files === undefined) throw new OnevoiceError('NOT_SUPPORTED', { detail: 'Files are not kept here.' });
    if (file.bytes.length > MAX_FILE) throw new OnevoiceError('TOO_LARGE');
    this.#entrance.ensureRoom();
    return await files.keep(file);
  }

  async findFile(id: string): Promise<StoredFile | undefined> {
    return await this.#context.files?.find(id);
  }

  async withinRateLimit(key: string, limit: number, windowMs: number, amount = 1): Promise<boolean> {
    const { allowances, now } = this.#context;
    return await allowances.spend(
      `${this.#channel}:${key}:${windowMs}`,
      amount,
      { most: limit, windowMs },
      now(),
    );
  }

  #address(account: string, conversation: string): ConversationAddress {
    return { channel: this.#channel, account, externalId: conversation };
  }

  #id(account: string, conversation: string): string {
    return conversationId(this.#address(account, conversation));
  }
}
