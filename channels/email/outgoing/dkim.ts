import { domainOf } from '../parse/domain-of.ts';

/** The key that outgoing mail is signed with (DKIM, RFC 6376); nodemailer makes the signature. */
export interface DkimKey {
  /** The domain that signs (`d=`). */
  readonly domainName: string;
  /** Names the public key in DNS: `<selector>._domainkey.<domain>` (`s=`). */
  readonly keySelector: string;
  /** In PEM. */
  readonly privateKey: string;
}

/**
 * Whether a key signs mail from an address (with a name beside it or without): only where the domains are equal, since DMARC counts no
 * signature of another domain.
 */
export function isSignedBy({ domainName }: Pick<DkimKey, 'domainName'>, from: string): boolean {
  return domainOf(from) === domainName;
}
