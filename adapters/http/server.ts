import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { HttpRoute } from '../../channels/channel.ts';
import type { ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import { logTo, SILENT } from '../logger.ts';
import { answerConnectionFaults } from './connection-faults.ts';
import { limitConnections } from './connection-limits.ts';
import { MAX_PARAM, type Mount, mountsOf, type ServerParts } from './mount.ts';
import { isWithinPipeline } from './pipeline-limit.ts';
import { requestIdOf } from './request-id.ts';
import { errorResponse, sendAndClose } from './response.ts';
import { handleRoute, type RouteContext, routeContext } from './route-handler.ts';
import { upgrade } from './upgrade.ts';

/** The HTTP server. */
export interface OnevoiceServer {
  /** Listens; returns the server's URL. @throws `NOT_LISTENING` */
  listen(port: number, host?: string): Promise<string>;
  /** Accepts no new connections, waits up to `deadlineMs` milliseconds for requests under way, then closes their connections. */
  close(deadlineMs: number): Promise<void>;
}

/** Longest time of a client to send its headers, in milliseconds. */
const HEADERS_MS = 10_000;
/** Longest time of a client to send its whole request, in milliseconds: a file of 10 MiB over a mobile line of 1 Mbit/s takes 85 seconds. */
const REQUEST_MS = 120_000;
/** How long an idle connection stays open, in milliseconds: longer than at a usual load balancer (60 s), so that the server never closes first. */
const KEEP_ALIVE_MS = 65_000;
/** restify's hook before routing, which its types leave out. */
type FirstHandlers = restify.Server & {
  first(handler: (request: restify.Request, response: ServerResponse) => boolean): void;
};

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del', OPTIONS: 'opts' } as const;

/** A logger for restify, which logs at trace level only and asks whether that is on. */
const RESTIFY_LOG = { ...SILENT, trace: () => false, fatal: () => {}, child: () => RESTIFY_LOG };

/** Makes the HTTP server of all channels, with limits, request ids, health checks and one form of error responses. */
export function createServer(parts: ServerParts): OnevoiceServer {
  const log = logTo(parts.log);
  const context = routeContext(parts);
  const options = { name: '', log: RESTIFY_LOG, maxParamLength: MAX_PARAM, handleUpgrades: false };
  const server = restify.createServer(options as unknown as restify.ServerOptions);
  const http = server.server as Server;
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  limitConnections(http, context.trustedProxies, parts.connections);
  answerConnectionFaults(http);
  (server as FirstHandlers).first(isWithinPipeline);
  (server as FirstHandlers).first(refuseUnreadable);
  for (const mount of mountsOf(parts)) {
    for (const route of mount.routes) addRoute(server, route, mount, context);
  }
  // The event's callback is not called, since restify would then write a response of its own.
  server.on('restifyError', (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    const code = codeOf(error);
    if (code === 'INTERNAL')
      log('request-failed', { err: error, requestId: requestIdOf(request), route: undefined });
    refuse(request, response, code);
  });
  // restify repeats the errors of its http server on itself, where one without a listener would end the process. A failed listen throws.
  server.on('error', (error: unknown) => {
    if (http.listening) log('server-failed', { err: error });
  });
  http.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    // A client keeps its connection open after the last answer, and a closing server would wait for it.
    response.once('finish', () => {
      if (!http.listening) http.closeIdleConnections();
    });
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(parts, request, socket, head),
  );
  return { listen: (port, host) => listen(http, port, host), close: (deadlineMs) => close(http, deadlineMs) };
}

function addRoute(server: restify.Server, route: HttpRoute, mount: Mount, context: RouteContext): void {
  server[METHODS[route.method]](route.path, (request, response, next) => {
    handleRoute(route, mount, context, request, response, request.params as Record<string, string>).then(
      () => next(false),
      (error: unknown) => next(error),
    );
  });
}

/** Refuses a URL, or a Host before it, that restify can't parse: it parses outside of any handler, where an error would end the process. */
function refuseUnreadable(request: restify.Request, response: ServerResponse): boolean {
  try {
    decodeURI(new URL(request.url ?? '', 'http://localhost').pathname);
    request.getUrl();
    return true;
  } catch {
    refuse(request, response, 'BAD_REQUEST');
    return false;
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, code: ErrorCode): void {
  sendAndClose(response, requestIdOf(request), errorResponse(code));
}

function codeOf(error: unknown): ErrorCode {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return 'NOT_FOUND';
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  return status === 400 ? 'BAD_REQUEST' : 'INTERNAL';
}

async function listen(http: Server, port: number, host?: string): Promise<string> {
  http.listen(port, host);
  try {
    await once(http, 'listening');
  } catch (error) {
    throw new OnevoiceError('NOT_LISTENING', {
      cause: error,
      detail: `The server can not listen on PORT=${port} HOST=${host ?? ''}: ${messageOf(error)}. Stop what listens there, or set PORT and HOST to another address.`,
    });
  }
  const { port: actual } = http.address() as AddressInfo;
  return `http://${host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actual}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function close(http: Server, deadlineMs: number): Promise<void> {
  const closed = once(http, 'close');
  http.close();
  http.closeIdleConnections();
  const cut = setTimeout(() => http.closeAllConnections(), deadlineMs);
  await closed;
  clearTimeout(cut);
}
