import { fileRefs } from '../../../models/file-ref.ts';
import type { ChannelHost, Delivery } from '../../channel.ts';
import type { Fetched } from '../files.ts';
import type { Heard } from '../heard.ts';
import type { Intake } from '../intake.ts';
import type { WhatsappPorts } from '../options.ts';
import { failed, type Outgoing } from '../outgoing.ts';
import { typingMs } from '../pacing.ts';
import { WEB_CAPABILITIES } from '../render.ts';
import { fetchedSchema, type Report, type Request, sentSchema } from './protocol.ts';
import type { Supervisor } from './supervisor.ts';
import { chatOf, heardOfReport, toldOfReport } from './web-events.ts';

/** When a message is tried again while WhatsApp Web is not there, in milliseconds. */
const LATER_MS = 10_000;

/** Not there for longer than that, and messages go another way, in milliseconds. */
const GIVE_UP_MS = 1_800_000;

/** How often recording a message is tried, with doubled waits from one second: WhatsApp Web delivers it once. */
const RECORDINGS = 6;

/** What the transport is made of. */
export interface WebTransportParts {
  readonly account: string;
  readonly supervisor: Pick<Supervisor, 'request' | 'phase' | 'downFor'>;
  readonly intake: Intake;
  readonly ports: WhatsappPorts;
  readonly random: () => number;
}

/** Messages in and out through a supervised client process, at a person's pace. */
export class WebTransport {
  readonly #parts: WebTransportParts;
  #host: ChannelHost | undefined;

  constructor(parts: WebTransportParts) {
    this.#parts = parts;
  }

  start(host: ChannelHost): void {
    this.#host = host;
  }

  /** Takes in a report; resolves when it is recorded or given up. Never rejects. */
  async hear(report: Report): Promise<void> {
    const { account, intake, ports } = this.#parts;
    const host = this.#host;
    if (host === undefined) return;
    const heard = heardOfReport(report, account);
    const told = report.type === 'ack' ? toldOfReport(report, account) : undefined;
    if (heard !== undefined) await this.#recorded(async () => await this.#take(heard, host));
    else if (told !== undefined) await this.#recorded(async () => await intake.receipt(told, host));
    else ports.log('whatsapp-web-ignored', { type: report.type });
  }

  async deliver(outgoing: Outgoing): Promise<Delivery> {
    const { supervisor, ports } = this.#parts;
    if (supervisor.phase === 'banned')
      return await failed(outgoing, 'WhatsApp has logged the number out', ports);
    if (supervisor.phase !== 'ready')
      return supervisor.downFor > GIVE_UP_MS
        ? await failed(outgoing, 'WhatsApp Web has been away too long', ports)
        : { status: 'wait', after: LATER_MS, reason: `WhatsApp Web is ${supervisor.phase}` };
    const request = await this.#requestOf(outgoing);
    if (request === undefined) return await failed(outgoing, 'the file is gone or too large', ports);
    return await this.#send(outgoing, request);
  }

  async fetchFile(_account: string, id: string): Promise<Fetched> {
    const file = fetchedSchema.parse(await this.#parts.supervisor.request({ type: 'fetch', message: id }));
    return { contentType: file.contentType, bytes: Buffer.from(file.bytes) };
  }

  async #send(outgoing: Outgoing, request: Extract<Request, { type: 'send' }>): Promise<Delivery> {
    const { supervisor, ports, random } = this.#parts;
    try {
      await supervisor.request({ type: 'typing', to: request.to });
      await ports.pause(typingMs(request.text, random()));
      const sent = sentSchema.parse(await supervisor.request(request));
      return { status: 'sent', providerId: sent.id };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return isHopeless(reason) ? await failed(outgoing, reason, ports) : { status: 'retry', reason };
    }
  }

  async #requestOf({ activity, to }: Outgoing): Promise<Extract<Request, { type: 'send' }> | undefined> {
    const request = { type: 'send', to: chatOf(to), text: activity.text ?? '' } as const;
    const [ref] = fileRefs(activity);
    if (ref === undefined) return request;
    const file = await this.#host?.file(ref.media);
    if (file === undefined || file.bytes.length > WEB_CAPABILITIES.maxFile) return undefined;
    const { name, contentType, bytes } = file;
    return { ...request, file: { name, contentType, bytes: new Uint8Array(bytes) } };
  }

  async #take(heard: Heard, host: ChannelHost): Promise<void> {
    const { intake, supervisor, ports, random } = this.#parts;
    const { seen, answered } = await intake.message(heard, host);
    if (seen || !answered) return;
    // Read a moment after it came, as by a person; nothing waits for it.
    ports
      .pause(typingMs('', random()))
      .then(() => supervisor.request({ type: 'seen', to: chatOf(heard.names[0]) }))
      .catch(() => ports.log('whatsapp-mark-failed', {}));
  }

  async #recorded(record: () => Promise<unknown>): Promise<void> {
    const { ports } = this.#parts;
    for (let attempt = 0; attempt < RECORDINGS; attempt += 1) {
      try {
        await record();
        return;
      } catch (error) {
        ports.log('whatsapp-web-recording-failed', {
          reason: error instanceof Error ? error.name : 'unknown',
        });
        await ports.pause(1000 * 2 ** attempt);
      }
    }
    // It stays unread on the phone, and is fetched again at the next start.
    ports.alert('whatsapp-web-message-unrecorded', {});
  }
}

/** What WhatsApp Web says of somebody who has no WhatsApp. */
function isHopeless(reason: string): boolean {
  return /no lid for user|invalid wid|not registered/i.test(reason);
}
