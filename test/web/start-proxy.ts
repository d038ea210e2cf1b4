import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

export interface LoggingProxy {
  readonly address: string;
  /** What it has noted since it was last asked, a line for each request: method, path, status, bytes of body and head. */
  notes(): readonly string[];
  stop(): Promise<void>;
}

/** A reverse proxy that keeps an access log and, as nginx with `gzip on`, compresses every page that is not yet. */
export async function startProxy(target: string): Promise<LoggingProxy> {
  const lines: string[] = [];
  const { hostname, port } = new URL(target);
  const server = createServer(async (asked, answered) => {
    const { method, url, headers } = asked;
    const passed = request({ hostname, port, method, path: url, headers });
    asked.pipe(passed);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    const body = await buffer(answer);
    const isPlainPage =
      answer.headers['content-encoding'] === undefined && answer.headers['content-type']?.includes('html');
    const sent = isPlainPage ? gzipSync(body) : body;
    const { 'transfer-encoding': _, ...head } = answer.headers;
    lines.push(
      `${method} ${url} ${answer.statusCode} ${sent.length} and ${answer.rawHeaders.join().length} bytes`,
    );
    answered.writeHead(answer.statusCode ?? 502, {
      ...head,
      'content-length': sent.length,
      ...(isPlainPage ? { 'content-encoding': 'gzip' } : {}),
    });
    answered.end(sent);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    notes: () => lines.splice(0),
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
