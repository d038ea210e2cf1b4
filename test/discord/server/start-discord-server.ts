import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createGateway } from './gateway.ts';
import { createInteractions } from './interactions.ts';
import { createRateLimits, type RateLimitOptions } from './rate-limits.ts';
import { createRest, type RestRequest } from './rest.ts';
import { createWorld, type SentFile, type WorldOptions } from './world.ts';

/** What goes wrong with one request, in place of or after what it asked for. */
export type Fault =
  | { readonly kind: 'lost request' }
  | { readonly kind: 'lost answer' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body: unknown;
    };

export interface DiscordServerOptions extends WorldOptions {
  readonly rateLimits?: RateLimitOptions;
  readonly heartbeatMs?: number;
  readonly acknowledgeMs?: number;
  readonly tokenMs?: number;
}

/** Discord on loopback: its REST API, version 10, and its gateway. */
export async function startDiscordServer(options: DiscordServerOptions = {}) {
  const world = createWorld(options);
  const limits = createRateLimits(options.rateLimits ?? {});
  const log: { readonly method: string; readonly path: string; readonly status: number }[] = [];
  const control: { fault: (request: RestRequest) => Fault | undefined } = { fault: () => undefined };
  const server = createServer((request, response) => void serve(request, response));
  const gateway = createGateway(server, world, options);
  const deadlines = { acknowledgeMs: options.acknowledgeMs ?? 3000, tokenMs: options.tokenMs ?? 900_000 };
  const interactions = createInteractions(world, gateway, deadlines);
  const rest = createRest(world, gateway, interactions);

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      log.push({ method: request.method, path: request.path, status });
      response.writeHead(status, {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const { headers, tooFast } =
      request.path.startsWith('/interactions/') || request.path.startsWith('/webhooks/')
        ? { headers: {}, tooFast: undefined }
        : limits.take(request.method, request.path);
    if (tooFast) {
      const seconds = Math.max(0.001, tooFast.retryAfterMs / 1000);
      const scope = tooFast.global
        ? { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
        : { 'x-ratelimit-scope': 'user' };
      return answer(
        429,
        { message: 'You are being rate limited.', retry_after: seconds, global: tooFast.global },
        { ...headers, ...scope, 'retry-after': seconds.toFixed(3) },
      );
    }
    const fault = control.fault(request);
    if (fault?.kind === 'lost request') {
      log.push({ method: request.method, path: request.path, status: 0 });
      incoming.socket.destroy();
      return;
    }
    if (fault?.kind === 'status') return answer(fault.status, fault.body, fault.headers);
    const { status, body } = rest.answer(request);
    if (fault?.kind === 'lost answer') {
      log.push({ method: request.method, path: request.path, status: 0 });
      incoming.socket.destroy();
      return;
    }
    answer(status, body, headers);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    /** What DISCORD_API_URL is set to. */
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    interactions,
    deadlines,
    log,
    control,
    forgetNonces: rest.forgetNonces,
    busiestSecond: limits.busiestSecond,
    /** Requests that count against the address: discord.com/developers/docs/topics/rate-limits */
    invalidRequests: () => log.filter(({ status }) => [401, 403, 404, 429].includes(status)).length,
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;

async function readRequest(incoming: IncomingMessage): Promise<RestRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const url = new URL(incoming.url ?? '/', 'http://loopback');
  const type = incoming.headers['content-type'] ?? '';
  const files: SentFile[] = [];
  let body: unknown;
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
    for (const value of form.values()) {
      if (typeof value === 'string') body = JSON.parse(value);
      else files.push({ name: value.name, data: new Uint8Array(await value.arrayBuffer()) });
    }
  } else if (raw.length > 0) {
    body = JSON.parse(String(raw));
  }
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    body,
    files,
  };
}
