import type { Activity } from 'botbuilder';
import type { NewTicket, StartedTicket, TicketInfo } from '../../models/desk/ticket.ts';
import { fileRefs } from '../../models/files/file-ref.ts';
import { MAX_FILE } from '../../models/files/stored-file.ts';
import { answerTag } from '../../models/locale/script-variants.ts';
import type { MailThread } from '../../models/mail/mail-thread.ts';
import type {
  HasRoutes,
  HasTickets,
  MergesMessages,
  SendsMessages,
  Startable,
  Stoppable,
} from '../abilities.ts';
import type {
  Capabilities,
  Channel,
  ChannelAddress,
  ChannelHost,
  HttpRoute,
  SendResult,
} from '../channel.ts';
import { renderWithin } from '../shared/render-within.ts';
import { isSenderMessageId } from './incoming/deduplication-id.ts';
import { ImapReader } from './incoming/imap-reader.ts';
import { MailProcessor } from './incoming/mail-processor.ts';
import { MailReader, mailParser } from './incoming/mail-reader.ts';
import { SmtpReceiver } from './incoming/smtp-receiver.ts';
import { type EmailOptions, type MailFile, messageIdDomain } from './options.ts';
import { CHOICE_PATH, choiceToken } from './outgoing/choice-links.ts';
import { choiceRoutes } from './outgoing/choice-routes.ts';
import { authorOf, choicesOf, composeMail, idsOf, mergeAnswers } from './outgoing/compose-mail.ts';
import { messageIdOf, replyMail } from './outgoing/reply-mail.ts';
import { classifySmtpError } from './outgoing/smtp-transport.ts';
import { startThread } from './threads/assign-thread.ts';
import { plusToken } from './threads/match-thread.ts';

const DAY_MS = 24 * 3_600_000;

/** Wait before the next try once the daily limit is reached, in milliseconds. */
const CAPPED_MS = 10 * 60_000;

/** A mail that no server has accepted is given up after five days (RFC 5321, section 4.5.4.1). In milliseconds. */
const GIVEN_UP_MS = 5 * DAY_MS;

/** The longest backoff for a server that can't be reached, in milliseconds; up to it, a quarter of the mail's age. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** The capabilities of e-mail: long texts, one mail per turn, selections as ordered lists, and choices as links where our server's address is public. */
export function emailCapabilities(links: boolean): Capabilities {
  return {
    maxText: 100_000,
    maxButtons: links ? 12 : 0,
    maxSelection: 100,
    typing: false,
    cards: true,
    edits: false,
    maxFile: MAX_FILE,
    pace: 'deferred',
  };
}

/** The e-mail channel: a thread is a conversation, and a turn sends one mail. */
export class EmailChannel
  implements Channel, HasRoutes, Startable, Stoppable, SendsMessages, MergesMessages, HasTickets
{
  readonly id = 'email';
  readonly capabilities: Capabilities;
  readonly routes: readonly HttpRoute[];
  readonly #options: EmailOptions;
  readonly #reader: MailReader;
  #host: ChannelHost | undefined;
  #smtp: SmtpReceiver | undefined;
  #imap: ImapReader | undefined;
  #port: number | undefined;
  /** Mails that are being submitted, which the store does not count as sent yet. */
  #inFlight = 0;

  /** `parser`: what parses mails; it is stopped with the channel. */
  constructor(options: EmailOptions, parser = mailParser()) {
    this.#options = options;
    this.#reader = new MailReader(options, parser);
    this.capabilities = emailCapabilities(options.links);
    this.routes = options.links ? choiceRoutes(options) : [];
  }

  /** The SMTP port on which mails are received, once it is open. */
  get smtpPort(): number | undefined {
    return this.#port;
  }

  render = (activity: Partial<Activity>): readonly Partial<Activity>[] =>
    renderWithin(this.capabilities, activity);

  mergeMessages(first: Partial<Activity>, second: Partial<Activity>): Partial<Activity> | undefined {
    return mergeAnswers(first, second);
  }

  async start(host: ChannelHost): Promise<void> {
    this.#host = host;
    const { smtp, imap } = this.#options;
    const processor = new MailProcessor(this.#options, host, this.#reader);
    if (smtp !== undefined) {
      this.#smtp = new SmtpReceiver(smtp, this.#options, {
        process: (raw, arrival) => processor.process(raw, arrival),
        withinRateLimit: (...spent) => host.withinRateLimit(...spent),
      });
      this.#port = await this.#smtp.start();
    }
    if (imap !== undefined) {
      this.#imap = new ImapReader(imap, this.#options, (raw) => processor.process(raw, { trusted: true }));
      this.#imap.start();
    }
  }

  async stop(): Promise<void> {
    // Mails that are being read are given back: their servers offer them again.
    await Promise.all([this.#smtp?.stop(), this.#imap?.stop(), this.#reader.stop()]);
    this.#options.transport.close?.();
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

  async startTicket(ticket: NewTicket): Promise<StartedTicket | undefined> {
    const { threads, address: account } = this.#options;
    const address = ticket.address.toLowerCase();
    // A mail to our own address would come back as a customer's.
    const isOwn = address === account.toLowerCase() || plusToken(address, account) !== undefined;
    if (isOwn || (await threads.isDead(address))) return undefined;
    const { _id, number } = await startThread({ ...ticket, address }, this.#options);
    return { number, conversation: { channel: this.id, account, externalId: _id } };
  }

  async mergeThreads(from: ChannelAddress, into: ChannelAddress): Promise<void> {
    const { threads } = this.#options;
    const [old, other] = await Promise.all(
      [from, into].map(({ conversation }) => threads.find(conversation)),
    );
    // A thread belongs to one address, so mails of another address of the same customer can't be merged into it.
    if (old === undefined || other === undefined || old.address !== other.address || old._id === other._id)
      return;
    await threads.mergeInto(old._id, other._id);
  }

  async send(to: ChannelAddress, activity: Partial<Activity>): Promise<SendResult> {
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
    if (sent + this.#inFlight >= dailyLimit) {
      this.#options.log('mail-limit-reached', { thread: thread._id, limit: dailyLimit });
      return { status: 'wait', after: CAPPED_MS, reason: 'daily limit' };
    }
    this.#inFlight += 1;
    try {
      return await this.#submit(activity, thread, key, messageId);
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #submit(
    activity: Partial<Activity>,
    thread: MailThread,
    key: string,
    messageId: string,
  ): Promise<SendResult> {
    const { threads, transport, log, now } = this.#options;
    const { _id, address, answers } = thread;
    const { missing = [] } = (answers === undefined ? undefined : await threads.findMail(answers)) ?? {};
    const { at: begunAt } = await threads.addOutbound({
      _id: messageId,
      thread: _id,
      direction: 'out',
      address,
      at: now(),
      choices: choicesOf(activity),
      locale: answerTag(activity.locale),
    });
    try {
      await transport.send(
        this.#mail(activity, { thread, missing }, key, messageId),
        await this.#files(activity),
      );
    } catch (error) {
      const delivery = backOff(classifySmtpError(error), now().getTime() - begunAt.getTime());
      log('mail-sending-failed', { thread: _id, status: delivery.status, reason: delivery.reason });
      return delivery;
    }
    await threads.markSent(messageId, now());
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
    const { signature, offersPerson } = this.#options;
    return replyMail(composeMail(activity, { shop: name, missing, link, signature, offersPerson }), {
      author: authorOf(activity, answers !== undefined && references.at(-1) === answers),
      from: { name, address },
      to: thread.address,
      subject: thread.subject,
      number: thread.number,
      key,
      domain: messageIdDomain(this.#options),
      references: references.filter(isSenderMessageId),
      ...(plus && { replyTo: address.replace(/@(?=[^@]*$)/, `+${thread.token}@`) }),
      ...(answers !== undefined && isSenderMessageId(answers) && { inReplyTo: answers }),
    });
  }

  async #files(activity: Partial<Activity>): Promise<MailFile[]> {
    const files: MailFile[] = [];
    for (const { media, name, contentType } of fileRefs(activity)) {
      const file = await this.#host?.findFile(media);
      if (file !== undefined) files.push({ filename: name || file.name, contentType, content: file.bytes });
    }
    return files;
  }
}

/** Backoff for a mail that waits: a quarter of its age, between the given wait and the longest one; given up after five days. */
function backOff(
  delivery: ReturnType<typeof classifySmtpError>,
  age: number,
): ReturnType<typeof classifySmtpError> {
  if (delivery.status !== 'wait') return delivery;
  if (age >= GIVEN_UP_MS) return { status: 'failed', reason: `given up after days: ${delivery.reason}` };
  return { ...delivery, after: Math.min(Math.max(delivery.after, age / 4), LONGEST_WAIT_MS) };
}
