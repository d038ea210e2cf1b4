import { createServer } from 'node:net';
import { createSlackPlatform } from '../../adapters/slack/create-slack-platform.ts';
import type { Languages } from '../../src/language/languages.ts';
import type { Person } from '../../src/people/person.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Platform, PlatformListener } from '../../src/ports/platform.ts';
import type { Organisation } from '../../src/survey/organisation.ts';
import { createHands, type Hands } from './server/act.ts';
import { type Deliver, deliverByHttp, deliverBySocket } from './server/deliver.ts';
import { type SlackServer, type SlackServerOptions, startSlackServer } from './server/start-slack-server.ts';
import { leadershipChannel, unionChannel, type WorldUser } from './server/world.ts';

/** Tuesday of 2026-W48, ten o'clock in London. */
export const tuesday = Date.parse('2026-11-24T10:00:00Z');

export const channels: Organisation['channels'] = {
  leadership: { slack: leadershipChannel },
  union: { slack: unionChannel },
};

export function aPerson(number: number, more: Partial<Person> = {}): Person {
  return {
    id: `p${number}`,
    team: ['Safeguarding'],
    role: 'staff',
    employment: 'permanent',
    platforms: ['slack'],
    slackId: slackIdOf(number),
    ...more,
  };
}

export function aUser(number: number, more: Partial<WorldUser> = {}): WorldUser {
  return { id: slackIdOf(number), tz: 'Europe/London', email: `p${number}@example.org`, ...more };
}

export function slackIdOf(number: number): string {
  return `U${String(number).padStart(10, '0')}`;
}

/** A logger that keeps what it was told. */
export function createKeptLog(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (facts: object, sentence: string) =>
    void lines.push(`${level} ${JSON.stringify(facts)} ${sentence}`);
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export interface StartOptions extends SlackServerOptions {
  readonly way?: 'socket' | 'http';
  readonly listener: PlatformListener;
  readonly postsPerSecond?: number;
  readonly languages?: Languages;
}

export interface Started {
  readonly server: SlackServer;
  readonly platform: Platform;
  readonly hands: Hands;
  readonly deliver: Deliver;
  readonly url: string;
  readonly log: ReturnType<typeof createKeptLog>;
  close(): Promise<void>;
}

/** A server with two members, and a platform that listens to it. */
export async function startPlatform(options: StartOptions): Promise<Started> {
  const server = await startSlackServer({ now: () => tuesday, users: [aUser(1), aUser(2)], ...options });
  const port = await freePort();
  const log = createKeptLog();
  const platform = createSlackPlatform({
    ...platformOptions(server, options.way ?? 'socket', port),
    logger: log,
    ...pace(options),
    ...(options.languages ? { languages: options.languages } : {}),
  });
  await platform.start(options.listener);
  const url = `http://127.0.0.1:${port}/slack/events`;
  const deliver = options.way === 'http' ? deliverByHttp(server, url) : deliverBySocket(server);
  return {
    server,
    platform,
    deliver,
    url,
    log,
    hands: createHands(server, deliver),
    close: async () => {
      await platform.stop();
      await server.close();
    },
  };
}

function pace({ postsPerSecond = 1_000 }: StartOptions) {
  return { postsPerSecond };
}

export function platformOptions(server: SlackServer, way: 'socket' | 'http', port: number) {
  const { world, apiUrl } = server;
  return {
    botToken: world.botToken,
    apiUrl,
    channels,
    clock: { now: world.now },
    way:
      way === 'http'
        ? ({ kind: 'http', signingSecret: world.signingSecret, host: '127.0.0.1', port } as const)
        : ({ kind: 'socket', appToken: world.appToken } as const),
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
