import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRound } from '../../jobs/open-round.ts';
import { channelsInUse } from '../../src/bot/agreements.ts';
import { useRoster } from '../../src/bot/prepare-store.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { english } from '../../src/language/languages.ts';
import { agreedLine } from '../../src/messages/agreement-words.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { AgreedFact } from '../../src/results/agreed-fact.ts';
import { actAs } from './act-as.ts';
import { everyoneAskedIn, postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import {
  organisationFile,
  shippedQuestions,
  startTestParley,
  type TestParley,
  type TestParleyOptions,
} from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const speakers = [
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
];
const roster = rosterOf([...members('duty', 12, 'Duty team'), ...speakers]);
const withJoiner = rosterOf([...members('duty', 13, 'Duty team'), ...speakers]);
const withAnother = rosterOf([
  ...members('duty', 11, 'Duty team'),
  ...speakers,
  { id: 'r2', team: 'Duty team', role: 'rep' },
]);
const newMorale = shippedQuestions.replace('I felt good about working here', 'I was glad to work here');

async function start(options: Omit<TestParleyOptions, 'engines'> = {}): Promise<TestParley> {
  const parley = await startTestParley({ engines: await embeddedEngines(), roster, ...options });
  onTestFinished(() => parley.close());
  return parley;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-agreements-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** What stands in the union's channel under this title. */
function readIn(parley: TestParley, title: string): string {
  const found = parley.slack.messagesIn('union').find(({ message }) => message.title === title);
  return found ? renderPlainText(found.message) : 'there is no such message';
}

/** What is told of a fact in a summary. */
function lineOf(fact: AgreedFact | string): string {
  return typeof fact === 'string' ? fact : agreedLine(fact, 'Europe/London', english);
}

/** Runs the open week to its end and opens the next. */
async function toNextWeek(parley: TestParley): Promise<void> {
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
  await parley.openAt('2026-12-01T10:00:00Z');
}

describe('what one side alone, or the operator, changes', () => {
  it('by whatever door, reaches neither the open week nor the next, and both channels read of it', async () => {
    const parley = await start();
    const { rounds, rosters } = parley.context.store;
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    await parley.openAt('2026-11-24T10:00:00Z');
    const agreed = await rosters.current();

    // Commands by one side only, who then cannot accept for the other.
    await leader.agree('propose', { what: 'smallest-group', value: '5' });
    await rep.agree('propose', { what: 'closes', value: 'Thursday 12:00' });
    expect((await leader.agree('accept', { number: 'A2' })).text).toContain(
      'Your side has proposed A2 itself',
    );
    expect((await rep.agree('accept', { number: '3' })).ok).toBe(false);
    expect((await actAs(parley.slack, 'duty-1').agree('accept', { number: 'A2' })).text).toContain(
      'That is for leaders and union reps',
    );
    await rep.pulse('pause');
    // A roster by the command line, and another by a changed file and a restart.
    expect((await parley.operator.importRoster(withJoiner, 'roster.csv')).sentence).toBe(
      'The roster has 15 people. It is proposed to both sides as A5, and takes effect with the next round once both have accepted it.',
    );
    await parley.beDownUntil('2026-11-24T11:00:00Z', {
      organisation: `${organisationFile}schedule: { closes: "Thursday 12:00", publishes: "Friday 09:00" }\n`,
      questions: newMorale,
    });
    const file = join(await newFolder(), 'roster.csv');
    await writeFile(file, withAnother);
    await parley.context.store.settings.set('roster-file-seen', agreed?.hash);
    await useRoster(parley.context, file);
    await parley.queue.whenIdle();
    // And once more, with nothing changed since.
    await parley.beDownUntil('2026-11-24T12:00:00Z');

    await toNextWeek(parley);
    const [one, next] = [await rounds.get('2026-W48'), await rounds.get('2026-W49')];
    expect(one?.closesAt).toBe('2026-11-27T17:00:00.000Z');
    expect(next).toMatchObject({
      closesAt: '2026-12-04T17:00:00.000Z',
      publishesAt: '2026-12-07T09:00:00.000Z',
    });
    expect(next?.hashes).toEqual(one?.hashes);
    expect(next?.rules.minimumGroup).toBe(10);
    expect(await rosters.current()).toEqual(agreed);
    expect(postsEverywhere(parley)).toEqual([
      [
        'Pulse, week of 23 November 2026: who is asked',
        'The leadership proposes a change to the smallest group (A2)',
        'The union proposes a change to the hour of closing (A3)',
        'The union proposes to pause the weekly questions (A4)',
        'Waiting for both sides: a new roster (A5)',
        'Waiting for both sides: a change to the hour of closing, the hour of publishing and the questions (A6)',
        'Withdrawn: a new roster (A5)',
        'Waiting for both sides: a new roster (A7)',
        'Pulse, week of 23 November 2026',
        'Pulse, week of 30 November 2026: who is asked',
      ],
    ]);
    expect(readIn(parley, 'Waiting for both sides: a new roster (A7)')).toContain(
      'roster: 14 → 14 people, 1 added, 1 removed, 1 new as union reps',
    );
    expect(readIn(parley, 'The leadership proposes a change to the smallest group (A2)')).toContain(
      'smallest group: 10 → 5',
    );

    // And past Parley, into its database: no week opens on a roster that nobody agreed to.
    await rosters.replace(parseRoster(withAnother, 'roster.csv'));
    await parley.runUntil('2026-12-04T17:00:00Z');
    await parley.openAt('2026-12-08T10:00:00Z');
    expect(await rounds.get('2026-W50')).toBeUndefined();
    expect((await parley.operator.roundStatus()).problems[0]?.what).toContain(
      'is not the one that both sides agreed on',
    );
  }, 120_000);
});

describe('what both sides agree', () => {
  it('takes effect with the next week, without a restart; declined or withdrawn, it does not', async () => {
    const questionsFolder = await newFolder();
    await writeFile(join(questionsFolder, 'spring.yaml'), newMorale);
    const parley = await start({ questionsFolder });
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    await parley.openAt('2026-11-24T10:00:00Z');

    expect((await leader.agree('propose', { what: 'questions', value: '../core' })).text).toContain(
      'spring.yaml',
    );
    await leader.agree('propose', { what: 'questions', value: 'spring' });
    expect((await rep.agree('list')).text).toContain(
      'question 3 (Morale): “In the last week I felt good about working here.” → “In the last week I was glad to work here.”',
    );
    const unnamed = [
      await rep.agree('accept'),
      await rep.agree('accept', { number: 'A2.' }),
      await rep.agree('accept', { number: 'yes' }),
      await rep.agree('decline', { number: 'A2.', reason: 'too early' }),
      await leader.agree('withdraw', { number: 'A2, please' }),
    ];
    expect(unnamed.map(({ ok, text }) => [ok, ...text.trim().split(/[\n=]+/)])).toEqual([
      [false, 'Which proposal?', 'Open: A2, a change to the questions. Send /agree accept 2.'],
      [
        false,
        '“A2.” is no number of a proposal.',
        'Open: A2, a change to the questions. Send /agree accept 2.',
      ],
      [
        false,
        '“yes” is no number of a proposal.',
        'Open: A2, a change to the questions. Send /agree accept 2.',
      ],
      [
        false,
        '“A2.” is no number of a proposal.',
        'Open: A2, a change to the questions. Send /agree decline 2.',
      ],
      [
        false,
        '“A2, please” is no number of a proposal.',
        'Open: A2, a change to the questions. Send /agree withdraw 2.',
      ],
    ]);
    const long = 'x'.repeat(301);
    const tooLong = [
      await rep.agree('decline', { number: 'A2', reason: long }),
      await rep.pulse('pause', { reason: long }),
      await rep.submit('agreement.2', { answer: 'decline', reason: long }),
    ];
    expect(tooLong.map(({ ok, text }) => [ok, text.includes('The most is 300')])).toEqual(
      tooLong.map(() => [false, true]),
    );
    // A form that staff make up tells them nothing about what is proposed.
    expect((await actAs(parley.slack, 'duty-1').submit('agreement.x', { answer: 'accept' })).text).toContain(
      'That is for leaders and union reps',
    );
    await rep.agree('decline', { number: 'Not', reason: 'before\u202E we have talked.' });
    await leader.agree('propose', { what: 'questions', value: 'spring.yaml' });
    expect((await rep.agree('accept', { number: 'A3' })).text).toContain('A3 is agreed by both sides');
    await rep.agree('propose', { what: 'opens', value: '"Tuesday 09:00"' });
    await leader.agree('accept', { number: 'a4' });
    await rep.agree('propose', { what: 'teams-every', value: '2' });
    const suggested = (option: string, options: Readonly<Record<string, string>> = {}) =>
      parley.slack
        .listener()
        .complete(
          parley.slack.accountOf({ id: 'rep' }),
          { command: 'agree', subcommand: 'propose', options },
          option,
        );
    expect(await suggested('number')).toEqual(['A5']);
    expect(await suggested('what', { what: 'cl' })).toEqual(['closes']);
    expect(await suggested('value', { what: 'questions' })).toEqual(['spring.yaml']);
    await rep.agree('withdraw', { number: 'A5' });
    await parley.operator.importRoster(withJoiner, 'roster.csv');
    await rep.agree('accept', { number: 'A6' });
    await leader.agree('accept', { number: 'A6' });
    await parley.queue.whenIdle();
    const { questions } = (await parley.context.store.rounds.current()) ?? {};
    expect(questions?.map(({ text }) => text)).toContain('In the last week I felt good about working here.');
    expect((await parley.context.store.rosters.current())?.people).toHaveLength(14);

    await parley.runUntil('2026-11-27T17:00:00Z');
    await parley.runUntil('2026-11-30T09:00:00Z');
    await parley.openAt('2026-12-01T09:00:00Z');
    const next = await parley.context.store.rounds.current();
    expect(next?.opensAt).toBe('2026-12-01T09:00:00.000Z');
    expect(next?.questions.map(({ text }) => text)).toContain('In the last week I was glad to work here.');
    expect(next?.asked.total).toBe(15);
    expect(postsEverywhere(parley)).toEqual([
      [
        'Pulse, week of 23 November 2026: who is asked',
        'The leadership proposes a change to the questions (A2)',
        'The union declines a change to the questions (A2)',
        'The leadership proposes a change to the questions (A3)',
        'Agreed by both sides: a change to the questions (A3)',
        'The union proposes a change to the hour of opening (A4)',
        'Agreed by both sides: a change to the hour of opening (A4)',
        'The union proposes a change to how often teams are shown (A5)',
        'The union withdraws a change to how often teams are shown (A5)',
        'Waiting for both sides: a new roster (A6)',
        'The union accepts a new roster (A6)',
        'Agreed by both sides: a new roster (A6)',
        'Pulse, week of 23 November 2026',
        'Pulse, week of 30 November 2026: who is asked',
      ],
    ]);
    const [summary] = await parley.context.store.summaries.published(1);
    expect(
      summary?.register?.agreed.map(lineOf).map((line) => line.replace(/ ; |[0-9a-f]{12}/g, '…')),
    ).toEqual([
      'A change to the questions (A3): proposed by the leadership, agreed on Tuesday 24 November, 10:00 (question 3 (Morale): “In the last week I felt good about working here.” → “In the last week I was glad to work here.”; questions: … → …)',
      'A change to the hour of opening (A4): proposed by the union, agreed on Tuesday 24 November, 10:00 (opens: Tuesday 10:00 → Tuesday 09:00)',
      'A new roster (A6): proposed by the operator’s files, agreed on Tuesday 24 November, 10:00 (roster: 14 → 15 people, 1 added; roster: … → …)',
    ]);
    expect(readIn(parley, 'The union declines a change to the questions (A2)')).toContain(
      'Reason: Not before we have talked.',
    );
    expect(readIn(parley, 'Pulse, week of 30 November 2026: who is asked')).toContain(
      'Agreed by the union on Tuesday 24 November, 10:00 and by the leadership on Tuesday 24 November, 10:00 (A6).',
    );
    // The files say what they said before, which nobody has asked for since.
    await parley.beDownUntil('2026-12-01T12:00:00Z');
    expect((await rep.agree('list')).text).toContain('No proposal is open.');
  }, 120_000);
});

describe('whoever both sides take off the roster', () => {
  it('has joined when their number is on it again, and counts under no team until teams are fixed anew', async () => {
    const parley = await start();
    const agreeOn = async (file: string) => {
      await parley.operator.importRoster(file, 'roster.csv');
      for (const side of ['rep', 'leader']) await actAs(parley.slack, side).acceptOpen();
      await parley.queue.whenIdle();
    };
    const teamOf = async (id: string) =>
      (await parley.context.store.rounds.currentFor(id))?.elector?.team ?? 'none';
    await parley.openAt('2026-11-24T10:00:00Z');
    expect(await teamOf('duty-12')).toBe('Duty team');

    await agreeOn(withAnother);
    await toNextWeek(parley);
    await agreeOn(roster);
    await parley.runUntil('2026-12-04T17:00:00Z');
    await parley.runUntil('2026-12-07T09:00:00Z');
    await parley.openAt('2026-12-08T10:00:00Z');

    expect(await teamOf('duty-12')).toBe('none');
    expect(await teamOf('duty-11')).toBe('Duty team');
  }, 120_000);
});

describe('whoever has another e-mail address in a roster that both sides accept', () => {
  it('can act by their account again at once, without waiting for a week to open', async () => {
    const parley = await start();
    const corrected = roster.replace('duty-3@example.org', 'married-3@example.org');
    expect((await parley.operator.importRoster(corrected, 'roster.csv')).sentence).toContain(
      'One person on it has another e-mail address or account. Whoever had a different one before is signed out',
    );
    for (const side of ['rep', 'leader']) await actAs(parley.slack, side).acceptOpen();
    await parley.queue.whenIdle();

    const known = await parley.context.store.rosters.findByAccount(parley.slack.accountOf({ id: 'duty-3' }));
    expect(known?.email).toBe('married-3@example.org');
    expect((await actAs(parley.slack, 'duty-3').pulse('me')).ok).toBe(true);
  });
});

describe('another channel, or another smallest group, that both sides agree on', () => {
  it('is used once the week under way is published, and at once where none is', async () => {
    const parley = await start();
    await parley.openAt('2026-11-24T10:00:00Z');
    const unionChannels = () => parley.slack.agreedChannels.map(({ channels }) => channels.union.slack);
    const [first] = unionChannels();
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    await rep.agree('propose', { what: 'union-slack', value: 'C0000000009' });
    await leader.agree('accept', { number: 'A2' });
    await leader.agree('propose', { what: 'smallest-group', value: '12' });
    await rep.agree('accept', { number: 'A3' });
    await parley.queue.whenIdle();
    expect((await rep.pulse('privacy')).text).toContain('fewer than 10 people');
    expect(readIn(parley, 'Agreed by both sides: a change to the union’s channel on Slack (A2)')).toContain(
      'Until then, Parley goes on posting in the channel in use, also after a restart.',
    );

    // In mid-week Parley starts again, and the opening runs once more.
    await parley.beDownUntil('2026-11-25T10:00:00Z');
    const atTheStart = await channelsInUse(parley.context);
    await openRound(parley.context, {});
    expect(new Set([atTheStart.channels.union.slack, ...unionChannels()])).toEqual(new Set([first]));
    await toNextWeek(parley);

    expect(unionChannels().at(-1)).toBe('C0000000009');
    expect((await rep.pulse('privacy')).text).toContain('fewer than 12 people');
    expect((await channelsInUse(parley.context)).channels.union.slack).toBe('C0000000009');

    await parley.runUntil('2026-12-04T17:00:00Z');
    await parley.runUntil('2026-12-07T09:00:00Z');
    await rep.agree('propose', { what: 'union-slack', value: 'C0000000010' });
    await leader.agree('accept', { number: 'A4' });
    await parley.queue.whenIdle();
    expect(unionChannels().at(-1)).toBe('C0000000010');
    expect((await channelsInUse(parley.context)).channels.union.slack).toBe('C0000000010');
  }, 120_000);
});

describe('a new installation', () => {
  it('opens its first week once both sides have accepted what it starts with', async () => {
    const parley = await start({ agreed: false });
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    const waiting =
      'No round opens before both sides have agreed what Parley starts with. Waiting for a leader and a union rep to send /agree accept A1.';
    await parley.openAt('2026-11-24T10:00:00Z');
    expect(await parley.operator.openRound()).toEqual({ done: false, sentence: waiting });
    expect((await parley.operator.roundStatus()).awaited).toBe(waiting);
    expect((await rep.pulse('status')).text).toContain(
      'both sides have yet to agree what Parley starts with',
    );
    expect(readIn(parley, 'Waiting for both sides: what Parley starts with (A1)')).toContain(
      'smallest group: 10',
    );

    await rep.agree('accept', { number: 'A1' });
    // What is accepted must be what is there: the operator changes a file, and it is proposed anew.
    await parley.beDownUntil('2026-11-24T11:00:00Z', {
      organisation: `${organisationFile}timeZone: Europe/Dublin\n`,
    });
    expect((await parley.operator.roundStatus()).awaited).toContain('A2');
    await leader.agree('accept', { number: 'A2' });
    await parley.lookAt('2026-11-24T11:30:00Z');
    expect(everyoneAskedIn(parley, '2026-W48')).toEqual([['']]);

    const account = parley.slack.accountOf({ id: 'rep' });
    const form = await parley.slack.listener().openForm(account, 'agreement.2');
    expect(form).toMatchObject({ kind: 'form', form: { title: 'Proposal A2' } });
    await parley.slack.listener().submitForm(account, 'agreement.2', { answer: 'accept' });
    await parley.queue.whenIdle();
    expect(parley.slack.messagesOf({ id: 'duty-1' })).toHaveLength(1);
    expect((await parley.context.store.rounds.current())?.timeZone).toBe('Europe/Dublin');
    expect(postsEverywhere(parley)).toEqual([
      [
        'Waiting for both sides: what Parley starts with (A1)',
        'The union accepts what Parley starts with (A1)',
        'Withdrawn: what Parley starts with (A1)',
        'Waiting for both sides: what Parley starts with (A2)',
        'The leadership accepts what Parley starts with (A2)',
        'Agreed by both sides: what Parley starts with (A2)',
        'Pulse, week of 23 November 2026: who is asked',
      ],
    ]);
  }, 120_000);
});
