import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../../channels/channel.ts';
import { CATALOGUE, type ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Log } from '../../models/log/log.ts';
import { networkOf } from '../../models/pace/network-of.ts';
import { storeFailure } from '../../models/store/store-failure.ts';
import { logTo } from '../logger.ts';
import { readBody } from './body.ts';
import { BodyMemory } from './body-memory.ts';
import { clientAddress } from './client-address.ts';
import type { Mount, ServerParts } from './mount.ts';
import { RequestGate } from './request-gate.ts';
import { requestIdOf } from './request-id.ts';
import { errorResponse, sendAndClose, sendResponse } from './response.ts';

/** Largest body of a route that sets no `maxBody`, in bytes. */
const MAX_BODY = 65_536;
const NO_BODY = Buffer.alloc(0);
/** `Retry-After` of a 503, in seconds. */
const RETRY_AFTER = '5';

/** What the routes of a server are answered with. */
export interface RouteContext {
  readonly gate: RequestGate;
  readonly log: Log;
  readonly bodies: BodyMemory;
  readonly trustedProxies: number;
}

/** The context of a server's routes. */
export function routeContext({
  gate = new RequestGate(),
  log,
  bodies,
  trustedProxies = 0,
}: ServerParts): RouteContext {
  return { gate, log: logTo(log), bodies: new BodyMemory(bodies), trustedProxies };
}

/** Answers a request by a route of a mount, in the order of its connection; 503 while the service drains. */
export async function handleRoute(
  route: HttpRoute,
  mount: Mount,
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  await context.gate.run(request, async () => {
    if (context.gate.isOpen || mount.whileDraining === true)
      await answerRoute(route, mount.host, context, request, response, params);
    else sendAndClose(response, requestIdOf(request), refusal('DRAINING'));
  });
}

/** What the route throws becomes an error response of the catalogue; an unknown error is `INTERNAL`. */
async function answerRoute(
  route: HttpRoute,
  host: ChannelHost,
  { log, bodies, trustedProxies }: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const id = requestIdOf(request);
  const network = networkOf(clientAddress(request, trustedProxies));
  let taken = 0;
  const take = (bytes: number): boolean => {
    if (!bodies.take(network, bytes)) return false;
    taken += bytes;
    return true;
  };
  try {
    const head = rawRequest(route, request, params, trustedProxies);
    const refused = await route.admit?.(head, host);
    if (refused !== undefined) {
      sendAndClose(response, id, refused);
      return;
    }
    const body = await readBody(request, route.maxBody ?? MAX_BODY, take);
    sendResponse(response, id, await route.handle({ ...head, body }, host));
  } catch (error) {
    const answer = refusal(storeFailure(error) === undefined ? codeOf(error) : 'UNAVAILABLE');
    if (answer.status >= 500) {
      const fields = { err: error, requestId: id, route: route.path };
      log(answer.status === 503 ? 'request-refused' : 'request-failed', fields);
    }
    if (request.complete) sendResponse(response, id, answer);
    else sendAndClose(response, id, answer);
  } finally {
    bodies.free(network, taken);
  }
}

function rawRequest(
  route: HttpRoute,
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
  trustedProxies: number,
): RawRequest {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  return {
    method: route.method,
    path: mark < 0 ? url : url.slice(0, mark),
    params,
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers: request.headers,
    body: NO_BODY,
    remoteAddress: clientAddress(request, trustedProxies),
  };
}

/** The response to an error, with `Retry-After` where a later request may succeed. */
function refusal(code: ErrorCode): RawResponse {
  return errorResponse(code, CATALOGUE[code].status === 503 ? { 'retry-after': RETRY_AFTER } : {});
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof OnevoiceError ? error.code : 'INTERNAL';
}
