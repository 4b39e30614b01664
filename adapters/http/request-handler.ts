import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { ErrorCode } from '../../models/errors/catalogue.ts';
import { MAX_PARAM, mountsOf, type ServerParts } from './mount.ts';
import { isWithinPipeline } from './pipeline-limit.ts';
import { requestIdOf } from './request-id.ts';
import { errorResponse, sendAndClose } from './response.ts';
import { handleRoute, routeContext } from './route-handler.ts';

/** Answers a request of node's own types. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers the requests that a foreign server hands over, with the routes, limits and error responses of our own server. It calls no method that a
 * framework may have replaced on the request or the response (Express does, restify too). The body must be unread.
 */
export function createRequestHandler(parts: ServerParts): RequestHandler {
  const context = routeContext(parts);
  const methods = new Set<HTTPMethod>();
  const refuse = (code: ErrorCode, request: IncomingMessage, response: ServerResponse) =>
    sendAndClose(response, requestIdOf(request), errorResponse(code));
  const router = findMyWay({
    maxParamLength: MAX_PARAM,
    onBadUrl: (_path, request, response) =>
      refuse('BAD_REQUEST', request as IncomingMessage, response as ServerResponse),
    defaultRoute: (request, response) => {
      const isKnown = [...methods].some((method) => router.find(method, request.url ?? '/') !== null);
      refuse(
        isKnown ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND',
        request as IncomingMessage,
        response as ServerResponse,
      );
    },
  });
  for (const mount of mountsOf(parts)) {
    for (const route of mount.routes) {
      methods.add(route.method);
      router.on(route.method, route.path, (request, response, params) => {
        void handleRoute(
          route,
          mount,
          context,
          request as IncomingMessage,
          response as ServerResponse,
          params as Record<string, string>,
        );
      });
    }
  }
  return (request, response) => {
    if (isWithinPipeline(request, response)) router.lookup(request, response);
  };
}
