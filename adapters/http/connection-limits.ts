import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { FairShares, type ShareLimits } from '../../models/pace/fair-shares.ts';
import { networkOf } from '../../models/pace/network-of.ts';

/** The limits of open connections. */
export interface ConnectionLimits extends ShareLimits {
  /**
   * How long a connection may move nothing, in milliseconds: a client that takes no byte of its answer keeps it in memory. A WebSocket has a heartbeat of
   * its own instead.
   */
  readonly silentMs: number;
}

/** The default limits: a large office behind one address with a few connections for each browser, and fewer in all than a process may have files open. */
export const CONNECTION_LIMITS: ConnectionLimits = { perOwner: 500, inAll: 10_000, silentMs: 120_000 };

/** The networks of this machine, as those of a proxy on it, whose connections are of many clients. */
const LOOPBACK: readonly string[] = ['127.0.0.1', '0:0:0:0'];

/**
 * Closes connections above the limits before anything of them is read, and silent ones. A network counts as one client, but behind `trustedProxies`, where the
 * networks are those of the proxies: there only the limit of all holds.
 */
export function limitConnections(server: Server, trustedProxies: number, limits = CONNECTION_LIMITS): void {
  server.timeout = limits.silentMs;
  const open = new FairShares<Socket>(limits, (socket) => socket.destroy());
  server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const isShared = trustedProxies > 0 || LOOPBACK.includes(network);
    if (!open.makeRoom(network, isShared ? Number.POSITIVE_INFINITY : limits.perOwner)) {
      socket.destroy();
      return;
    }
    open.add(network, socket);
    socket.once('close', () => open.delete(network, socket));
  });
}
