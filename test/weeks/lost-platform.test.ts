import { afterAll, beforeAll, expect, it } from 'vitest';
import { createListener } from '../../src/bot/create-listener.ts';
import { startPlatform } from '../../src/bot/start-platform.ts';
import { createFakePlatform } from '../fakes/create-fake-platform.ts';
import { actAs } from './act-as.ts';
import { askedIn } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const onWeb = { platforms: 'web' };
const roster = rosterOf([
  ...members('web', 10, 'Duty team', onWeb),
  ...members('both', 2, 'Duty team', { platforms: 'slack web' }),
  ...members('slack', 3, 'Duty team'),
  { id: 'rep', team: 'Duty team', role: 'rep', ...onWeb },
  { id: 'leader', team: 'Duty team', role: 'leader', ...onWeb },
]);

const onSlack = ['slack-1', 'slack-2', 'slack-3'];

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({ engines: await embeddedEngines(), roster });
});
afterAll(() => parley.close());

const titlesIn = (platform: 'slack' | 'web', channel: 'leadership' | 'union') =>
  parley[platform].messagesIn(channel).map(({ message }) => message.title);
const titlesOf = (platform: 'slack' | 'web', id: string) =>
  parley[platform].messagesOf({ id }).map(({ message }) => message.title);
const answerOnWeb = async () => {
  const answer = { workload: '2', it: '4', morale: '3', comment: '' };
  for (const { id } of members('web', 10, '')) await actAs(parley.web, id).answer(answer);
};

it('whose app is removed in mid-week, the week is counted and published on every other platform', async () => {
  const { slack, web } = parley;
  await parley.openAt('2026-11-24T10:00:00Z');
  await answerOnWeb();
  slack.breakDown();
  await parley.runUntil('2026-11-26T10:00:00Z');
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
  await actAs(web, 'rep').send('event', 'add', { date: '2026-11-30', text: 'Talks' });
  await parley.queue.whenIdle();

  expect((await parley.context.store.rounds.get('2026-W48'))?.state).toBe('published');
  expect(titlesIn('web', 'union').slice(-4)).toEqual([
    'Pulse, week of 23 November 2026',
    'Parley cannot reach the leadership’s channel on Slack',
    'Parley cannot reach the union’s channel on Slack',
    expect.stringContaining('The union adds event 1'),
  ]);
  expect(titlesIn('web', 'leadership')).toEqual(titlesIn('web', 'union'));
  expect((await parley.operator.roundStatus()).problems.map(({ what }) => what)).toEqual([
    'It has refused Parley since Thursday 26 November, 10:00. The app was removed.',
    expect.stringContaining('The app was removed. Install the app again.'),
    expect.stringContaining('The app was removed. Install the app again.'),
  ]);
});

it('who is on another platform as well is reminded there, and only there', () => {
  const reminder = expect.stringContaining('A reminder');
  expect(titlesOf('slack', 'both-1')).toEqual([expect.not.stringContaining('A reminder')]);
  expect(titlesOf('web', 'both-1')).toEqual([reminder]);
  expect(titlesOf('slack', 'slack-1')).not.toContainEqual(reminder);
});

it('the next round opens without it, and says so; who is on it alone is asked once it is mended', async () => {
  const { slack, web, operator } = parley;
  await parley.openAt('2026-12-01T10:00:00Z');
  await answerOnWeb();
  const [statement] = web.messagesIn('union').slice(-1);
  const round = await parley.context.store.rounds.get('2026-W49');
  const [trouble] = (await operator.roundStatus()).problems;
  slack.mend();
  await parley.lookAt('2026-12-01T11:00:00Z');
  await parley.runUntil('2026-12-01T11:15:00Z');

  expect(round).toMatchObject({ state: 'open', asked: { total: 17, unreachable: 0 } });
  expect(statement?.message.title).toContain('who is asked');
  expect(JSON.stringify(statement)).toContain('Parley is shut out of Slack at present.');
  expect(trouble).toEqual({
    job: 'slack',
    what: 'It has refused Parley since Tuesday 1 December, 10:00. The app was removed.',
    whatToDo: 'Install the app again. Parley keeps trying.',
  });
  expect(onSlack.map((id) => askedIn(parley, id, '2026-W49'))).toEqual([
    ['invitation'],
    ['invitation'],
    ['invitation'],
  ]);
  expect((await operator.roundStatus()).problems).toEqual([]);
  expect([...titlesIn('slack', 'union')].sort()).toEqual([...titlesIn('web', 'union')].sort());
});

it('a start goes on without it, tells the operator, and lets people in as soon as it is mended', async () => {
  const { slack, web } = parley;
  slack.breakDown(20);
  await parley.beDownUntil('2026-12-01T12:00:00Z');
  const inTheMeantime = await actAs(web, 'rep').pulse('status');
  const problems = (await parley.operator.roundStatus()).problems;
  slack.mend();
  await expect.poll(async () => (await actAs(slack, 'slack-1').pulse('help')).ok).toBe(true);
  await parley.lookAt('2026-12-01T13:00:00Z');

  expect(inTheMeantime.ok).toBe(true);
  expect(problems).toEqual([
    expect.objectContaining({ job: 'slack', whatToDo: expect.stringContaining('Install the app again.') }),
  ]);
  expect(parley.complaints).toContain(
    'Install the app again. Until then the other platforms go on without it.',
  );
  expect((await parley.operator.roundStatus()).problems).toEqual([]);
});

it('one that was never started is being set up wrongly, and the operator learns it at once', async () => {
  const { context } = parley;
  const discord = createFakePlatform({ name: 'discord' });
  discord.breakDown();
  await expect(startPlatform(context, discord, createListener(context))).rejects.toMatchObject({
    message: 'The app was removed.',
    whatToDo: 'Install the app again.',
  });
});
