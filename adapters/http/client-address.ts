import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever sent a request: the peer's, or, behind so many trusted proxies, the one that the outermost of them
 * wrote into X-Forwarded-For. Counted from the right, since what stands further left may be anybody's invention.
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
