import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Most requests of one connection that are not answered yet. Browsers and proxies send the next one after the answer. */
const MAX_UNANSWERED = 64;

/** The requests of each connection that are not answered yet. */
const unanswered = new WeakMap<Socket, number>();

/**
 * Whether a request is within the limit of its connection. Above it the connection is closed, and the rest of what it sent, which may be thousands of requests
 * in one packet, is dropped.
 */
export function isWithinPipeline({ socket }: IncomingMessage, response: ServerResponse): boolean {
  if (socket.destroyed) return false;
  const count = (unanswered.get(socket) ?? 0) + 1;
  if (count > MAX_UNANSWERED) {
    socket.destroy();
    return false;
  }
  unanswered.set(socket, count);
  response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
  return true;
}
