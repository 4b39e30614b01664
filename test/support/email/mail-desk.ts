import { createTransport } from 'nodemailer';
import { emailChannel } from '../../../app-email.ts';
import type { EmailChannel } from '../../../channels/email/email-channel.ts';
import { DeskKit, type DeskKitOptions } from '../desk-kit.ts';
import { type Draft, mime } from '../mails.ts';
import { AUTHSERV, SUPPORT } from './mail-kit.ts';
import { MailServer } from './mail-server.ts';

/** The whole product with e-mail and the staff desk, before a local Slack and the mail server of its customers. */
export class MailDesk {
  readonly kit: DeskKit;
  readonly server: MailServer;
  readonly #channel: EmailChannel;
  #sent = 0;

  private constructor(kit: DeskKit, server: MailServer, channel: EmailChannel) {
    this.kit = kit;
    this.server = server;
    this.#channel = channel;
  }

  static async start(options: DeskKitOptions = {}): Promise<MailDesk> {
    const server = await MailServer.start();
    let channel: EmailChannel | undefined;
    const kit = await DeskKit.start({
      ...options,
      channels: (parts) => {
        channel = emailChannel(
          {
            address: SUPPORT,
            name: 'Example Shop',
            plus: true,
            authservId: AUTHSERV,
            smtp: { port: 0, host: '127.0.0.1', relays: ['127.0.0.1'] },
            out: { url: server.url },
            dailyLimit: 1000,
          },
          parts,
        );
        return [channel];
      },
    });
    if (channel === undefined) throw new Error('The e-mail channel was not made.');
    return new MailDesk(kit, server, channel);
  }

  /** Sends a mail to the shop under an id of its own; resolves when it was acknowledged. */
  async send(draft: Draft & { readonly from: string }): Promise<void> {
    this.#sent += 1;
    const raw = mime(draft).toString('latin1').replace('CA123@', `desk${this.#sent}@`);
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.#channel.smtpPort ?? 0,
      ignoreTLS: true,
    });
    const from = /<([^<>]+)>/.exec(draft.from)?.[1] ?? draft.from;
    await transport.sendMail({ envelope: { from, to: SUPPORT }, raw });
    transport.close();
  }

  async close(): Promise<void> {
    await this.kit.close();
    await this.server.close();
  }
}
