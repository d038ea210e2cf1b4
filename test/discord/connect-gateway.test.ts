import { afterEach, expect, test } from 'vitest';
import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import { OperatorNeededError, RetryLaterError } from '../../src/errors/parley-error.ts';
import { press } from './server/act.ts';
import { snowflake } from './server/snowflake.ts';
import { type DiscordServerOptions, startDiscordServer } from './server/start-discord-server.ts';
import { guildObject } from './server/world.ts';
import {
  channelList,
  createHeard,
  optionsFor,
  type Running,
  recordingListener,
  startRunning,
} from './start-platform.ts';

const amal = snowflake();
const people = [{ id: amal }];
let running: Running | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(server: DiscordServerOptions = {}): Promise<Running> {
  running = await startRunning({ server: { people, ...server } });
  return running;
}

async function failToStart(
  server: DiscordServerOptions,
  changes: Parameters<typeof optionsFor>[2] = {},
): Promise<unknown> {
  const discord = await startDiscordServer({ channels: channelList, ...server });
  const heard = createHeard();
  const platform = createDiscordPlatform(optionsFor(discord, heard, changes));
  const error = await platform.start(recordingListener(heard)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await platform.stop();
  await discord.close();
  return error;
}

const pressed = async ({ server }: Running): Promise<boolean> => {
  const { modal } = await press(server, amal, 'ballot.2026-W48');
  return modal !== undefined;
};

test('a broken connection is taken up again, and what was pressed meanwhile is answered', async () => {
  const started = await start({ acknowledgeMs: 5000 });
  started.server.gateway.dropConnections();
  await expect.poll(() => started.server.gateway.connected()).toBe(0);

  expect(await pressed(started)).toBe(true);
  expect(started.server.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
});

test('when Discord asks to reconnect, Parley does, and resumes', async () => {
  const started = await start({ acknowledgeMs: 5000 });
  started.server.gateway.askToReconnect();
  await expect.poll(() => started.server.gateway.counts.resumes, { timeout: 3000 }).toBe(1);
  expect(await pressed(started)).toBe(true);
});

test('when Discord has forgotten the session, Parley begins a new one', async () => {
  const started = await start();
  started.server.gateway.forgetSessions();
  started.server.gateway.dropConnections();
  await expect.poll(() => started.server.gateway.counts.identifies, { timeout: 10_000 }).toBe(2);
  await expect
    .poll(() => started.heard.log.filter((line) => line.includes('Connected to Discord.')).length)
    .toBe(2);
  expect(await pressed(started)).toBe(true);
});

test('heartbeats are sent as often as Discord asks', async () => {
  const started = await start({ heartbeatMs: 60 });
  await expect.poll(() => started.server.gateway.counts.heartbeats).toBeGreaterThanOrEqual(3);
});

test('without the Server Members Intent, starting fails with the page on which to switch it on', async () => {
  const error = await failToStart({ membersIntent: false });
  expect(error).toBeInstanceOf(OperatorNeededError);
  expect(error).toMatchObject({ whatToDo: expect.stringContaining('Server Members Intent') });
});

test('with a wrong token, starting fails with the setting to change, and the token is not in the error', async () => {
  const error = await failToStart({}, { token: 'a-wrong-token-0123456789' });
  expect(error).toBeInstanceOf(OperatorNeededError);
  expect(error).toMatchObject({ whatToDo: expect.stringContaining('DISCORD_TOKEN') });
  expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain('a-wrong-token');
});

test('outside the server, starting fails with the invitation to follow', async () => {
  const error = await failToStart({ botIsMember: false });
  expect(error).toBeInstanceOf(OperatorNeededError);
  expect(error).toMatchObject({ whatToDo: expect.stringContaining('DISCORD_GUILD_ID') });
});

test('where Discord cannot be reached at all, starting may be tried again', async () => {
  const error = await failToStart({}, { apiUrl: 'http://127.0.0.1:9/api' });
  expect(error).toBeInstanceOf(RetryLaterError);
});

test('where Discord fails while the commands are registered, one connection is left after the next start', async () => {
  const discord = await startDiscordServer({ channels: channelList, people });
  const heard = createHeard();
  const platform = createDiscordPlatform(optionsFor(discord, heard));
  const listener = recordingListener(heard);
  discord.control.fault = ({ path }) =>
    path.endsWith('/commands') ? { kind: 'status', status: 503, body: {} } : undefined;
  await expect(platform.start(listener)).rejects.toBeInstanceOf(RetryLaterError);
  discord.control.fault = () => undefined;
  await platform.start(listener);
  await press(discord, amal, 'ballot.2026-W48');
  const connections = discord.gateway.connected();
  await platform.stop();
  await discord.close();

  expect(connections).toBe(1);
  expect(heard.opened).toEqual(['ballot.2026-W48']);
});

test('a start after the bot was put out of the server finds out that it is back', async () => {
  const discord = await startDiscordServer({ channels: channelList, people, botIsMember: false });
  const heard = createHeard();
  const platform = createDiscordPlatform(optionsFor(discord, heard));
  const post = () => platform.postToChannel('union', { title: 'Hello', blocks: [] }, 'k');
  await expect(platform.start(recordingListener(heard))).rejects.toBeInstanceOf(OperatorNeededError);
  const asked = discord.log.length;
  await expect(post()).rejects.toBeInstanceOf(OperatorNeededError);
  const askedThen = discord.log.length;
  Object.assign(discord.world, { botIsMember: true });
  await platform.start(recordingListener(heard));
  await post();
  await platform.stop();
  await discord.close();

  expect(askedThen).toBe(asked);
});

test('an intent that is switched off while Parley runs is told to the operator', async () => {
  const started = await start();
  started.server.gateway.closeConnections(4014);
  await expect.poll(() => started.heard.log.join('\n')).toContain('Server Members Intent');
});

test('when the bot is removed from the server nothing more is asked, until it is back', async () => {
  const { server, platform, heard } = await start();
  const { guildId: id } = server.world;
  const post = () =>
    platform.postToChannel('union', { title: 'Hello', blocks: [] }, 'k').then(
      () => 'sent',
      (error: unknown) => error,
    );
  server.gateway.dispatch('GUILD_DELETE', { id });
  await expect.poll(() => heard.log.join('\n')).toContain('The bot was removed from the Discord server');
  const refused = await post();
  const asked = server.log.length;
  server.gateway.dispatch('GUILD_CREATE', guildObject(server.world));

  expect(refused).toBeInstanceOf(OperatorNeededError);
  expect(asked).toBe(server.log.length);
  await expect.poll(post).toBe('sent');
});
