import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { ParsedMail } from '../../../channels/email/parse/mail.ts';
import { parseMail } from '../../../channels/email/parse/parse-mail.ts';
import { PATIENCE_MS } from '../until.ts';

/** A mail that a server of a test took. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}

/** What the server says to a mail; undefined: it is taken. */
export type Refusing = (
  to: string,
  nth: number,
) => { readonly code: number; readonly text: string } | undefined;

/** The mail server of the customers: takes what the product sends and lets tests wait for it. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  readonly port: number;
  /** Asked at each mail, with how many were offered before. */
  refuses: Refusing = () => undefined;
  readonly #server: SMTPServer;
  readonly #listeners = new Set<() => void>();
  #offered = 0;

  private constructor(server: SMTPServer, port: number) {
    this.#server = server;
    this.port = port;
  }

  static async start(port = 0): Promise<MailServer> {
    let self: MailServer | undefined;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const { mailFrom } = session.envelope;
          void self
            ?.take(to, mailFrom === false ? '' : mailFrom.address, Buffer.concat(chunks))
            .then((error) => done(error));
        });
      },
    });
    server.on('error', () => {});
    const listening = server.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    self = new MailServer(server, (listening.address() as AddressInfo).port);
    return self;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  private async take(to: readonly string[], from: string, raw: Buffer): Promise<Error | null> {
    const refusal = this.refuses(to[0] ?? '', this.#offered);
    this.#offered += 1;
    if (refusal === undefined) this.taken.push({ to, from, raw, mail: await parseMail(raw) });
    for (const listener of this.#listeners) listener();
    return refusal === undefined
      ? null
      : Object.assign(new Error(refusal.text), { responseCode: refusal.code });
  }

  /** Mails offered so far, taken or not. */
  get offered(): number {
    return this.#offered;
  }

  /** Resolves when `look` finds something. */
  async until<T>(look: () => T | undefined | false): Promise<T> {
    return await new Promise((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === undefined || found === false) return;
        clearTimeout(cap);
        this.#listeners.delete(check);
        resolve(found);
      };
      const cap = setTimeout(() => {
        this.#listeners.delete(check);
        const seen = this.taken.map(({ to, mail }) => `${to}: ${mail.subject}\n${mail.text}`).join('\n---\n');
        reject(new Error(`No such mail came. These did:\n${seen}`));
      }, PATIENCE_MS);
      this.#listeners.add(check);
      check();
    });
  }

  /** The newest mail to an address, once there are `count` of them. */
  async to(address: string, count = 1): Promise<TakenMail> {
    return await this.until(() => {
      const mails = this.taken.filter(({ to }) => to.includes(address));
      return mails.length >= count && mails.at(-1);
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}
