import type { RawRequest } from '../../channel.ts';
import { header } from './origin.ts';

/** The server's address as a request's own headers have it: what is made of it reaches the one who sent them only. */
export function serverAddress(headers: RawRequest['headers'], scheme: 'http' | 'ws'): string {
  const secure = header(headers, 'x-forwarded-proto') === 'https' ? 's' : '';
  return `${scheme}${secure}://${header(headers, 'host') ?? 'localhost'}`;
}
