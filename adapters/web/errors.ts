import { ParleyError } from '../../src/errors/parley-error.ts';

/** Why the web platform could not begin to listen, and which setting to change. */
export function describeListenError(error: unknown, host: string, port: number): ParleyError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const cause = { cause: error };
  switch (code) {
    case 'EADDRINUSE':
      return new ParleyError(
        `Another program already listens on port ${port} of ${host}.`,
        'Stop it, or set PORT to a free port, such as PORT=3001.',
        cause,
      );
    case 'EACCES':
    case 'EPERM':
      return new ParleyError(
        `This account may not listen on port ${port}.`,
        'Set PORT to 1024 or above and let a reverse proxy answer on 80 and 443.',
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ParleyError(
        `HOST is "${host}", which is no address of this machine.`,
        'Set HOST to 127.0.0.1 (this machine only), 0.0.0.0 (every network) or one of its own addresses.',
        cause,
      );
    case 'ERR_SOCKET_BAD_PORT':
      return new ParleyError(
        `PORT is ${port}, which is no port.`,
        'Set PORT to a number from 1 to 65535.',
        cause,
      );
    default:
      return new ParleyError(
        `The web page could not be opened on ${host}, port ${port} (${code}).`,
        'Check HOST and PORT.',
        cause,
      );
  }
}

/** The kind of an error and the line that raised it: enough to find it, and nothing that a person wrote. */
export function placeOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /at (?:async )?(\S+) \(?.*?([^/\\(]+:\d+):\d+\)?$/m.exec(error.stack ?? '');
  return frame === null ? error.name : `${error.name} in ${frame[1]} (${frame[2]})`;
}
