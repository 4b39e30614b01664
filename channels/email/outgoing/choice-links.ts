import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MailThread } from '../../../models/mail/mail-thread.ts';

/** The path of the page behind a choice's link. */
export const CHOICE_PATH = '/email/choose';

function sign(secret: string, messageId: string, index: number): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([messageId, index]))
    .digest();
}

/** The token in the link of one choice in one mail, signed with the thread's secret. `index` is the choice's position, from 0. */
export function choiceToken(
  { _id, secret }: Pick<MailThread, '_id' | 'secret'>,
  messageId: string,
  index: number,
): string {
  return `${_id}.${index}.${sign(secret, messageId, index).toString('base64url')}`;
}

/** The parts of a token, its signature not checked yet; undefined if it is malformed. */
export function readChoiceToken(
  token: string,
): { readonly thread: string; readonly index: number; readonly signature: string } | undefined {
  const parts = /^([\w-]{1,64})\.(\d{1,2})\.([\w-]{43})$/.exec(token);
  if (parts === null) return undefined;
  const [, thread = '', index = '', signature = ''] = parts;
  return { thread, index: Number(index), signature };
}

/** Whether the signature of a choice is ours; compared in constant time. */
export function isChoiceSigned(secret: string, messageId: string, index: number, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(secret, messageId, index);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
