import type { Activity } from 'botbuilder';
import { Recorder } from '../../../adapters/inbox/recorder.ts';
import { LeasedConversation } from '../../../adapters/leased-conversation.ts';
import { type PathContext, pathContext } from '../../../adapters/path-context.ts';
import type { PathParts } from '../../../adapters/path-parts.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import type { Message } from '../../../models/conversation/message.ts';
import type { OutboxEntry, SayEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import type { Repositories } from '../../../models/repositories.ts';
import { LogBook } from '../log-book.ts';
import { ACCOUNT, ManualClock, testChannel } from './path-kit.ts';

/** A write to a repository: its name, then what it was given. */
export type Write = readonly [name: string, ...args: unknown[]];

/** The id of the conversation that has the outbox. */
export const CONVERSATION = `test:${ACCOUNT}:c1`;

/** A message that waits in an outbox, with `m` and its number as its text. */
export function sayEntry(seq: number, set: Partial<SayEntry> = {}): SayEntry {
  const activity = JSON.stringify({ type: 'message', text: `m${seq}` } satisfies Partial<Activity>);
  return { kind: 'say', id: `1.say${seq}`, seq, at: new Date(0), activity, tries: 0, ...set };
}

/** A leased conversation with an outbox, and in memory what its delivery reads and writes, in order. */
export class LeasedOutbox {
  readonly clock = new ManualClock();
  readonly log = new LogBook();
  readonly writes: Write[] = [];
  readonly steps: string[] = [];
  /** The events that were recorded in inboxes. */
  readonly recorded: InboxItem[] = [];
  /** The open inbox items of the conversation. */
  open: readonly string[] = [];
  /** Whether the store renews the lease. */
  stillLeased = true;
  /** The messages that a receipt is about. */
  awaiting: readonly Message[] = [];
  /** Called before each write; an error that it throws is the store's. */
  beforeWrite: (write: Write) => void = () => {};
  readonly leased: LeasedConversation;
  readonly context: PathContext;
  readonly recorder: Recorder;

  constructor(
    outbox: readonly OutboxEntry[],
    parts: Partial<PathParts> = {},
    conversation: Partial<StoredConversation> = {},
  ) {
    const address = { channel: 'test', account: ACCOUNT, externalId: 'c1' };
    this.leased = new LeasedConversation({
      ...address,
      _id: conversationId(address),
      owner: 'bot',
      identity: { level: 'none' },
      episode: { number: 1, startedAt: new Date(0) },
      fence: 1,
      lease: { owner: 'w1', expiresAt: new Date(this.clock.now().getTime() + 1_000_000_000) },
      outbox,
      consumed: [],
      failures: 0,
      retryAt: null,
      ...conversation,
    } as unknown as StoredConversation);
    this.context = pathContext({
      repositories: this.#repositories(),
      channels: [testChannel('test')],
      bot: { run: async () => {} },
      perform: async () => ({ outcome: 'ok', value: {} }),
      apology: () => ({ text: 'sorry' }),
      log: this.log.logger,
      now: this.clock.now,
      random: () => 0.5,
      probe: (step) => this.steps.push(step),
      ...parts,
    });
    this.recorder = new Recorder(this.context, () => {});
  }

  /** The ids of the entries that are left. */
  get left(): string[] {
    return this.leased.outbox.map(({ id }) => id);
  }

  /** What was given to each write of a name. */
  written(name: string): unknown[][] {
    return this.writes.filter(([written]) => written === name).map(([, ...args]) => args);
  }

  #repositories(): Repositories {
    const write =
      (name: string) =>
      async (...args: unknown[]): Promise<void> => {
        this.beforeWrite([name, ...args]);
        this.writes.push([name, ...args]);
      };
    const repositories = {
      messages: {
        append: write('append'),
        markDelivery: write('markDelivery'),
        awaitingReceipt: async () => this.awaiting,
        storeReceipt: write('storeReceipt'),
        storeReaction: write('storeReaction'),
      },
      conversations: {
        renew: async () => {
          await write('renew')();
          return this.stillLeased;
        },
        changedAt: async () => undefined,
        saveOutbox: async (_hold: unknown, outbox: readonly OutboxEntry[]) =>
          await write('saveOutbox')(outbox.map(({ id }) => id)),
      },
      inbox: {
        newestOpenSeq: async () => undefined,
        record: async (item: InboxItem) => {
          await write('record')(item.conversation, item.providerId);
          this.recorded.push(item);
          return true;
        },
        nextFor: async (_conversation: string, limit: number) =>
          this.open.slice(0, limit).map((_id) => ({ _id })),
        moveToDeadLetters: write('moveToDeadLetters'),
      },
      customers: { findOrCreate: write('findOrCreate') },
      files: { forget: write('forget') },
    };
    return repositories as unknown as Repositories;
  }
}
