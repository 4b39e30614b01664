import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { ChannelHost, HttpRoute, WebSocketRoute } from '../../channels/channel.ts';
import type { ErrorCode } from '../../models/errors/catalogue.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';
import type { Log } from '../../models/log/log.ts';
import { type Logger, logTo, SILENT } from '../logger.ts';
import { clientAddress } from './client-address.ts';
import { answerConnectionFaults } from './connection-faults.ts';
import { faultResponse, replyAndClose } from './reply.ts';
import { requestIdOf } from './request-id.ts';
import { handleRoute } from './route-handler.ts';

/** Entrances that belong together, with the host their handlers are given. */
export interface Mount {
  readonly routes: readonly HttpRoute[];
  readonly upgrade?: WebSocketRoute;
  readonly host: ChannelHost;
}

/** What the server serves. */
export interface ServerParts {
  readonly mounts: readonly Mount[];
  /** Whether messages are taken now; `/readyz` and its 503 follow it. */
  ready(): boolean | Promise<boolean>;
  readonly log: Logger;
  /** How many proxies stand before the server and may say who their client is. Default 0. */
  readonly trustedProxies?: number;
}

/** The HTTP server. */
export interface OnevoiceServer {
  /** Listens and gives the address it is reached at. */
  listen(port: number, host?: string): Promise<string>;
  /** Takes no new connections, lets requests under way end within `deadlineMs`, then cuts what is left. */
  close(deadlineMs: number): Promise<void>;
}

/** Time within which a client has to send its headers, in milliseconds. */
const HEADERS_MS = 10_000;
/** The same for its whole request: a file of 10 MiB over a mobile line of 1 Mbit/s takes 85 seconds. */
const REQUEST_MS = 120_000;
/** Longer than a usual load balancer keeps an idle connection (60 s), so that it is never the server who closes first. */
const KEEP_ALIVE_MS = 65_000;
/** Longest path parameter in characters; longer than the longest id that is accepted. */
const MAX_PARAM = 1_024;

/** restify's hook before anything else, which its types leave out. */
type FirstHandlers = restify.Server & {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del', OPTIONS: 'opts' } as const;

/** restify logs by itself only at trace level, and asks the logger whether it does. */
const RESTIFY_LOG = { ...SILENT, trace: () => false, fatal: () => {}, child: () => RESTIFY_LOG };

/** Makes the HTTP server of all channels: limits, request ids, health, and one form of error. */
export function createServer(parts: ServerParts): OnevoiceServer {
  const log = logTo(parts.log);
  const options = { name: '', log: RESTIFY_LOG, maxParamLength: MAX_PARAM, handleUpgrades: false };
  const server = restify.createServer(options as unknown as restify.ServerOptions);
  const http = server.server as Server;
  // restify repeats the errors of its http server on itself, where one without a listener would end the process.
  server.on('error', () => {});
  http.headersTimeout = HEADERS_MS;
  http.requestTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  answerConnectionFaults(http);
  (server as FirstHandlers).first(refuseUnreadable);
  for (const mount of [healthMount(parts), ...parts.mounts]) {
    for (const route of mount.routes) addRoute(server, route, mount.host, log, parts.trustedProxies ?? 0);
  }
  // The event's callback is not called: restify would go on to write an answer of its own form.
  server.on('restifyError', (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    const code = codeOf(error);
    if (code === 'INTERNAL')
      log('request-failed', { err: error, requestId: requestIdOf(request), route: undefined });
    refuse(request, response, code);
  });
  // restify passes its server's errors on, where one that nobody hears ends the process; a failed listen tells its caller.
  server.on('error', (error: unknown) => {
    if (http.listening) log('server-failed', { err: error });
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(parts, request, socket, head),
  );
  return { listen: (port, host) => listen(http, port, host), close: (deadlineMs) => close(http, deadlineMs) };
}

function addRoute(
  server: restify.Server,
  route: HttpRoute,
  host: ChannelHost,
  log: Log,
  trustedProxies: number,
): void {
  server[METHODS[route.method]](route.path, (request, response, next) => {
    handleRoute(
      route,
      host,
      log,
      request,
      response,
      request.params as Record<string, string>,
      trustedProxies,
    ).then(
      () => next(false),
      (error: unknown) => next(error),
    );
  });
}

function healthMount(parts: ServerParts): Mount {
  const answer = async (up: boolean) => ({
    status: up ? 200 : 503,
    body: { status: up ? 'ok' : 'unavailable' },
  });
  return {
    host: {} as ChannelHost,
    routes: [
      { method: 'GET', path: '/healthz', handle: () => answer(true) },
      { method: 'GET', path: '/readyz', handle: async () => await answer(await parts.ready()) },
    ],
  };
}

/** restify parses the address outside of any handler, where a fault would end the process. */
function refuseUnreadable(request: IncomingMessage, response: ServerResponse): boolean {
  try {
    decodeURI(new URL(request.url ?? '', 'http://localhost').pathname);
    return true;
  } catch {
    refuse(request, response, 'BAD_REQUEST');
    return false;
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, code: ErrorCode): void {
  replyAndClose(response, requestIdOf(request), faultResponse(code));
}

function codeOf(error: unknown): ErrorCode {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 404) return 'NOT_FOUND';
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  return status === 400 ? 'BAD_REQUEST' : 'INTERNAL';
}

function upgrade(parts: ServerParts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  // Node takes its own listener off an upgraded socket; without one a reset would end the process.
  socket.on('error', () => socket.destroy());
  const path = (request.url ?? '').split('?')[0] ?? '';
  const mount = parts.mounts.find(({ upgrade }) => upgrade?.matches(path));
  if (mount?.upgrade !== undefined)
    mount.upgrade.handle(
      request,
      socket,
      head,
      mount.host,
      clientAddress(request, parts.trustedProxies ?? 0),
    );
  else socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
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
