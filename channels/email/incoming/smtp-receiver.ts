import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { networkOf } from '../../../models/pace/network-of.ts';
import type { EmailOptions, SmtpReceiverOptions } from '../options.ts';
import { domainOf } from '../parse/domain-of.ts';
import { MAX_MAIL_BYTES } from '../parse/parse-mail.ts';
import { plusToken } from '../threads/match-thread.ts';
import type { Arrival } from './read-mail.ts';

/** Most connections at the same time: each may hold one mail in memory. */
const MAX_CLIENTS = 16;

/** Mails above this size, in bytes, are processed one at a time: parsing takes several times a mail's size in memory. */
const LARGE = 1024 * 1024;

/** Timeout of a silent client, in milliseconds. */
const IDLE_MS = 60_000;

/** How long open connections may continue at a stop, in milliseconds. */
const CLOSE_MS = 1_000;

/** Rate limit: mails per minute from one server (IPv6: one /64 network) that is not a configured relay. */
const MAX_PER_MINUTE = 60;

const MINUTE_MS = 60_000;

/** What the receiver needs of the channel. */
export interface SmtpReceiverPorts {
  process(raw: Buffer, arrival: Arrival): Promise<unknown>;
  withinRateLimit(key: string, limit: number, windowMs: number): Promise<boolean>;
}

/** Receives mails by SMTP, for our address only, so that it is no open relay. A mail is acknowledged when it is durable. */
export class SmtpReceiver {
  readonly #smtp: SmtpReceiverOptions;
  readonly #options: EmailOptions;
  readonly #ports: SmtpReceiverPorts;
  readonly #server: SMTPServer;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(smtp: SmtpReceiverOptions, options: EmailOptions, ports: SmtpReceiverPorts) {
    this.#smtp = smtp;
    this.#options = options;
    this.#ports = ports;
    const { tls } = smtp;
    this.#server = new SMTPServer({
      name: domainOf(options.address),
      banner: 'Onevoice',
      authOptional: true,
      disabledCommands: tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
      disableReverseLookup: true,
      hidePIPELINING: true,
      logger: false,
      maxClients: MAX_CLIENTS,
      socketTimeout: IDLE_MS,
      closeTimeout: CLOSE_MS,
      size: MAX_MAIL_BYTES,
      ...tls,
      onMailFrom: (_address, session, done) =>
        void this.#admit(session).then(
          (admitted) => done(admitted ? null : refusal(451, '4.7.1 Too many mails; try again in a minute')),
          (error: unknown) => done(this.#temporaryFailure(error)),
        ),
      onRcptTo: ({ address }, _session, done) =>
        done(this.#isOurs(address) ? null : refusal(550, `5.1.1 There is no ${address.slice(0, 200)} here`)),
      onData: (stream, session, done) =>
        void this.#receive(stream, session).then(
          (answer) => (typeof answer === 'string' ? done(null, answer) : done(answer)),
          (error: unknown) => done(this.#temporaryFailure(error)),
        ),
    });
    // A client that breaks the connection off is logged; without a listener the error would end the process.
    this.#server.on('error', (error: Error) => options.log('smtp-connection-failed', { err: error }));
  }

  /** Opens the port and returns its number. */
  async start(): Promise<number> {
    const listening = this.#server.listen(this.#smtp.port, this.#smtp.host);
    await once(listening, 'listening');
    return (listening.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  /** The reply (451) for a mail that can't be recorded now: the sending server keeps it and retries. */
  #temporaryFailure(error: unknown): Error {
    this.#options.log('mail-recording-failed', { err: error });
    return refusal(451, '4.3.0 Not now; try again later');
  }

  async #admit({ remoteAddress }: SMTPServerSession): Promise<boolean> {
    if (this.#smtp.relays.includes(plainAddress(remoteAddress))) return true;
    return await this.#ports.withinRateLimit(`smtp:${networkOf(remoteAddress)}`, MAX_PER_MINUTE, MINUTE_MS);
  }

  #isOurs(address: string): boolean {
    const { address: own } = this.#options;
    return address.toLowerCase() === own || plusToken(address, own) !== undefined;
  }

  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string | Error> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      // An oversized mail is read to its end, so that the client gets the reply, but no longer kept.
      if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    }
    if (stream.sizeExceeded) return refusal(552, `5.3.4 A mail has at most ${MAX_MAIL_BYTES} bytes here`);
    const { mailFrom, rcptTo } = session.envelope;
    const arrival = {
      trusted: this.#smtp.relays.includes(plainAddress(session.remoteAddress)),
      envelope: {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
      },
    };
    const take = () => this.#ports.process(Buffer.concat(chunks.splice(0)), arrival);
    await (stream.byteLength > LARGE ? this.#oneAtATime(take) : take());
    return 'Recorded';
  }

  async #oneAtATime(take: () => Promise<unknown>): Promise<void> {
    const turn = this.#reading.then(take);
    this.#reading = turn.catch(() => {});
    await turn;
  }
}

/** An SMTP refusal: smtp-server takes the reply code from `responseCode` and its text from the message. */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new OnevoiceError('MAIL_NOT_TAKEN', { detail: message }), { responseCode });
}

/** An IPv4 address without the IPv6 prefix that a dual-stack socket gives it. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
