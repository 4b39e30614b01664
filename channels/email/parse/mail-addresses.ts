import { domainToUnicode } from 'node:url';
import { type EmailAddress, parseAddressHeader } from 'mailparser';
import { isAddress, withMarks, withoutMarks, writtenAddresses } from './address-form.ts';
import { mapEncodedWords, oneLine } from './encoded-words.ts';
import type { MailAddress } from './mail.ts';

/** Most characters of an address header that are read; no customer writes to so many recipients. */
const MAX_ADDRESS_HEADER = 32_768;

/** Longest address, in characters (RFC 5321, 4.5.3.1.3); a longer one is nobody's, and no store has a key of it. */
const MAX_ADDRESS = 254;

function flattened(entries: readonly EmailAddress[]): EmailAddress[] {
  return entries.flatMap((entry) => (entry.group === undefined ? [entry] : entry.group));
}

/** Encoded words re-encoded as valid UTF-8, so that the address structure is parsed before names are decoded. */
function repaired(value: string): string {
  return mapEncodedWords(value, (text) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`);
}

/** An address with the domain that its punycode stands for, as the parser gives it. */
function decoded(address: string): string {
  const domain = address.lastIndexOf('@') + 1;
  return /^[!-~]+$/.test(address)
    ? address.slice(0, domain) + domainToUnicode(address.slice(domain))
    : address;
}

/** The addresses of a header; groups are flattened, and entries without an address, or with one that is too long, dropped. Never throws. */
export function parseAddresses(value: string | undefined): MailAddress[] {
  if (value === undefined) return [];
  const marked = withMarks(value.slice(0, MAX_ADDRESS_HEADER));
  const written = new Set(writtenAddresses(marked).map(({ address }) => decoded(address)));
  try {
    const parsed = parseAddressHeader(repaired(marked), { flatten: true });
    return flattened(parsed.value).flatMap((entry) => {
      const name = oneLine(withoutMarks(entry.name));
      const given = oneLine(entry.address ?? '');
      const address = given.toLowerCase();
      if (address === '' || address.length > MAX_ADDRESS) return [];
      const isPlain = written.has(address) && isAddress(address) && given.normalize('NFKC') === given;
      return [{ name, address, ...(!isPlain && { isOdd: true as const }) }];
    });
  } catch {
    return [];
  }
}
