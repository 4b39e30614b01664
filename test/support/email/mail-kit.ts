import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { createServer, type OnevoiceServer } from '../../../adapters/http/server.ts';
import { type Logger, SILENT } from '../../../adapters/logger.ts';
import { type App, composeApp } from '../../../app/app.ts';
import { demoShop } from '../../../app/demo/demo-shop.ts';
import { type EmailSetup, emailChannel } from '../../../app/email.ts';
import type { EmailChannel } from '../../../channels/email/email-channel.ts';
import type { SmtpTransportOptions } from '../../../channels/email/outgoing/smtp-transport.ts';
import { MailServer } from './mail-server.ts';
import { type Draft, mime } from './mails.ts';

/** Where customers of the tests' shop write to. */
export const SUPPORT = 'support@shop.example';

/** The name of the shop's receiving server. */
export const AUTHSERV = 'mx.shop.example';

/** What the shop's receiving server writes above a mail whose sender it has checked. */
export function proves(domain: string): string {
  return `Authentication-Results: ${AUTHSERV}; dmarc=pass header.from=${domain}`;
}

/** The tests' shop, which takes mails on a port and sends them to the server of its customers. */
export function mailSetup({ url }: Pick<MailServer, 'url'>): EmailSetup {
  return {
    address: SUPPORT,
    name: 'Example Shop',
    plus: true,
    authservId: AUTHSERV,
    smtp: { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] },
    out: { url },
    dailyLimit: 1000,
  };
}

/** How a kit differs from the usual one. */
export interface MailKitOptions {
  readonly setup?: Partial<EmailSetup>;
  /** How our mails leave beside where to. */
  readonly out?: Pick<SmtpTransportOptions, 'dkim'>;
  readonly folder?: string;
  /** Default: an embedded store in the folder. */
  readonly mongodbUri?: string;
  readonly log?: Logger;
  readonly now?: () => Date;
}

let messages = 0;

/** The whole product with the e-mail channel alone, before a mail server of its customers. */
export class MailKit {
  readonly app: App;
  readonly channel: EmailChannel;
  readonly server: MailServer;
  /** Where the product's HTTP server is. */
  readonly address: string;
  readonly #http: OnevoiceServer;
  readonly #folder: string;

  private constructor(
    app: App,
    channel: EmailChannel,
    server: MailServer,
    address: string,
    http: OnevoiceServer,
    folder: string,
  ) {
    this.app = app;
    this.channel = channel;
    this.server = server;
    this.address = address;
    this.#http = http;
    this.#folder = folder;
  }

  static async start(options: MailKitOptions = {}): Promise<MailKit> {
    const server = await MailServer.start();
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'onevoice-mail-'));
    let address: string | undefined;
    let channel: EmailChannel | undefined;
    const app = await composeApp({
      store: { dataDir: folder, ...(options.mongodbUri !== undefined && { mongodbUri: options.mongodbUri }) },
      shop: demoShop(),
      codeSecret: 'mails-are-not-secret',
      mail: { url: server.url, from: SUPPORT },
      channels: (parts) => {
        const out = { url: server.url, ...options.out };
        const setup = { ...mailSetup(server), out, publicUrl: () => address, ...options.setup };
        channel = emailChannel(setup, parts);
        return [channel];
      },
      log: options.log ?? SILENT,
      ...(options.now && { now: options.now }),
    });
    const http = createServer({
      mounts: app.channels.map(({ id, routes = [] }) => ({ routes, host: app.path.hostFor(id) })),
      ready: () => app.path.ready,
      log: SILENT,
    });
    address = await http.listen(0, '127.0.0.1');
    await app.start();
    if (channel === undefined) throw new Error('The e-mail channel was not made.');
    return new MailKit(app, channel, server, address, http, folder);
  }

  get folder(): string {
    return this.#folder;
  }

  /** Sends a mail to the shop, as a mail server does; resolves when it was acknowledged. */
  async send(
    draft: Draft & { readonly id?: string },
    envelope: { from?: string; to?: string } = {},
  ): Promise<string> {
    messages += 1;
    const id = draft.id ?? `<m${messages}.${process.pid}@mail.customer.example>`;
    const raw = mime({ to: `Example Shop <${SUPPORT}>`, ...draft }).toString('latin1');
    await this.sendRaw(Buffer.from(raw.replace('<CA123@mail.customer.example>', id), 'latin1'), {
      from: envelope.from ?? /<([^<>]+)>/.exec(draft.from ?? '')?.[1] ?? draft.from ?? 'ann@customer.example',
      to: envelope.to ?? SUPPORT,
    });
    return id;
  }

  async sendRaw(raw: Buffer, envelope: { from: string; to: string }): Promise<void> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.channel.smtpPort ?? 0,
      ignoreTLS: true,
    });
    try {
      await transport.sendMail({ envelope, raw });
    } finally {
      transport.close();
    }
  }

  /** Stops the product and leaves its store. */
  async halt(): Promise<void> {
    await this.#http.close(0);
    await this.app.stop();
  }

  async close(): Promise<void> {
    await this.halt();
    await this.server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
