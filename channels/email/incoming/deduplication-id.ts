import { createHash } from 'node:crypto';
import { digest } from '../../shared/digest.ts';
import { headerValue, type ParsedMail } from '../parse/mail.ts';

/**
 * What a mail is known by, however often and by whatever way it comes. Its Message-ID alone would not do: programs exist that give
 * several mails one, and a stranger could take a customer's. So what it says counts too, but for whitespace, which gateways change, and
 * nothing that servers add on its way.
 */
export function deduplicationId(mail: ParsedMail, raw: Buffer): string {
  if (mail.messageId === undefined) return createHash('sha256').update(raw).digest('base64url').slice(0, 22);
  const from = mail.from.map(({ address }) => address);
  const date = headerValue(mail.headers, 'date') ?? '';
  const words = (mail.text ?? mail.html ?? '').replace(/\s+/g, ' ').trim();
  return digest([mail.messageId, from, date, mail.subject, words]);
}

/** The conversation of an address whose mails nobody answers and that belong to no thread. */
export function automaticConversation(sender: string): string {
  return digest(['automatic', sender]);
}

/** Ends the ids that mails without a Message-ID are given, to be kept by; nobody else knows them. */
const GENERATED_SUFFIX = '@absent.invalid>';

/** Longest Message-ID that is kept, in characters: mail programs make about 80, and a store's keys are bounded. */
const MAX_ID = 500;

/** The Message-ID a mail is kept under. */
export function storedMessageId({ messageId }: ParsedMail, id: string): string {
  const isUsable = messageId !== undefined && messageId.length <= MAX_ID && /^[!-~]+$/.test(messageId);
  return isUsable ? messageId : `<${id}${GENERATED_SUFFIX}`;
}

/** Whether a mail program of somebody else's may know a Message-ID. */
export function isSenderMessageId(messageId: string): boolean {
  return !messageId.endsWith(GENERATED_SUFFIX);
}
