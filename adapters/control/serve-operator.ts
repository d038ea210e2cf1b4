import { lstatSync, unlinkSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createConnection } from 'node:net';
import type { Operator } from '../../src/bot/operator.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Language } from '../../src/language/language.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { packError } from './carry-error.ts';
import {
  boardPackSchema,
  createLinksSchema,
  exportRegisterSchema,
  handInShareSchema,
  importRosterSchema,
  publishedSchema,
} from './operator-protocol.ts';
import { reachableSocketPath } from './socket-path.ts';
import { controlWords } from './words.ts';

/** Megabytes of a request: ten times a roster of 100,000 people. */
const largestRequest = 100;

/** What each request does. The bodies come from another process, so each is checked. */
const calls: {
  readonly [M in keyof Operator]: (operator: Operator, body: unknown) => ReturnType<Operator[M]>;
} = {
  roundStatus: (operator) => operator.roundStatus(),
  openRound: (operator) => operator.openRound(),
  closeRound: (operator) => operator.closeRound(),
  publishRound: (operator) => operator.publishRound(),
  checkReach: (operator) => operator.checkReach(),
  importRoster: async (operator, body) => {
    const { csv, fileName } = importRosterSchema.parse(body);
    return operator.importRoster(csv, fileName);
  },
  exportRegister: async (operator, body) => operator.exportRegister(exportRegisterSchema.parse(body).format),
  boardPack: async (operator, body) => operator.boardPack(boardPackSchema.parse(body).month),
  createLinks: async (operator, body) => operator.createLinks(createLinksSchema.parse(body).personId),
  examine: (operator) => operator.examine(),
  shares: (operator) => operator.shares(),
  handInShare: async (operator, body) => {
    const { roundId, holder, share } = handInShareSchema.parse(body);
    return operator.handInShare(roundId, holder, share);
  },
  published: async (operator, body) => operator.published(publishedSchema.parse(body).roundId),
};

export interface ControlServer {
  /** Resolves once nothing listens any more and the socket is gone. */
  close(): Promise<void>;
}

/**
 * Lets the command line of the same user reach the running program, through a Unix socket of mode 0600 (on Windows a
 * named pipe). Errors cross it in `language`. Resolves once it listens. Rejects with a ParleyError when another program
 * listens there already; a socket that a killed program left behind is removed.
 */
export async function serveOperator(
  operator: Operator,
  socketPath: string,
  log: Logger,
  language: Language,
): Promise<ControlServer> {
  const path = reachableSocketPath(socketPath);
  if (await isAnswering(path)) {
    throw new ParleyError((reader) => controlWords(reader).taken);
  }
  removeStale(path);
  const server = createServer((request, response) => {
    void answer(operator, request, log, language).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await listen(server, path);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function answer(
  operator: Operator,
  request: IncomingMessage,
  log: Logger,
  language: Language,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const name = request.url?.slice(1) ?? '';
  if (request.method !== 'POST' || !isCall(name)) return { status: 404, body: {} };
  try {
    return { status: 200, body: await calls[name](operator, await readBody(request)) };
  } catch (error) {
    if (!(error instanceof ParleyError)) {
      log.error(
        { error: error instanceof Error ? error.name : 'unknown' },
        'A command of the operator failed.',
      );
    }
    return { status: 422, body: packError(error, language) };
  }
}

function isCall(name: string): name is keyof Operator {
  return Object.hasOwn(calls, name);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length']) > largestRequest * 1_000_000) {
    throw new ParleyError((language) => controlWords(language).tooLarge(largestRequest));
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function isAnswering(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Only ever removes a socket: a file that somebody put there stays, and listening then fails in words. */
function removeStale(path: string): void {
  if (process.platform === 'win32') return;
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) unlinkSync(path);
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new ParleyError((language) => controlWords(language).noSocket(path), { cause }));
    });
    // The socket comes into being inside `listen`, so no other user has a moment in which to connect.
    const before = process.umask(0o177);
    server.listen(path, resolve);
    process.umask(before);
  });
}
