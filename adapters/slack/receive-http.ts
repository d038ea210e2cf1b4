import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type App, verifySlackRequest } from '@slack/bolt';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { isForUs, type SlackIdentity } from './parse-request.ts';
import { createReplayGuard, signatureLifeMs } from './refuse-replays.ts';
import { troubleWords } from './trouble-words.ts';

export interface HttpReceiverOptions {
  readonly identity: SlackIdentity;
  readonly signingSecret: string;
  /** The address that it listens on, and the port there. */
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Where the manifest's request URLs point. */
const path = '/slack/events';
/** Slack's largest requests, submissions of modals, stay far below. */
const largestBody = 1_000_000;

/**
 * Bolt's own HTTP receiver, with what it lacks: a request that is replayed, or signed for the future, is refused; a
 * signed body that is no object does not end the process; and the time comes from the clock.
 */
export function createHttpReceiver(options: HttpReceiverOptions) {
  const { identity, signingSecret, host, port, clock, logger } = options;
  const replays = createReplayGuard(clock);
  let app: App | undefined;
  let server: Server | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== path) return reply(response, 404);
    const raw = await readBody(request);
    if (raw === undefined) {
      response.once('finish', () => request.socket.destroySoon());
      return reply(response, 413);
    }
    if (!isSigned(request, raw)) {
      logger.warn(
        { platform: 'slack' },
        'A request was turned away that Slack did not sign, or that is old or came twice. If people cannot use Parley, check SLACK_SIGNING_SECRET and the clock of this machine.',
      );
      return reply(response, 401);
    }
    const body = parseBody(request, raw);
    if (isRecord(body) && body.type === 'url_verification' && typeof body.challenge === 'string') {
      return reply(response, 200, { challenge: body.challenge });
    }
    if (!app || !isForUs(identity, body)) return reply(response, 400);
    const retryNum = Number(request.headers['x-slack-retry-num']);
    await app.processEvent({
      body,
      ...(Number.isInteger(retryNum) ? { retryNum } : {}),
      ack: async (content) => reply(response, 200, content),
    });
    if (!response.writableEnded) reply(response, 200);
  }

  function isSigned(request: IncomingMessage, body: string): boolean {
    const signature = request.headers['x-slack-signature'];
    const timestamp = Number(request.headers['x-slack-request-timestamp']);
    if (typeof signature !== 'string' || !Number.isInteger(timestamp)) return false;
    const now = clock.now();
    if (Math.abs(now - timestamp * 1000) > signatureLifeMs) return false;
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp };
    try {
      verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: now });
    } catch {
      return false;
    }
    return replays.isFirst(signature, timestamp * 1000);
  }

  return {
    init(bolt: App): void {
      app = bolt;
    },
    async start(): Promise<void> {
      const opening = createServer((request, response) => {
        answer(request, response).catch(() => {
          logger.error(
            { platform: 'slack' },
            'A request from Slack could not be handled. Nothing of it was stored.',
          );
          if (!response.writableEnded) reply(response, 500);
        });
      });
      await new Promise<void>((resolve, reject) => {
        opening.once('error', (error) =>
          reject(
            new ParleyError((language) =>
              troubleWords(language).cannotListen(
                host,
                port,
                'code' in error ? String(error.code) : error.name,
              ),
            ),
          ),
        );
        opening.listen(port, host, resolve);
      });
      server = opening;
    },
    async stop(): Promise<void> {
      const closing = server;
      server = undefined;
      if (!closing) return;
      const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
      closing.closeIdleConnections();
      await closed;
    },
    /** The port that is listened on: of interest where 0 was asked for. */
    port(): number | undefined {
      const address = server?.address();
      return typeof address === 'object' ? address?.port : undefined;
    },
  };
}

/** The text of the body; undefined where it is too large or broke off. What is too large is not read to its end. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > largestBody) {
        request.pause();
        resolve(undefined);
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('close', () => resolve(undefined));
  });
}

function parseBody(request: IncomingMessage, raw: string): unknown {
  try {
    if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
      return JSON.parse(raw);
    // What is pressed or submitted comes as this one field, and is long.
    if (raw.startsWith('payload=') && !raw.includes('&')) {
      return JSON.parse(decodeURIComponent(raw.slice('payload='.length).replaceAll('+', ' ')));
    }
    const fields = new URLSearchParams(raw);
    const payload = fields.get('payload');
    return payload === null ? Object.fromEntries(fields) : JSON.parse(payload);
  } catch {
    return undefined;
  }
}

function reply(response: ServerResponse, status: number, content?: unknown): void {
  if (response.headersSent) return;
  const body = content === undefined || content === '' ? '' : JSON.stringify(content);
  response.writeHead(status, body === '' ? {} : { 'content-type': 'application/json' });
  response.end(body);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
