import { domainToUnicode } from 'node:url';

/** `ann@example.com` as `a•••@e•••.com`: enough for the owner to recognise it, too little for anybody else. */
export function maskAddress(address: string): string {
  const [user = '', ascii = ''] = address.split('@');
  // An internationalised domain as people write it, whatever form is stored.
  const domain = domainToUnicode(ascii) || ascii;
  const dot = domain.lastIndexOf('.');
  return `${user.slice(0, 1)}•••@${domain.slice(0, 1)}•••${dot < 0 ? '' : domain.slice(dot)}`;
}
