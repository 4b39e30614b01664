import { randomUUID } from 'node:crypto';
import type { ChannelHost } from '../channels/channel.ts';
import type { ChatSession } from './chat.ts';

const ACCOUNT = 'local';

/** The shop's mails, newest first. */
export interface MailSource {
  findNewest(
    limit: number,
  ): Promise<readonly { readonly _id: string; readonly to: string; readonly text: string }[]>;
}

/** One conversation of the terminal channel, on the same durable path as any other channel's. */
export class TerminalSession implements ChatSession {
  readonly #host: ChannelHost;
  readonly #mails: MailSource;
  readonly #conversation = randomUUID();
  readonly #shownMails = new Set<string>();
  #lastSeq = 0;
  #showing: Promise<void> = Promise.resolve();
  #onMessage: (text: string) => void = () => {};
  #onMail: (mail: { to: string; text: string }) => void = () => {};

  constructor(host: ChannelHost, mails: MailSource) {
    this.#host = host;
    this.#mails = mails;
    host.subscribe(ACCOUNT, this.#conversation, () => {
      this.#showing = this.#showing.then(() => this.#show());
    });
  }

  async send(text: string): Promise<void> {
    const activity = { type: 'message', text, from: { id: 'you', name: 'you' } };
    await this.#host.accept({
      id: randomUUID(),
      account: ACCOUNT,
      conversation: this.#conversation,
      activity,
    });
  }

  onMessage(listener: (text: string) => void): void {
    this.#onMessage = listener;
  }

  onMail(listener: (mail: { to: string; text: string }) => void): void {
    this.#onMail = listener;
  }

  /** Resolves when every message so far was shown. */
  async settled(): Promise<void> {
    await this.#showing;
  }

  async #show(): Promise<void> {
    for (const mail of [...(await this.#mails.findNewest(20))].reverse()) {
      if (this.#shownMails.has(mail._id)) continue;
      this.#shownMails.add(mail._id);
      this.#onMail(mail);
    }
    for (const { seq, activity } of await this.#host.readLog(
      ACCOUNT,
      this.#conversation,
      this.#lastSeq,
      100,
    )) {
      this.#lastSeq = seq;
      if (activity.type === 'message' && activity.from?.id !== 'you') this.#onMessage(activity.text ?? '');
    }
  }
}
