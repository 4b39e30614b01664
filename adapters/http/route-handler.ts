import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChannelHost, HttpRoute, RawRequest, RawResponse } from '../../channels/channel.ts';
import { CATALOGUE, type ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Log } from '../../models/log/log.ts';
import { storeFailure } from '../../models/store/store-failure.ts';
import { readBody } from './body.ts';
import { clientAddress } from './client-address.ts';
import { requestIdOf } from './request-id.ts';
import { errorResponse, sendAndClose, sendResponse } from './response.ts';

/** Largest body of a route that sets no `maxBody`, in bytes. */
const MAX_BODY = 65_536;
const NO_BODY = Buffer.alloc(0);
/** `Retry-After` of a 503, in seconds. */
const RETRY_AFTER = '5';

/** Answers a request by a route. What the route throws becomes an error response of the catalogue; an unknown error is `INTERNAL`. */
export async function handleRoute(
  route: HttpRoute,
  host: ChannelHost,
  log: Log,
  request: IncomingMessage,
  response: ServerResponse,
  params: Readonly<Record<string, string>>,
  trustedProxies: number,
): Promise<void> {
  const id = requestIdOf(request);
  try {
    const head = rawRequest(route, request, params, trustedProxies);
    const refusal = await route.admit?.(head, host);
    if (refusal !== undefined) {
      sendAndClose(response, id, refusal);
      return;
    }
    const body = await readBody(request, route.maxBody ?? MAX_BODY);
    sendResponse(response, id, await route.handle({ ...head, body }, host));
  } catch (error) {
    const answer = answerTo(error);
    if (answer.status >= 500) {
      const fields = { err: error, requestId: id, route: route.path };
      log(answer.status === 503 ? 'request-refused' : 'request-failed', fields);
    }
    if (request.complete) sendResponse(response, id, answer);
    else sendAndClose(response, id, answer);
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

function answerTo(error: unknown): RawResponse {
  const code = storeFailure(error) === undefined ? codeOf(error) : 'UNAVAILABLE';
  const later: Readonly<Record<string, string>> =
    CATALOGUE[code].status === 503 ? { 'retry-after': RETRY_AFTER } : {};
  return errorResponse(code, later);
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof OnevoiceError ? error.code : 'INTERNAL';
}
