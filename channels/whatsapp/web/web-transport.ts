import { codeOfError, hasCode } from '../../../models/errors/onevoice-error.ts';
import { fileRefs } from '../../../models/files/file-ref.ts';
import { type Backoff, backoff } from '../../../models/pace/backoff.ts';
import type { ChannelHost, SendResult } from '../../channel.ts';
import type { FetchedFile } from '../incoming/incoming-files.ts';
import type { MessageProcessor } from '../incoming/message-processor.ts';
import type { WhatsappMessage } from '../incoming/whatsapp-message.ts';
import type { WhatsappPorts } from '../options.ts';
import { MAX_TEXT, WEB_CAPABILITIES } from '../outgoing/render.ts';
import type { OutgoingMessage } from '../outgoing/send-checked.ts';
import { typingMs } from '../outgoing/typing-delay.ts';
import { changedSchema, fetchedSchema, type Report, type Request, sentSchema } from './protocol.ts';
import { chatOf, messageOfReport, receiptOfReport } from './read-report.ts';
import type { Supervisor } from './supervisor.ts';

/** Wait before the next try while WhatsApp Web is not ready, in milliseconds. */
const RETRY_MS = 10_000;

/** How long WhatsApp Web may be down before messages fail and take the fallback, in milliseconds. */
const GIVE_UP_MS = 1_800_000;

/** Tries of recording a message, with doubling backoff from one second: WhatsApp Web delivers each message once. */
const RECORD_TRIES = 6;
const RECORD_BACKOFF: Backoff = { firstMs: 1_000 };

/** The failure reasons for staff when WhatsApp no longer allows an edit or deletion; the times are WhatsApp's. */
const TOO_LATE = {
  edit: 'WhatsApp lets a message be changed for 15 minutes',
  delete: 'WhatsApp lets a message be taken back for about two days',
} as const;

/** What the transport needs. */
export interface WebTransportParts {
  readonly account: string;
  readonly supervisor: Pick<Supervisor, 'request' | 'phase' | 'downFor'>;
  readonly processor: MessageProcessor;
  readonly ports: WhatsappPorts;
  readonly random: () => number;
}

/** Sends and receives the messages of one number through its supervised client process, with human-like delays. */
export class WebTransport {
  readonly #parts: WebTransportParts;
  #host: ChannelHost | undefined;
  #recording: Promise<void> = Promise.resolve();

  constructor(parts: WebTransportParts) {
    this.#parts = parts;
  }

  start(host: ChannelHost): void {
    this.#host = host;
  }

  /** Processes a report after the earlier ones; resolves when it is recorded or given up. Never rejects. */
  async handleReport(report: Report): Promise<void> {
    const earlier = this.#recording;
    const done = earlier.then(() => this.#processReport(report));
    this.#recording = done;
    await done;
  }

  async deliver(outgoing: OutgoingMessage): Promise<SendResult> {
    const { supervisor } = this.#parts;
    if (supervisor.phase === 'banned')
      return { status: 'failed', reason: 'WhatsApp has logged the number out' };
    if (supervisor.phase !== 'ready')
      return supervisor.downFor > GIVE_UP_MS
        ? { status: 'failed', reason: 'WhatsApp Web has been away too long' }
        : { status: 'wait', after: RETRY_MS, reason: `WhatsApp Web is ${supervisor.phase}` };
    try {
      return outgoing.activity.type === 'message'
        ? await this.#sendMessage(outgoing)
        : await this.#change(outgoing);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { status: isNotOnWhatsapp(reason) ? 'failed' : 'retry', reason };
    }
  }

  async fetchFile(id: string): Promise<FetchedFile> {
    const file = fetchedSchema.parse(await this.#parts.supervisor.request({ type: 'fetch', message: id }));
    return { contentType: file.contentType, bytes: Buffer.from(file.bytes) };
  }

  async #sendMessage(outgoing: OutgoingMessage): Promise<SendResult> {
    const { supervisor, ports, random } = this.#parts;
    const request = await this.#requestOf(outgoing);
    if (request === undefined) return { status: 'failed', reason: 'the file is gone or too large' };
    await supervisor.request({ type: 'typing', to: request.to });
    await ports.pause(typingMs(request.text, random()));
    const sent = sentSchema.parse(await supervisor.request(request));
    return { status: 'sent', providerId: sent.id };
  }

  /** Edits or deletes a sent message, as long as WhatsApp allows it. */
  async #change({ activity: { type, id = '', text = '' } }: OutgoingMessage): Promise<SendResult> {
    const message = await this.#host?.providerIdOf(id);
    if (message === undefined) return { status: 'failed', reason: 'the message was not sent by WhatsApp' };
    const request: Extract<Request, { type: 'edit' | 'delete' }> =
      type === 'messageDelete' ? { type: 'delete', message } : { type: 'edit', message, text };
    if (request.type === 'edit' && text.length > MAX_TEXT)
      return { status: 'failed', reason: `WhatsApp takes ${MAX_TEXT} characters a message` };
    const { done } = changedSchema.parse(await this.#parts.supervisor.request(request));
    return done ? { status: 'sent' } : { status: 'failed', reason: TOO_LATE[request.type] };
  }

  async #requestOf({
    activity,
    to,
  }: OutgoingMessage): Promise<Extract<Request, { type: 'send' }> | undefined> {
    const request = { type: 'send', to: chatOf(to), text: activity.text ?? '' } as const;
    const [ref] = fileRefs(activity);
    if (ref === undefined) return request;
    const file = await this.#host?.findFile(ref.media);
    if (file === undefined || file.bytes.length > WEB_CAPABILITIES.maxFile) return undefined;
    const { name, contentType, bytes } = file;
    return { ...request, file: { name, contentType, bytes: new Uint8Array(bytes) } };
  }

  async #processReport(report: Report): Promise<void> {
    const { account, processor, ports } = this.#parts;
    const host = this.#host;
    if (host === undefined) return;
    const message = messageOfReport(report, account);
    const receipt = report.type === 'ack' ? receiptOfReport(report, account) : undefined;
    if (message !== undefined)
      await this.#recordWithRetries(async () => await this.#processMessage(message, host));
    else if (receipt !== undefined)
      await this.#recordWithRetries(async () => await processor.processReceipt(receipt, host));
    else ports.log('whatsapp-web-report-ignored', { account, type: report.type });
  }

  async #processMessage(message: WhatsappMessage, host: ChannelHost): Promise<void> {
    const { account, processor, supervisor, ports, random } = this.#parts;
    const { isDuplicate, isForBot } = await processor.processMessage(message, host);
    if (isDuplicate || !isForBot) return;
    // Marked as read after a human-like delay; not awaited.
    ports
      .pause(typingMs('', random()))
      .then(() => supervisor.request({ type: 'seen', to: chatOf(message.customerIds[0]) }))
      .catch(() => ports.log('whatsapp-marking-failed', { account, reason: undefined }));
  }

  async #recordWithRetries(record: () => Promise<unknown>): Promise<void> {
    const { account, ports } = this.#parts;
    for (let attempt = 1; attempt <= RECORD_TRIES; attempt += 1) {
      try {
        await record();
        return;
      } catch (error) {
        ports.log('whatsapp-web-recording-failed', { account, code: codeOfError(error) });
        if (hasCode(error, 'BAD_ITEM')) return;
        await ports.pause(backoff(attempt, RECORD_BACKOFF));
      }
    }
    // It stays unread on the phone, so that the next start fetches it again.
    ports.log('whatsapp-web-message-left', { account });
  }
}

/** Whether an error of WhatsApp Web means that the recipient is not on WhatsApp. */
function isNotOnWhatsapp(reason: string): boolean {
  return /no lid for user|invalid wid|not registered/i.test(reason);
}
