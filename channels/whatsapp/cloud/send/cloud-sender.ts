import { hasCode, OnevoiceError } from '../../../../models/errors/onevoice-error.ts';
import { fileRefs } from '../../../../models/files/file-ref.ts';
import type { ChannelHost, SendResult } from '../../../channel.ts';
import { windowClosesAt } from '../../outgoing/messaging-window.ts';
import type { OutgoingMessage } from '../../outgoing/send-checked.ts';
import { MediaUploads } from './media-uploads.ts';
import { contentOf, envelope, type UploadedFile } from './message-payload.ts';
import { type ReopeningParts, WindowReopener } from './reopen-window.ts';

/** Wait before the one retry of a message for which Meta says the window is closed while ours is open, in milliseconds. */
const CLOCK_SKEW_RETRY_MS = 30_000;

/** Wait before a retry while the shop's account is refused, in milliseconds. */
const ACCOUNT_RETRY_MS = 300_000;

/** Most messages whose retry for a closed window is remembered. */
const MAX_CLOCK_SKEW_RETRIES = 1_000;

/** What the sender needs. */
export interface CloudSenderParts extends ReopeningParts {
  /** Reads stored files; undefined before the channel was started. */
  host(): ChannelHost | undefined;
}

/** Sends messages through the Cloud API: within the messaging window and the rate limits, with each refusal handled by its code. */
export class CloudSender {
  readonly #parts: CloudSenderParts;
  readonly #uploads: MediaUploads;
  readonly #reopening: WindowReopener;
  readonly #clockSkewRetries = new Set<string>();

  constructor(parts: CloudSenderParts) {
    this.#parts = parts;
    this.#uploads = new MediaUploads(parts.graph);
    this.#reopening = new WindowReopener(parts);
  }

  async send(outgoing: OutgoingMessage): Promise<SendResult> {
    const { rateLimiter, ports } = this.#parts;
    const { address, contact, to, activity } = outgoing;
    if (activity.type !== 'message')
      return { status: 'failed', reason: 'the WhatsApp Cloud API changes nothing that was sent' };
    const now = ports.now();
    if (windowClosesAt(contact, now) === undefined) return await this.#reopen(outgoing);
    const wait = rateLimiter.take(address.account, to, now.getTime());
    if (wait > 0) return { status: 'wait', after: wait, reason: 'the rate limit' };
    try {
      const file = await this.#fileOf(outgoing);
      if (file === 'missing') return { status: 'failed', reason: 'the file is gone or too large' };
      const message = { ...envelope(to), ...contentOf(activity, file) };
      const providerId = await this.#parts.graph.send(address.account, message);
      rateLimiter.succeeded(address.account, to);
      return { status: 'sent', providerId };
    } catch (error) {
      return await this.#refused(outgoing, error);
    }
  }

  async #fileOf({ activity, address }: OutgoingMessage): Promise<UploadedFile | undefined | 'missing'> {
    const [ref] = fileRefs(activity);
    if (ref === undefined) return undefined;
    const file = await this.#parts.host()?.findFile(ref.media);
    if (file === undefined) return 'missing';
    const now = this.#parts.ports.now().getTime();
    return (await this.#uploads.upload(address.account, ref.media, file, now)) ?? 'missing';
  }

  async #refused(outgoing: OutgoingMessage, error: unknown): Promise<SendResult> {
    const { rateLimiter, ports } = this.#parts;
    const { address, to } = outgoing;
    const { account } = address;
    if (!(error instanceof OnevoiceError)) return { status: 'retry', reason: String(error) };
    const { code, message: reason, retryAfterMs } = error;
    if (code === 'GRAPH_PAIR_LIMIT')
      return { status: 'wait', after: rateLimiter.refused(account, to), reason };
    if (code === 'GRAPH_NUMBER_LIMIT')
      return { status: 'wait', after: Math.max(retryAfterMs ?? 0, rateLimiter.refused(account)), reason };
    if (code === 'GRAPH_NOT_NOW')
      return { status: 'retry', reason, ...(retryAfterMs !== undefined && { after: retryAfterMs }) };
    if (code === 'GRAPH_WINDOW_CLOSED') return await this.#retryOrReopen(outgoing, reason);
    if (code === 'GRAPH_ACCOUNT_BROKEN') {
      ports.log('whatsapp-account-refused', { account, code: error.providerCode ?? 0 });
      return { status: 'retry', after: ACCOUNT_RETRY_MS, reason };
    }
    return { status: 'failed', reason };
  }

  /** Handles a closed window: one retry first, since Meta's window sometimes lags behind its webhooks; then a template message. */
  async #retryOrReopen(outgoing: OutgoingMessage, reason: string): Promise<SendResult> {
    const { key, address, contact } = outgoing;
    if (!this.#clockSkewRetries.delete(key)) {
      const [oldest] = this.#clockSkewRetries;
      if (this.#clockSkewRetries.size >= MAX_CLOCK_SKEW_RETRIES && oldest !== undefined)
        this.#clockSkewRetries.delete(oldest);
      this.#clockSkewRetries.add(key);
      return { status: 'retry', after: CLOCK_SKEW_RETRY_MS, reason };
    }
    const closed = { lastInboundAt: null, reopenedAt: null };
    await this.#parts.ports.contacts.update(address, closed);
    return await this.#reopen({ ...outgoing, contact: contact && { ...contact, ...closed } });
  }

  async #reopen(outgoing: OutgoingMessage): Promise<SendResult> {
    try {
      return await this.#reopening.reopen(outgoing);
    } catch (error) {
      // A template message refused for a closed window can't be sent by a template message.
      if (hasCode(error, 'GRAPH_WINDOW_CLOSED')) return { status: 'failed', reason: error.message };
      return await this.#refused(outgoing, error);
    }
  }
}
