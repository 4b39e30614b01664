import type { ConversationAddress, InboxItem } from '../../models/conversation/inbox.ts';
import { backoff, longestWait } from '../../models/pace/backoff.ts';
import { isWaitOver } from '../../models/pace/wait.ts';
import { storeFailure } from '../../models/store/store-failure.ts';
import { burstOf, debounceEnd } from '../inbox/burst-debounce.ts';
import type { DoneMarks } from '../inbox/done-marks.ts';
import { LeasedConversation } from '../leased-conversation.ts';
import type { OutboxDelivery } from '../outbox/outbox-delivery.ts';
import type { PathContext } from '../path-context.ts';
import type { TurnDraft } from '../turn/turn-draft.ts';
import type { TurnRunner } from '../turn/turn-runner.ts';
import type { Heartbeat } from './heartbeat.ts';

/** Open inbox items read at a time. */
const BATCH = 32;
/** Most consumed ids stored in a conversation, which bounds its document; with more, their done-marks are written first. */
const MAX_CONSUMED = 32;

/**
 * Works on one conversation: takes the lease, delivers the outbox, runs and commits turns for the open inbox items in order of arrival, releases
 * the lease. Each step may be the last one of the process: what was committed is delivered by the next worker, what was not is run again. The
 * limits (tries of the bot, of lost workers, the backoff between them) are those of `PathSettings`.
 */
export class Worker {
  readonly #context: PathContext;
  readonly #turns: TurnRunner;
  readonly #delivery: OutboxDelivery;
  readonly #heartbeat: Heartbeat;
  readonly #marks: DoneMarks;
  readonly #wake: (address: ConversationAddress) => void;

  constructor(
    context: PathContext,
    turns: TurnRunner,
    delivery: OutboxDelivery,
    heartbeat: Heartbeat,
    marks: DoneMarks,
    wake: (address: ConversationAddress) => void,
  ) {
    this.#context = context;
    this.#turns = turns;
    this.#delivery = delivery;
    this.#heartbeat = heartbeat;
    this.#marks = marks;
    this.#wake = wake;
  }

  /** Answers every open item of a conversation. Does nothing while another worker has the lease, since that one answers them. */
  async work(address: ConversationAddress): Promise<void> {
    if (!this.#context.byChannel.has(address.channel)) {
      // Its items stay open until the channel is configured again.
      this.#context.log('conversation-skipped', { channel: address.channel });
      return;
    }
    while (await this.#pass(address));
  }

  /** Takes the lease once and works. True if another pass is needed, because items came in meanwhile. */
  async #pass(address: ConversationAddress): Promise<boolean> {
    const leased = await this.#acquire(address);
    if (leased === null) return false;
    this.#heartbeat.add(leased);
    try {
      this.#context.probe('acquired');
      await this.#delivery.deliver(leased);
      await this.#runTurns(leased);
      await this.#release(leased);
    } catch (error) {
      await this.#abandon(leased, error);
      throw error;
    } finally {
      this.#heartbeat.remove(leased);
    }
    if (leased.lost || leased.retryAt !== null || leased.awaitingBurst) return false;
    // Another process may have recorded an item while it found the lease taken.
    return (await this.#readOpenItems(leased)).length > 0;
  }

  async #acquire(address: ConversationAddress): Promise<LeasedConversation | null> {
    const { repositories, leaseOwner, now, settings } = this.#context;
    const time = now();
    const expiresAt = new Date(time.getTime() + settings.leaseMs);
    const conversation = await repositories.conversations.acquire(address, leaseOwner, time, expiresAt);
    return conversation === null ? null : new LeasedConversation(conversation);
  }

  async #runTurns(leased: LeasedConversation): Promise<void> {
    const { settings, now } = this.#context;
    if (leased.retryAt !== null && !isWaitOver(leased.retryAt, now(), longestWait(settings.backoff))) {
      leased.dueBy(leased.retryAt);
      return;
    }
    for (let open = await this.#readOpenItems(leased); open.length > 0; ) {
      const burst = this.#nextBurst(leased, open);
      if (leased.lost || burst.length === 0 || !(await this.#runTurn(leased, burst))) return;
      open = open.slice(burst.length);
      await this.#delivery.deliver(leased);
    }
  }

  /** The items of the next turn; none while the debounce is running, since the customer may still be writing. */
  #nextBurst(leased: LeasedConversation, open: readonly InboxItem[]): InboxItem[] {
    const { conversation, failures } = leased;
    const debounceMs = this.#context.byChannel.get(conversation.channel)?.capabilities.debounceMs ?? 0;
    // Staff read each message at once; and after a failure of the bot, one message of the burst may be the cause.
    if (debounceMs === 0 || conversation.owner !== 'bot' || failures > 0) return open.slice(0, 1);
    const burst = burstOf(open, debounceMs);
    const end = debounceEnd(burst, open.length, debounceMs);
    if (end === undefined || isWaitOver(end, this.#context.now(), debounceMs)) return burst;
    leased.awaitingBurst = true;
    leased.dueBy(end);
    return [];
  }

  /** The open items that are not consumed yet. An open item that is consumed lost its done-mark in a crash: it gets it now. */
  async #readOpenItems(leased: LeasedConversation): Promise<InboxItem[]> {
    const items = await this.#context.repositories.inbox.nextFor(leased._id, BATCH);
    this.#context.probe('read');
    const consumed = new Set(leased.consumed);
    const fresh = items.filter((item) => !consumed.has(item._id));
    for (const item of items) if (consumed.has(item._id)) this.#marks.add(item._id);
    if (items.length < BATCH) {
      const open = new Set(items.map((item) => item._id));
      leased.consumed = leased.consumed.filter((id) => open.has(id));
    } else if (fresh.length === 0) {
      // Awaited here, not queued: if the store refuses the marks, this pass ends and is retried.
      await this.#context.repositories.inbox.finish(leased.consumed, this.#context.now());
      return await this.#readOpenItems(leased);
    }
    return fresh;
  }

  /** Runs the turn of a burst and commits it. False if the turn is retried later or the lease was lost. */
  async #runTurn(leased: LeasedConversation, burst: readonly InboxItem[]): Promise<boolean> {
    for (;;) {
      const { draft, deadLetterReason } = await this.#draft(leased, burst);
      if (draft === undefined) return false;
      this.#context.probe('decided');
      if (leased.lost) return false;
      if (await this.#commit(leased, burst, draft, deadLetterReason)) return true;
      if (!(await this.#reload(leased))) return false;
    }
  }

  async #draft(
    leased: LeasedConversation,
    burst: readonly InboxItem[],
  ): Promise<{ draft?: TurnDraft; deadLetterReason?: string }> {
    const { settings, now, random, log } = this.#context;
    const earlier = burst.slice(0, -1);
    const item = lastOf(burst);
    if (leased.conversation.lostWorkers > settings.workerTries)
      return await this.#turns.apologize(leased, item, earlier, 'WORKER_LOST');
    const outcome = await this.#turns.run(leased, item, earlier);
    if (outcome.kind === 'decided') return { draft: outcome.draft };
    // The store failed, not the bot: the message is tried again when the store is back, as often as that takes.
    if (storeFailure(outcome.error) !== undefined) throw outcome.error;
    log('turn-failed', {
      code: outcome.code,
      err: outcome.error,
      conversation: leased._id,
      item: item._id,
      failures: leased.failures + 1,
    });
    const isFailing = outcome.code === 'BOT_FAILED' && leased.failures + 1 >= settings.botTries;
    if (outcome.code === 'BOT_SLOW' || isFailing) {
      return await this.#turns.apologize(leased, item, earlier, outcome.code);
    }
    leased.failures += 1;
    const wait = backoff(leased.failures, settings.backoff, random());
    leased.retryAt = new Date(now().getTime() + wait);
    leased.dueBy(leased.retryAt);
    return {};
  }

  async #commit(
    leased: LeasedConversation,
    burst: readonly InboxItem[],
    draft: TurnDraft,
    deadLetterReason: string | undefined,
  ): Promise<boolean> {
    const { conversations, inbox } = this.#context.repositories;
    if (leased.consumed.length >= MAX_CONSUMED) {
      await inbox.finish(leased.consumed, this.#context.now());
      leased.consumed = [];
    }
    const change = draft.toCommit(this.#context.now(), leased.outbox, leased.consumed, deadLetterReason);
    if (!(await conversations.commit(leased, leased.conversation.version, change))) return false;
    leased.applyCommit(change);
    if (deadLetterReason === undefined) for (const { _id } of burst) this.#marks.add(_id);
    this.#context.probe('committed');
    this.#turns.committed(lastOf(burst), deadLetterReason);
    return true;
  }

  /** After a commit that matched nothing. True if the conversation changed under the draft (a claim, say): the turn is run again. False if the lease was lost. */
  async #reload(leased: LeasedConversation): Promise<boolean> {
    const conversation = await this.#context.repositories.conversations.find(leased._id);
    leased.lost = conversation === null || conversation.fence !== leased.fence;
    if (conversation !== null) leased.conversation = conversation;
    this.#context.log('draft-discarded', { conversation: leased._id, lost: leased.lost });
    return !leased.lost;
  }

  async #release(leased: LeasedConversation): Promise<void> {
    if (leased.lost) return;
    const { outbox, dueAt, failures, retryAt } = leased;
    const release = { outbox, dueAt, failures, retryAt };
    await this.#context.repositories.conversations.release(leased, release, this.#context.now());
    this.#context.probe('released');
    if (leased.awaitingBurst && dueAt !== null) this.#wakeAt(leased.conversation, dueAt);
  }

  /** Wakes a conversation when its debounce ends; the sweeper would do it up to `sweepMs` later. */
  #wakeAt({ channel, account, externalId }: ConversationAddress, at: Date): void {
    setTimeout(
      () => this.#wake({ channel, account, externalId }),
      at.getTime() - this.#context.now().getTime(),
    ).unref();
  }

  /** After a failed write nobody knows what was stored: releases the lease, leaves the stored outbox as it is, and retries after the first wait. */
  async #abandon(leased: LeasedConversation, error: unknown): Promise<void> {
    const { repositories, settings, now, random } = this.#context;
    const time = now();
    const dueAt = new Date(time.getTime() + backoff(1, settings.backoff, random()));
    const lostBefore = storeFailure(error) && leased.conversation.lostWorkers - 1;
    await repositories.conversations.abandon(leased, dueAt, time, lostBefore);
  }
}

function lastOf(burst: readonly InboxItem[]): InboxItem {
  return burst[burst.length - 1] as InboxItem;
}
