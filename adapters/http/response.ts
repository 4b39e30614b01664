import type { ServerResponse } from 'node:http';
import type { RawResponse } from '../../channels/channel.ts';
import { CATALOGUE, type ErrorCode } from '../../models/errors/catalogue.ts';

/** Headers of every response; a route adds its own. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** How long a client may go on sending a refused body before its connection is closed, in milliseconds. */
const LINGER_MS = 500;

/** The body of every error response. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

/** The response to an error: its code and the catalogue's sentence, never its cause; status 500 where the catalogue has none. */
export function errorResponse(code: ErrorCode, headers: Readonly<Record<string, string>> = {}): RawResponse {
  const { status = 500, message } = CATALOGUE[code];
  return { status, headers, body: { error: { code, message } } satisfies ErrorBody };
}

/** Writes a response: bytes and text as they are, anything else as JSON. */
export function sendResponse(response: ServerResponse, requestId: string, answer: RawResponse): void {
  if (response.headersSent || response.destroyed) return;
  const plain = typeof answer.body === 'string' || Buffer.isBuffer(answer.body);
  const body =
    plain || answer.body === undefined
      ? (answer.body as string | Buffer | undefined)
      : JSON.stringify(answer.body);
  const type = plain || body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const length =
    answer.status === 204 || answer.status === 304 ? {} : { 'content-length': Buffer.byteLength(body ?? '') };
  response.writeHead(answer.status, {
    'x-request-id': requestId,
    ...SECURITY_HEADERS,
    ...type,
    ...length,
    ...lowerCased(answer.headers),
  });
  response.end(body);
}

/** Answers a request whose body is not read to its end, and closes the connection, since the rest of the body would be read as the next request. */
export function sendAndClose(response: ServerResponse, requestId: string, answer: RawResponse): void {
  sendResponse(response, requestId, { ...answer, headers: { ...answer.headers, connection: 'close' } });
  response.req.resume();
  const socket = response.socket;
  setTimeout(() => socket?.destroy(), LINGER_MS).unref();
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
