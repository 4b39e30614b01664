import { tagFor } from './saved-replies.ts';

/** The placeholder of a signature: the name of the member of staff. */
export const SIGNATURE_PLACEHOLDER = 'staff';

/** The e-mail signature of a member of staff in the customer's language; only the name if the shop has configured none. */
export function signatureOf(texts: Readonly<Record<string, string>>, staff: string, locale: string): string {
  const tag = tagFor(Object.keys(texts), locale);
  const text = (tag === undefined ? undefined : texts[tag]) ?? `{${SIGNATURE_PLACEHOLDER}}`;
  return text.replaceAll(`{${SIGNATURE_PLACEHOLDER}}`, () => staff);
}
