import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The form of a client's request id that is safe in a log and in a header. */
const SAFE = /^[\w.:-]{1,64}$/;

/** The id under which a request is logged: the client's own (`x-request-id`) if it is safe, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
}
