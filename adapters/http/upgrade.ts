import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { clientAddress } from './client-address.ts';
import type { ServerParts } from './mount.ts';

/** Hands an upgrade to the WebSocket route of its path; 404 if there is none, 503 while the service drains. */
export function upgrade(
  { mounts, gate, trustedProxies = 0 }: ServerParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  // Node takes its own listener off an upgraded socket; without one a reset would end the process.
  socket.on('error', () => socket.destroy());
  const path = (request.url ?? '').split('?')[0] ?? '';
  const mount = mounts.find(({ upgrade }) => upgrade?.matches(path));
  if (gate?.isOpen === false)
    socket.end(
      'HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
    );
  else if (mount?.upgrade !== undefined)
    mount.upgrade.handle(request, socket, head, mount.host, clientAddress(request, trustedProxies));
  else socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
}
