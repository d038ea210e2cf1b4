import { expect } from 'vitest';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { leader, otherRep, rep, staff, staffAgreed, stranger } from './greek-organisation.ts';
import { makeAgreements, pauseAndResume } from './live-agreements.ts';
import { makeCommitments, raiseConcerns, settleCommitments, writeEvents } from './live-register.ts';
import { giveUp, type Holders, handInShares } from './live-shares.ts';
import { answerAll, askTheOperator, runScheduled, runUntil, type Stage, step } from './stage.ts';

/** What staff look at, and what leaders do. */
const ofStaff: readonly string[] = ['status', 'summary', 'topic Φόρτος', 'teams', 'check', 'me'].map(
  (what) => `/pulse ${what}`,
);
const ofLeaders: readonly string[] = [
  ...['/agree list', '/concern list', '/commitment list', '/event list', '/follow-up list', '/key status'],
  ...['/pulse status', '/pulse pack', '/concern show 1', '/concern show 2'],
];
/** What is the same in every state of the weeks. */
const once: readonly string[] = [
  ...['topic Ω', 'schedule', 'privacy', 'help', 'check 0123456789', 'summary 2026-W01', 'pack'].map(
    (what) => `/pulse ${what}`,
  ),
  ...['/agree list', '/comments read', '/key share', '/key hand-in', '/event add 2026-11-20 Ω'],
  ...['/concern show 99', '/concern show Ω', '/agree accept A1', '/concern acknowledge 1'],
];
const [first = '', second = '', third = ''] = staff;

/** What is written in a comment: of Greek words, nothing would be left once names are taken out. */
const comment = 'Υπάρχουν υποθέσεις. We were not told.';
const burdened = { workload: '1', it: '4', morale: '3', comment };
const content = { workload: '5', it: '4', morale: 'skip', comment };

/** What stands in the register once these weeks were lived, and who did it. */
export const everyStep: readonly string[] = [
  ...['agreement: proposed, accepted, declined, withdrawn', 'concern: raised, raised by staff, sharpened'],
  ...['concern: acknowledged, answered, agreed, disagreed, withdrawn', 'event: added, disputed, removed'],
  ...['commitment: made, updated, done, dropped, asked-about', 'quotation: read, quoted'],
  ...['follow-up: proposed, accepted, declined, asked', 'round: opened, closed, published'],
]
  .flatMap((line) => {
    const [kind = '', actions = ''] = line.split(': ');
    return actions.split(', ').map((action) => `${kind} ${action}`);
  })
  .sort();

export function stepsLived(entries: readonly RegisterEntry[]): readonly string[] {
  const steps = entries.map(
    ({ kind, action, by }) => `${kind} ${action}${by.side === 'staff' ? ' by staff' : ''}`,
  );
  return [...new Set(steps)].sort();
}

/**
 * Four weeks on one platform, in which all happens that anybody reads of: from the first agreement to one that too few
 * answered, one that was moved on by hand, one that asks about a promise, and one with a channel that was lost.
 * `holders`: those among whom the weeks' keys are split.
 */
export async function liveWeeks(stage: Stage, holders?: Holders): Promise<void> {
  await agreeToStart(stage);
  await runScheduled(stage, 'open-round', '2026-11-24T10:00:00Z');
  await lookAround(stage);
  await lookOnce(stage);
  await answerByHand(stage, '2026-W48');
  await answerAll(stage, '2026-W48', staff, burdened);
  await raiseConcerns(stage);
  await makeAgreements(stage);
  await writeEvents(stage);
  // The reminder, and the hour at which staff's concerns come out.
  await runUntil(stage, '2026-11-26T10:00:00Z');
  await runUntil(stage, '2026-11-26T10:05:00Z');
  await makeCommitments(stage);
  await runUntil(stage, '2026-11-27T17:00:00Z');
  await stage.as(first).press('ballot.2026-W48');
  await handInShares(stage, holders, '2026-W48');
  await lookAround(stage);
  await runUntil(stage, '2026-11-30T09:00:00Z');
  await lookAround(stage);
  await readComments(stage);
  await proposeFollowUps(stage);
  await pauseAndResume(stage);

  // Few answer; it is closed and published by hand, while a channel cannot be reached.
  await runScheduled(stage, 'open-round', '2026-12-01T10:00:00Z');
  await answerAll(stage, '2026-W49', staff.slice(0, 7), content);
  await step(stage, 'close');
  stage.channel?.lose();
  await giveUp(stage, holders, '2026-W49');
  await step(stage, 'publish');
  await runUntil(stage, '2026-12-07T09:00:00Z');
  await lookAround(stage);
  await askTheOperator(stage);
  await runScheduled(stage, 'catch-up', '2026-12-07T10:00:00Z');
  stage.channel?.bringBack();
  await runScheduled(stage, 'catch-up', '2026-12-07T11:00:00Z');

  // The follow-up is asked.
  const agreed = staff.slice(0, staffAgreed);
  await runScheduled(stage, 'open-round', '2026-12-08T10:00:00Z');
  await stage.as(first).type('/pulse answer');
  await answerAll(stage, '2026-W50', agreed, content);
  await settleCommitments(stage);
  await runUntil(stage, '2026-12-11T17:00:00Z');
  await handInShares(stage, holders, '2026-W50');
  await runUntil(stage, '2026-12-14T09:00:00Z');

  // What was promised for the day before is asked about, in a week that is moved on by hand from end to end.
  await runUntil(stage, '2026-12-15T08:00:00Z');
  for (const what of ['close', 'publish', 'open', 'open'] as const) await step(stage, what);
  await stage.as(first).type('/pulse answer');
  await answerAll(stage, '2026-W51', agreed, content);
  await step(stage, 'close');
  await handInShares(stage, holders, '2026-W51');
  await step(stage, 'publish');
  await lookAround(stage);
  for (let number = 3; number <= 8; number += 1) await stage.as(first).type(`/concern show ${number}`);
  await askTheOperator(stage);
}

/** Both sides agree what Parley starts with; until then, no week opens. */
async function agreeToStart(stage: Stage): Promise<void> {
  const { as, queue } = stage;
  await lookAround(stage);
  await step(stage, 'open');
  await askTheOperator(stage);
  for (const typed of ['/agree accept', '/agree accept A9', '/agree accept Ω', '/agree accept A1']) {
    await as(rep).type(typed);
  }
  await queue.whenIdle();
  await as(leader).press('agreement.1');
  await as(leader).send({ answer: 'accept', reason: '' });
  await queue.whenIdle();
}

/** Staff and leaders look at how things stand. */
async function lookAround({ as, queue }: Stage): Promise<void> {
  await queue.whenIdle();
  for (const typed of ofStaff) await as(first).type(typed);
  for (const typed of ofLeaders) await as(leader).type(typed);
  for (const person of [first, leader]) await as(person).home();
}

/** Everybody looks at what is the same in every week, or tries what is not for them. */
async function lookOnce({ as }: Stage): Promise<void> {
  for (const typed of once) await as(first).type(typed);
  for (const person of [rep, leader])
    for (const typed of ['/pulse help', '/key share', '/key hand-in', '/pulse pack 2020-01'])
      await as(person).type(typed);
  for (const typed of ['/pulse status', '/pulse help']) await as(stranger).type(typed);
  await as(stranger).press('ballot.2026-W48');
}

/** One person answers by hand: wrongly, rightly, and again; and is told of their receipt, then and later. */
async function answerByHand({ as }: Stage, roundId: string): Promise<void> {
  const one = as(first);
  await one.press(`ballot.${roundId}`);
  await one.send({ workload: '99', comment: 'Ω'.repeat(501) });
  await one.press(`ballot.${roundId}`);
  const receipt =
    /[0-9A-Z]{10}/.exec(await one.send(burdened))?.[0] ?? expect.unreachable('There is no receipt.');
  await one.press(`ballot.${roundId}`);
  await one.send(content);
  await one.type('/pulse answer');
  await one.send(content);
  await one.type(`/pulse check ${receipt}`);
  await one.press('ballot.2020-W01');
  await one.press('nothing.1');
  for (const typed of ['/pulse mute', '/pulse me', '/pulse unmute', '/pulse Ω', '/strike-ballot check'])
    await one.type(typed);
  for (const name of ['ballot', 'strike-ballot'])
    await one.type(`/${name} check 250 175 0 140 35 2026-11-01 other`);
  await one.type('/strike-ballot check 250 75 0 59 16 2017-01-10 health');
}

/** Both sides read them; one is quoted, one that both release and one that one side withholds again is not. */
async function readComments({ as, queue }: Stage): Promise<void> {
  for (const person of [rep, otherRep, leader]) {
    await as(person).type('/comments release 1');
    for (const which of ['2026-W48', '2026-W48 2', '2026-W48 9', '2026-W48 Ω', '2026-W01'])
      await as(person).type(`/comments read ${which}`);
    for (const what of ['release 2', 'withhold 2', 'release 999', 'release Ω', 'release 1'])
      await as(person).type(`/comments ${what}`);
  }
  await as(rep).type('/comments withhold 1');
  await as(rep).type('/comments read');
  await as(first).type('/comments read');
  await queue.whenIdle();
}

async function proposeFollowUps({ as, queue }: Stage): Promise<void> {
  const propose = (rest: string) => as(rep).type(`/follow-up propose ${rest}`);
  for (const rest of [
    'Ω Ω;',
    'Συστήματα ;',
    'Συστήματα Ω; Ω',
    `Συστήματα ${'Ω'.repeat(99)}`,
    `Συστήματα Ω; ${'Ω'.repeat(61)}; Ψ`,
  ])
    await propose(rest);
  await propose('Συστήματα Ποιο;');
  await propose('Φόρτος Ποιες; Παλιές; Νέες');
  await as(rep).type('/follow-up accept 1');
  await as(leader).type('/follow-up decline 1');
  await as(leader).type('/follow-up decline 1');
  await propose('Φόρτος Ποιες; Παλιές; Νέες');
  await as(leader).type('/follow-up accept 2');
  await as(second).type('/follow-up list');
  await as(third).type('/follow-up accept Ω');
  await queue.whenIdle();
}
