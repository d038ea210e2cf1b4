import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { WebEnv } from './web-options.ts';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8);
nearby.addSubnet('10.0.0.0', 8);
nearby.addSubnet('172.16.0.0', 12);
nearby.addSubnet('192.168.0.0', 16);
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whom to count tries against; never logged. Behind a reverse proxy (a nearby peer, and PUBLIC_URL is set) the last
 * entry of X-Forwarded-For counts, which is the one that the proxy itself wrote. Of an IPv6 address the first 64 bits
 * count, since one household has them all.
 */
export function clientAddress(c: Context<WebEnv>, behindProxy: boolean): string {
  const peer = (c.env.incoming.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  const address = behindProxy && forwarded !== undefined && isNearby(peer) ? forwarded : peer;
  return isIPv6(address) ? address.split(':').slice(0, 4).join(':') : address;
}

function isNearby(address: string): boolean {
  return (isIPv4(address) && nearby.check(address)) || (isIPv6(address) && nearby.check(address, 'ipv6'));
}
