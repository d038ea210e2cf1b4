import { randomUUID } from 'node:crypto';
import type { WebSocket, WebSocketServer } from 'ws';
import type { World } from './world.ts';

/** docs.slack.dev/apis/events-api/using-socket-mode */
export interface SocketMode {
  /** What apps.connections.open answers. */
  open(token: string | undefined, origin: string): Readonly<Record<string, unknown>>;
  /** Sends an envelope to one connection, and resolves with the payload of its acknowledgement. */
  deliver(type: 'events_api' | 'interactive' | 'slash_commands', payload: unknown): Promise<unknown>;
  /** Sends text as it is, for what is no envelope at all. */
  sendRaw(text: string): void;
  connections(): number;
  /** Resolves when an app is connected. */
  connected(): Promise<void>;
  /** As when Slack recycles a container: asks to disconnect; or the network breaks: cuts. */
  refresh(): void;
  cut(): void;
}

export function createSocketMode(server: WebSocketServer, world: World): SocketMode {
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const pending = new Map<string, (payload: unknown) => void>();
  let waiting: (() => void)[] = [];

  server.on('connection', (socket, request) => {
    const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) return socket.close(1008);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      pending.get(envelope_id)?.(payload);
      pending.delete(envelope_id);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        debug_info: { host: 'loopback', approximate_connection_time: 18060 },
        connection_info: { app_id: world.appId },
      }),
    );
    for (const resolve of waiting) resolve();
    waiting = [];
  });

  return {
    open(token, origin) {
      if (token !== world.appToken) return { ok: false, error: 'invalid_auth' };
      const ticket = randomUUID();
      tickets.add(ticket);
      return { ok: true, url: `${origin.replace('http', 'ws')}/socket?ticket=${ticket}` };
    },
    deliver(type, payload) {
      const [socket] = open;
      if (!socket) return Promise.reject(new Error('No app is connected.'));
      const envelope_id = randomUUID();
      const acknowledged = new Promise((resolve) => pending.set(envelope_id, resolve));
      socket.send(
        JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' }),
      );
      return acknowledged;
    },
    sendRaw: (text) => {
      for (const socket of open) socket.send(text);
    },
    connections: () => open.size,
    connected: () =>
      open.size > 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)),
    refresh: () => {
      for (const socket of open)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    cut: () => {
      for (const socket of open) socket.terminate();
    },
  };
}
