import { isIPv6 } from 'node:net';

/** The network of an IP address, for rate limits: an IPv6 address counts as its /64, which providers give to one customer. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d{1,3}\.)/i, '').split('%', 1)[0] ?? '';
  return isIPv6(plain) ? groups(plain).slice(0, 4).join(':') : plain;
}

/** The eight groups of an IPv6 address, with `::` expanded. */
function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0{1,3}(?=.)/, ''));
}
