import type { ConversationAddress, InboxItem } from '../../models/conversation/inbox.ts';
import { backoff } from '../../models/pace/backoff.ts';
import { burstEnd, burstOf } from '../inbox/burst.ts';
import type { DoneMarks } from '../inbox/done-marks.ts';
import type { OutboxDelivery } from '../outbox/outbox-delivery.ts';
import type { PathContext } from '../path-context.ts';
import type { TurnDraft } from '../turn/turn-draft.ts';
import type { Turns } from '../turn/turns.ts';
import type { Heartbeat } from './heartbeat.ts';
import { LeasedConversation } from './leased-conversation.ts';

/** Open items read at a time. */
const BATCH = 32;
/** Consumed ids kept in a conversation; before it would keep more, their marks are written and waited for. */
const RING = 32;

/** Works on one conversation at a time: lease, turns, commits, deliveries, release. */
export class Worker {
  readonly #context: PathContext;
  readonly #turns: Turns;
  readonly #delivery: OutboxDelivery;
  readonly #heartbeat: Heartbeat;
  readonly #marks: DoneMarks;
  readonly #wake: (address: ConversationAddress) => void;

  constructor(
    context: PathContext,
    turns: Turns,
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

  /** Answers everything that is open in a conversation, unless another worker is at it: then that one will. */
  async work(address: ConversationAddress): Promise<void> {
    if (!this.#context.byChannel.has(address.channel)) {
      // Its messages wait until the channel is configured again.
      this.#context.log('conversation-skipped', { channel: address.channel });
      return;
    }
    while (await this.#pass(address));
  }

  /** True if new items came in that nobody may have seen. */
  async #pass(address: ConversationAddress): Promise<boolean> {
    const leased = await this.#acquire(address);
    if (leased === null) return false;
    this.#heartbeat.add(leased);
    try {
      this.#context.probe('acquired');
      await this.#delivery.deliver(leased);
      await this.#answerAll(leased);
      await this.#release(leased);
    } catch (error) {
      await this.#abandon(leased);
      throw error;
    } finally {
      this.#heartbeat.remove(leased);
    }
    if (leased.lost || leased.retryAt !== null || leased.awaitingBurst) return false;
    // Another process may have recorded an item while it found the lease taken.
    return (await this.#read(leased)).length > 0;
  }

  async #acquire(address: ConversationAddress): Promise<LeasedConversation | null> {
    const { repositories, worker, now, settings } = this.#context;
    const time = now();
    const expiresAt = new Date(time.getTime() + settings.leaseMs);
    const conversation = await repositories.conversations.acquire(address, worker, time, expiresAt);
    return conversation === null ? null : new LeasedConversation(conversation);
  }

  async #answerAll(leased: LeasedConversation): Promise<void> {
    if (leased.retryAt !== null && leased.retryAt > this.#context.now()) {
      leased.dueBy(leased.retryAt);
      return;
    }
    for (let open = await this.#read(leased); open.length > 0; ) {
      const burst = this.#next(leased, open);
      if (leased.lost || burst.length === 0 || !(await this.#answer(leased, burst))) return;
      open = open.slice(burst.length);
      await this.#delivery.deliver(leased);
    }
  }

  /** What is answered next, as one turn; nothing while the customer may still be writing. */
  #next(leased: LeasedConversation, open: readonly InboxItem[]): InboxItem[] {
    const { conversation, failures } = leased;
    const burstMs = this.#context.byChannel.get(conversation.channel)?.capabilities.debounceMs ?? 0;
    // Staff read each message by itself; and of several at which the bot failed, one may be to blame.
    if (burstMs === 0 || conversation.owner !== 'bot' || failures > 0) return open.slice(0, 1);
    const burst = burstOf(open, burstMs);
    const end = burstEnd(burst, open.length, burstMs);
    if (end === undefined || end <= this.#context.now()) return burst;
    leased.awaitingBurst = true;
    leased.dueBy(end);
    return [];
  }

  /** The open items that were not consumed yet; those that were get the done-mark that a crash has cost them. */
  async #read(leased: LeasedConversation): Promise<InboxItem[]> {
    const items = await this.#context.repositories.inbox.nextFor(leased._id, BATCH);
    this.#context.probe('read');
    const consumed = new Set(leased.consumed);
    const fresh = items.filter((item) => !consumed.has(item._id));
    for (const item of items) if (consumed.has(item._id)) this.#marks.add(item._id);
    if (items.length < BATCH) {
      const open = new Set(items.map((item) => item._id));
      leased.consumed = leased.consumed.filter((id) => open.has(id));
    } else if (fresh.length === 0) {
      // Written here and not through the marks: what the store can't take ends this pass, which is tried again later.
      await this.#context.repositories.inbox.finish(leased.consumed, this.#context.now());
      return await this.#read(leased);
    }
    return fresh;
  }

  /** Turns one item, or a burst of them, into one commit; false if it has to wait or the lease was lost. */
  async #answer(leased: LeasedConversation, burst: readonly InboxItem[]): Promise<boolean> {
    for (;;) {
      const { draft, buried } = await this.#draft(leased, burst);
      if (draft === undefined) return false;
      this.#context.probe('decided');
      if (leased.lost) return false;
      if (await this.#commit(leased, burst, draft, buried)) return true;
      if (!(await this.#reload(leased))) return false;
    }
  }

  async #draft(
    leased: LeasedConversation,
    burst: readonly InboxItem[],
  ): Promise<{ draft?: TurnDraft; buried?: string }> {
    const { settings, now, random, log } = this.#context;
    const earlier = burst.slice(0, -1);
    const item = lastOf(burst);
    if (leased.conversation.stalls > settings.workerTries)
      return this.#turns.apologize(leased, item, earlier, 'WORKER_LOST');
    const outcome = await this.#turns.run(leased, item, earlier);
    if (outcome.kind === 'decided') return { draft: outcome.draft };
    log('turn-failed', {
      code: outcome.code,
      err: outcome.error,
      conversation: leased._id,
      item: item._id,
      failures: leased.failures + 1,
    });
    const isFailing = outcome.code === 'BOT_FAILED' && leased.failures + 1 >= settings.botTries;
    if (outcome.code === 'BOT_SLOW' || isFailing) {
      return this.#turns.apologize(leased, item, earlier, outcome.code);
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
    buried: string | undefined,
  ): Promise<boolean> {
    const { conversations, inbox } = this.#context.repositories;
    if (leased.consumed.length >= RING) {
      await inbox.finish(leased.consumed, this.#context.now());
      leased.consumed = [];
    }
    const change = draft.toCommit(this.#context.now(), leased.outbox, leased.consumed, buried);
    if (!(await conversations.commit(leased, leased.conversation.version, change))) return false;
    leased.committed(change);
    if (buried === undefined) for (const { _id } of burst) this.#marks.add(_id);
    this.#context.probe('committed');
    this.#turns.committed(lastOf(burst), buried);
    return true;
  }

  /** After a commit that matched nothing: true if only the draft was overtaken, so that the turn can be run again. */
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
    await this.#context.repositories.conversations.release(leased, { outbox, dueAt, failures, retryAt });
    this.#context.probe('released');
    if (leased.awaitingBurst && dueAt !== null) this.#later(leased.conversation, dueAt);
  }

  /** The sweeper would come by too, but late for somebody who waits for an answer. */
  #later({ channel, account, externalId }: ConversationAddress, at: Date): void {
    setTimeout(
      () => this.#wake({ channel, account, externalId }),
      at.getTime() - this.#context.now().getTime(),
    ).unref();
  }

  /** After a fault of the store nobody knows what was written: the stored outbox is left as it is, and looked at again. */
  async #abandon(leased: LeasedConversation): Promise<void> {
    const { settings, now, random } = this.#context;
    const wait = backoff(1, settings.backoff, random());
    await this.#context.repositories.conversations.abandon(leased, new Date(now().getTime() + wait));
  }
}

function lastOf(burst: readonly InboxItem[]): InboxItem {
  return burst[burst.length - 1] as InboxItem;
}
