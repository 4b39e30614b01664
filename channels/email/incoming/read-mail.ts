import { dmarcProof } from '../authentication/dmarc.ts';
import { classifyMail } from '../automatic/classify-mail.ts';
import { bodyHash } from '../automatic/loop-guard.ts';
import { type Bounce, readBounce } from '../automatic/read-bounce.ts';
import type { MailClass } from '../automatic/signs.ts';
import { messageText } from '../content/mail-content.ts';
import { cutQuotedReply } from '../content/quoted-reply.ts';
import { headerValues, type MailProblem, type ParsedMail } from '../parse/mail.ts';
import { parseAddresses } from '../parse/mail-addresses.ts';
import { parseMail } from '../parse/parse-mail.ts';
import { fromContactForm } from './contact-form.ts';
import { deduplicationId } from './deduplication-id.ts';

/** How a mail arrived. */
export interface Arrival {
  /** It came through a server that removes forged Authentication-Results headers. */
  readonly trusted: boolean;
  /** The SMTP envelope, where we received the mail ourselves. */
  readonly envelope?: { readonly from: string; readonly to: readonly string[] };
  /** The network of the server that sent it to us, unless it relays the mails of everybody. */
  readonly network?: string;
}

/** What is read from one mail. */
export interface MailToRead {
  readonly raw: Buffer;
  readonly arrival: Arrival;
  /** The shop's address, and the domain of the Message-IDs that we make. */
  readonly address: string;
  readonly messageIdDomain: string;
  /** The name of the receiving server in Authentication-Results; empty: DMARC proves no sender. */
  readonly authservId: string;
}

/** A mail as it was read: all that costs time on what a stranger sent. */
export interface ReadMail {
  /** Without `text` and `html`. */
  readonly mail: ParsedMail;
  /** The id that deduplicates the mail. */
  readonly id: string;
  readonly kind: MailClass;
  /** What a bounce reports. */
  readonly bounce?: Bounce;
  /** What the sender wrote now, without quotes and signatures; at most {@link MAX_OWN_WORDS} characters. */
  readonly visible: string;
  /** By which the same words are recognised. */
  readonly body: string;
  /** The mail was not parsed: there is nothing of it but who says to have sent it, its subject, and itself as a file. Default false. */
  readonly isUnread?: true;
  /** DMARC proves the sender. */
  readonly isProved: boolean;
}

/** Most characters of a sender's own words, as in an answer of ours; nobody types more, and the whole mail is stored beside them. */
export const MAX_OWN_WORDS = 100_000;

/** Reads a mail. It runs in a thread of its own, since no limit of size bounds what a mail costs. */
export async function readMail({ raw, arrival, ...ours }: MailToRead): Promise<ReadMail> {
  const received = withTransportHeaders(await parseMail(raw), arrival);
  const whole = fromContactForm(received, ours.address, ours.messageIdDomain);
  const kind = classifyMail(whole, { addresses: [ours.address], messageIdDomain: ours.messageIdDomain });
  const words = cutQuotedReply(whole).visible;
  const visible = words.slice(0, MAX_OWN_WORDS);
  const { text: _text, html: _html, ...rest } = whole;
  const cut: MailProblem[] = visible.length < words.length ? ['too-large'] : [];
  const mail = { ...rest, problems: [...rest.problems, ...cut] };
  return {
    mail,
    id: deduplicationId(whole, raw),
    kind,
    ...(kind.kind === 'bounce' && { bounce: readBounce(whole) }),
    visible,
    body: bodyHash(messageText(mail, visible, '')),
    isProved: dmarcProof(whole, ours.authservId) === 'dmarc',
  };
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
