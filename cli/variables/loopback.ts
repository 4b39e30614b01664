import { BlockList, isIP } from 'node:net';

/** The addresses that never leave the machine (RFC 6890); the list reads `::ffff:127.0.0.1` as the IPv4 address that it stands for. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether a host is this machine by its name alone: an address of the loopback interface, or `localhost` and the names below it (RFC 6761). Every
 * other name counts as reachable by others, whatever it resolves to here.
 */
export function isLoopbackHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/s, '$1')
    .replace(/\.$/, '');
  const version = isIP(name);
  if (version !== 0) return LOOPBACK.check(name, version === 4 ? 'ipv4' : 'ipv6');
  return name === 'localhost' || name.endsWith('.localhost');
}

/** Whether a URL leads to this machine, as {@link isLoopbackHost} judges its host. What is no URL does not. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
}
