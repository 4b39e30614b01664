/** `ann@example.com` as `a•••@e•••.com`: the owner recognises the address, nobody else can guess it. */
export function maskAddress(address: string): string {
  const [user = '', domain = ''] = address.split('@');
  const dot = domain.lastIndexOf('.');
  return `${user.slice(0, 1)}•••@${domain.slice(0, 1)}•••${dot < 0 ? '' : domain.slice(dot)}`;
}
