import { readFileSync } from 'node:fs';
import { domainOf } from '../channels/email/parse/domain-of.ts';
import type { Config } from '../cli/variables/config.ts';

/** What mails are signed with (RFC 6376). */
export interface DkimSetup {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
}

/**
 * What mails from an address (with a name beside it or without) are signed with. Undefined where no key is configured, and for another
 * domain than the one whose key it is: such a signature would count for nothing.
 */
export function dkimOf(config: Config, from: string): DkimSetup | undefined {
  const { EMAIL_DKIM_KEY: key, EMAIL_DKIM_SELECTOR: keySelector, EMAIL_ADDRESS: address } = config;
  if (key === undefined || keySelector === undefined || address === undefined) return undefined;
  const domainName = domainOf(address);
  if (domainOf(from) !== domainName) return undefined;
  return { domainName, keySelector, privateKey: readFileSync(key, 'utf8') };
}
