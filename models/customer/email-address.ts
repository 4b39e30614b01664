import { domainToASCII } from 'node:url';

/**
 * The form in which e-mail addresses are compared: in lower case, an internationalised domain in ASCII (punycode). A domain that none can be made
 * of stays as it is.
 */
export function comparableAddress(address: string): string {
  const lower = address.normalize('NFKC').toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1);
  return `${lower.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}
