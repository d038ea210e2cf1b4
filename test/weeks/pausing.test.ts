import { expect, it, onTestFinished } from 'vitest';
import { actAs } from './act-as.ts';
import { askedIn, everyoneAskedIn, postsEverywhere, startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

async function start(): Promise<TestParley> {
  const parley = await startSmallParley(await embeddedEngines());
  onTestFinished(() => parley.close());
  return parley;
}

it('both sides together pause the weeks and resume them; one alone changes nothing', async () => {
  const parley = await start();
  const rep = actAs(parley.slack, 'rep');
  const leader = actAs(parley.slack, 'leader');

  expect((await rep.pulse('pause', { reason: 'A strike on Thursday.' })).text).toContain(
    'It takes effect once the other side accepts it',
  );
  expect((await rep.pulse('pause')).text).toContain('Your side has proposed this already');
  await parley.openAt('2026-11-24T10:00:00Z');
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);

  expect((await leader.pulse('pause')).text).toContain('Agreed by both sides');
  await parley.runUntil('2026-11-26T10:00:00Z');
  await parley.lookAt('2026-11-26T11:00:00Z');
  expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['invitation']]);
  expect((await actAs(parley.slack, 'duty-1').answer({ workload: '1' })).ok).toBe(true);
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
  await parley.openAt('2026-12-01T10:00:00Z');
  await parley.lookAt('2026-12-01T11:00:00Z');
  expect(everyoneAskedIn(parley, '2026-W49')).toEqual([['']]);
  expect(await parley.operator.openRound()).toEqual({
    done: false,
    sentence: 'Both sides have agreed to pause. They resume with /pulse resume.',
  });
  expect((await actAs(parley.slack, 'duty-1').pulse('status')).text).toContain(
    'Paused: by agreement of both sides',
  );

  // No week is under way, so what both sides agree on about the channels counts at once.
  await rep.agree('propose', { what: 'union-slack', value: 'C0000000009' });
  await leader.agree('accept', { number: 'A3' });
  await parley.queue.whenIdle();
  expect(parley.slack.agreedChannels.at(-1)?.channels.union.slack).toBe('C0000000009');

  await leader.pulse('resume');
  await parley.lookAt('2026-12-01T12:00:00Z');
  expect(everyoneAskedIn(parley, '2026-W49')).toEqual([['']]);
  await rep.pulse('resume');
  await parley.queue.whenIdle();
  expect(everyoneAskedIn(parley, '2026-W49')).toEqual([['invitation']]);

  expect(postsEverywhere(parley)).toEqual([
    [
      'The union proposes to pause the weekly questions (A2)',
      'Pulse, week of 23 November 2026: who is asked',
      'The weekly questions are paused',
      'Pulse, week of 23 November 2026',
      'The union proposes a change to the union’s channel on Slack (A3)',
      'Agreed by both sides: a change to the union’s channel on Slack (A3)',
      'The leadership proposes to resume the weekly questions (A4)',
      'The weekly questions resume',
      'Pulse, week of 30 November 2026: who is asked',
    ],
  ]);
}, 120_000);

it('who sends mute gets no invitation and no reminder, may still answer, and can undo it', async () => {
  const parley = await start();
  const one = actAs(parley.slack, 'duty-1');
  await one.pulse('mute');
  await parley.openAt('2026-11-24T10:00:00Z');
  await parley.runUntil('2026-11-26T10:00:00Z');

  expect(askedIn(parley, 'duty-1', '2026-W48')).toEqual([]);
  expect(askedIn(parley, 'duty-2', '2026-W48')).toEqual(['invitation', 'reminder']);
  expect((await one.submit('ballot.2026-W48', { workload: '1' })).ok).toBe(true);
  expect((await parley.operator.roundStatus()).round?.unreachable).toEqual([
    { reason: 'switched invitations off', count: 1 },
  ]);

  await one.pulse('unmute');
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.openAt('2026-12-01T10:00:00Z');
  expect(askedIn(parley, 'duty-1', '2026-W49')).toEqual(['invitation']);
}, 120_000);
