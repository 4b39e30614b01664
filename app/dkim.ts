import { type DkimKey, isSignedBy } from '../channels/email/outgoing/dkim.ts';
import { domainOf } from '../channels/email/parse/domain-of.ts';
import type { Config } from '../cli/variables/config.ts';
import { readSettingFile } from '../cli/variables/setting-file.ts';

/**
 * The DKIM key for mails from an address (with a name or without). Undefined if no key is configured, or if the address is of another domain than
 * the key: receivers would ignore that signature.
 */
export function dkimOf(config: Config, from: string): DkimKey | undefined {
  const { EMAIL_DKIM_KEY: key, EMAIL_DKIM_SELECTOR: keySelector, EMAIL_ADDRESS: address } = config;
  if (key === undefined || keySelector === undefined || address === undefined) return undefined;
  const domainName = domainOf(address);
  if (!isSignedBy({ domainName }, from)) return undefined;
  return { domainName, keySelector, privateKey: readSettingFile('EMAIL_DKIM_KEY', key) };
}
