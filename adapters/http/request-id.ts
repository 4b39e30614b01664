import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is taken over as a request's id: short, and harmless in a log and in a header. */
const HARMLESS = /^[\w.:-]{1,64}$/;

/** The id under which a request is logged: the client's own (`x-request-id`) if it is harmless, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
}
