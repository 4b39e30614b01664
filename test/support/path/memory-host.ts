import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type {
  Accepted,
  ChannelHost,
  Inbound,
  LoggedActivity,
  LogListener,
} from '../../../channels/channel.ts';
import type { StoredFile } from '../../../models/files/stored-file.ts';

/** A test bot's answer to one item; undefined for none. */
export type TestBot = (item: Inbound) => readonly Partial<Activity>[];

/** A bot that echoes its messages. */
export const echoBot: TestBot = ({ activity }) =>
  activity.type === 'message' ? [{ type: 'message', text: `echo: ${activity.text ?? ''}` }] : [];

/** A {@link ChannelHost} in memory: records items at once and answers them in a later turn of the event loop. */
export class MemoryHost implements ChannelHost {
  readonly accepted: Inbound[] = [];
  /** How many log entries were read. */
  read = 0;
  readonly #bot: TestBot;
  readonly #logs = new Map<string, LoggedActivity[]>();
  readonly #listeners = new Map<string, Set<LogListener>>();
  readonly #waiting: Inbound[] = [];
  #paused = false;
  readonly #attempts = new Map<string, number>();
  readonly #files = new Map<string, StoredFile>();

  constructor(bot: TestBot = echoBot) {
    this.#bot = bot;
  }

  async accept(item: Inbound): Promise<Accepted> {
    if (this.accepted.some(({ id }) => id === item.id)) return { id: item.id, isDuplicate: true };
    this.accepted.push(item);
    this.#waiting.push(item);
    if (!this.#paused) setImmediate(() => this.#work());
    return { id: item.id, isDuplicate: false };
  }

  async openConversation(account: string, conversation: string): Promise<boolean> {
    const key = `${account}:${conversation}`;
    if (this.#logs.has(key)) return false;
    this.#logs.set(key, []);
    return true;
  }

  async hasConversation(account: string, conversation: string): Promise<boolean> {
    return this.#logs.has(`${account}:${conversation}`);
  }

  async latestSeq(account: string, conversation: string): Promise<number | undefined> {
    return this.#logs.get(`${account}:${conversation}`)?.length;
  }

  async readLog(
    account: string,
    conversation: string,
    after: number,
    limit: number,
    bytes = Number.POSITIVE_INFINITY,
  ): Promise<LoggedActivity[]> {
    const entries: LoggedActivity[] = [];
    let length = 0;
    for (const entry of (this.#logs.get(`${account}:${conversation}`) ?? []).slice(after, after + limit)) {
      if (length >= bytes) break;
      entries.push(entry);
      length += JSON.stringify(entry.activity).length;
    }
    this.read += entries.length;
    return entries;
  }

  /** The provider's ids of sent messages, by our ids. */
  readonly sent = new Map<string, string>();

  /** Conversations that a staff member has. */
  readonly attended = new Set<string>();

  async isWithStaff(_account: string, conversation: string): Promise<boolean> {
    return this.attended.has(conversation);
  }

  async providerIdOf(id: string): Promise<string | undefined> {
    return this.sent.get(id);
  }

  async keepFile(file: StoredFile): Promise<string> {
    const id = createHash('sha256').update(file.bytes).digest('hex');
    this.#files.set(id, file);
    return id;
  }

  async findFile(id: string): Promise<StoredFile | undefined> {
    return this.#files.get(id);
  }

  subscribe(account: string, conversation: string, listener: LogListener): () => void {
    const key = `${account}:${conversation}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** What was spent stays spent. */
  async withinRateLimit(key: string, limit: number, windowMs: number, amount = 1): Promise<boolean> {
    const bucket = `${key}:${windowMs}`;
    const spent = (this.#attempts.get(bucket) ?? 0) + amount;
    if (spent > limit) return false;
    this.#attempts.set(bucket, spent);
    return true;
  }

  /** Records items without answering from now on, as a busy host does. */
  pause(): void {
    this.#paused = true;
  }

  /** Answers the waiting items, and goes on answering. */
  resume(): void {
    this.#paused = false;
    this.#work();
  }

  /** The number of listeners of a conversation. */
  listeners(account: string, conversation: string): number {
    return this.#listeners.get(`${account}:${conversation}`)?.size ?? 0;
  }

  /** Appends an activity to the log, as a message of the bot or of staff. `items`: the items that it logs. */
  append(
    account: string,
    conversation: string,
    activity: Partial<Activity>,
    items: readonly string[] = [],
  ): void {
    const key = `${account}:${conversation}`;
    const log = this.#logs.get(key) ?? [];
    this.#logs.set(key, log);
    log.push({ seq: log.length + 1, activity });
    for (const listener of this.#listeners.get(key) ?? []) listener(items, log.length);
  }

  #work(): void {
    for (const item of this.#waiting.splice(0)) this.#answer(item);
  }

  #answer(item: Inbound): void {
    this.append(item.account, item.conversation, item.activity, [item.id]);
    this.#bot(item).forEach((answer, index) => {
      this.append(item.account, item.conversation, {
        id: `${item.id}|${index + 1}`,
        timestamp: new Date('2026-01-01T12:00:01.000Z'),
        from: { id: 'bot', name: 'Bot', role: 'bot' },
        ...(item.activity.id === undefined ? {} : { replyToId: item.activity.id }),
        ...answer,
      });
    });
  }
}
