import type { Commit } from '../../models/conversation/conversation-repository.ts';
import { type ConversationAddress, conversationId, type InboxItem } from '../../models/conversation/inbox.ts';
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
/**
 * The part of `staleMs` for which a turn may run on a copy; then it takes the lease, since the sweeper of another process would take the message for left
 * behind and answer it too.
 */
const FREE_PART = 1 / 3;
/** Most consumed ids stored in a conversation, which bounds its document; with more, their done-marks are written first. */
const MAX_CONSUMED = 32;

/**
 * Works on one conversation: takes the lease, delivers the outbox, runs and commits turns for the open inbox items in order of arrival, releases
 * the lease. Where this process released it last, the first turn runs on the copy kept then, and its commit takes the lease. Each step may be the last one of the process: what was committed is delivered by the next worker, what was not is run again. The
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

  /** Works once. True if another pass is needed: items came in meanwhile, or a copy was out of date. */
  async #pass(address: ConversationAddress): Promise<boolean> {
    const leased = this.#copied(address) ?? (await this.#acquire(address));
    if (leased === null) return false;
    let hasMore = false;
    try {
      if (leased.isHeld) {
        this.#heartbeat.add(leased);
        this.#context.probe('acquired');
        await this.#delivery.deliver(leased);
      }
      hasMore = await this.#runTurns(leased);
      if (!leased.isHeld) return this.#leave(leased);
      await this.#release(leased);
    } catch (error) {
      await this.#abandon(leased, error);
      throw error;
    } finally {
      this.#heartbeat.remove(leased);
    }
    if (leased.lost || leased.retryAt !== null || leased.awaitingBurst) return false;
    // Another process may have recorded an item while it found the lease taken. What this one records wakes the conversation again.
    return (
      hasMore || (this.#context.exclusive !== true && (await this.#readOpenItems(leased)).open.length > 0)
    );
  }

  /** The copy of a conversation that this process has kept. */
  #copied(address: ConversationAddress): LeasedConversation | undefined {
    const copy = this.#context.copies.take(conversationId(address));
    return copy && new LeasedConversation(copy);
  }

  /** Ends the work on a copy without a commit: nothing was open, or it is out of date. True in the latter case. */
  #leave(leased: LeasedConversation): boolean {
    if (!leased.lost) this.#context.copies.put(leased.conversation);
    return leased.lost;
  }

  async #acquire(address: ConversationAddress): Promise<LeasedConversation | null> {
    const { repositories, leaseOwner, now, settings } = this.#context;
    const time = now();
    const expiresAt = new Date(time.getTime() + settings.leaseMs);
    const conversation = await repositories.conversations.acquire(address, leaseOwner, time, expiresAt);
    return conversation === null ? null : new LeasedConversation(conversation);
  }

  /** Takes the lease of a copy that a turn is run on. It is lost if the conversation is leased, or was leased or changed since. */
  async #hold(leased: LeasedConversation): Promise<void> {
    const { version, createdAt, channel, account, externalId } = leased.conversation;
    const held = await this.#acquire({ channel, account, externalId });
    const isUnchanged =
      held?.fence === leased.fence + 1 &&
      held.conversation.version === version &&
      held.conversation.createdAt.getTime() === createdAt.getTime();
    if (isUnchanged) this.#holds(leased, held.fence, held.leasedUntil);
    else leased.lost = true;
  }

  #holds(leased: LeasedConversation, fence: number, until: Date): void {
    leased.hold(fence, until);
    this.#heartbeat.add(leased);
  }

  /** Runs turns for the open items. True if more of them are open than were read. */
  async #runTurns(leased: LeasedConversation): Promise<boolean> {
    const { settings, now } = this.#context;
    if (leased.retryAt !== null && !isWaitOver(leased.retryAt, now(), longestWait(settings.backoff))) {
      leased.dueBy(leased.retryAt);
      return false;
    }
    let { open, hasMore } = await this.#readOpenItems(leased);
    while (open.length > 0) {
      const burst = this.#nextBurst(leased, open);
      if (leased.lost || burst.length === 0 || !(await this.#runTurn(leased, burst))) return false;
      open = open.slice(burst.length);
      await this.#delivery.deliver(leased);
    }
    return hasMore;
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

  /** The oldest open items that are not consumed yet, and whether there may be more. An open item that is consumed lost its done-mark in a crash: it gets it now. */
  async #readOpenItems(leased: LeasedConversation): Promise<{ open: InboxItem[]; hasMore: boolean }> {
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
    return { open: fresh, hasMore: items.length >= BATCH };
  }

  /** Runs the turn of a burst and commits it. False if the turn is retried later or the lease was lost. */
  async #runTurn(leased: LeasedConversation, burst: readonly InboxItem[]): Promise<boolean> {
    for (;;) {
      const drafted = this.#draft(leased, burst);
      const { draft, deadLetterReason } = await (leased.isHeld ? drafted : this.#whileFree(leased, drafted));
      if (draft === undefined || leased.lost) return false;
      this.#context.probe('decided');
      if (leased.lost) return false;
      if (await this.#commit(leased, burst, draft, deadLetterReason)) return true;
      if (!(await this.#reload(leased))) return false;
    }
  }

  /** Waits for a turn on a copy, and takes the lease if it is a long one, or if it has failed, since its retry is stored. */
  async #whileFree(leased: LeasedConversation, drafted: Promise<Drafted>): Promise<Drafted> {
    let holding: Promise<void> | undefined;
    const hold = () => {
      holding ??= this.#hold(leased);
      return holding;
    };
    const timer = setTimeout(() => hold().catch(() => {}), this.#context.settings.staleMs * FREE_PART);
    try {
      const result = await drafted;
      if (result.draft === undefined) await hold();
      return result;
    } finally {
      clearTimeout(timer);
      await holding;
    }
  }

  async #draft(leased: LeasedConversation, burst: readonly InboxItem[]): Promise<Drafted> {
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
    if (leased.isHeld) {
      if (!(await conversations.commit(leased, leased.conversation.version, change))) return false;
    } else if (!(await this.#commitFree(leased, change))) return false;
    leased.applyCommit(change);
    this.#delivery.announce(leased);
    if (deadLetterReason === undefined) for (const { _id } of burst) this.#marks.add(_id);
    this.#context.probe('committed');
    this.#turns.committed(lastOf(burst), deadLetterReason);
    return true;
  }

  async #commitFree(leased: LeasedConversation, change: Commit): Promise<boolean> {
    const { repositories, settings, leaseOwner, now } = this.#context;
    const expiresAt = new Date(now().getTime() + settings.leaseMs);
    const { conversation, fence } = leased;
    if (!(await repositories.conversations.commitFree(conversation, change, leaseOwner, expiresAt)))
      return false;
    this.#holds(leased, fence + 1, expiresAt);
    return true;
  }

  /** After a commit that matched nothing. True if the conversation changed under the draft (a claim, say): the turn is run again. False if the lease was lost. */
  async #reload(leased: LeasedConversation): Promise<boolean> {
    const conversation = leased.isHeld
      ? await this.#context.repositories.conversations.find(leased._id)
      : null;
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
    this.#keep(leased);
    if (leased.awaitingBurst && dueAt !== null) this.#wakeAt(leased.conversation, dueAt);
  }

  /** Keeps a copy of a conversation at rest. Where a channel has a debounce, turns begin with a wait that has to be stored. */
  #keep({ conversation, fence, outbox, consumed, dueAt, retryAt }: LeasedConversation): void {
    const { byChannel, copies } = this.#context;
    const { debounceMs = 0 } = byChannel.get(conversation.channel)?.capabilities ?? {};
    if (outbox.length > 0 || dueAt !== null || retryAt !== null || debounceMs > 0) return;
    copies.put({ ...conversation, fence, outbox, consumed, lostWorkers: 0, lease: null });
  }

  /** Wakes a conversation at a time; the sweeper would do it up to `sweepMs` later, if it knows that it is due. */
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
    if (!leased.isHeld) {
      // It may have been stored that this process has the lease, which it takes again then.
      this.#wakeAt(leased.conversation, dueAt);
      return;
    }
    const lostBefore = storeFailure(error) && Math.max(0, leased.conversation.lostWorkers - 1);
    await repositories.conversations.abandon(leased, dueAt, time, lostBefore);
  }
}

/** What a turn has decided; nothing if it is retried later. `deadLetterReason`: the draft is an apology in place of the turn, which was given up. */
interface Drafted {
  readonly draft?: TurnDraft;
  readonly deadLetterReason?: string;
}

function lastOf(burst: readonly InboxItem[]): InboxItem {
  return burst[burst.length - 1] as InboxItem;
}
