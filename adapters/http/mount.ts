import type { ChannelHost, HttpRoute, WebSocketRoute } from '../../channels/channel.ts';
import type { Logger } from '../logger.ts';
import type { BodyLimits } from './body-memory.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import type { RequestGate } from './request-gate.ts';

/** The routes of one channel, with the host that their handlers get. */
export interface Mount {
  readonly routes: readonly HttpRoute[];
  readonly upgrade?: WebSocketRoute;
  readonly host: ChannelHost;
  /** Its requests are answered while the service drains, too. Default false. */
  readonly whileDraining?: true;
}

/** The parts that HTTP requests are answered with, by our own server or by the server of an application that embeds us. */
export interface ServerParts {
  readonly mounts: readonly Mount[];
  /** Whether messages are accepted now; decides between 200 and 503 of `/readyz`. */
  ready(): boolean | Promise<boolean>;
  readonly log: Logger;
  /** The gate of all requests, shared by the servers of an app. Default: one of its own, which is always open. */
  readonly gate?: RequestGate;
  /** Limits of the open connections of our own server. Default {@link CONNECTION_LIMITS}. */
  readonly connections?: ConnectionLimits;
  /** Limits of the bodies in memory. Default {@link BODY_LIMITS}. */
  readonly bodies?: BodyLimits;
  /** Number of proxies in front of the server whose X-Forwarded-For is trusted. Default 0. */
  readonly trustedProxies?: number;
}

/** Longest path parameter in characters, above the longest id of a channel. */
export const MAX_PARAM = 1_024;

/** All mounts of a server: the health checks, then those of the channels. */
export function mountsOf({ mounts, ready }: ServerParts): readonly Mount[] {
  const answer = async (up: boolean) => ({
    status: up ? 200 : 503,
    body: { status: up ? 'ok' : 'unavailable' },
  });
  const health: Mount = {
    host: {} as ChannelHost,
    whileDraining: true,
    routes: [
      { method: 'GET', path: '/healthz', handle: () => answer(true) },
      { method: 'GET', path: '/readyz', handle: async () => await answer(await ready()) },
    ],
  };
  return [health, ...mounts];
}
