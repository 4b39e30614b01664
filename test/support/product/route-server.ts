import { createServer } from '../../../adapters/http/server.ts';
import { SILENT } from '../../../adapters/logger.ts';
import type { ChannelHost, HttpRoute, WebSocketRoute } from '../../../channels/channel.ts';

/** A running server. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves routes and an upgrade on a free port, by the product's own server. */
export async function serveRoutes(
  routes: readonly HttpRoute[],
  host: ChannelHost,
  upgrade?: WebSocketRoute,
): Promise<RunningServer> {
  const mount = { routes, host, ...(upgrade === undefined ? {} : { upgrade }) };
  const server = createServer({ mounts: [mount], ready: () => true, log: SILENT });
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close(0) };
}
