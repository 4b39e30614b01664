import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChannelHost, RawResponse, Route, Upgrade } from '../../channels/channel.ts';

const MAX_BODY = 65_536;

/** A running server and how to end it. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves routes and an upgrade on a free port, with the promises that `Route` makes (parameters, body limit) and no more. */
export async function serveRoutes(
  routes: readonly Route[],
  host: ChannelHost,
  upgrade?: Upgrade,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(request, routes, host).then(
      ({ status, headers, body }) => {
        const plain = typeof body === 'string' || Buffer.isBuffer(body) || body === undefined;
        const type = plain ? {} : { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, ...headers }).end(plain ? body : JSON.stringify(body));
      },
      () => response.writeHead(500).end(),
    );
  });
  server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (upgrade?.matches(pathname)) upgrade.handle(request, socket, head, host);
    else socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

async function answer(
  request: IncomingMessage,
  routes: readonly Route[],
  host: ChannelHost,
): Promise<RawResponse> {
  const url = new URL(request.url ?? '', 'http://localhost');
  for (const route of routes) {
    const params = matched(route.path, url.pathname);
    if (route.method !== request.method || params === undefined) continue;
    const body = await bodyOf(request, route.maxBody ?? MAX_BODY);
    if (body === undefined)
      return { status: 413, body: { error: { code: 'MessageSizeTooBig', message: 'Too big' } } };
    const { headers } = request;
    const remoteAddress = request.socket.remoteAddress ?? '';
    return route.handle(
      {
        method: route.method,
        path: url.pathname,
        params,
        query: url.searchParams,
        headers,
        body,
        remoteAddress,
      },
      host,
    );
  }
  return { status: 404, body: { error: { code: 'NotFound', message: 'No such path' } } };
}

function matched(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const values = path.split('/');
  if (names.length !== values.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(value);
    else if (name !== value) return undefined;
  }
  return params;
}

async function bodyOf(request: IncomingMessage, max: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= max) chunks.push(chunk);
  }
  return size > max ? undefined : Buffer.concat(chunks);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
