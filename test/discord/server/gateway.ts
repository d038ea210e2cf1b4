import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildObject, type World } from './world.ts';

interface Session {
  readonly id: string;
  seq: number;
  /** Everything dispatched, so that a resume can replay what was missed. */
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
}

const guildMembersIntent = 1 << 1;

/**
 * The gateway, version 10, JSON without compression: hello, heartbeat, identify, ready, dispatch, reconnect, invalid
 * session, resume. As discord.com/developers/docs/events/gateway describes it.
 */
export function createGateway(server: Server, world: World, options: { readonly heartbeatMs?: number }) {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const counts = { identifies: 0, resumes: 0, heartbeats: 0 };

  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatMs ?? 41_250 } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: never };
      if (op === 1) {
        counts.heartbeats += 1;
        send(socket, { op: 11 });
      }
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
  });

  function identify(socket: WebSocket, d: { readonly token: string; readonly intents: number }): void {
    counts.identifies += 1;
    if (d.token !== world.token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    if ((d.intents & guildMembersIntent) !== 0 && !world.membersIntent) {
      socket.close(4014, 'Disallowed intent(s).');
      return;
    }
    const session: Session = { id: randomUUID(), seq: 0, sent: [], socket };
    sessions.clear();
    sessions.set(session.id, session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: { id: world.botId, username: 'Parley', discriminator: '0', avatar: null, bot: true },
      guilds: world.botIsMember ? [{ id: world.guildId, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: address(),
      application: { id: world.applicationId, flags: 0 },
      shard: [0, 1],
    });
    if (world.botIsMember) dispatchTo(session, 'GUILD_CREATE', guildObject(world));
  }

  function resume(
    socket: WebSocket,
    d: { readonly token: string; readonly session_id: string; readonly seq: number },
  ): void {
    counts.resumes += 1;
    const session = sessions.get(d.session_id);
    if (!session || d.token !== world.token) {
      send(socket, { op: 9, d: false });
      return;
    }
    session.socket = socket;
    for (const { s, t, d: data } of session.sent.filter(({ s }) => s > d.seq))
      send(socket, { op: 0, s, t, d: data });
    dispatchTo(session, 'RESUMED', {});
  }

  function dispatchTo(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    session.sent.push({ s: session.seq, t, d });
    if (session.socket?.readyState === 1) send(session.socket, { op: 0, s: session.seq, t, d });
  }

  function address(): string {
    const bound = server.address();
    return `ws://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/gateway`;
  }

  return {
    address,
    counts,
    /** To whoever is connected, and to whoever resumes later. */
    dispatch(t: string, d: unknown): void {
      for (const session of sessions.values()) dispatchTo(session, t, d);
    },
    /** Breaks every connection off without a word, as a network does. */
    dropConnections(): void {
      for (const socket of sockets.clients) socket.terminate();
    },
    closeConnections(code: number): void {
      for (const socket of sockets.clients) socket.close(code);
    },
    askToReconnect(): void {
      for (const socket of sockets.clients) send(socket, { op: 7, d: null });
    },
    /** Sessions are forgotten, so that the next resume is refused. */
    forgetSessions(): void {
      sessions.clear();
    },
    connected: () => [...sockets.clients].filter((socket) => socket.readyState === 1).length,
    close(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}

export type Gateway = ReturnType<typeof createGateway>;
