import type { Activity } from 'botbuilder';
import { deliverFallback } from '../../../adapters/outbox/deliver-fallback.ts';
import type { AnyChannel } from '../../../channels/abilities.ts';
import type { ChannelAddress, SendResult } from '../../../channels/channel.ts';
import type { Contacts, WhatsappPorts } from '../../../channels/whatsapp/options.ts';
import { LOG_EVENTS, type Log } from '../../../models/log/log.ts';
import type { ManualClock } from '../path/path-kit.ts';

/** What the channel was told to do beside WhatsApp. */
export class RecordedPorts implements WhatsappPorts {
  readonly contacts: Contacts;
  readonly now: () => Date;
  readonly fallbacks: { conversation: string; text: string; key: string }[] = [];
  /** The events at level error, which call an operator. */
  readonly alerts: string[] = [];
  readonly events: string[] = [];
  readonly pauses: number[] = [];
  /** The shop's customers by number. */
  readonly customers = new Map<string, string>([['447700900100', 'ann']]);
  readonly takeoverMs = 12 * 3_600_000;
  /** Whether there is another way to customers. */
  hasFallback = true;

  constructor(contacts: Contacts, clock: ManualClock) {
    this.contacts = contacts;
    this.now = clock.now;
  }

  readonly customerOf = async (phone: string) => this.customers.get(phone);
  readonly fallback = async (conversation: string, text: string, key: string) => {
    if (this.hasFallback) this.fallbacks.push({ conversation, text, key });
    return this.hasFallback;
  };
  readonly log: Log = (event) =>
    void (LOG_EVENTS[event].level === 'error' ? this.alerts : this.events).push(event);
  readonly pause = async (ms: number) => void this.pauses.push(ms);
}

/** Hands a message to a channel as the path does: what the channel refuses for good is said another way. */
export async function sendOrFallBack(
  channel: AnyChannel,
  to: ChannelAddress,
  activity: Partial<Activity>,
  key: string,
): Promise<SendResult> {
  const sent = (await channel.send?.(to, activity, key)) ?? { status: 'sent' };
  if (sent.status !== 'failed') return sent;
  return { status: 'failed', reason: await deliverFallback(to, channel, activity, key, sent.reason) };
}
