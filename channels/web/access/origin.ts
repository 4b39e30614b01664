import { OnevoiceError } from '../../../models/errors/onevoice-error.ts';
import type { RawRequest, RawResponse } from '../../channel.ts';
import type { RefusedOrigins } from './refused-origins.ts';

type Headers = RawRequest['headers'];

/** What origins are checked with. */
export interface OriginCheck {
  readonly origins: readonly string[] | 'any';
  readonly refusedOrigins: RefusedOrigins;
}

/** A request's header; the first one if it is repeated. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Whether a page may use the chat. A request without `Origin` comes from a server, and may. */
export function isAllowedOrigin(headers: Headers, origins: readonly string[] | 'any'): boolean {
  const origin = header(headers, 'origin');
  return origin === undefined || origins === 'any' || origins.includes(origin);
}

/**
 * Refuses a page whose origin is not allowed, and logs the origin.
 * @throws {OnevoiceError} `BadOrigin`.
 */
export function checkOrigin(headers: Headers, web: OriginCheck): void {
  if (isAllowedOrigin(headers, web.origins)) return;
  web.refusedOrigins.note(header(headers, 'origin') ?? '');
  throw new OnevoiceError('DIRECT_LINE_BAD_ORIGIN', { detail: 'Pages of this origin may not use the chat.' });
}

/**
 * The response to a page that asks whether its origin is allowed. Every page may read it: a browser hides the refusal of any other request from the
 * page, so that the widget could not tell it from a network failure.
 */
export function originAnswer(headers: Headers, web: OriginCheck): RawResponse {
  const allowed = isAllowedOrigin(headers, web.origins);
  if (!allowed) web.refusedOrigins.note(header(headers, 'origin') ?? '');
  return {
    status: 200,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
    body: { allowed },
  };
}

/** The CORS headers that let the requesting page read the response; none for an origin that is not allowed. */
export function corsHeaders(headers: Headers, origins: readonly string[] | 'any'): Record<string, string> {
  const origin = header(headers, 'origin');
  if (origin === undefined || !isAllowedOrigin(headers, origins)) return { vary: 'Origin' };
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
