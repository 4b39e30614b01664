import type { ConversationAddress, InboxItem } from '../../models/conversation/inbox.ts';
import { backoff } from '../../models/pace/backoff.ts';
import { burstEnd, burstOf } from '../inbox/burst.ts';
import type { DoneMarks } from '../inbox/done-marks.ts';
import type { Delivery } from '../outbox/delivery.ts';
import type { PathContext } from '../path-context.ts';
import type { Draft } from '../turn/draft.ts';
import type { Turns } from '../turn/turns.ts';
import type { Heartbeat } from './heartbeat.ts';
import { Held } from './held.ts';

/** Open items read at a time. */
const BATCH = 32;
/** Consumed ids kept in a conversation; before it would keep more, their marks are written and waited for. */
const RING = 32;

/** Works on one conversation at a time: lease, turns, commits, deliveries, release. */
export class Worker {
  readonly #context: PathContext;
  readonly #turns: Turns;
  readonly #delivery: Delivery;
  readonly #heartbeat: Heartbeat;
  readonly #marks: DoneMarks;
  readonly #wake: (address: ConversationAddress) => void;

  constructor(
    context: PathContext,
    turns: Turns,
    delivery: Delivery,
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
    const held = await this.#acquire(address);
    if (held === null) return false;
    this.#heartbeat.add(held);
    try {
      this.#context.probe('acquired');
      await this.#delivery.deliver(held);
      await this.#answerAll(held);
      await this.#release(held);
    } catch (error) {
      await this.#abandon(held);
      throw error;
    } finally {
      this.#heartbeat.remove(held);
    }
    if (held.lost || held.retryAt !== null || held.listening) return false;
    // Another process may have recorded an item while it found the lease taken.
    return (await this.#read(held)).length > 0;
  }

  async #acquire(address: ConversationAddress): Promise<Held | null> {
    const { repositories, worker, now, settings } = this.#context;
    const time = now();
    const expiresAt = new Date(time.getTime() + settings.leaseMs);
    const conversation = await repositories.conversations.acquire(address, worker, time, expiresAt);
    return conversation === null ? null : new Held(conversation);
  }

  async #answerAll(held: Held): Promise<void> {
    if (held.retryAt !== null && held.retryAt > this.#context.now()) {
      held.dueBy(held.retryAt);
      return;
    }
    for (let open = await this.#read(held); open.length > 0; ) {
      const burst = this.#next(held, open);
      if (held.lost || burst.length === 0 || !(await this.#answer(held, burst))) return;
      open = open.slice(burst.length);
      await this.#delivery.deliver(held);
    }
  }

  /** What is answered next, as one turn; nothing while the customer may still be writing. */
  #next(held: Held, open: readonly InboxItem[]): InboxItem[] {
    const { conversation, failures } = held;
    const burstMs = this.#context.byChannel.get(conversation.channel)?.capabilities.burstMs ?? 0;
    // Staff read each message by itself; and of several at which the bot failed, one may be to blame.
    if (burstMs === 0 || conversation.owner !== 'bot' || failures > 0) return open.slice(0, 1);
    const burst = burstOf(open, burstMs);
    const end = burstEnd(burst, open.length, burstMs);
    if (end === undefined || end <= this.#context.now()) return burst;
    held.listening = true;
    held.dueBy(end);
    return [];
  }

  /** The open items that were not consumed yet; those that were get the done-mark that a crash has cost them. */
  async #read(held: Held): Promise<InboxItem[]> {
    const items = await this.#context.repositories.inbox.nextFor(held._id, BATCH);
    this.#context.probe('read');
    const consumed = new Set(held.consumed);
    const fresh = items.filter((item) => !consumed.has(item._id));
    for (const item of items) if (consumed.has(item._id)) this.#marks.add(item._id);
    if (items.length < BATCH) {
      const open = new Set(items.map((item) => item._id));
      held.consumed = held.consumed.filter((id) => open.has(id));
    } else if (fresh.length === 0) {
      // Written here and not through the marks: what the store can't take ends this pass, which is tried again later.
      await this.#context.repositories.inbox.finish(held.consumed, this.#context.now());
      return await this.#read(held);
    }
    return fresh;
  }

  /** Turns one item, or a burst of them, into one commit; false if it has to wait or the lease was lost. */
  async #answer(held: Held, burst: readonly InboxItem[]): Promise<boolean> {
    for (;;) {
      const { draft, buried } = await this.#draft(held, burst);
      if (draft === undefined) return false;
      this.#context.probe('decided');
      if (held.lost) return false;
      if (await this.#commit(held, burst, draft, buried)) return true;
      if (!(await this.#reload(held))) return false;
    }
  }

  async #draft(held: Held, burst: readonly InboxItem[]): Promise<{ draft?: Draft; buried?: string }> {
    const { settings, now, random, log } = this.#context;
    const earlier = burst.slice(0, -1);
    const item = lastOf(burst);
    if (held.conversation.stalls > settings.workerTries)
      return this.#turns.apologize(held, item, earlier, 'WORKER_LOST');
    const outcome = await this.#turns.run(held, item, earlier);
    if (outcome.kind === 'decided') return { draft: outcome.draft };
    log('turn-failed', {
      code: outcome.code,
      err: outcome.error,
      conversation: held._id,
      item: item._id,
      failures: held.failures + 1,
    });
    const isFailing = outcome.code === 'BOT_FAILED' && held.failures + 1 >= settings.botTries;
    if (outcome.code === 'BOT_SLOW' || isFailing) {
      return this.#turns.apologize(held, item, earlier, outcome.code);
    }
    held.failures += 1;
    const wait = backoff(held.failures, settings.backoff, random());
    held.retryAt = new Date(now().getTime() + wait);
    held.dueBy(held.retryAt);
    return {};
  }

  async #commit(
    held: Held,
    burst: readonly InboxItem[],
    draft: Draft,
    buried: string | undefined,
  ): Promise<boolean> {
    const { conversations, inbox } = this.#context.repositories;
    if (held.consumed.length >= RING) {
      await inbox.finish(held.consumed, this.#context.now());
      held.consumed = [];
    }
    const change = draft.toCommit(this.#context.now(), held.outbox, held.consumed, buried);
    if (!(await conversations.commit(held, held.conversation.version, change))) return false;
    held.committed(change);
    if (buried === undefined) for (const { _id } of burst) this.#marks.add(_id);
    this.#context.probe('committed');
    this.#turns.committed(lastOf(burst), buried);
    return true;
  }

  /** After a commit that matched nothing: true if only the draft was overtaken, so that the turn can be run again. */
  async #reload(held: Held): Promise<boolean> {
    const conversation = await this.#context.repositories.conversations.find(held._id);
    held.lost = conversation === null || conversation.fence !== held.fence;
    if (conversation !== null) held.conversation = conversation;
    this.#context.log('draft-discarded', { conversation: held._id, lost: held.lost });
    return !held.lost;
  }

  async #release(held: Held): Promise<void> {
    if (held.lost) return;
    const { outbox, dueAt, failures, retryAt } = held;
    await this.#context.repositories.conversations.release(held, { outbox, dueAt, failures, retryAt });
    this.#context.probe('released');
    if (held.listening && dueAt !== null) this.#later(held.conversation, dueAt);
  }

  /** The sweeper would come by too, but late for somebody who waits for an answer. */
  #later({ channel, account, externalId }: ConversationAddress, at: Date): void {
    setTimeout(
      () => this.#wake({ channel, account, externalId }),
      at.getTime() - this.#context.now().getTime(),
    ).unref();
  }

  /** After a fault of the store nobody knows what was written: the stored outbox is left as it is, and looked at again. */
  async #abandon(held: Held): Promise<void> {
    const { settings, now, random } = this.#context;
    const wait = backoff(1, settings.backoff, random());
    await this.#context.repositories.conversations.abandon(held, new Date(now().getTime() + wait));
  }
}

function lastOf(burst: readonly InboxItem[]): InboxItem {
  return burst[burst.length - 1] as InboxItem;
}
