import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';
import { forkBuilt, killNow, nextMessage } from '../engines/fork-built.ts';
import { newPostgresUrl } from '../engines/new-database.ts';
import { type Fault, type SlackServer, startSlackServer } from './server/start-slack-server.ts';
import { conversationWith, leadershipChannel, messagesIn, unionChannel } from './server/world.ts';
import { aUser, slackIdOf, tuesday } from './start-platform.ts';

const numbers = Array.from({ length: 1_000 }, (_, index) => index + 1);
const roster = [
  'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
  ...numbers.map((number) => `p${number},Safeguarding,staff,,permanent,,${slackIdOf(number)},,slack`),
].join('\n');

let server: SlackServer;
let folder: string;
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Every tenth call is told to slow down; of every fiftieth the connection breaks, before or after it was done. */
function faultOf(_method: string, number: number): Fault | undefined {
  if (number % 50 === 7) return { kind: number % 100 === 7 ? 'break-before' : 'break-after' };
  return number % 10 === 0 ? { kind: 'slow-down', retryAfterSeconds: 0 } : undefined;
}

it('invites 1,000 people exactly once, through 429s, broken connections and three kills', async () => {
  const epoch = Date.now();
  const now = () => tuesday + (Date.now() - epoch) * 60;
  server = await startSlackServer({ users: numbers.map((number) => aUser(number)), now, faultOf });
  folder = await mkdtemp(join(tmpdir(), 'parley-slack-'));
  const rosterFile = join(folder, 'roster.csv');
  await writeFile(rosterFile, roster);
  const databaseUrl = await newPostgresUrl();
  const begin = () =>
    forkBuilt('test/slack/children/invite-until-killed', [
      databaseUrl,
      server.apiUrl,
      rosterFile,
      join(projectRoot(), 'questions/core.yaml'),
      String(tuesday),
      String(epoch),
    ]);
  const posts = () => server.world.calls.get('chat.postMessage') ?? 0;

  for (const killedAt of [250, 500, 750]) {
    const child = begin();
    while (posts() < killedAt) await new Promise((resolve) => setTimeout(resolve, 1));
    await killNow(child);
  }
  const last = begin();
  expect(await nextMessage(last)).toBe('inviting');
  expect(await nextMessage(last)).toBe('done');
  await killNow(last);

  const counts = numbers.map(
    (number) => messagesIn(server.world, conversationWith(slackIdOf(number))).length,
  );
  expect(counts.filter((count) => count === 0)).toEqual([]);
  expect(counts.filter((count) => count > 1)).toEqual([]);
  expect(messagesIn(server.world, leadershipChannel)).toHaveLength(1);
  expect(messagesIn(server.world, unionChannel)).toHaveLength(1);
}, 300_000);
