import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * Makes opaque names of network addresses: keyed hashes, which tell visitors apart for limits and reveal nothing without
 * the secret. An IPv6 address counts as its /64, since that is what one visitor has for themselves.
 */
export function networkOrigins(secret: string): (address: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/network-origin', 32));
  return (address) => createHmac('sha256', key).update(network(address)).digest('base64url').slice(0, 22);
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(plain) ? groups(plain).slice(0, 4).join(':') : plain;
}

/** The eight groups of an IPv6 address, `::` written out. */
function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}
