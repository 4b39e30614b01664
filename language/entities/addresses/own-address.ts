import type { ValueContext } from '../../../models/values/value-kind.ts';

/** Whether an address, in lower case, is one of the shop's own, also with a plus address of it. */
export function isOwnAddress(
  address: string,
  { ownAddresses = [], ownDomains = [] }: Pick<ValueContext, 'ownAddresses' | 'ownDomains'>,
): boolean {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const bare = `${address.slice(0, at).replace(/\+.*$/, '')}@${domain}`;
  return (
    ownAddresses.includes(bare) || ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  );
}
