import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MailThread } from '../../../models/mail/mail-thread.ts';

/** Where the links of choices lead. */
export const CHOICE_PATH = '/email/choose';

function signature(secret: string, messageId: string, index: number): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([messageId, index]))
    .digest();
}

/** What stands in the link for a choice of a mail; good for that mail and that choice alone. */
export function choiceToken(
  { _id, secret }: Pick<MailThread, '_id' | 'secret'>,
  messageId: string,
  index: number,
): string {
  return `${_id}.${index}.${signature(secret, messageId, index).toString('base64url')}`;
}

/** A token taken apart; undefined if it cannot be one. */
export function readChoiceToken(
  token: string,
): { readonly thread: string; readonly index: number; readonly signed: string } | undefined {
  const parts = /^([\w-]{1,64})\.(\d{1,2})\.([\w-]{43})$/.exec(token);
  if (parts === null) return undefined;
  const [, thread = '', index = '', signed = ''] = parts;
  return { thread, index: Number(index), signed };
}

/** Whether a choice of a mail was signed by us. */
export function isSigned(secret: string, messageId: string, index: number, signed: string): boolean {
  const given = Buffer.from(signed, 'base64url');
  const right = signature(secret, messageId, index);
  return given.length === right.length && timingSafeEqual(given, right);
}
