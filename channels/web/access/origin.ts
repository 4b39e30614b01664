import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { RawRequest, RawResponse } from '../../channel.ts';

type Headers = RawRequest['headers'];

/** A request's header; the first one if it is repeated. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * Refuses a page whose origin is not allowed. A request without `Origin` comes from a server, and passes.
 * @throws {OnevoiceError} `BadOrigin`.
 */
export function checkOrigin(headers: Headers, origins: readonly string[] | 'any'): void {
  const origin = header(headers, 'origin');
  if (origin === undefined || origins === 'any' || origins.includes(origin)) return;
  throw new OnevoiceError('DIRECT_LINE_BAD_ORIGIN', { detail: 'Pages of this origin may not use the chat.' });
}

/** The CORS headers that let the requesting page read the response; none for an origin that is not allowed. */
export function corsHeaders(headers: Headers, origins: readonly string[] | 'any'): Record<string, string> {
  const origin = header(headers, 'origin');
  if (origin === undefined || (origins !== 'any' && !origins.includes(origin))) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'Retry-After',
  };
}

/** The response to a CORS preflight; valid for a day, the longest that browsers cache. */
export function preflight(): RawResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers':
        'Authorization, Content-Disposition, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
      'access-control-max-age': '86400',
    },
  };
}
