import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { callMethod, readBlocks } from './web-api.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/**
 * What may go wrong with a call. `break-before`: the connection breaks and nothing was done; `break-after`: it was done,
 * and the answer is lost.
 */
export type Fault =
  | { readonly kind: 'slow-down'; readonly retryAfterSeconds: number }
  | { readonly kind: 'break-before' | 'break-after' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'code'; readonly code: string };

export interface SlackServerOptions extends WorldOptions {
  /** Asked before each call: the fault that meets it, if any. `number` counts the calls of all methods from 1. */
  readonly faultOf?: (method: string, number: number) => Fault | undefined;
  /** Told all that is asked of a method, or posted as a private answer, whatever comes of it. */
  readonly note?: (what: string, given: Readonly<Record<string, string>>) => void;
}

/** A Slack of one workspace on loopback: the Web API, response URLs, file upload and Socket Mode. */
export interface SlackServer {
  readonly apiUrl: string;
  readonly origin: string;
  readonly world: World;
  readonly socketMode: SocketMode;
  /** Faults for the next calls of a method, in order. */
  failNext(method: string, ...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export async function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const world = createWorld(options);
  const planned = new Map<string, Fault[]>();
  let number = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const body = await readAll(request);
    if (path.startsWith('/api/')) return answerCall(path.slice('/api/'.length), request, response, body);
    if (path.startsWith('/api-upload/')) return takeUpload(path.slice('/api-upload/'.length), response, body);
    if (path.startsWith('/response/')) return takeResponse(path.slice('/response/'.length), response, body);
    response.writeHead(404).end();
  }

  function answerCall(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): void {
    number += 1;
    const fault = planned.get(method)?.shift() ?? options.faultOf?.(method, number);
    if (fault?.kind === 'slow-down') {
      response.writeHead(429, { 'retry-after': String(fault.retryAfterSeconds) }).end();
      return;
    }
    if (fault?.kind === 'break-before') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      response.writeHead(fault.status).end('trouble');
      return;
    }
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    const given = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    options.note?.(method, given);
    const result =
      fault?.kind === 'code'
        ? { ok: false, error: fault.code }
        : method === 'apps.connections.open'
          ? socketMode.open(token, origin)
          : callMethod(world, method, token, given);
    if (fault?.kind === 'break-after') {
      request.socket.destroy();
      return;
    }
    const located =
      'upload_url' in result ? { ...result, upload_url: `${origin}/api-${result.upload_url}` } : result;
    response.writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': world.scopes.join(',') });
    response.end(JSON.stringify(located));
  }

  function takeUpload(fileId: string, response: ServerResponse, body: Buffer): void {
    const file = world.files.get(fileId.replace('upload/', ''));
    const fits = file !== undefined && body.byteLength === file.length;
    if (fits) file.bytes = Uint8Array.from(body);
    response.writeHead(fits ? 200 : 400).end(fits ? `OK - ${body.byteLength}` : '');
  }

  /** docs.slack.dev/interactivity/handling-user-interaction: up to 5 posts within 30 minutes. */
  function takeResponse(id: string, response: ServerResponse, body: Buffer): void {
    const given = world.responses.get(id);
    const { blocks, text, response_type } = JSON.parse(body.toString('utf8'));
    options.note?.('a private answer', { text, blocks: JSON.stringify(blocks) });
    if (!given || given.length >= 5 || response_type !== 'ephemeral')
      return void response.writeHead(404).end();
    try {
      given.push({ text, blocks: readBlocks(world, JSON.stringify(blocks)) });
      response.writeHead(200).end('ok');
    } catch {
      response.writeHead(404).end(JSON.stringify({ ok: false, error: 'invalid_blocks' }));
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  const sockets = new WebSocketServer({ server, path: '/socket' });
  const socketMode = createSocketMode(sockets, world);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  return {
    origin,
    apiUrl: `${origin}/api/`,
    world,
    socketMode,
    failNext: (method, ...faults) => void planned.set(method, [...(planned.get(method) ?? []), ...faults]),
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
