import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import { actAs } from './act-as.ts';
import { answerAll, startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines());
});
afterAll(() => parley.close());

const channels = ['leadership', 'union'] as const;
/** Each message by its title and the SHA-256 of all that it holds, so that a difference can be read. */
const messagesIn = (platform: 'slack' | 'web', channel: (typeof channels)[number]) =>
  parley[platform]
    .messagesIn(channel)
    .map(({ message }) => `${message.title} ${createHash('sha256').update(wholeOf(message)).digest('hex')}`);
const wholeOf = (message: Message) =>
  JSON.stringify(message, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
const titlesIn = (channel: (typeof channels)[number]) =>
  parley.slack.messagesIn(channel).map(({ message }) => message.title);

it('a week whose summary cannot be posted to one side is published to the other, which is told so once', async () => {
  const { slack } = parley;
  await parley.openAt('2026-11-24T10:00:00Z');
  await answerAll(parley);
  await parley.runUntil('2026-11-27T17:00:00Z');
  slack.lose('union');
  await parley.runUntil('2026-11-30T09:00:00Z');
  await actAs(slack, 'rep').send('event', 'add', { date: '2026-11-30', text: 'Talks' });
  await parley.queue.whenIdle();
  await parley.lookAt('2026-11-30T10:00:00Z');

  expect(titlesIn('leadership').slice(-3)).toEqual([
    'Pulse, week of 23 November 2026',
    'Parley cannot reach the union’s channel on Slack',
    expect.stringContaining('The union adds event 1'),
  ]);
  expect(titlesIn('union')).toEqual(titlesIn('leadership').slice(0, -3));
  expect(messagesIn('web', 'union')).toEqual(messagesIn('slack', 'leadership'));
  expect(JSON.stringify(slack.messagesIn('leadership').at(-2))).toContain('since Monday 30 November, 09:00');
  expect((await parley.operator.roundStatus()).problems).toEqual([
    {
      job: 'channels',
      what: 'Parley has not reached the union’s channel on Slack since Monday 30 November, 09:00; posts that wait for it: 3. The channel is archived.',
      whatToDo: expect.stringContaining(
        'it is used once both sides have accepted and the week under way is published',
      ),
    },
  ]);
  expect((await actAs(slack, 'duty-1').pulse('status')).text).toContain(
    'Cannot be reached: the union’s channel on Slack, since Monday 30 November, 09:00.',
  );
  expect(parley.complaints.at(-1)).toContain(
    'A channel cannot be reached. Bring the channel back and let Parley in.',
  );
});

it('back the next day, it gets all that it missed, in order and once, killed and started again in between', async () => {
  const { slack } = parley;
  await parley.beDownUntil('2026-11-30T20:00:00Z');
  slack.bringBack('union');
  // Posted before the next look: it waits behind what is older.
  await actAs(slack, 'rep').send('event', 'add', { date: '2026-11-29', text: 'A new system' });
  await parley.queue.whenIdle();
  slack.failNext('answer-lost', 'union');
  await parley.lookAt('2026-12-01T08:00:00Z');
  expect(titlesIn('union').at(-1)).toBe('Pulse, week of 23 November 2026');
  slack.failNext('never-arrived', 'union');
  await parley.beDownUntil('2026-12-01T08:01:00Z');
  await parley.beDownUntil('2026-12-01T08:02:00Z');
  await parley.lookAt('2026-12-01T09:00:00Z');

  expect(titlesIn('union').at(-1)).toBe('Parley reaches the union’s channel on Slack again');
  const everywhere = [
    ...channels.map((channel) => messagesIn('slack', channel)),
    ...channels.map((channel) => messagesIn('web', channel)),
  ];
  for (const messages of everywhere) expect(messages).toEqual(everywhere[0]);
  const titles = titlesIn('leadership');
  expect(titles).toHaveLength(new Set(titles).size);
  expect((await parley.operator.roundStatus()).problems).toEqual([]);
  expect(await parley.context.store.owed.list()).toEqual([]);
});

it('a channel that both sides have replaced gets what was missed when the next week opens', async () => {
  const { slack } = parley;
  slack.lose('leadership');
  await actAs(slack, 'rep').send('event', 'add', { date: '2026-12-01', text: 'Strike' });
  await parley.queue.whenIdle();
  slack.bringBack('leadership');
  await parley.openAt('2026-12-01T10:00:00Z');

  expect(messagesIn('slack', 'leadership')).toEqual(messagesIn('slack', 'union'));
  expect(titlesIn('union').slice(-2)).toEqual([
    'Parley reaches the leadership’s channel on Slack again',
    'Pulse, week of 30 November 2026: who is asked',
  ]);
});

it('two that are lost at once read the same in the end', async () => {
  const { slack } = parley;
  for (const channel of channels) slack.lose(channel);
  await actAs(slack, 'rep').send('event', 'add', { date: '2026-12-02', text: 'Talks go on' });
  await parley.queue.whenIdle();
  for (const channel of channels) slack.bringBack(channel);
  await parley.lookAt('2026-12-01T11:00:00Z');

  expect(titlesIn('union').slice(-5)).toEqual([
    expect.stringContaining('The union adds event'),
    'Parley cannot reach the leadership’s channel on Slack',
    'Parley cannot reach the union’s channel on Slack',
    'Parley reaches the leadership’s channel on Slack again',
    'Parley reaches the union’s channel on Slack again',
  ]);
  expect(messagesIn('slack', 'leadership')).toEqual(messagesIn('slack', 'union'));
  expect(await parley.context.store.owed.list()).toEqual([]);
});
