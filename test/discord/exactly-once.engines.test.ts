import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { forkBuilt, killNow, nextMessage } from '../engines/fork-built.ts';
import { newPostgresUrl } from '../engines/new-database.ts';
import { snowflake } from './server/snowflake.ts';
import { type DiscordServer, type Fault, startDiscordServer } from './server/start-discord-server.ts';
import { channelNamed, messagesTo } from './server/world.ts';
import { channelList } from './start-platform.ts';

/** Every twentieth has closed their direct messages. */
const people = Array.from({ length: 1_000 }, (_, index) => ({ id: snowflake(), open: index % 20 !== 0 }));
const roster = [
  'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
  ...people.map(({ id }, index) => `p${index},Safeguarding,staff,,permanent,,,${id},discord`),
].join('\n');
const tuesday = Date.parse('2026-11-24T10:00:00Z');

let server: DiscordServer;
let folder: string;
let child: ReturnType<typeof forkBuilt> | undefined;

afterEach(async () => {
  if (child) await killNow(child);
  await server.close();
  await rm(folder, { recursive: true });
});

/** Of the messages, every fortieth is told to slow down; of every fiftieth the connection breaks, before or after. */
function messageFault(number: number): Fault | undefined {
  if (number % 50 === 7) return { kind: number % 100 === 7 ? 'lost request' : 'lost answer' };
  if (number % 40 !== 0) return undefined;
  const headers = { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' };
  const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
  return { kind: 'status', status: 429, headers, body };
}

test('1,000 people are invited exactly once, through 429s, closed messages, broken connections, two lost gateways and three kills', async () => {
  server = await startDiscordServer({ people, channels: channelList, rateLimits: { perSecond: 450 } });
  const { world, gateway, control, apiUrl } = server;
  const gatewayLostAt = [150, 600];
  let posts = 0;
  control.fault = ({ method, path }) => {
    if (method !== 'POST' || !/^\/channels\/\d+\/messages$/.test(path)) return undefined;
    posts += 1;
    if (gatewayLostAt.includes(posts)) gateway.dropConnections();
    return messageFault(posts);
  };
  folder = await mkdtemp(join(tmpdir(), 'parley-discord-'));
  const rosterFile = join(folder, 'roster.csv');
  await writeFile(rosterFile, roster);
  const { token, applicationId, guildId } = world;
  const [leadership, union, staff] = channelList.map((name) => channelNamed(world, name).id);
  const epoch = Date.now();
  const databaseUrl = await newPostgresUrl();
  const begin = () =>
    forkBuilt('test/discord/children/invite-until-killed', [
      databaseUrl,
      JSON.stringify({ token, applicationId, guildId, apiUrl, leadership, union, staff }),
      rosterFile,
      join(projectRoot(), 'questions/core.yaml'),
      String(tuesday),
      String(epoch),
    ]);

  for (const killedAt of [250, 500, 750]) {
    child = begin();
    while (posts < killedAt && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    await killNow(child);
    // A restart that comes minutes later: Discord compares nonces only for a while.
    server.forgetNonces();
  }
  const last = begin();
  child = last;
  expect(await nextMessage(last)).toBe('inviting');
  expect(await nextMessage(last)).toBe('done');
  await killNow(last);

  const counts = people.map(({ id, open }) => ({ open, count: messagesTo(world, id).length }));
  expect(counts.filter(({ open, count }) => open && count === 0)).toEqual([]);
  expect(counts.filter(({ count }) => count > 1)).toEqual([]);
  expect(channelNamed(world, 'leadership').messages).toHaveLength(1);
  expect(channelNamed(world, 'union').messages).toHaveLength(1);
  expect(channelNamed(world, 'staff').messages).toHaveLength(1);
  expect(server.invalidRequests()).toBeLessThanOrEqual(100);
  expect(gateway.counts.identifies + gateway.counts.resumes).toBeGreaterThanOrEqual(6);
}, 300_000);
