import type { Activity } from 'botbuilder';
import type { Channel, Delivery } from '../channels/channel.ts';
import type { OutboxEntry, SayEntry } from '../models/outbox.ts';
import { backoff } from './backoff.ts';
import type { Held } from './held.ts';
import type { PathContext } from './path-context.ts';

/** More waiting messages than that, and the oldest is given up at its next failure: the conversation's document is bounded. */
const MAX_WAITING = 200;

/** Sends a conversation's messages to its channel, in order; one that has to wait holds back the later ones. */
export class Sender {
  readonly #context: PathContext;

  constructor(context: PathContext) {
    this.#context = context;
  }

  async send(held: Held): Promise<void> {
    const channel = this.#context.byChannel.get(held.conversation.channel);
    const says = held.outbox.filter((entry) => entry.kind === 'say');
    if (channel?.send === undefined) {
      held.settle(new Set<OutboxEntry>(says));
      return;
    }
    for (const [index, say] of says.entries()) {
      const waits = say.notBefore !== undefined && say.notBefore > this.#context.now();
      if (waits) held.dueBy(say.notBefore);
      if (held.lost || waits || !(await this.#sendOne(held, channel, say, says.length))) return;
      if (index < says.length - 1) await this.#context.repositories.conversations.settle(held, held.outbox);
    }
  }

  /** False if the message has to wait. */
  async #sendOne(held: Held, channel: Channel, say: SayEntry, waiting: number): Promise<boolean> {
    this.#context.probe('sending');
    const delivery = await this.#attempt(held, channel, say);
    this.#context.probe('sent');
    if (delivery.status === 'sent') {
      const providerId = delivery.providerId === undefined ? {} : { providerId: delivery.providerId };
      await this.#mark(held, say, { status: 'sent', at: this.#context.now(), ...providerId });
    } else if (
      delivery.status === 'retry' &&
      say.tries + 1 < this.#context.settings.sendTries &&
      waiting <= MAX_WAITING
    ) {
      this.#postpone(held, say, delivery.after ?? 0);
      return false;
    } else {
      await this.#giveUp(held, say, delivery.reason);
    }
    held.settle(new Set<OutboxEntry>([say]));
    return true;
  }

  async #attempt(held: Held, channel: Channel, say: SayEntry): Promise<Delivery> {
    const to = { account: held.conversation.account, conversation: held.conversation.externalId };
    try {
      const activity = JSON.parse(say.activity) as Partial<Activity>;
      return (await channel.send?.(to, activity, keyOf(held, say))) ?? { status: 'sent' };
    } catch (error) {
      return { status: 'retry', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  #postpone(held: Held, say: SayEntry, after: number): void {
    const { settings, now, random, log } = this.#context;
    const tries = say.tries + 1;
    const wait = Math.max(after, backoff(tries, settings.backoffMs, settings.maxBackoffMs, random));
    const notBefore = new Date(now().getTime() + wait);
    held.outbox = held.outbox.map((entry) => (entry === say ? { ...say, tries, notBefore } : entry));
    held.dueBy(notBefore);
    log.warn({ conversation: held._id, seq: say.seq, tries, wait }, 'message-postponed');
  }

  async #giveUp(held: Held, say: SayEntry, reason: string): Promise<void> {
    await this.#mark(held, say, { status: 'failed', at: this.#context.now(), reason });
    this.#context.log.error({ conversation: held._id, seq: say.seq, reason }, 'message-undeliverable');
  }

  async #mark(
    held: Held,
    say: SayEntry,
    delivery: Parameters<PathContext['repositories']['messages']['markDelivery']>[1],
  ): Promise<void> {
    await this.#context.repositories.messages.markDelivery(keyOf(held, say), delivery);
  }
}

function keyOf(held: Held, say: SayEntry): string {
  return `${held._id}:${say.seq}`;
}
