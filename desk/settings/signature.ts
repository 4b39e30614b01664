import { tagFor } from './saved-replies.ts';

/** What a signature leaves open: the name of whoever of staff writes. */
export const SIGNATURE_PLACEHOLDER = 'staff';

/** What ends a mail of staff's in the customer's language; their name alone where the shop has written nothing. */
export function signatureOf(texts: Readonly<Record<string, string>>, staff: string, locale: string): string {
  const tag = tagFor(Object.keys(texts), locale);
  const text = (tag === undefined ? undefined : texts[tag]) ?? `{${SIGNATURE_PLACEHOLDER}}`;
  return text.replaceAll(`{${SIGNATURE_PLACEHOLDER}}`, () => staff);
}
