import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { actAs } from './act-as.ts';
import { postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { shippedQuestions, startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

/** As many as have to answer before a comment is kept. */
const staffCount = 30;
const roster = rosterOf([
  ...members('duty', staffCount, 'Duty team'),
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
]);

async function start(): Promise<TestParley> {
  const questionsFolder = await mkdtemp(join(tmpdir(), 'parley-quarter-'));
  onTestFinished(() => rm(questionsFolder, { recursive: true, force: true }));
  await writeFile(
    join(questionsFolder, 'spring.yaml'),
    shippedQuestions.replace('I felt good about working here', 'I was glad to work here'),
  );
  const parley = await startTestParley({ engines: await embeddedEngines(), roster, questionsFolder });
  onTestFinished(() => parley.close());
  return parley;
}

/** What stands in the union's channel under the last such title. */
function readIn({ slack }: TestParley, title: string): string {
  const found = slack.messagesIn('union').findLast(({ message }) => message.title === title);
  return found ? renderPlainText(found.message) : 'there is no such message';
}

function people({ slack }: TestParley) {
  return { rep: actAs(slack, 'rep'), leader: actAs(slack, 'leader'), staff: actAs(slack, 'duty-1') };
}

async function everyoneAnswers({ slack }: TestParley, values: (index: number) => Record<string, string>) {
  await Promise.all(
    Array.from({ length: staffCount }, (_, index) => actAs(slack, `duty-${index + 1}`).answer(values(index))),
  );
}

async function liveThroughWeek(
  parley: TestParley,
  days: readonly [string, string, string],
  answers: (index: number) => Record<string, string>,
) {
  const [opens, closes, publishes] = days;
  await parley.openAt(`${opens}T10:00:00Z`);
  await everyoneAnswers(parley, answers);
  await parley.runUntil(`${closes}T17:00:00Z`);
  await parley.runUntil(`${publishes}T09:00:00Z`);
}

const comment = 'Sarah Okonkwo cancelled the meeting and we were not told.';
const week = { workload: '2', it: '1', morale: '3' };

it('a quarter: a concern raised, sharpened, read late, answered, promised, asked about, not kept and disputed; questions declined and agreed; one of two comments quoted', async () => {
  const parley = await start();
  const { rep, leader, staff } = people(parley);

  // A concern without a name: nobody reads of it before the fixed hour, not even that there is one.
  await parley.openAt('2026-11-24T10:00:00Z');
  const sent = await staff.submit('concern.raise', { topic: 'it', text: 'Three logins for one record.' });
  expect(sent.text).toContain('Your concern is sealed');
  await everyoneAnswers(parley, (index) => ({ ...week, comment: index < 20 ? comment : '' }));
  expect((await rep.send('concern', 'list')).text).toContain('No concern is open');
  await parley.runUntil('2026-11-26T10:05:00Z');
  const raised = readIn(parley, 'Concern 1, raised by staff, without a name: IT systems');
  expect(raised).toContain('Three logins for one record.');

  await rep.submit('concern.sharpen.1', {
    where: 'The three case systems',
    howOften: 'For every record',
    asked: 'One login for all three',
  });
  await parley.queue.whenIdle();
  expect(readIn(parley, 'The union sharpens concern 1')).toMatch(/One login for all three/);
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
  expect(readIn(parley, 'Pulse, week of 23 November 2026')).toMatch(
    /1 · IT systems · new.*Three logins for one record\. Raised by staff, without a name; 1 day old, 1 day without an answer\./s,
  );

  // Two comments: one is released by both sides, the other by one alone.
  for (const reader of [rep, leader]) await reader.send('comments', 'read');
  await parley.queue.whenIdle();
  await rep.send('comments', 'release', { number: '1' });
  await rep.send('comments', 'release', { number: '2' });
  await leader.send('comments', 'release', { number: '1' });
  await parley.queue.whenIdle();
  expect(readIn(parley, 'A comment from the week of 23 November 2026, released by both sides')).toContain(
    '“[…] cancelled the meeting and we were not told.”',
  );

  // A question set: declined first, agreed the second time.
  const propose = () => leader.agree('propose', { what: 'questions', value: 'spring' });
  await propose();
  await rep.agree('decline', { number: 'A2', reason: 'Not before we have talked.' });
  await propose();
  await rep.agree('accept', { number: 'A3' });
  await parley.queue.whenIdle();
  expect(readIn(parley, 'The union declines a change to the questions (A2)')).toContain('Not before we have');

  // Read only after weeks. An acknowledgement is no answer: the days go on.
  parley.clock.moveTo('2026-12-21T10:05:00Z');
  expect((await rep.send('concern', 'list')).text).toContain('Open for 25 days without an answer.');
  await leader.send('concern', 'acknowledge', { number: '1' });
  await parley.queue.whenIdle();
  expect(readIn(parley, 'The leadership has read concern 1')).toContain('25 days after it was raised');
  parley.clock.moveTo('2027-01-04T10:05:00Z');
  await leader.submit('concern.answer.1', { text: 'We are looking into it.' });
  await rep.send('concern', 'disagree', { number: '1', reason: 'No date, nobody responsible.' });
  await leader.submit('commitment.make.1', {
    promise: 'One login for the three case systems',
    owner: 'Head of IT',
    due: '2027-01-25',
    measure: 'Number of logins per record',
  });
  await parley.queue.whenIdle();

  // Its date has come: all are asked, in place of the topic in rotation.
  await parley.openAt('2027-01-26T10:00:00Z');
  expect(await staff.press()).toEqual(['workload', 'it', 'morale', 'commitment-1', 'comment']);
  await everyoneAnswers(parley, (index) => ({ ...week, 'commitment-1': index < 6 ? 'yes' : 'no' }));
  await parley.runUntil('2027-01-29T17:00:00Z');
  expect((await rep.send('commitment', 'list')).text).not.toContain('Whether it happened');
  // Said to be done by the leadership alone, after that week's question had gone out.
  await leader.send('commitment', 'done', { number: '1', note: 'Switched on.' });
  await parley.runUntil('2027-02-01T09:00:00Z');
  expect(readIn(parley, 'Pulse, week of 25 January 2027')).toMatch(
    /“One login for the three case systems”, by 25 January 2027 \(Head of IT\).*Yes: 20%.*No: 80%.*1 · overdue/s,
  );

  const summary = readIn(parley, 'Pulse, week of 25 January 2027');
  expect(summary).toContain('A change to the questions (A3): proposed by the leadership, agreed on');
  expect(summary).toContain('“[…] cancelled the meeting and we were not told.” (week of 23 November 2026)');
  expect((await parley.context.store.rounds.get('2027-W04'))?.questions.map(({ text }) => text)).toContain(
    'In the last week I was glad to work here.',
  );

  // The union disputes it, and staff are asked again.
  await rep.send('concern', 'disagree', {
    number: '1',
    reason: 'Twenty-four of thirty still have three logins.',
  });
  await parley.queue.whenIdle();
  expect((await staff.send('commitment', 'list')).text).toContain('Said to be done, but disputed, overdue.');
  await liveThroughWeek(parley, ['2027-02-02', '2027-02-05', '2027-02-08'], () => ({
    ...week,
    'commitment-1': 'no',
  }));
  expect((await staff.send('concern', 'show', { number: '1' })).text).toMatch(
    /We are looking into it\..*No date, nobody responsible\..*Twenty-four of thirty still have three logins\..*yes 15% or less/s,
  );

  const w = (date: string) => `Pulse, week of ${date}`;
  // The monthly board pack has tests of its own.
  const read = postsEverywhere(parley).map((titles) => titles.filter((one) => !one.startsWith('Board pack')));
  expect(read).toEqual([
    [
      `${w('23 November 2026')}: who is asked`,
      'Concern 1, raised by staff, without a name: IT systems',
      'The union sharpens concern 1',
      w('23 November 2026'),
      'A union rep has opened the comments of the week of 23 November 2026',
      'A leader has opened the comments of the week of 23 November 2026',
      'A comment from the week of 23 November 2026, released by both sides',
      'The leadership proposes a change to the questions (A2)',
      'The union declines a change to the questions (A2)',
      'The leadership proposes a change to the questions (A3)',
      'Agreed by both sides: a change to the questions (A3)',
      'The leadership has read concern 1',
      'The leadership answers concern 1',
      'The union disagrees with the answer to concern 1',
      'The leadership answers concern 1 with commitment 1',
      `${w('25 January 2027')}: who is asked`,
      'The leadership says that commitment 1 is done',
      w('25 January 2027'),
      'The union disagrees with the answer to concern 1',
      `${w('1 February 2027')}: who is asked`,
      w('1 February 2027'),
    ],
  ]);
}, 120_000);
