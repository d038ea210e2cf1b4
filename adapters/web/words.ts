import { defineWords } from '../../src/language/language.ts';
import { address, code, setting } from '../../src/language/sentence-parts.ts';

/** Why the web page cannot be opened, for the operator. */
export const webWords = defineWords(({ text }) => ({
  sampleIsForThisMachine: (host: string) => ({
    what: text`${setting('HOST')} is "${address(host)}", but in the sample organisation anyone may be anyone, so it opens on this machine only.`,
    whatToDo: text`Leave ${setting('HOST')} unset, or write an ${address('organisation.yaml')} of your own.`,
  }),
  portIsTaken: (host: string, port: number) => ({
    what: text`Another program already listens on port ${port} of ${address(host)}.`,
    whatToDo: text`Stop it, or set ${setting('PORT')} to a free port, such as ${setting('PORT=3001')}.`,
  }),
  portIsNotAllowed: (port: number) => ({
    what: text`This account may not listen on port ${port}.`,
    whatToDo: text`Set ${setting('PORT')} to 1024 or above and let a reverse proxy answer on 80 and 443.`,
  }),
  hostIsNotHere: (host: string) => ({
    what: text`${setting('HOST')} is "${address(host)}", which is no address of this machine.`,
    whatToDo: text`Set ${setting('HOST')} to ${address('127.0.0.1')} (this machine only), ${address('0.0.0.0')} (every network) or one of its own addresses.`,
  }),
  portIsNone: (port: number) => ({
    what: text`${setting('PORT')} is ${port}, which is no port.`,
    whatToDo: text`Set ${setting('PORT')} to a number from 1 to 65535.`,
  }),
  cannotBeOpened: (host: string, port: number, error: string) => ({
    what: text`The web page could not be opened on ${address(host)}, port ${port} (${code(error)}).`,
    whatToDo: text`Check ${setting('HOST')} and ${setting('PORT')}.`,
  }),
}));
