import { domainToASCII } from 'node:url';
import { writtenAddresses } from '../parse/address-form.ts';
import { domainOf } from '../parse/domain-of.ts';
import { headerValues, type ParsedMail } from '../parse/mail.ts';
import { parseAuthenticationResults } from './authentication-results.ts';

function asciiDomain(domain: string): string {
  return domainToASCII(domain.replace(/\.$/, '')).toLowerCase();
}

/** A property of a result (RFC 8601, section 2.2): its type and its name, the reason, and the `action` of Microsoft. Anything else may be a verdict. */
const PROPERTY = /^(?:[a-z][a-z0-9-]*\.[a-z0-9_.-]+|reason|action)$/;

/** Longest From header that can prove a sender, in characters. */
const MAX_FROM = 1000;

/**
 * Whether a From header is unambiguous: one address, alone or in angle brackets at the end. DMARC checks the domain alone, so with two
 * addresses of one domain, as in `<eve@…> ann@…`, it does not say which of them sent the mail. A name may repeat the address.
 */
function isPlain(from: string, address: string): boolean {
  const [written, ...others] = writtenAddresses(from.slice(0, MAX_FROM));
  return (
    from.length <= MAX_FROM &&
    written?.address === address &&
    !written.name.replaceAll(address, ' ').includes('@') &&
    others.length === 0
  );
}

/**
 * Checks DMARC: `dmarc` if the shop's receiving server reports that DMARC passed for exactly the domain of the From address, else `none`.
 * `authservId` is the server's configured name.
 *
 * Servers add headers on top, so only the topmost Authentication-Results can be the receiving server's, and it counts only with the
 * configured name. A header with that name further down may be forged: RFC 8601 (section 5) requires the receiving server to remove those,
 * but a server that makes no checks removes nothing. A topmost header of another name therefore proves nothing either: the mail may have
 * passed another system after our server, or our server wrote no header and the one with its name is forged.
 *
 * Reply-To and Sender are not read. Several From headers or addresses, or an ambiguous one, prove no sender; neither does a second verdict of the
 * server, whatever it says.
 */
export function dmarcProof(mail: ParsedMail, authservId: string): 'dmarc' | 'none' {
  const froms = headerValues(mail.headers, 'from');
  const [from] = mail.from;
  const server = authservId.trim().toLowerCase();
  if (froms.length !== 1 || mail.from.length !== 1 || from === undefined || server === '') return 'none';
  if (mail.isAmbiguous || from.isOdd || !isPlain(froms[0] ?? '', from.address)) return 'none';
  const [top, ...below] = headerValues(mail.headers, 'authentication-results').map(
    parseAuthenticationResults,
  );
  if (top?.authservId !== server) return 'none';
  const others = below.filter((checked) => checked?.authservId === server);
  const [verdict, ...more] = [top, ...others]
    .flatMap((checked) => checked?.results ?? [])
    .filter(({ method }) => method === 'dmarc');
  if (verdict?.result !== 'pass' || more.length > 0 || !top.results.includes(verdict)) return 'none';
  if (![...verdict.properties.keys()].every((name) => PROPERTY.test(name))) return 'none';
  const domain = asciiDomain(domainOf(from.address));
  return domain !== '' && asciiDomain(verdict.properties.get('header.from') ?? '') === domain
    ? 'dmarc'
    : 'none';
}
