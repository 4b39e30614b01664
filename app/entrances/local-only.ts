import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { Mount } from '../../adapters/http/mount.ts';
import { errorResponse } from '../../adapters/http/response.ts';
import type { HttpRoute, RawRequest, WebSocketRoute } from '../../channels/channel.ts';
import { isLoopbackHost, isLoopbackUrl } from '../../cli/variables/loopback.ts';
import { OnevoiceError } from '../../models/errors/onevoice-error.ts';

/** What proxies add to a request that they pass on: RFC 7239, RFC 9110 (7.6.3), and the names that came before. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const;

/**
 * The routes for a server that only this machine reaches: they answer to no other name than this machine's, and to no proxy. A page of the web can lead a
 * name of its own to 127.0.0.1 (DNS rebinding) and would then read all that the developer's server shows; so would the guests of a tunnel or a proxy that no
 * setting names.
 */
export function localOnly({ routes, upgrade, ...mount }: Mount): Mount {
  return { ...mount, routes: routes.map(localRoute), ...(upgrade && { upgrade: localUpgrade(upgrade) }) };
}

/**
 * Refuses a host that is this machine by name and leads elsewhere here, as `localhost` does by some hosts files.
 * @param addressesOf Finds the addresses of a name. Default: as node does when it listens
 * @throws `CONFIG_INVALID`
 */
export async function checkLoopback(
  host: string,
  addressesOf: (host: string) => Promise<readonly LookupAddress[]> = (name) => lookup(name, { all: true }),
): Promise<void> {
  const elsewhere = (await addressesOf(host)).find(({ address }) => !isLoopbackHost(address));
  if (elsewhere === undefined) return;
  const fault = `HOST=${host} leads to ${elsewhere.address} here, where others reach the server. Example: HOST=127.0.0.1`;
  throw new OnevoiceError('CONFIG_INVALID', { faults: [fault], detail: fault });
}

function localRoute(route: HttpRoute): HttpRoute {
  return {
    ...route,
    admit: async (request, host) =>
      isOfThisMachine(request.headers) ? await route.admit?.(request, host) : errorResponse('MISDIRECTED'),
    handle: (request, host) => route.handle(request, host),
  };
}

function localUpgrade(upgrade: WebSocketRoute): WebSocketRoute {
  return {
    matches: (path) => upgrade.matches(path),
    handle: (request, socket, ...rest) => {
      if (isOfThisMachine(request.headers)) upgrade.handle(request, socket, ...rest);
      else socket.end('HTTP/1.1 421 Misdirected Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    },
  };
}

/** Whether a request is to a name of this machine, with any port, and was not passed on by a proxy that says so. */
function isOfThisMachine(headers: RawRequest['headers']): boolean {
  const host = headers['host'];
  if (PASSED_ON.some((name) => headers[name] !== undefined)) return false;
  return typeof host === 'string' && isLoopbackUrl(`http://${host}`);
}
