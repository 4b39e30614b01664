import { type FileRef, NOTED, UNANSWERED } from '../../../models/desk/desk.ts';
import { attachmentsOf } from '../../../models/files/file-ref.ts';
import { MAX_FILE } from '../../../models/files/stored-file.ts';
import type { MailThread } from '../../../models/mail/mail-thread.ts';
import type { Accepted, ChannelHost, Inbound } from '../../channel.ts';
import { dmarcProof } from '../authentication/dmarc.ts';
import { classifyMail } from '../automatic/classify-mail.ts';
import { bodyHash, type LoopDecision, loopDecision } from '../automatic/loop-guard.ts';
import { type MatchedBounce, matchBounce } from '../automatic/match-bounce.ts';
import type { MailClass, OwnMail } from '../automatic/signs.ts';
import { attachmentName, messageText, splitAttachments, staffNote } from '../content/mail-content.ts';
import { type EmailOptions, messageIdDomain } from '../options.ts';
import { headerValues, type ParsedMail } from '../parse/mail.ts';
import { parseAddresses } from '../parse/mail-addresses.ts';
import { parseMail } from '../parse/parse-mail.ts';
import { assignThread, referredThread } from '../threads/assign-thread.ts';
import { withoutFormerNumbers } from '../threads/former-numbers.ts';
import { plusToken } from '../threads/match-thread.ts';
import { fromContactForm } from './contact-form.ts';
import { automaticConversation, deduplicationId, storedMessageId } from './deduplication-id.ts';

/** How a mail arrived. */
export interface Arrival {
  /** It came through a server that removes forged Authentication-Results headers. */
  readonly trusted: boolean;
  /** The SMTP envelope, where we received the mail ourselves. */
  readonly envelope?: { readonly from: string; readonly to: readonly string[] };
}

/** What a mail is recorded as; `kept` is the Message-ID under which a person's mail is stored. */
type ProcessedMail = Pick<Inbound, 'conversation' | 'activity' | 'proof'> & { readonly kept?: string };

/** The escalation reason of a mail that is not answered. */
const UNANSWERED_MAIL = 'unanswered-mail';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

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
  readonly #own: OwnMail;

  constructor(options: EmailOptions, host: ChannelHost) {
    this.#options = options;
    this.#host = host;
    this.#own = { addresses: [options.address], messageIdDomain: messageIdDomain(options) };
  }

  /** Resolves when the mail is durable; a duplicate changes nothing. @throws if the mail has to be offered again. */
  async process(raw: Buffer, arrival: Arrival): Promise<Accepted> {
    const { address } = this.#options;
    const received = withTransportHeaders(await parseMail(raw), arrival);
    const mail = fromContactForm(received, address, messageIdDomain(this.#options));
    const id = deduplicationId(mail, raw);
    if (await this.#isRecorded(mail, id)) return { id, isDuplicate: true };
    const kind = classifyMail(mail, this.#own);
    const bounce = kind.kind === 'bounce' ? await matchBounce(mail, this.#options) : undefined;
    const { kept, ...item } =
      bounce !== undefined
        ? this.#fromBounce(bounce)
        : kind.kind === 'human' && senderOf(mail) !== undefined
          ? await this.#fromPerson(mail, id)
          : await this.#fromMachine(mail, kind);
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

  #fromBounce({ thread, receipt }: MatchedBounce): ProcessedMail {
    return { conversation: thread, activity: { type: 'event', name: 'receipt', value: receipt } };
  }

  /** An automatic mail is recorded in the thread it answers if that is its sender's, else in a conversation of its own. */
  async #fromMachine(mail: ParsedMail, kind: MailClass): Promise<ProcessedMail> {
    const sender = senderOf(mail) ?? 'unknown';
    const referred = await referredThread(mail, this.#options);
    const isTheirs = referred?.thread.address === sender && referred.provesReceipt;
    const conversation = isTheirs ? referred.thread._id : automaticConversation(sender);
    return { conversation, activity: noteActivity(`[${kind.kind}] ${messageText(mail, undefined)}`) };
  }

  async #fromPerson(mail: ParsedMail, id: string): Promise<ProcessedMail> {
    const { threads, authservId = '', customerByEmail, now } = this.#options;
    const address = senderOf(mail) ?? '';
    const proved = dmarcProof(mail, authservId) === 'dmarc';
    const customer = proved ? await customerByEmail(address) : undefined;
    const subject = mail.subject.slice(0, MAX_SUBJECT);
    const thread = await assignThread({ ...mail, subject }, id, { address, proved }, this.#options);
    const kept = storedMessageId(mail, id);
    const isFirst = thread.answers === undefined || thread.answers === kept;
    const named = { ...mail, subject: await withoutFormerNumbers(mail.subject, thread, threads) };
    const words = messageText(named, isFirst ? undefined : thread.subject);
    const body = bodyHash(messageText(mail, ''));
    const decision = await this.#checkForLoop(subject, thread, { body, words, kept });
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
        channelData: { note, ...(callsStaff && { [UNANSWERED]: UNANSWERED_MAIL }) },
      },
      ...(customer !== undefined && { proof: { level: 'dmarc', customer } }),
      kept,
    };
  }

  /** The recipients of a mail beside us. */
  #otherRecipients({ to, cc }: ParsedMail, sender: string): string[] {
    const own = this.#options.address.toLowerCase();
    return [...to, ...cc]
      .map(({ address }) => address)
      .filter((address) => address !== sender && address !== own && plusToken(address, own) === undefined);
  }

  async #checkForLoop(
    subject: string,
    { _id, address }: MailThread,
    { body, words, kept }: { readonly body: string; readonly words: string; readonly kept: string },
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
    return loopDecision(subject, _id, {
      sentInThread,
      sentToSender,
      sentToday,
      received,
      identical,
      escalatedThread,
    });
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

/** The From address; undefined for one that needs quoting, since servers read such addresses differently and no reply can be sent. */
function senderOf({ from }: ParsedMail): string | undefined {
  const address = from[0]?.address ?? '';
  return /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@"(),:;<>[\]\\]{1,255}$/.test(address) ? address : undefined;
}

/** Adds the recipients and the Return-Path of the delivery to a mail, and removes Authentication-Results of an untrusted path. */
function withTransportHeaders(mail: ParsedMail, { trusted, envelope }: Arrival): ParsedMail {
  const envelopeTo = [
    ...(envelope?.to.map((address) => ({ name: '', address: address.toLowerCase() })) ?? []),
    ...['delivered-to', 'x-original-to'].flatMap((name) =>
      headerValues(mail.headers, name).flatMap((value) => parseAddresses(value)),
    ),
  ];
  const returnPath = envelope === undefined ? [] : [{ name: 'return-path', value: `<${envelope.from}>` }];
  const headers = mail.headers.filter(({ name }) => trusted || name !== 'authentication-results');
  return { ...mail, to: [...envelopeTo, ...mail.to], headers: [...returnPath, ...headers] };
}
