import { DEFAULT_LOCALE } from '../../models/locale/locale.ts';
import { normalize } from '../normalize.ts';
import { email } from './kinds/email.ts';

/** The mail address that comes last in messages, the oldest of which is the first; undefined if none has one. */
export function lastAddress(messages: readonly string[]): string | undefined {
  const context = { locale: DEFAULT_LOCALE, now: new Date(0) };
  return messages.flatMap((text) => email.find(normalize(text).text, context)).at(-1)?.value;
}
