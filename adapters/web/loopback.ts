import { isIPv4 } from 'node:net';

/** Whether a host name, as in HOST or a Host header, stands for this machine only. */
export function isLoopbackName(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
