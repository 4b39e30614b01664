import type { Activity } from 'botbuilder';
import type { NewTicket, StartedTicket, TicketInfo } from '../../models/desk/ticket.ts';
import { fileRefs } from '../../models/files/file-ref.ts';
import { MAX_FILE } from '../../models/files/stored-file.ts';
import { localeOf } from '../../models/locale/locale.ts';
import type { MailThread } from '../../models/mail/mail-thread.ts';
import type { Address, Capabilities, Channel, ChannelHost, SendResult } from '../channel.ts';
import { renderWithin } from '../shared/render-within.ts';
import { CHOICE_PATH, choiceToken } from './answers/choice-links.ts';
import { choiceRoutes } from './answers/choice-routes.ts';
import { authorOf, choicesOf, composeAnswer, idsOf, joinAnswers } from './answers/compose-answer.ts';
import { messageIdOf, replyMail } from './answers/reply-mail.ts';
import { deliveryOf } from './answers/smtp-exit.ts';
import { ImapEntrance } from './entrances/imap-entrance.ts';
import { SmtpEntrance } from './entrances/smtp-entrance.ts';
import { type EmailOptions, type MailFile, messageIdDomain } from './options.ts';
import { Intake } from './threads/intake.ts';
import { isPublicId } from './threads/mail-id.ts';
import { beginThread } from './threads/place-mail.ts';
import { plusToken } from './threads/thread-match.ts';

const DAY_MS = 24 * 3_600_000;

/** How long mails wait that are too many for a day, in milliseconds. */
const CAPPED_MS = 10 * 60_000;

/** A mail that no server has taken for so long is given up, in milliseconds: five days (RFC 5321, section 4.5.4.1). */
const GIVEN_UP_MS = 5 * DAY_MS;

/** The longest wait for a server that is not there, in milliseconds; until then it is a quarter of how long it was away. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** What customers are shown by mail. A mail has room, and one of them is an answer. */
export function emailCapabilities(links: boolean): Capabilities {
  return {
    maxText: 100_000,
    maxButtons: links ? 12 : 0,
    typing: false,
    cards: true,
    edits: false,
    maxFile: MAX_FILE,
    pace: 'deferred',
  };
}

/** E-mail as a channel of customers: a thread is a conversation, and all that is said in a turn is one mail. */
export class EmailChannel implements Channel {
  readonly id = 'email';
  readonly capabilities: Capabilities;
  readonly routes: Channel['routes'];
  readonly #options: EmailOptions;
  #host: ChannelHost | undefined;
  #smtp: SmtpEntrance | undefined;
  #imap: ImapEntrance | undefined;
  #port: number | undefined;
  /** Mails that are being handed over, which the store does not count yet. */
  #underWay = 0;

  constructor(options: EmailOptions) {
    this.#options = options;
    this.capabilities = emailCapabilities(options.links);
    this.routes = options.links ? choiceRoutes(options) : [];
  }

  /** The port on which mails are taken, once it is open. */
  get smtpPort(): number | undefined {
    return this.#port;
  }

  render = (activity: Partial<Activity>): readonly Partial<Activity>[] =>
    renderWithin(this.capabilities, activity);

  mergeMessages(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined {
    return joinAnswers(first, second);
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    const { smtp, imap } = this.#options;
    const intake = new Intake(this.#options, host);
    if (smtp !== undefined) {
      this.#smtp = new SmtpEntrance(smtp, this.#options, {
        take: (raw, arrival) => intake.take(raw, arrival),
        attempt: (key, limit, windowMs) => host.attempt(key, limit, windowMs),
      });
      this.#port = await this.#smtp.start();
    }
    if (imap !== undefined) {
      this.#imap = new ImapEntrance(imap, this.#options, (raw) => intake.take(raw, { trusted: true }));
      this.#imap.start();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([this.#smtp?.stop(), this.#imap?.stop()]);
    this.#options.exit.close?.();
  }

  async ticketInfo(_account: string, conversation: string): Promise<TicketInfo | undefined> {
    const thread = await this.#options.threads.find(conversation);
    if (thread === undefined) return undefined;
    const { number, subject, address, participants = [], follows } = thread;
    return {
      number,
      subject,
      requester: address,
      participants,
      ...(follows !== undefined && { followUpOf: follows }),
    };
  }

  async startTicket(matter: NewTicket): Promise<StartedTicket | undefined> {
    const { threads, address: account } = this.#options;
    const address = matter.address.toLowerCase();
    // Mail to ourselves would come back as a customer's.
    const isOwn = address === account.toLowerCase() || plusToken(address, account) !== undefined;
    if (isOwn || (await threads.isDead(address))) return undefined;
    const { _id, number } = await beginThread({ ...matter, address }, this.#options);
    return { number, conversation: { channel: this.id, account, externalId: _id } };
  }

  async mergeThreads(from: Address, into: Address): Promise<void> {
    const { threads } = this.#options;
    const [old, other] = await Promise.all(
      [from, into].map(({ conversation }) => threads.find(conversation)),
    );
    // A thread is of one address: what another one of the same person writes would not belong there.
    if (old === undefined || other === undefined || old.address !== other.address || old._id === other._id)
      return;
    await threads.mergeInto(old._id, other._id);
  }

  async send(to: Address, activity: Partial<Activity>): Promise<SendResult> {
    const { threads, dailyLimit, now } = this.#options;
    if (activity.type !== 'message') return { status: 'failed', reason: 'a mail cannot be changed' };
    const thread = await threads.find(to.conversation);
    if (thread === undefined) return { status: 'failed', reason: 'nobody to answer' };
    if (await threads.isDead(thread.address))
      return { status: 'failed', reason: 'the address does not exist' };
    const key = `${thread.secret}:${idsOf(activity).join(' ')}`;
    const messageId = messageIdOf(key, messageIdDomain(this.#options));
    const known = await threads.findMail(messageId);
    if (known?.sentAt !== undefined) return { status: 'sent', providerId: messageId };
    const sent = await threads.countSent(new Date(now().getTime() - DAY_MS));
    if (sent + this.#underWay >= dailyLimit) {
      this.#options.log('mail-limit-reached', { thread: thread._id, limit: dailyLimit });
      return { status: 'wait', after: CAPPED_MS, reason: 'daily limit' };
    }
    this.#underWay += 1;
    try {
      return await this.#handOver(activity, thread, key, messageId);
    } finally {
      this.#underWay -= 1;
    }
  }

  async #handOver(
    activity: Partial<Activity>,
    thread: MailThread,
    key: string,
    messageId: string,
  ): Promise<SendResult> {
    const { threads, exit, log, now } = this.#options;
    const { _id, address, answers } = thread;
    const { missing = [] } = (answers === undefined ? undefined : await threads.findMail(answers)) ?? {};
    const { at: begunAt } = await threads.saying({
      _id: messageId,
      thread: _id,
      direction: 'out',
      address,
      at: now(),
      choices: choicesOf(activity),
      locale: localeOf(activity.locale),
    });
    try {
      await exit.send(this.#mail(activity, { thread, missing }, key, messageId), await this.#files(activity));
    } catch (error) {
      const delivery = patient(deliveryOf(error), now().getTime() - begunAt.getTime());
      log('mail-sending-failed', { thread: _id, status: delivery.status, reason: delivery.reason });
      return delivery;
    }
    await threads.said(messageId, now());
    return { status: 'sent', providerId: messageId };
  }

  #mail(
    activity: Partial<Activity>,
    { thread, missing }: { readonly thread: MailThread; readonly missing: readonly string[] },
    key: string,
    messageId: string,
  ) {
    const { address, name, plus, publicUrl } = this.#options;
    const link = (index: number) => {
      const server = this.#options.links ? publicUrl() : undefined;
      return server && `${server}${CHOICE_PATH}/${choiceToken(thread, messageId, index)}`;
    };
    const { answers } = thread;
    const references = thread.references.filter((id) => id !== messageId);
    const { signature } = this.#options;
    return replyMail(composeAnswer(activity, { shop: name, missing, link, signature }), {
      author: authorOf(activity, answers !== undefined && references.at(-1) === answers),
      from: { name, address },
      to: thread.address,
      subject: thread.subject,
      number: thread.number,
      key,
      domain: messageIdDomain(this.#options),
      references: references.filter(isPublicId),
      ...(plus && { replyTo: address.replace(/@(?=[^@]*$)/, `+${thread.token}@`) }),
      ...(answers !== undefined && isPublicId(answers) && { inReplyTo: answers }),
    });
  }

  async #files(activity: Partial<Activity>): Promise<MailFile[]> {
    const files: MailFile[] = [];
    for (const { media, name, contentType } of fileRefs(activity)) {
      const file = await this.#host?.file(media);
      if (file !== undefined) files.push({ filename: name || file.name, contentType, content: file.bytes });
    }
    return files;
  }
}

/** Waits the longer, the longer a mail has waited, and not for ever. */
function patient(delivery: ReturnType<typeof deliveryOf>, age: number): ReturnType<typeof deliveryOf> {
  if (delivery.status !== 'wait') return delivery;
  if (age >= GIVEN_UP_MS) return { status: 'failed', reason: `given up after days: ${delivery.reason}` };
  return { ...delivery, after: Math.min(Math.max(delivery.after, age / 4), LONGEST_WAIT_MS) };
}
