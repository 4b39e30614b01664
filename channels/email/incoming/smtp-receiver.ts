import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import { networkOf } from '../../../models/pace/network-of.ts';
import { SerialQueues } from '../../../models/pace/serial-queues.ts';
import type { EmailOptions, SmtpReceiverOptions } from '../options.ts';
import { domainOf } from '../parse/domain-of.ts';
import { MAX_MAIL_BYTES } from '../parse/parse-mail.ts';
import { LARGE_MAIL, SMTP_LIMITS, type SmtpLimits } from '../smtp-limits.ts';
import { plusToken } from '../threads/match-thread.ts';
import { takeMail } from './mail-intake.ts';
import type { Arrival } from './read-mail.ts';
import { SmtpGate } from './smtp-gate.ts';

/** How long open connections may continue at a stop, in milliseconds. */
const CLOSE_MS = 1_000;

const MINUTE_MS = 60_000;

type Done = (error?: Error | null, reply?: string) => void;

/** What the receiver needs of the channel. */
export interface SmtpReceiverPorts {
  process(raw: Buffer, arrival: Arrival): Promise<unknown>;
  withinRateLimit(key: string, limit: number, windowMs: number, amount?: number): Promise<boolean>;
}

/** Receives mails by SMTP, for our address only, so that it is no open relay. A mail is acknowledged when it is durable. */
export class SmtpReceiver {
  readonly #smtp: SmtpReceiverOptions;
  readonly #options: EmailOptions;
  readonly #ports: SmtpReceiverPorts;
  readonly #limits: SmtpLimits;
  readonly #server: SmtpGate;
  /** Recipients that each session has named for its mail. */
  readonly #named = new WeakMap<SMTPServerSession, number>();
  /** Memory of large mails in bytes, of relays and of strangers. */
  readonly #held = { relays: 0, strangers: 0 };
  /** Large mails: one of each network takes part in the turns of all. */
  readonly #networks = new SerialQueues();
  readonly #turns = new SerialQueues();

  constructor(smtp: SmtpReceiverOptions, options: EmailOptions, ports: SmtpReceiverPorts) {
    this.#smtp = smtp;
    this.#options = options;
    this.#ports = ports;
    this.#limits = { ...SMTP_LIMITS, ...smtp.limits };
    const { tls } = smtp;
    const server = {
      name: domainOf(options.address),
      banner: 'Onevoice',
      authOptional: true,
      disabledCommands: tls === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
      disableReverseLookup: true,
      hidePIPELINING: true,
      logger: false,
      socketTimeout: this.#limits.silentMs,
      closeTimeout: CLOSE_MS,
      size: MAX_MAIL_BYTES,
      ...tls,
      onMailFrom: (_address: unknown, session: SMTPServerSession, done: Done) =>
        void this.#admit(session).then(
          (admitted) => done(admitted ? null : refusal(451, '4.7.1 Too many mails; try again in a minute')),
          (error: unknown) => done(this.#temporaryFailure(error)),
        ),
      onRcptTo: ({ address }: { readonly address: string }, session: SMTPServerSession, done: Done) =>
        done(this.#checkRecipient(address, session)),
      onData: (stream: SMTPServerDataStream, session: SMTPServerSession, done: Done) =>
        void this.#receive(stream, session).then(
          (answer) => (typeof answer === 'string' ? done(null, answer) : done(answer)),
          (error: unknown) => done(this.#temporaryFailure(error)),
        ),
    };
    this.#server = new SmtpGate(server, {
      limits: this.#limits,
      isRelay: (address) => this.#isRelay(address),
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

  async #admit(session: SMTPServerSession): Promise<boolean> {
    this.#named.set(session, 0);
    const network = this.#networkOf(session);
    if (network === undefined) return true;
    const { mailsPerMinute } = this.#limits;
    return await this.#ports.withinRateLimit(`smtp:${network}`, mailsPerMinute, MINUTE_MS);
  }

  #isRelay(address: string): boolean {
    return this.#smtp.relays.includes(plainAddress(address));
  }

  /** The network whose limits count; undefined for a relay. */
  #networkOf({ remoteAddress }: SMTPServerSession): string | undefined {
    return this.#isRelay(remoteAddress) ? undefined : networkOf(remoteAddress);
  }

  /** The refusal of a recipient; null if there is none. A client that goes on beyond the limit is ended. */
  #checkRecipient(address: string, session: SMTPServerSession): Error | null {
    const named = (this.#named.get(session) ?? 0) + 1;
    this.#named.set(session, named);
    const { recipients } = this.#limits;
    if (named > recipients) return refusal(named > 2 * recipients ? 421 : 452, '4.5.3 Too many recipients');
    if (this.#isOurs(address)) return null;
    return refusal(550, `5.1.1 There is no ${address.slice(0, 200)} here`);
  }

  #isOurs(address: string): boolean {
    const { address: own } = this.#options;
    return address.toLowerCase() === own || plusToken(address, own) !== undefined;
  }

  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string | Error> {
    const network = this.#networkOf(session);
    const whose = network === undefined ? 'relays' : 'strangers';
    let held = 0;
    try {
      const taken = await takeMail(stream, {
        limits: this.#limits,
        mayReceive: async (bytes) => await this.#mayReceive(network, bytes),
        mayHold: (bytes) => {
          if (this.#held[whose] + bytes > this.#limits.heldBytes) return false;
          held += bytes;
          this.#held[whose] += bytes;
          return true;
        },
        end: (reply) => this.#server.end(session, reply),
      });
      if (taken === 'ended') return refusal(421, '4.7.0 Try again later');
      if (taken === 'too-large') return refusal(552, `5.3.4 A mail has at most ${MAX_MAIL_BYTES} bytes here`);
      this.#server.stopDeadline(session);
      await this.#process(taken, session, network);
      return 'Recorded';
    } finally {
      this.#held[whose] -= held;
      this.#server.startDeadline(session);
    }
  }

  async #mayReceive(network: string | undefined, bytes: number): Promise<boolean> {
    const { bytesPerMinute } = this.#limits;
    if (network === undefined || bytes === 0) return true;
    return await this.#ports.withinRateLimit(`smtp-bytes:${network}`, bytesPerMinute, MINUTE_MS, bytes);
  }

  async #process(
    chunks: Buffer[],
    { envelope, remoteAddress }: SMTPServerSession,
    network: string | undefined,
  ): Promise<void> {
    const { mailFrom, rcptTo } = envelope;
    const arrival: Arrival = {
      trusted: network === undefined,
      envelope: {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
      },
      ...(network !== undefined && { network }),
    };
    const size = chunks.reduce((sum, { length }) => sum + length, 0);
    const take = async () => await this.#ports.process(Buffer.concat(chunks.splice(0), size), arrival);
    if (size <= LARGE_MAIL) await take();
    else {
      const inTurn = async () => await this.#turns.run('large', take);
      await this.#networks.run(network ?? remoteAddress, inTurn);
    }
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
