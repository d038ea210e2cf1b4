import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OperatorNeededError, RetryLaterError, UnreachableError } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Reach, Reply } from '../../src/ports/platform.ts';
import { projectRoot } from '../../src/project-root.ts';
import { createFakeListener, reply, weekForm } from '../fakes/create-fake-listener.ts';
import { eventually } from './eventually.ts';
import { buttonsOf } from './server/act.ts';
import { homeOpenedPayload, submissionPayload } from './server/payloads.ts';
import { visibleText } from './server/visible-text.ts';
import { conversationWith, leadershipChannel, messagesIn, unionChannel } from './server/world.ts';
import {
  aPerson,
  aUser,
  type Started,
  type StartOptions,
  slackIdOf,
  startPlatform,
  tuesday,
} from './start-platform.ts';

const user = slackIdOf(1);
const answerNow = { actionId: 'open-form.1', value: weekForm.id };
const hello = { title: 'Hello', blocks: [] };
let started: Started;
let listener: ReturnType<typeof createFakeListener>;

async function start(options: Partial<StartOptions> = {}): Promise<Started> {
  listener = createFakeListener();
  started = await startPlatform({ listener, ...options });
  return started;
}
afterEach(() => started.close());

const modalText = () => visibleText(started.hands.modals(user).at(-1)?.view.blocks ?? []);
const dmCount = () => messagesIn(started.server.world, conversationWith(user)).length;

describe('when Slack refuses to take a message', () => {
  const person = [
    'channel_not_found',
    'user_disabled',
    'cannot_dm_bot',
    'im_disabled',
    'not_in_channel',
    'is_archived',
  ];
  it.each(person)('%s: this person or channel is given up, with the reason in words', async (code) => {
    const { platform, server } = await start();
    server.failNext('chat.postMessage', { kind: 'code', code });
    const error = await platform.sendToPerson(aPerson(1), hello, 'k').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/\w+ \w+.*\./),
      whatToDo: expect.stringMatching(/\w+ \w+/),
    });
  });

  const settings = [
    'invalid_auth',
    'token_revoked',
    'account_inactive',
    'missing_scope',
    'messages_tab_disabled',
    'file_uploads_disabled',
    'a_code_that_nobody_knows',
  ];
  it.each(settings)('%s: nobody is given up, and the operator reads what to mend', async (code) => {
    const { platform, server } = await start();
    server.failNext('chat.postMessage', { kind: 'code', code });
    const error = await platform.sendToPerson(aPerson(1), hello, 'k').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperatorNeededError);
    expect(error).toMatchObject({
      whatToDo: expect.stringMatching(/install|token|manifest|administrator|docs\.slack\.dev/i),
    });
  });

  it('ratelimited: certainly not sent, and to be tried again', async () => {
    const { platform, server } = await start();
    server.failNext('chat.postMessage', { kind: 'code', code: 'ratelimited' });
    await expect(platform.sendToPerson(aPerson(1), hello, 'k')).rejects.toBeInstanceOf(RetryLaterError);
  });

  it.each([
    { kind: 'code', code: 'fatal_error' },
    { kind: 'code', code: 'internal_error' },
    { kind: 'status', status: 503 },
    { kind: 'break-after' },
  ] as const)('$kind $code $status: nobody knows, so it is looked up first', async (fault) => {
    const { platform, server } = await start();
    server.failNext('chat.postMessage', fault);
    const error = await platform.sendToPerson(aPerson(1), hello, 'k').catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(RetryLaterError);
    expect(error).not.toBeInstanceOf(UnreachableError);
    expect(error).toMatchObject({ whatToDo: expect.stringContaining('looks whether the message arrived') });
    expect(await platform.find(aPerson(1), 'k')).toBe(dmCount() === 1);
  });
});

it('429 holds back every worker of the process for as long as Slack said', async () => {
  const { platform, server } = await start();
  server.failNext('chat.postMessage', { kind: 'slow-down', retryAfterSeconds: 1 });
  const began = performance.now();
  const first = await platform.sendToPerson(aPerson(1), hello, 'k1').catch((reason: unknown) => reason);
  expect(first).toMatchObject({ name: 'RetryLaterError', afterMs: 1_000 });
  await platform.sendToPerson(aPerson(2), hello, 'k2');
  expect(performance.now() - began).toBeGreaterThan(950);
  expect(server.world.calls.get('chat.postMessage')).toBe(1);
});

it('a long 429 sends everybody back to the queue at once, with the time to wait', async () => {
  const { platform, server } = await start();
  server.failNext('chat.postMessage', { kind: 'slow-down', retryAfterSeconds: 60 });
  await platform.sendToPerson(aPerson(1), hello, 'k1').catch(() => undefined);
  const second = await platform.sendToPerson(aPerson(2), hello, 'k2').catch((reason: unknown) => reason);
  expect(second).toMatchObject({ name: 'RetryLaterError', afterMs: 60_000 });
  expect(server.world.calls.get('chat.postMessage')).toBeUndefined();
});

it('what is posted once both sides have agreed on other channels stands there', async () => {
  const { platform, server } = await start();
  const channels = { union: { slack: leadershipChannel }, leadership: { slack: unionChannel } };
  await platform.useChannels({ channels, staffChannel: {} });
  await platform.postToChannel('union', hello, 'k');
  expect(messagesIn(server.world, leadershipChannel)).toHaveLength(1);
  expect(messagesIn(server.world, unionChannel)).toEqual([]);
});

it('messages are paced', async () => {
  const { platform } = await start({ postsPerSecond: 20 });
  const began = performance.now();
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => platform.sendToPerson(aPerson(1), hello, key)));
  expect(performance.now() - began).toBeGreaterThan(190);
});

it('a post of an old week is found where Slack is asked from then on', async () => {
  let now = tuesday;
  const { platform } = await start({ now: () => now });
  await platform.postToChannel('union', hello, 'k');
  now += 30 * 24 * 3600_000;
  expect(await platform.find('union', 'k')).toBe(false);
  expect(await platform.find('union', 'k', tuesday - 1_000)).toBe(true);
});

it('what Slack may have hidden for its age is not said to be missing', async () => {
  const { platform } = await start();
  const daysAgo = (days: number) => tuesday - days * 24 * 3600_000;
  expect(await platform.find('union', 'k', daysAgo(7))).toBe(false);
  await expect(platform.find('union', 'k', daysAgo(9))).rejects.toThrow('Slack may no longer show');
});

it('the answer to one message that is nowhere is no, and a message in two pieces is one message', async () => {
  const { platform, server } = await start();
  const long = { title: 'Long', blocks: [{ kind: 'text', text: 'word '.repeat(4_000) }] } as const;
  server.failNext('chat.postMessage', { kind: 'status', status: 200 });
  await platform.postToChannel('union', long, 'k').catch(() => undefined);
  expect(await platform.find('union', 'k')).toBe(false);
  await platform.postToChannel('union', long, 'k');
  await platform.postToChannel('union', long, 'k');
  expect(await platform.find('union', 'k')).toBe(true);
  const standing = messagesIn(server.world, 'C0000000002');
  expect(standing.length).toBe(2);
  expect(standing.flatMap(({ blocks }) => visibleText(blocks).match(/word/g) ?? [])).toHaveLength(4_000);
});

describe('a message with files of which only the words were posted', () => {
  const pack: Message = {
    title: 'The month’s pack',
    blocks: ['pack.pdf', 'register.csv'].map((name) => ({
      kind: 'file' as const,
      name,
      mediaType: 'application/octet-stream',
      bytes: Buffer.from(name),
      description: name,
    })),
  };
  const under = ({ world }: Started['server']) =>
    [...world.files.values()]
      .filter(({ sharedUnder }) => sharedUnder === messagesIn(world, unionChannel)[0]?.ts)
      .map(({ filename }) => filename);

  it.each([
    ['the upload broke off', 'files.getUploadURLExternal', { kind: 'break-before' }],
    ['the files were not shared', 'files.completeUploadExternal', { kind: 'break-before' }],
    ['Slack asked to wait', 'files.completeUploadExternal', { kind: 'slow-down', retryAfterSeconds: 0 }],
  ] as const)(
    '%s: it is not taken for whole, and completed without a second post',
    async (_, method, fault) => {
      const { platform, server } = await start();
      server.failNext(method, fault);
      await expect(platform.postToChannel('union', pack, 'k')).rejects.toThrow();
      expect(await platform.find('union', 'k')).toBe(false);
      await platform.postToChannel('union', pack, 'k');
      expect(await platform.find('union', 'k')).toBe(true);
      expect(messagesIn(server.world, unionChannel)).toHaveLength(1);
      expect(under(server)).toEqual(['pack.pdf', 'register.csv']);
    },
  );

  it('nobody may upload: the picture is told in words, and the pack stands without its files', async () => {
    const { platform, server } = await start();
    const png = new Uint8Array(await readFile(join(projectRoot(), 'docs', 'summary.png')));
    const description = 'The topics, week by week.';
    const summary: Message = { title: 'Pulse', blocks: [{ kind: 'picture', png, description }] };
    for (const [key, message] of Object.entries({ summary, pack })) {
      server.failNext('files.getUploadURLExternal', { kind: 'code', code: 'file_uploads_disabled' });
      await platform.postToChannel('union', message, key);
    }
    const posts = messagesIn(server.world, unionChannel);
    expect(posts).toHaveLength(2);
    expect(JSON.stringify(posts[0]?.blocks)).toContain(description);
  });

  it('the answer alone was lost: it is found whole, and nothing is shared twice', async () => {
    const { platform, server } = await start();
    server.failNext('files.completeUploadExternal', { kind: 'break-after' });
    await expect(platform.postToChannel('union', pack, 'k')).rejects.toThrow();
    expect(await platform.find('union', 'k')).toBe(true);
    await platform.postToChannel('union', pack, 'k');
    expect(messagesIn(server.world, unionChannel)).toHaveLength(1);
    expect(under(server)).toEqual(['pack.pdf', 'register.csv']);
  });
});

describe('when a modal cannot be opened in time', () => {
  it('the person is told to press again, privately, where they pressed', async () => {
    const { hands, server } = await start();
    server.failNext('views.open', { kind: 'code', code: 'expired_trigger_id' });
    await hands.press(user, answerNow);
    const replies = () => [...server.world.responses.values()].flat();
    await eventually(() =>
      expect(visibleText(replies()[0]?.blocks ?? [])).toContain('press the button again'),
    );
    expect(dmCount()).toBe(0);
  });

  it('on the Home tab it is said there', async () => {
    const { hands, server } = await start();
    server.failNext('views.open', { kind: 'code', code: 'expired_trigger_id' });
    await hands.pressHome(user, answerNow);
    await eventually(() =>
      expect(visibleText(hands.home(user)?.blocks ?? [])).toContain('That took too long'),
    );
  });

  it('a press that arrives twice opens one modal', async () => {
    const { hands, server } = await start();
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
    server.failNext('views.open', { kind: 'code', code: 'exchanged_trigger_id' });
    await hands.press(user, answerNow);
    expect(hands.modals(user)).toHaveLength(1);
    expect([...server.world.responses.values()].flat()).toEqual([]);
  });
});

describe('when storing takes longer than two seconds', () => {
  function slowly() {
    let finish: (reply: Reply) => void = () => undefined;
    const stored = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    listener.submitForm = () => stored;
    return finish;
  }

  async function openForm() {
    const { hands } = started;
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
  }

  it('the modal says that it is saving, and shows the receipt when it is there', async () => {
    const { hands } = await start();
    await openForm();
    const finish = slowly();
    await hands.submit(user, { 'field.workload': '2' });
    expect(modalText()).toContain('Saving your answers');
    finish(reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09'));
    await eventually(() => expect(modalText()).toContain('4f3c2b1a09'));
  });

  it('closing the modal before the receipt is there leaves no line in the log', async () => {
    const { hands, server, log } = await start();
    await openForm();
    const finish = slowly();
    await hands.submit(user, { 'field.workload': '2' });
    const lines = [...log.lines];
    const view = hands.modals(user)[0] ?? expect.unreachable('No modal is open.');
    view.closed = true;
    const updates = () => server.world.calls.get('views.update') ?? 0;
    const before = updates();
    finish(reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09'));
    await eventually(() => expect(updates()).toBe(before + 1));
    await started.platform.stop();
    expect(log.lines).toEqual(lines);
  });

  it('what has to be corrected is said above the form, as it was filled in', async () => {
    const { hands } = await start();
    await openForm();
    const finish = slowly();
    await hands.submit(user, { 'field.workload': '2', 'field.comment': 'Something' });
    finish({ ...reply('Look', 'again', false), fieldErrors: { comment: 'Please shorten it.' } });
    await eventually(() => expect(modalText()).toContain('Please shorten it.'));
    const shown = JSON.stringify(hands.modals(user)[0]?.view.blocks);
    expect(shown).toContain('"initial_value":"Something"');
    expect(shown).toMatch(/"initial_option":\{"text":\{[^}]*\},"value":"2"\}/);
  });

  it('the same submission twice is one ballot, with one receipt', async () => {
    const { deliver, server, hands } = await start();
    await openForm();
    const finish = slowly();
    const submitForm = vi.spyOn(listener, 'submitForm');
    const view = hands.modals(user)[0] ?? expect.unreachable('No modal.');
    const payload = submissionPayload(server.world, user, view.id, view.view, {});
    const both = [deliver(payload), deliver(payload)];
    await eventually(() => expect(submitForm).toHaveBeenCalled());
    finish(reply('Sealed', '4f3c2b1a09'));
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);
    expect(submitForm).toHaveBeenCalledTimes(1);
  });
});

describe('when the socket is lost', () => {
  it.each(['cut', 'refresh'] as const)('(%s) Parley connects again, says so, and answers', async (how) => {
    const { server, hands, log } = await start();
    server.socketMode[how]();
    await eventually(() => expect(log.lines.join('\n')).toContain('Connected to Slack again'));
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
    expect(log.lines.join('\n')).toContain('The connection to Slack was lost');
  });

  it('a failed reconnection does not end the process', async () => {
    const { server, hands, log } = await start();
    server.failNext('apps.connections.open', { kind: 'break-before' }, { kind: 'status', status: 500 });
    server.socketMode.cut();
    await eventually(() => expect(log.lines.join('\n')).toContain('Connected to Slack again'));
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
  });

  it('what is no envelope is dropped', async () => {
    const { server, hands } = await start();
    for (const text of [
      'not json',
      'null',
      '{"type":"events_api"}',
      '{"type":"interactive","envelope_id":"1","payload":{}}',
      '{"type":"events_api","envelope_id":"1","payload":{"event":null}}',
    ]) {
      server.socketMode.sendRaw(text);
    }
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
  });
});

describe('when it starts', () => {
  it('says which scopes are missing', async () => {
    await start();
    const scopes = started.server.world.scopes.filter(
      (scope) => !['files:write', 'im:write'].includes(scope),
    );
    await expect(startPlatform({ listener, scopes })).rejects.toThrow(
      'lacks the scopes files:write, im:write',
    );
  });

  const unavailable = { kind: 'status', status: 503 } as const;
  it.each([
    ['auth.test', Array.from({ length: 5 }, () => unavailable)],
    ['apps.connections.open', [unavailable]],
    ['apps.connections.open', [{ kind: 'break-before' } as const]],
  ])('can be tried again where Slack is not available (%s)', async (method, faults) => {
    const { server, platform, hands } = await start();
    await platform.stop();
    server.failNext(method, ...faults);
    await expect(platform.start(listener)).rejects.toBeInstanceOf(RetryLaterError);
    await platform.start(listener);
    await hands.press(user, answerNow);
    await eventually(() => expect(hands.modals(user)).toHaveLength(1));
  });

  it('says that the token for the connection is not known', async () => {
    const { server, platform } = await start();
    await platform.stop();
    server.failNext('apps.connections.open', { kind: 'code', code: 'invalid_auth' });
    const error = await platform.start(listener).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperatorNeededError);
    expect(error).toMatchObject({
      message: 'Slack opens no connection for SLACK_APP_TOKEN. (invalid_auth)',
      whatToDo: expect.stringContaining('connections:write'),
    });
  });

  it('says that the token is not known', async () => {
    const { server } = await start();
    server.failNext('auth.test', { kind: 'code', code: 'invalid_auth' });
    await started.platform.stop();
    await expect(started.platform.start(listener)).rejects.toMatchObject({
      message: expect.stringContaining('does not know the bot token'),
      whatToDo: expect.stringContaining('SLACK_BOT_TOKEN'),
    });
  });
});

/** With the reason as the operator reads it. */
const told = (reach: Reach | undefined) =>
  reach?.reachable === false ? { ...reach, reason: reach.reason(english) } : reach;

describe('whom Slack reaches', () => {
  const users = [
    aUser(1, { tz: 'Europe/Lisbon' }),
    aUser(2, { is_bot: true }),
    aUser(3, { deleted: true }),
    aUser(4, { is_restricted: true }),
    aUser(5, { is_ultra_restricted: true }),
    aUser(6, { is_stranger: true }),
    ...Array.from({ length: 250 }, (_, index) => aUser(100 + index)),
  ];
  const byEmail = { slackId: undefined, email: 'P1@Example.org' };
  const { slackId: _, ...nobody } = aPerson(8);
  const { slackId: __, ...mailed } = { ...aPerson(9), email: byEmail.email };
  const few = [...[1, 2, 3, 4, 5, 6, 7].map((number) => aPerson(number)), nobody, mailed];
  const many = [...few, ...Array.from({ length: 250 }, (_, index) => aPerson(100 + index))];

  it.each([
    ['one by one', few],
    ['from the list of members', many],
  ])(
    'members are reached in their own time zone, all others not, with the reason (%s)',
    async (_name, people) => {
      const { platform } = await start({ users });
      const reach = await platform.reach(people);
      expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => told(reach.get(`p${number}`)))).toEqual([
        { reachable: true, account: { platform: 'slack', id: user }, timeZone: 'Europe/Lisbon' },
        { reachable: false, reason: 'The Slack account is a bot.' },
        { reachable: false, reason: 'The Slack account is deactivated.' },
        { reachable: false, reason: 'The Slack account is a guest.' },
        { reachable: false, reason: 'The Slack account is a guest.' },
        { reachable: false, reason: 'The Slack account belongs to another organisation.' },
        { reachable: false, reason: 'Slack knows nobody with this Slack id.' },
        { reachable: false, reason: 'The roster has neither a Slack id nor an e-mail address.' },
        { reachable: true, account: { platform: 'slack', id: user }, timeZone: 'Europe/Lisbon' },
      ]);
    },
  );

  it('a time zone that nobody knows is left out, so that the organisation’s own counts', async () => {
    const { platform } = await start({ users: [aUser(1, { tz: 'Mars/Olympus' }), aUser(2, { tz: '' })] });
    const reach = await platform.reach([aPerson(1), aPerson(2)]);
    expect([...reach.values()]).toEqual([
      { reachable: true, account: { platform: 'slack', id: user } },
      { reachable: true, account: { platform: 'slack', id: slackIdOf(2) } },
    ]);
  });

  it('a deactivation counts the next time that is asked', async () => {
    const { platform, server } = await start({ users });
    await platform.reach([aPerson(1)]);
    server.world.users.set(user, aUser(1, { deleted: true }));
    expect((await platform.reach([aPerson(1)])).get('p1')).toMatchObject({ reachable: false });
  });

  it('a number that is given to somebody whom Slack does not know brings nothing more to whoever had it before', async () => {
    const { platform, server } = await start({ users });
    const newcomer = { ...mailed, email: 'newcomer@example.org' };
    await platform.reach([mailed]);
    // Before and after Slack is asked about the new roster.
    await expect(platform.sendToPerson(newcomer, hello, 'k1')).rejects.toThrow(UnreachableError);
    await platform.reach([newcomer]);
    await expect(platform.sendToPerson(newcomer, hello, 'k2')).rejects.toThrow(UnreachableError);
    expect(messagesIn(server.world, conversationWith(user))).toEqual([]);
  });

  it('an address that Slack no longer knows stands for no account', async () => {
    const { platform, server } = await start({ users });
    await platform.reach([mailed]);
    server.world.users.set(user, aUser(1, { email: 'other@example.org' }));
    await platform.reach([mailed]);
    await expect(platform.sendToPerson(mailed, hello, 'k')).rejects.toThrow(UnreachableError);
    expect(messagesIn(server.world, conversationWith(user))).toEqual([]);
  });
});

it('a long answer comes in as many private messages as it takes, and says when it is not all', async () => {
  const { hands, server } = await start();
  const items = Array.from({ length: 900 }, (_, index) => `Line ${index} ${'x'.repeat(90)}`);
  listener.commandReply = {
    kind: 'message',
    ok: true,
    message: { title: 'Long', blocks: [{ kind: 'list', items }] },
  };
  await hands.command(user, 'status');
  const posts = () => [...server.world.responses.values()].flat();
  await eventually(() => expect(posts()).toHaveLength(5));
  expect(visibleText(posts().at(-1)?.blocks ?? [])).toContain('This is not all of it');
});

it('the Home tab keeps what the core says, with buttons for what one may ask about oneself', async () => {
  const { hands, deliver, server } = await start();
  await deliver(homeOpenedPayload(server.world, user));
  await eventually(() => expect(hands.home(user)).toBeDefined());
  const buttons = buttonsOf(hands.home(user)?.blocks ?? []);
  expect(buttons.map(({ label }) => label)).toEqual([
    'Answer now',
    'Was I counted?',
    'What do you hold about me?',
    'How it stays private',
  ]);
  await hands.pressHome(user, buttons[2] ?? answerNow);
  await eventually(() => expect(modalText()).toContain('The questions are open until Friday.'));
});

it('writes no person, account, answer or receipt into the log', async () => {
  const { hands, log } = await start();
  await hands.press(user, answerNow);
  await eventually(() => expect(hands.modals(user)).toHaveLength(1));
  listener.submitForm = () => Promise.reject(new Error(`somebody wrote "Too much" as ${user}`));
  void hands.submit(user, { 'field.comment': 'Too much' }).catch(() => undefined);
  await eventually(() => expect(log.lines.join('\n')).toContain('could not be answered'));
  expect(log.lines.join('\n')).not.toMatch(/Too much|U00000|4f3c/);
});
