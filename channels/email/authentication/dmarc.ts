import { domainToASCII } from 'node:url';
import { domainOf } from '../parse/domain-of.ts';
import { headerValues, type ParsedMail } from '../parse/mail.ts';
import { parseAuthenticationResults } from './authentication-results.ts';

function asciiDomain(domain: string): string {
  return domainToASCII(domain.replace(/\.$/, '')).toLowerCase();
}

/**
 * Whether a From header can be read in one way only: an address, alone or in angle brackets at the end. The receiving server checks the
 * domain alone, and which of two addresses of one domain it meant by `<eve@…> ann@…` nobody knows. A name may repeat the address.
 */
function isPlain(from: string, address: string): boolean {
  const bare = from
    .slice(0, MAX_FROM)
    .replace(/"(?:[^"\\]|\\.)*"/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .toLowerCase();
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(bare) ?? [];
  if (inside === undefined) return bare === address;
  return inside.trim() === address && !name.replaceAll(address, ' ').includes('@');
}

/** Longest From header that proves anybody, in characters. */
const MAX_FROM = 1000;

/**
 * Whether the From address of a mail is proved: `dmarc` if the shop's own receiving server says that DMARC passed for exactly its domain.
 *
 * Headers are put on top, so only the topmost Authentication-Results can be the receiving server's last word, and it counts only
 * if it carries the configured name. One with the right name lower down may have been written by the sender: RFC 8601 (section 5)
 * has the receiving server take those out, but a server that checked nothing takes nothing out either. For the same reason a
 * header of another name on top ends the matter: either the mail went through another system after our server, or our server
 * wrote no header at all and the one with its name is forged. The two cannot be told apart, so neither is believed.
 *
 * Reply-To and Sender are not asked. Several From headers or addresses, or one that can be read in two ways, leave open who speaks, so
 * they prove nobody.
 */
export function dmarcProof(mail: ParsedMail, authservId: string): 'dmarc' | 'none' {
  const froms = headerValues(mail.headers, 'from');
  const [from] = mail.from;
  if (froms.length !== 1 || mail.from.length !== 1 || from === undefined || authservId.trim() === '')
    return 'none';
  if (!isPlain(froms[0] ?? '', from.address)) return 'none';
  const top = headerValues(mail.headers, 'authentication-results')[0];
  const checked = top === undefined ? undefined : parseAuthenticationResults(top);
  if (checked === undefined || checked.authservId !== authservId.trim().toLowerCase()) return 'none';
  const verdicts = checked.results.filter(({ method }) => method === 'dmarc');
  const domain = asciiDomain(domainOf(from.address));
  const passed = verdicts.every(
    ({ result, properties }) =>
      result === 'pass' && asciiDomain(properties.get('header.from') ?? '') === domain,
  );
  return verdicts.length > 0 && domain !== '' && passed ? 'dmarc' : 'none';
}
