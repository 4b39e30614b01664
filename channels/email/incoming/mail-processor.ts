import { type FileRef, NOTED, UNANSWERED } from '../../../models/desk/desk.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { MailThread } from '../../../models/mail/mail-thread.ts';
import type { Accepted, ChannelHost, Inbound } from '../../channel.ts';
import { type LoopDecision, loopDecision } from '../automatic/loop-guard.ts';
import { type MatchedBounce, matchBounce } from '../automatic/match-bounce.ts';
import { attachmentName, messageText, splitAttachments, staffNote } from '../content/mail-content.ts';
import type { EmailOptions } from '../options.ts';
import type { ParsedMail } from '../parse/mail.ts';
import { assignThread, referredThread } from '../threads/assign-thread.ts';
import { withoutFormerNumbers } from '../threads/former-numbers.ts';
import { plusToken } from '../threads/match-thread.ts';
import { automaticConversation, storedMessageId } from './deduplication-id.ts';
import type { MailReader } from './mail-reader.ts';
import type { Arrival, ReadMail } from './read-mail.ts';

/** What a mail is recorded as; `kept` is the Message-ID under which a person's mail is stored. */
type ProcessedMail = Pick<Inbound, 'conversation' | 'activity' | 'proof'> & { readonly kept?: string };

/** The escalation reasons of a mail that is not answered: because of a limit, or because it was not parsed. */
const UNANSWERED_MAIL = 'unanswered-mail';
const UNREAD_MAIL = 'unread-mail';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What of a mail is compared with earlier ones. */
interface Compared extends Pick<ReadMail, 'body'> {
  readonly words: string;
  readonly kept: string;
  readonly isUnread: true | undefined;
}

/** Longest subject that is stored, in characters. */
const MAX_SUBJECT = 1000;

/**
 * Shortest text that is compared with earlier ones, in characters without digits: people repeat "yes" and numbers, machines whole
 * sentences.
 */
const LEAST_COMPARED = 40;

/**
 * Processes a raw mail: drops duplicates, classifies it, assigns it to a thread, stores its files and the mail itself, and records it in
 * the inbox. Steps are idempotent, so that a mail may be offered again after a crash.
 */
export class MailProcessor {
  readonly #options: EmailOptions;
  readonly #host: ChannelHost;
  readonly #reader: MailReader;

  constructor(options: EmailOptions, host: ChannelHost, reader: MailReader) {
    this.#options = options;
    this.#host = host;
    this.#reader = reader;
  }

  /** Resolves when the mail is durable; a duplicate changes nothing. @throws if the mail has to be offered again. */
  async process(raw: Buffer, arrival: Arrival): Promise<Accepted> {
    const read = await this.#reader.read(raw, arrival);
    const { mail, id, kind } = read;
    if (await this.#isRecorded(mail, id)) return { id, isDuplicate: true };
    const { kept, ...item } = await this.#itemOf(read);
    const whole = await this.#host.keepFile({
      // The erasure of a person's data finds the raw mail by the sender's address in this name.
      name: `${senderOf(mail) ?? 'unknown'} ${id}.eml`,
      contentType: 'message/rfc822',
      bytes: raw.subarray(0, MAX_FILE),
    });
    const { messageId = '', subject } = mail;
    const accepted = await this.#host.accept({
      ...item,
      id,
      account: this.#options.address,
      activity: {
        ...item.activity,
        timestamp: this.#options.now(),
        from: {
          id: senderOf(mail) ?? 'unknown',
          name: mail.from[0]?.name || (senderOf(mail) ?? ''),
          role: 'user',
        },
        channelData: {
          ...item.activity.channelData,
          mail: {
            messageId,
            subject: subject.slice(0, MAX_SUBJECT),
            raw: whole,
            bytes: raw.length,
            kind: kind.kind,
          },
        },
      },
    });
    if (kept !== undefined) await this.#options.threads.markRecorded(kept, id);
    const fields = { mail: id, conversation: item.conversation, kind: kind.kind, seen: accepted.isDuplicate };
    this.#options.log('mail-recorded', fields);
    return accepted;
  }

  /** Whether a mail was recorded before, from the threads' own store: the inbox recognises duplicates for 14 days only. */
  async #isRecorded(mail: ParsedMail, id: string): Promise<boolean> {
    return (await this.#options.threads.findMail(storedMessageId(mail, id)))?.recordedAs === id;
  }

  async #itemOf(read: ReadMail): Promise<ProcessedMail> {
    const { mail, kind, bounce, isUnread } = read;
    const matched = bounce && (await matchBounce(bounce, this.#options));
    if (matched !== undefined) return this.#fromBounce(matched);
    if (kind.kind === 'human' && senderOf(mail) !== undefined) return await this.#fromPerson(read);
    return isUnread ? await this.#fromNobody(read) : await this.#fromMachine(read);
  }

  #fromBounce({ thread, receipt }: MatchedBounce): ProcessedMail {
    return { conversation: thread, activity: { type: 'event', name: 'receipt', value: receipt } };
  }

  /** An automatic mail is recorded in the thread it answers if that is its sender's, else in a conversation of its own. */
  async #fromMachine({ mail, kind, visible }: ReadMail): Promise<ProcessedMail> {
    const sender = senderOf(mail) ?? 'unknown';
    const referred = await referredThread(mail, this.#options);
    const isTheirs = referred?.thread.address === sender && referred.provesReceipt;
    const conversation = isTheirs ? referred.thread._id : automaticConversation(sender);
    return {
      conversation,
      activity: noteActivity(`[${kind.kind}] ${messageText(mail, visible, undefined)}`),
    };
  }

  /** A mail that was not parsed and names no sender who could be answered: staff see it. */
  async #fromNobody({ mail, visible }: ReadMail): Promise<ProcessedMail> {
    const { files } = await this.#storeFiles(mail);
    return {
      conversation: automaticConversation('unknown'),
      activity: {
        type: 'message',
        text: messageText(mail, visible, undefined),
        textFormat: 'plain',
        attachments: attachmentsOf(files),
        channelData: { [UNANSWERED]: UNREAD_MAIL },
      },
    };
  }

  async #fromPerson({ mail, id, visible, body, isProved, isUnread }: ReadMail): Promise<ProcessedMail> {
    const { threads, customerByEmail, now } = this.#options;
    const address = senderOf(mail) ?? '';
    const customer = isProved ? await customerByEmail(address) : undefined;
    const subject = mail.subject.slice(0, MAX_SUBJECT);
    const sender = { address, proved: isProved };
    const thread = await assignThread({ ...mail, subject }, id, sender, this.#options);
    const kept = storedMessageId(mail, id);
    const isFirst = thread.answers === undefined || thread.answers === kept;
    const named = { ...mail, subject: await withoutFormerNumbers(mail.subject, thread, threads) };
    const words = messageText(named, visible, isFirst ? undefined : thread.subject);
    const decision = await this.#checkForLoop(subject, thread, { body, words, kept, isUnread });
    const callsStaff = decision.action === 'escalate' && { callsStaff: true as const };
    const { files, missing } = await this.#storeFiles(mail);
    await threads.addInbound({
      ...{ _id: kept, thread: thread._id, direction: 'in', address, at: now(), body },
      ...(missing.length > 0 && { missing }),
      ...callsStaff,
    });
    await threads.clearDead(address);
    await threads.addParticipants(thread, this.#otherRecipients(mail, address));
    const note = staffNote(mail, missing);
    const text = `${words}${note}`;
    const attachments = files.length > 0 && { attachments: attachmentsOf(files) };
    const conversation = thread._id;
    if (decision.action !== 'answer')
      this.#options.log('mail-left-unanswered', {
        mail: id,
        thread: conversation,
        because: decision.because,
      });
    if (decision.action === 'record')
      return { conversation, activity: { ...noteActivity(text), ...attachments }, kept };
    return {
      conversation,
      activity: {
        type: 'message',
        text,
        textFormat: 'plain',
        ...attachments,
        channelData: { note, ...(callsStaff && { [UNANSWERED]: isUnread ? UNREAD_MAIL : UNANSWERED_MAIL }) },
      },
      ...(customer !== undefined && { proof: { level: 'dmarc', customer } }),
      kept,
    };
  }

  /** The recipients of a mail beside us. */
  #otherRecipients({ to, cc }: ParsedMail, sender: string): string[] {
    const own = this.#options.address.toLowerCase();
    return [...to, ...cc]
      .filter(({ isOdd }) => !isOdd)
      .map(({ address }) => address)
      .filter((address) => address !== sender && address !== own && plusToken(address, own) === undefined);
  }

  async #checkForLoop(
    subject: string,
    { _id, address }: MailThread,
    { body, words, kept, isUnread }: Compared,
  ): Promise<LoopDecision> {
    const { threads } = this.#options;
    const compared = words.replace(/[\d\s]+/g, '').length >= LEAST_COMPARED;
    const [hour, day] = [this.#ago(HOUR_MS), this.#ago(DAY_MS)];
    const [sentInThread, sentToSender, sentToday, received, identical, escalatedThread] = await Promise.all([
      threads.countSentIn(_id, hour),
      threads.countSentTo(address, hour),
      threads.countSentTo(address, day),
      threads.countReceived(address, hour, kept),
      compared ? threads.countIdentical(address, body, day, kept) : 0,
      threads.escalatedThread(address, day, kept),
    ]);
    const counts = { sentInThread, sentToSender, sentToday, received, identical, escalatedThread };
    return loopDecision(subject, _id, counts, isUnread);
  }

  async #storeFiles(mail: ParsedMail): Promise<{ readonly files: FileRef[]; readonly missing: string[] }> {
    const { files, missing } = splitAttachments(mail);
    const kept: FileRef[] = [];
    for (const part of files) {
      const { contentType, content, size } = part;
      const name = attachmentName(part);
      const media = await this.#host.keepFile({ name, contentType, bytes: content });
      kept.push({ media, name, contentType, size });
    }
    return { files: kept, missing };
  }

  #ago(ms: number): Date {
    return new Date(this.#options.now().getTime() - ms);
  }
}

function noteActivity(text: string): Inbound['activity'] {
  return { type: 'event', name: NOTED, text };
}

/** The From address; undefined for one that servers read differently, since no reply can be sent. */
function senderOf({ from: [from] }: ParsedMail): string | undefined {
  return from?.isOdd ? undefined : from?.address;
}
