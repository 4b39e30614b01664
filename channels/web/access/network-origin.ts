import { createHmac, hkdfSync } from 'node:crypto';
import { networkOf } from '../../shared/network-of.ts';

/**
 * Makes opaque names of visitors' networks: keyed hashes, which tell visitors apart for limits and reveal nothing without the secret.
 */
export function networkOrigins(secret: string): (address: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/network-origin', 32));
  return (address) => createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
}
