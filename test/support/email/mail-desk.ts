import { createTransport } from 'nodemailer';
import { type EmailSetup, emailChannel } from '../../../app/email.ts';
import type { EmailChannel } from '../../../channels/email/email-channel.ts';
import { DeskKit, type DeskKitOptions } from '../desk/desk-kit.ts';
import type { SeenMessage } from '../slack/people/looking.ts';
import { mailSetup, SUPPORT } from './mail-kit.ts';
import { MailServer } from './mail-server.ts';
import { type Draft, mime } from './mails.ts';

/** The whole product with e-mail, the website chat and the desk in Slack, before a mail server of its customers. */
export class MailDesk {
  readonly kit: DeskKit;
  readonly server: MailServer;
  readonly #channel: () => EmailChannel | undefined;
  #sent = 0;

  private constructor(kit: DeskKit, server: MailServer, channel: () => EmailChannel | undefined) {
    this.kit = kit;
    this.server = server;
    this.#channel = channel;
  }

  static async start(
    options: DeskKitOptions & { readonly setup?: Partial<EmailSetup> } = {},
  ): Promise<MailDesk> {
    const server = await MailServer.start();
    let channel: EmailChannel | undefined;
    const kit = await DeskKit.start({
      ...options,
      channels: (parts) => {
        channel = emailChannel({ ...mailSetup(server), ...options.setup }, parts);
        return [channel];
      },
    });
    return new MailDesk(kit, server, () => channel);
  }

  /** A mail to the shop, from its From address, with a Message-ID of its own unless it has one. */
  async send(draft: Draft & { readonly from: string }): Promise<void> {
    this.#sent += 1;
    const raw = mime(draft).toString('latin1').replace('CA123@', `desk${this.#sent}@`);
    const from = /<(.*)>/.exec(draft.from)?.[1] ?? draft.from;
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.#channel()?.smtpPort ?? 0,
      ignoreTLS: true,
    });
    await transport.sendMail({ envelope: { from, to: SUPPORT }, raw });
    transport.close();
  }

  /** The message in a case's thread that says something, once it is there. */
  async inThread(channel: string, ts: string, saying: string): Promise<SeenMessage> {
    return await this.kit.slack.until((slack) =>
      slack.thread(channel, ts).find(({ visible }) => visible.includes(saying)),
    );
  }

  async close(): Promise<void> {
    await this.kit.close();
    await this.server.close();
  }
}
