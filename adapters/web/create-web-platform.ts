import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Person } from '../../src/people/person.ts';
import type { Platform, Reach } from '../../src/ports/platform.ts';
import { describeListenError } from './errors.ts';
import { listen } from './listen.tsx';
import { isLoopbackName } from './loopback.ts';
import type { WebPlatformOptions } from './web-options.ts';
import { webWords } from './words.ts';

const drainMs = 10_000;

export interface WebPlatform extends Platform {
  /** The address that people open, known once started: `baseUrl`, or where it listens. */
  readonly address: () => string;
}

/**
 * The platform for people without Slack or Discord: an inbox, forms and commands in a browser, without any script.
 * It is its own chat: a message is sent once it is stored. Throws a ParleyError when the sample organisation would be
 * open to other machines; `start` rejects with one that names HOST or PORT.
 */
export function createWebPlatform(options: WebPlatformOptions): WebPlatform {
  const { host, port, baseUrl, store, clock, logger, sample } = options;
  if (sample !== undefined && !isLoopbackName(host)) {
    throw new ParleyError((language) => webWords(language).sampleIsForThisMachine(host));
  }
  let server: Server | undefined;

  function address(): string {
    if (baseUrl !== undefined) return baseUrl.replace(/\/+$/, '');
    const bound = server?.address();
    const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
    return `http://${nameForPeople(host)}:${boundPort}`;
  }

  return {
    name: 'web',
    address,

    async reach(people) {
      return new Map(people.map((person) => [person.id, reachOf(person)]));
    },

    async sendToPerson(person, message, key) {
      await store.web.putMessage({ person: person.id }, key, message, timestamp());
    },

    async postToChannel(channel, message, key) {
      await store.web.putMessage({ channel }, key, message, timestamp());
    },

    find: (_target, key) => store.web.hasMessage(key),

    carries: () => true,

    // The two channels are pages of its own.
    useChannels: async () => undefined,

    async start(listener) {
      const app = listen(options, listener, address);
      server = await open(
        createServer(limits, getRequestListener(app.fetch, { overrideGlobalObjects: false })),
        host,
        port,
      );
      server.on('error', () => logger.error({ platform: 'web' }, 'The web server reported an error.'));
      logger.info({ platform: 'web' }, 'The web page is open.');
    },

    async stop() {
      if (server !== undefined) await close(server);
      server = undefined;
    },
  };

  function timestamp(): string {
    return new Date(clock.now()).toISOString();
  }
}

/** Nobody keeps a connection by sending slowly: headers within 10 s, the whole request within 30 s. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 };

/** Whoever is on the roster can be given a personal link, so everyone can be reached. */
function reachOf(person: Person): Reach {
  return { reachable: true, account: { platform: 'web', id: person.id } };
}

function nameForPeople(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function open(server: Server, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => reject(describeListenError(error, host, port));
    server.once('error', refuse);
    try {
      server.listen(port, host, () => {
        server.off('error', refuse);
        resolve(server);
      });
    } catch (error) {
      refuse(error);
    }
  });
}

/** Answers what was begun, for ten seconds at most. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
