import { readFileSync } from 'node:fs';
import { type DkimKey, isSignedBy } from '../channels/email/outgoing/dkim.ts';
import { domainOf } from '../channels/email/parse/domain-of.ts';
import type { Config } from '../cli/variables/config.ts';

/** The DKIM key for mails from an address; undefined where no key is configured, or the key is for another domain. */
export function dkimOf(config: Config, from: string): DkimKey | undefined {
  const { EMAIL_DKIM_KEY: key, EMAIL_DKIM_SELECTOR: keySelector, EMAIL_ADDRESS: address } = config;
  if (key === undefined || keySelector === undefined || address === undefined) return undefined;
  const domainName = domainOf(address);
  if (!isSignedBy({ domainName }, from)) return undefined;
  return { domainName, keySelector, privateKey: readFileSync(key, 'utf8') };
}
