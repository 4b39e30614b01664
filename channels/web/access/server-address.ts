import type { RawRequest } from '../../channel.ts';
import { header } from './origin.ts';

/** Our server's address by the request's Host header. A forged header affects only links in the response to its sender. */
export function serverAddress(headers: RawRequest['headers'], scheme: 'http' | 'ws'): string {
  const secure = header(headers, 'x-forwarded-proto') === 'https' ? 's' : '';
  return `${scheme}${secure}://${header(headers, 'host') ?? 'localhost'}`;
}
