import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeRound } from '../../jobs/close-round.ts';
import { forgetComments } from '../../jobs/forget-comments.ts';
import { keepComments } from '../../src/bot/comments.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { actAs } from './act-as.ts';
import { postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

let parley: TestParley;
const person = (id: string) => actAs(parley.slack, id);
const roundId = '2026-W48';

/** Of thirty who answer, twenty write a comment. */
async function everyoneAnswers(more: Readonly<Record<string, string>>): Promise<void> {
  for (let index = 1; index <= 30; index += 1) {
    const comment =
      index > 20
        ? ''
        : `Sarah Okonkwo moved case ${index} to room ${index} and ${'x'.repeat(index)} we were not told.`;
    await person(`duty-${index}`).answer({ workload: '2', it: '1', morale: '3', ...more, comment });
  }
}

beforeAll(async () => {
  parley = await startTestParley({
    engines: await embeddedEngines(),
    roster: rosterOf([
      ...members('duty', 30, 'Duty team'),
      ...['rep', 'rep-2'].map((id) => ({ id, team: 'Duty team', role: 'rep' })),
      { id: 'leader', team: 'Duty team', role: 'leader' },
    ]),
  });
  await parley.openAt('2026-11-24T10:00:00Z');
  await everyoneAnswers({});
  await parley.runUntil('2026-11-27T17:00:00Z');
}, 60_000);

afterAll(() => parley.close());

it('what is kept is redacted, one row with no author, team or time of writing, and the same when counted again', async () => {
  const kept = await parley.context.store.comments.get(roundId);
  expect(kept?.texts).toHaveLength(20);
  expect(JSON.stringify(kept)).not.toMatch(/sarah|okonkwo|duty|case \d/i);
  await closeRound(parley.context, { roundId });
  expect(await parley.context.store.comments.put({ roundId, texts: [], deletesAt: '', readings: {} })).toBe(
    false,
  );
  expect(await parley.context.store.comments.get(roundId)).toStrictEqual(kept);
});

it('nobody reads them before the summary is published, and staff never', async () => {
  expect((await person('rep').send('comments', 'read')).text).toContain('There are no comments to read.');
  await parley.runUntil('2026-11-30T09:00:00Z');
  expect((await person('duty-1').send('comments', 'read')).ok).toBe(false);
  expect((await person('leader').send('comments', 'release', { number: '1' })).text).toContain(
    'Read the comments first',
  );
});

it('one rep and one leader read the same comments in the same order; both channels are told that they do', async () => {
  const pages = async (id: string) => [
    (await person(id).send('comments', 'read')).text,
    (await person(id).send('comments', 'read', { week: roundId, page: '2' })).text,
  ];
  const [union, leadership] = [await pages('rep'), await pages('leader')];
  expect(union).toStrictEqual(leadership);
  expect(union.join()).toContain('we were not told.');
  expect((await person('rep-2').send('comments', 'read')).text).toContain('Somebody else on your side');
  await parley.queue.whenIdle();
  const [first] = postsEverywhere(parley);
  expect(first?.slice(-2)).toEqual([
    'A union rep has opened the comments of the week of 23 November 2026',
    'A leader has opened the comments of the week of 23 November 2026',
  ]);
});

it('a comment is quoted when both released it, and one that one side released is seen by nobody', async () => {
  const decide = (id: string, what: string, number: string) => person(id).send('comments', what, { number });
  const kept = await parley.context.store.comments.get(roundId);
  const released = (await decide('rep', 'release', '1')).text;
  expect(released).toContain('You have released comment 1 of the week of 23 November 2026');
  expect(released).toContain(`“${kept?.texts[0]?.slice(0, 20)}`);
  await decide('rep', 'release', '2');
  await decide('rep', 'release', '3');
  await decide('rep', 'withhold', '3');
  expect((await person('leader').send('comments', 'read')).text).not.toContain('released by');
  expect((await person('rep').send('comments', 'read')).text).toContain('1, released by you');
  await decide('leader', 'release', '3');
  expect((await decide('leader', 'release', '99')).text).toContain('There is no comment 99');
  expect(await parley.context.store.register.list('quotation')).toHaveLength(2);
  expect((await decide('leader', 'release', '1')).text).toContain('Both sides have released comment 1');
  expect((await decide('rep', 'withhold', '1')).text).toContain('Both sides have released this comment');
  await decide('leader', 'release', '1');
  await parley.queue.whenIdle();

  const quotations = (await parley.context.store.register.list('quotation')).filter(
    ({ action }) => action === 'quoted',
  );
  expect(quotations.map(({ data }) => data.text)).toEqual([kept?.texts[0]]);
  for (const posts of postsEverywhere(parley)) {
    expect(posts.filter((title) => title.includes('released by both sides'))).toHaveLength(1);
  }
});

it('a follow-up proposed by one side and accepted by the other takes the rotating question’s place, once', async () => {
  const propose = (question: string) =>
    person('rep').send('follow-up', 'propose', { theme: 'workload', question });
  expect((await propose('Is it the caseload?; Yes')).text).toContain('between two and five');
  expect((await propose('Is it the caseload?; Yes; No')).text).toContain('The follow-up is proposed');
  expect((await person('rep').send('follow-up', 'accept', { number: '1' })).text).toContain('the other side');
  expect((await person('leader').send('follow-up', 'accept', { number: '1' })).text).toContain('is accepted');
  await person('leader').send('event', 'add', { date: '2026-12-01', text: 'New director' });
  await parley.openAt('2026-12-01T10:00:00Z');
  await everyoneAnswers({ 'follow-up-1': '1' });
  await parley.runUntil('2026-12-04T17:00:00Z');
  expect((await parley.context.store.register.list('follow-up')).at(-1)?.action).toBe('accepted');
  await parley.runUntil('2026-12-07T09:00:00Z');
  for (const channel of ['leadership', 'union'] as const) {
    const messages = parley.slack.messagesIn(channel).map(({ message }) => message);
    const titles = messages.map(({ title }) => title).filter((title) => title.includes('follow-up'));
    expect(titles).toEqual(['The union proposes follow-up 1', 'The leadership accepts follow-up 1']);
    expect(messages.map(renderPlainText).join('\n')).toMatch(
      /Follow-up 1\n[\s\S]*If you wrote about Workload: Is it the caseload\?[\s\S]*Yes[\s\S]*It does not concern me/,
    );
  }
  const [quoted] = (await parley.context.store.register.list('quotation')).filter(
    ({ action }) => action === 'quoted',
  );
  const summaries = (['leadership', 'union'] as const).map((channel) =>
    renderPlainText(
      parley.slack
        .messagesIn(channel)
        .find(({ message }) => message.title === 'Pulse, week of 30 November 2026')?.message ?? {
        title: '',
        blocks: [],
      },
    ),
  );
  expect(summaries[0]).toBe(summaries[1]);
  expect(summaries[0]).toContain(`“${quoted?.data.text}” (week of 23 November 2026)`);
  expect(summaries[0]).toContain('1 December 2026: New director (added by the leadership)');
  expect((await person('leader').send('follow-up', 'list')).text).toMatch(
    /Asked in the week of 30 November 2026. Of the 30 who answered: Yes: 85% or more; No: /,
  );
  expect((await person('leader').send('follow-up', 'accept')).text).toContain('Which follow-up?');
  await person('leader').send('follow-up', 'propose', { theme: 'workload', question: 'Would a rota help?' });
  await person('rep').send('follow-up', 'accept', { number: '2' });
  await parley.openAt('2026-12-08T10:00:00Z');
  const round = await parley.context.store.rounds.get('2026-W50');
  expect(round?.followUp?.number).toBe(2);
  expect(round?.questions).toHaveLength(4);
});

it('who reads two weeks says which one a number means, and nothing is quoted before', async () => {
  for (const id of ['rep', 'leader']) {
    await person(id).send('comments', 'read', { week: '2026-W49' });
    expect((await person(id).send('comments', 'read', { week: roundId })).text).toContain(
      'To allow a quotation: /comments release <number> 2026-W48.',
    );
    const unclear = await person(id).send('comments', 'release', { number: '4' });
    expect([unclear.ok, unclear.text]).toEqual([
      false,
      expect.stringMatching(
        /Of which week\?[\s=]+You read the comments of 2 weeks. Send \/comments release 4 2026-W49 or \/comments release 4 2026-W48\.$/m,
      ),
    ]);
    await person(id).send('comments', 'release', { number: '4', week: roundId });
  }
  const quoted = (await parley.context.store.register.list('quotation')).filter(
    ({ action, data }) => action === 'quoted' && data.comment === 4,
  );
  expect(quoted.map(({ data }) => data.roundId)).toEqual([roundId]);
});

it('all are deleted 14 days after closing; the quotation stays', async () => {
  await expect(forgetComments(parley.context, { roundId })).rejects.toThrow('not due');
  parley.clock.moveTo('2026-12-11T17:00:00Z');
  await forgetComments(parley.context, { roundId });
  await forgetComments(parley.context, { roundId });
  const { comments, register, rounds } = parley.context.store;
  expect(await comments.get(roundId)).toBeUndefined();
  expect((await person('rep').send('comments', 'read', { week: roundId })).text).toContain(
    'There are no comments to read',
  );
  expect(JSON.stringify(await register.list('quotation'))).toContain('we were not told');
  // A week that is counted only now, such as one whose key was split, keeps none at all.
  const late = await rounds.get(roundId);
  if (late) await keepComments(parley.context, late, 30, Array<string>(20).fill('We are tired.'));
  expect(await comments.get(roundId)).toBeUndefined();
});

it('a follow-up in a week without figures is asked again, once that week is published', async () => {
  await parley.runUntil('2026-12-11T17:00:00Z');
  parley.clock.moveTo('2026-12-14T08:00:00Z');
  expect(await parley.operator.openRound()).toMatchObject({ done: true });
  await parley.queue.whenIdle();
  expect((await parley.context.store.rounds.get('2026-W51'))?.followUp).toBeUndefined();
  await parley.runUntil('2026-12-14T09:00:00Z');
  expect((await parley.context.store.summaries.getPublished('2026-W50'))?.summary.figures).toBeUndefined();
  await parley.runUntil('2026-12-18T17:00:00Z');
  await parley.openAt('2026-12-22T10:00:00Z');
  expect((await parley.context.store.rounds.get('2026-W52'))?.followUp?.number).toBe(2);
});

it('comments that were counted late, after an outage, are deleted 14 days after the hour of closing', async () => {
  await everyoneAnswers({ 'follow-up-2': '1' });
  await parley.beDownUntil('2026-12-31T12:00:00Z');
  expect((await parley.context.store.comments.get('2026-W52'))?.deletesAt).toBe('2027-01-08T17:00:00.000Z');
});
