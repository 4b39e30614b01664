import { createHmac, hkdfSync } from 'node:crypto';
import { networkOf } from '../../../models/pace/network-of.ts';

/**
 * Makes opaque names of visitors' networks: keyed hashes (HMAC), which distinguish visitors for rate limits without storing an address.
 */
export function networkOrigins(secret: string): (address: string) => string {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'onevoice/web/network-origin', 32));
  return (address) => createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
}
