import { SnowflakeUtil } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { OperatorNeededError, RetryLaterError, UnreachableError } from '../../src/errors/parley-error.ts';
import type { Message } from '../../src/messages/message.ts';
import { press } from './server/act.ts';
import { snowflake } from './server/snowflake.ts';
import type { Fault } from './server/start-discord-server.ts';
import { visibleText } from './server/visible-text.ts';
import { channelNamed, messagesTo, type StoredMessage } from './server/world.ts';
import { personWith, type Running, startRunning } from './start-platform.ts';

const amal = snowflake();
const bea = snowflake();
const people = [{ id: amal }, { id: bea, open: false }];
const hello: Message = { title: 'Hello', blocks: [{ kind: 'text', text: 'How was your week?' }] };
const permission = { embedLinks: 1n << 14n, history: 1n << 16n };

let running: Running | undefined;

afterEach(() => running?.stop());

async function start(setting: Parameters<typeof startRunning>[0] = {}): Promise<Running> {
  running = await startRunning({ ...setting, server: { people, ...setting.server } });
  return running;
}

/** Answers the next request for a new message like this. */
function failNextMessage({ server }: Running, fault: Fault): void {
  server.control.fault = ({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/messages')) return undefined;
    server.control.fault = () => undefined;
    return fault;
  };
}

function refusal(status: number, code: number, headers: Record<string, string> = {}): Fault {
  return { kind: 'status', status, headers, body: { code, message: 'No' } };
}

function member({ server }: Running): unknown {
  const user = { id: amal, username: 'someone', discriminator: '0', avatar: null };
  return { guild_id: server.world.guildId, user, roles: [], joined_at: '2026-11-24T10:00:00Z', flags: 0 };
}

/** The gateway tells in order, so what was told before an answered interaction has been heard. */
async function everythingToldSoFar({ server }: Running): Promise<void> {
  await press(server, amal, 'ballot.2026-W48');
}

/** What somebody else wrote. */
function chatter(channelId: string, like: Partial<StoredMessage>): StoredMessage {
  const base = { id: snowflake(), channel_id: channelId, author: { id: bea, bot: false } };
  return { content: 'Hi', embeds: like.embeds ?? [], files: [], edited: false, ...base };
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a person who has closed their direct messages is unreachable, and is asked once only', async () => {
  const { platform, server } = await start();
  const error = await failure(platform.sendToPerson(personWith(bea), hello, 'k'));
  expect(error).toBeInstanceOf(UnreachableError);
  expect(error).toMatchObject({ whatToDo: expect.stringContaining('button in the staff channel') });
  expect(server.log.filter(({ status }) => status === 403)).toHaveLength(1);
});

test('a person who leaves after the week has opened is not written to', async () => {
  const started = await start();
  started.server.gateway.dispatch('GUILD_MEMBER_REMOVE', member(started));
  await everythingToldSoFar(started);

  const error = await failure(started.platform.sendToPerson(personWith(amal), hello, 'k'));

  expect(error).toBeInstanceOf(UnreachableError);
  expect(messagesTo(started.server.world, amal)).toEqual([]);
});

test('a person who comes back is written to again', async () => {
  const started = await start();
  started.server.gateway.dispatch('GUILD_MEMBER_REMOVE', member(started));
  started.server.gateway.dispatch('GUILD_MEMBER_ADD', member(started));
  await everythingToldSoFar(started);

  await started.platform.sendToPerson(personWith(amal), hello, 'k');

  expect(messagesTo(started.server.world, amal)).toHaveLength(1);
});

test('a long wait that Discord asks for is passed on with its length', async () => {
  const started = await start();
  failNextMessage(started, refusal(429, 0, { 'retry-after': '40', 'x-ratelimit-scope': 'user' }));
  const error = await failure(started.platform.sendToPerson(personWith(amal), hello, 'k'));
  expect(error).toBeInstanceOf(RetryLaterError);
  expect((error as RetryLaterError).afterMs).toBeGreaterThanOrEqual(40_000);
});

test('a short wait that Discord asks for is waited out', async () => {
  const started = await start();
  failNextMessage(started, refusal(429, 0, { 'retry-after': '0.05', 'x-ratelimit-scope': 'shared' }));
  await started.platform.sendToPerson(personWith(amal), hello, 'k');
  expect(messagesTo(started.server.world, amal)).toHaveLength(1);
});

test('a channel’s limit that its headers announce is kept to, without a refusal', async () => {
  const { platform, server } = await start({
    server: { people, rateLimits: { messages: { limit: 2, perMs: 300 } } },
  });
  await Promise.all(['1', '2', '3', '4', '5'].map((key) => platform.postToChannel('union', hello, key)));
  expect(channelNamed(server.world, 'union').messages).toHaveLength(5);
  expect(server.log.filter(({ status }) => status === 429)).toEqual([]);
});

test('however many ask at once, no second sees more than Discord’s fifty requests', async () => {
  const { platform, server } = await start();
  await Promise.all(Array.from({ length: 90 }, () => platform.find('union', 'none')));
  expect(server.busiestSecond()).toBeLessThanOrEqual(50);
  expect(server.log.filter(({ status }) => status === 429)).toEqual([]);
});

test.each([
  ['an unknown channel', refusal(404, 10003), UnreachableError],
  ['missing access', refusal(403, 50001), UnreachableError],
  ['missing permissions', refusal(403, 50013), UnreachableError],
  ['a busy Discord', refusal(503, 130000), Error],
  ['a channel’s write limit', refusal(400, 20028), RetryLaterError],
  ['a refused body', refusal(400, 50035), Error],
  ['the wall in front of Discord', { kind: 'status', status: 403, body: {} } as const, RetryLaterError],
])('%s has a behaviour of its own, and is asked once', async (_what, fault, expected) => {
  const started = await start();
  failNextMessage(started, fault);
  const before = started.server.log.length;
  const error = await failure(started.platform.postToChannel('union', hello, 'k'));
  expect(error).toBeInstanceOf(expected);
  expect(error).toMatchObject({ whatToDo: expect.stringMatching(/\w+ \w+/) });
  expect(started.server.log).toHaveLength(before + 1);
});

test('an error carries neither the message nor anybody’s id nor the token', async () => {
  const started = await start();
  failNextMessage(started, refusal(403, 50001));
  const error = (await failure(started.platform.sendToPerson(personWith(amal), hello, 'k'))) as Error;
  const everything = JSON.stringify([error.message, error.stack, error, error.cause, String(error.cause)]);
  expect(everything).not.toContain('How was your week');
  expect(everything).not.toContain(amal);
  expect(everything).not.toContain(started.server.world.token);
});

test('after a refused token nothing more is asked of Discord', async () => {
  const { platform, server } = await start();
  server.control.fault = () => refusal(401, 0);
  const first = await failure(platform.postToChannel('union', hello, 'k'));
  const asked = server.log.length;
  const second = await failure(platform.postToChannel('union', hello, 'k'));

  expect([first, second]).toEqual([expect.any(OperatorNeededError), expect.any(OperatorNeededError)]);
  expect(second).toMatchObject({ whatToDo: expect.stringContaining('DISCORD_TOKEN') });
  expect(server.log).toHaveLength(asked);
});

test('where a permission is missing, nothing is asked, and the error names the permission', async () => {
  const started = await start();
  const { server, platform } = started;
  const union = channelNamed(server.world, 'union');
  const deny = String(permission.embedLinks | permission.history);
  server.gateway.dispatch('CHANNEL_UPDATE', {
    ...{ id: union.id, type: 0, name: 'union', guild_id: server.world.guildId, position: 1 },
    permission_overwrites: [{ id: server.world.guildId, type: 0, allow: '0', deny }],
  });
  await everythingToldSoFar(started);
  const asked = server.log.length;

  const error = await failure(platform.postToChannel('union', hello, 'k'));

  expect(String(error)).toContain('Embed Links, Read Message History');
  expect(server.log).toHaveLength(asked);
});

test('a message whose answer was lost is found, also when Discord has forgotten its nonce', async () => {
  const started = await start();
  failNextMessage(started, { kind: 'lost answer' });
  await failure(started.platform.postToChannel('union', hello, 'k'));
  started.server.forgetNonces();

  expect(await started.platform.find('union', 'k')).toBe(true);
  expect(await started.platform.find('union', 'another')).toBe(false);
});

test('a message that is sent twice within minutes stands once', async () => {
  const { platform, server } = await start();
  await platform.postToChannel('union', hello, 'k');
  await platform.postToChannel('union', hello, 'k');
  expect(channelNamed(server.world, 'union').messages).toHaveLength(1);
});

test('a message is found under hundreds of later ones', async () => {
  const { platform, server } = await start();
  const union = channelNamed(server.world, 'union');
  await platform.postToChannel('union', hello, 'k');
  union.messages.push(...Array.from({ length: 350 }, () => chatter(union.id, {})));

  expect(await platform.find('union', 'k')).toBe(true);
});

test('where too much was written since, Parley says that it cannot look so far back', async () => {
  const { platform, server } = await start();
  const union = channelNamed(server.world, 'union');
  await platform.postToChannel('union', hello, 'k');
  const before = SnowflakeUtil.timestampFrom(union.messages[0]?.id ?? '') - 1;
  expect(await platform.find('union', 'never sent', before)).toBe(false);
  union.messages.push(...Array.from({ length: 1_000 }, () => chatter(union.id, {})));

  const lately = SnowflakeUtil.timestampFrom(union.messages.at(-1)?.id ?? '') + 1;
  await expect(platform.find('union', 'k', before)).rejects.toThrow('too much has been written');
  expect(await platform.find('union', 'k', lately)).toBe(false);
});

test('somebody else’s copy of a message is not taken for it', async () => {
  const { platform, server } = await start();
  const union = channelNamed(server.world, 'union');
  await platform.postToChannel('union', hello, 'k');
  const [own] = union.messages.splice(0);
  union.messages.push(chatter(union.id, own ?? {}));

  expect(union.messages[0]?.embeds?.[0]?.footer?.text).toMatch(/^Reference [0-9a-f]{16}$/);
  expect(await platform.find('union', 'k')).toBe(false);
});

test('a message of several parts that broke off between them is completed, not repeated', async () => {
  const started = await start();
  const long: Message = {
    title: 'Long',
    blocks: Array.from({ length: 12 }, (_, index) => ({
      kind: 'text',
      text: `${index} ${'words '.repeat(150)}`,
    })),
  };
  const { server, platform } = started;
  server.control.fault = ({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/messages')) return undefined;
    failNextMessage(started, { kind: 'lost request' });
    return undefined;
  };
  const broken = await failure(platform.postToChannel('union', long, 'k'));
  const foundBetween = await platform.find('union', 'k');
  server.forgetNonces();
  await platform.postToChannel('union', long, 'k');

  expect(broken).toBeInstanceOf(Error);
  expect(foundBetween).toBe(false);
  expect(await platform.find('union', 'k')).toBe(true);
  const titles = channelNamed(server.world, 'union').messages.map(({ content }) => content);
  expect(titles).toEqual(titles.map((_, index) => `**Long (${index + 1} of ${titles.length})**`));
});

test('the summary’s picture comes with its description, and the digest stands in the message', async () => {
  const { platform, server } = await start();
  const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const digest = '3fa1'.repeat(16);
  await platform.postToChannel(
    'union',
    { title: 'The week', digest, blocks: [{ kind: 'picture', png, description: 'x'.repeat(3000) }] },
    'k',
  );

  const [message] = channelNamed(server.world, 'union').messages;
  expect(message?.files[0]?.data).toEqual(png);
  expect(message?.attachments?.[0]?.description).toHaveLength(1024);
  expect(visibleText(message ?? {})).toContain(digest);
});

test('what is posted once both sides have agreed on other channels stands there', async () => {
  const { platform, server } = await start();
  const [union, leadership] = (['union', 'leadership'] as const).map((name) =>
    channelNamed(server.world, name),
  );
  await platform.useChannels({
    channels: { union: { discord: leadership?.id ?? '' }, leadership: { discord: union?.id ?? '' } },
    staffChannel: {},
  });
  await platform.postToChannel('union', hello, 'k');

  expect(union?.messages).toEqual([]);
  expect(leadership?.messages).toHaveLength(1);
});

test('nobody is ever pinged', async () => {
  const { platform, server } = await start();
  await platform.postToChannel('union', { title: '@everyone', blocks: [] }, 'k');
  expect(channelNamed(server.world, 'union').messages[0]?.allowed_mentions).toEqual({ parse: [] });
});
