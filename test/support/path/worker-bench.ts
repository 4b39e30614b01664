import type { DoneMarks } from '../../../adapters/inbox/done-marks.ts';
import type { Heartbeat } from '../../../adapters/lease/heartbeat.ts';
import { Worker } from '../../../adapters/lease/worker.ts';
import type { LeasedConversation } from '../../../adapters/leased-conversation.ts';
import type { OutboxDelivery } from '../../../adapters/outbox/outbox-delivery.ts';
import { pathContext } from '../../../adapters/path-context.ts';
import type { TurnOutcome, TurnRunner } from '../../../adapters/turn/turn-runner.ts';
import type { Channel } from '../../../channels/channel.ts';
import type { Commit, Release } from '../../../models/conversation/conversation-repository.ts';
import { conversationId, type InboxItem } from '../../../models/conversation/inbox.ts';
import type { OutboxEntry } from '../../../models/conversation/outbox.ts';
import type { StoredConversation } from '../../../models/conversation/stored-conversation.ts';
import type { Repositories } from '../../../models/repositories.ts';
import { LogBook } from '../log-book.ts';
import { ACCOUNT, ManualClock, testChannel } from './path-kit.ts';

const ADDRESS = { channel: 'test', account: ACCOUNT, externalId: 'c1' };
/** The id of the conversation that is worked on. */
export const ID = conversationId(ADDRESS);

/** A worker on one conversation and its inbox, in memory. */
export class Bench {
  readonly clock = new ManualClock();
  readonly log = new LogBook();
  /** What happened, in order. */
  readonly steps: string[] = [];
  readonly marked: string[] = [];
  readonly woken: string[] = [];
  readonly commits: (readonly string[])[] = [];
  /** What was announced after the commits. */
  readonly announced: unknown[] = [];
  readonly releases: Release[] = [];
  readonly dueAfterFailure: Date[] = [];
  /** The count of lost workers that was stored with each of them; undefined where it stayed. */
  readonly lostAfterFailure: (number | undefined)[] = [];
  open: InboxItem[] = [];
  conversation: Record<string, unknown> = {
    ...ADDRESS,
    _id: ID,
    owner: 'bot',
    version: 1,
    fence: 1,
    lostWorkers: 1,
    outbox: [],
    consumed: [],
    failures: 0,
    retryAt: null,
    createdAt: new Date(0),
    lease: null,
  };
  isLeased = false;
  /** The outbox of each commit. */
  outbox: readonly OutboxEntry[] = [];
  /** Runs at the turn of an item. */
  turn: (item: string) => TurnOutcome | undefined = () => undefined;
  /** Runs during each turn. */
  thinking: () => Promise<void> = async () => {};
  /** Runs at each delivery. */
  delivering: (leased: LeasedConversation) => void = () => {};
  /** Runs before each commit. */
  committing: () => void = () => {};
  /** Runs at each release of the lease. */
  releasing: () => void = () => {};
  readonly #channel: Partial<Channel['capabilities']>;
  /** The items of the last turn, which its commit consumes. */
  #consuming: readonly string[] = [];
  #works: Worker | undefined;

  constructor(items: readonly string[] = [], channel: Partial<Channel['capabilities']> = {}) {
    this.#channel = channel;
    this.arrive(...items);
  }

  arrive(...items: readonly string[]): void {
    const { now } = this.clock;
    this.open.push(
      ...items.map(
        (_id): InboxItem => ({
          _id,
          conversation: ID,
          address: ADDRESS,
          arrivalSeq: now().getTime() * 1_000,
          providerId: _id,
          activity: '{"type":"message"}',
          internal: false,
          state: 'open',
        }),
      ),
    );
  }

  async work(channel = 'test'): Promise<void> {
    this.#works ??= this.#worker();
    await this.#works.work({ ...ADDRESS, channel });
  }

  /** The turns that were run. */
  get turns(): string[] {
    return this.steps.filter((step) => /^(turn|apology)/.test(step));
  }

  in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }

  #worker(): Worker {
    const test = testChannel('test');
    const context = pathContext({
      repositories: this.#repositories(),
      channels: [{ ...test, capabilities: { ...test.capabilities, ...this.#channel } }],
      bot: { run: async () => {} },
      perform: async () => ({ outcome: 'ok', value: {} }),
      apology: () => ({ text: 'sorry' }),
      log: this.log.logger,
      now: this.clock.now,
      random: () => 0.5,
    });
    const draft = {
      toCommit: (at: Date, _outbox: unknown, consumed: readonly string[], reason?: string): unknown => ({
        updatedAt: at,
        outbox: this.outbox,
        consumed,
        reason,
      }),
    };
    const turns = {
      run: async (_leased: unknown, { _id }: InboxItem, earlier: readonly InboxItem[]) => {
        this.steps.push(`turn ${[...earlier.map((item) => item._id), _id].join('+')}`);
        this.#consuming = [...earlier.map((item) => item._id), _id];
        await this.thinking();
        return this.turn(_id) ?? { kind: 'decided', draft };
      },
      apologize: (_leased: unknown, { _id }: InboxItem, earlier: readonly InboxItem[], code: string) => {
        this.steps.push(`apology ${_id}: ${code}`);
        this.#consuming = [...earlier.map((item) => item._id), _id];
        return { draft, deadLetterReason: code };
      },
      committed: ({ _id }: InboxItem, reason?: string) =>
        this.steps.push(`committed ${_id}${reason === undefined ? '' : `: ${reason}`}`),
    };
    const delivery = {
      deliver: async (leased: LeasedConversation) => {
        this.steps.push('delivered');
        this.delivering(leased);
      },
      announce: ({ outbox }: LeasedConversation) => this.announced.push(...outbox),
    };
    const heartbeat = {
      add: () => this.steps.push('beating'),
      remove: () => this.steps.push('still'),
    };
    return new Worker(
      context,
      turns as unknown as TurnRunner,
      delivery as unknown as OutboxDelivery,
      heartbeat as unknown as Heartbeat,
      {
        add: (id: string) => {
          this.marked.push(id);
          this.steps.push(`marked ${id}`);
        },
      } as unknown as DoneMarks,
      ({ externalId }) => this.woken.push(externalId),
    );
  }

  #repositories(): Repositories {
    const repositories = {
      conversations: {
        acquire: async (_address: unknown, owner: string, _now: Date, expiresAt: Date) => {
          if (this.isLeased) return null;
          this.conversation = { ...this.conversation, fence: Number(this.conversation.fence) + 1 };
          return { ...this.conversation, lease: { owner, expiresAt } };
        },
        find: async () => ({ ...this.conversation }) as unknown as StoredConversation,
        commit: async ({ fence }: { fence: number }, version: number, change: Commit) => {
          return this.#commit({ fence, version }, change);
        },
        commitFree: async (copy: StoredConversation, change: Commit) => {
          this.steps.push('commits a copy');
          if (this.isLeased || !this.#commit(copy, change)) return false;
          this.conversation = { ...this.conversation, fence: copy.fence + 1 };
          return true;
        },
        release: async (leased: LeasedConversation, release: Release) => {
          this.steps.push('released');
          this.releases.push(release);
          this.releasing();
          this.conversation = { ...this.conversation, consumed: leased.consumed };
        },
        abandon: async (_hold: unknown, dueAt: Date, _now: Date, lostWorkers?: number) => {
          this.dueAfterFailure.push(dueAt);
          this.lostAfterFailure.push(lostWorkers);
        },
      },
      inbox: {
        nextFor: async (_id: string, limit: number) => this.open.slice(0, limit),
        finish: async (ids: readonly string[]) => {
          this.steps.push(`finished ${ids.length}`);
          this.open = this.open.filter(({ _id }) => !ids.includes(_id));
        },
      },
    };
    return repositories as unknown as Repositories;
  }

  #commit({ fence, version }: { fence: number; version: number }, change: Commit): boolean {
    this.committing();
    if (this.conversation.fence !== fence || this.conversation.version !== version) return false;
    this.commits.push(change.consumed);
    const consumed = [...change.consumed, ...this.#consuming];
    Object.assign(change, { consumed });
    this.conversation = { ...this.conversation, version: version + 1, consumed };
    return true;
  }
}

/** The outcome of a turn that failed. */
export const failed = (code: 'BOT_FAILED' | 'BOT_SLOW' | 'NOT_COMPLETED'): TurnOutcome => ({
  kind: 'failed',
  code,
  error: new Error('broken'),
});
