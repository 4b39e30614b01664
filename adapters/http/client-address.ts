import type { IncomingMessage } from 'node:http';

/**
 * The client's address: the peer's, or, behind that many trusted proxies, the address that the outermost of them wrote into X-Forwarded-For.
 * Counted from the right, since a client can forge the entries further left.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return peer;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return forwarded.at(-trustedProxies) ?? forwarded[0] ?? peer;
}
