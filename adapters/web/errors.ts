import { ParleyError } from '../../src/errors/parley-error.ts';
import { webWords } from './words.ts';

/** Why the web platform could not begin to listen, and which setting to change. */
export function describeListenError(error: unknown, host: string, port: number): ParleyError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const cause = { cause: error };
  switch (code) {
    case 'EADDRINUSE':
      return new ParleyError((language) => webWords(language).portIsTaken(host, port), cause);
    case 'EACCES':
    case 'EPERM':
      return new ParleyError((language) => webWords(language).portIsNotAllowed(port), cause);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ParleyError((language) => webWords(language).hostIsNotHere(host), cause);
    case 'ERR_SOCKET_BAD_PORT':
      return new ParleyError((language) => webWords(language).portIsNone(port), cause);
    default:
      return new ParleyError((language) => webWords(language).cannotBeOpened(host, port, code), cause);
  }
}

/** The kind of an error and the line that raised it: enough to find it, and nothing that a person wrote. */
export function placeOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /at (?:async )?(\S+) \(?.*?([^/\\(]+:\d+):\d+\)?$/m.exec(error.stack ?? '');
  return frame === null ? error.name : `${error.name} in ${frame[1]} (${frame[2]})`;
}
