import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SummaryRegister } from '../../src/results/summary.ts';
import { actAs } from './act-as.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

/** As many as have to answer before a comment is kept. */
const staffCount = 30;
let parley: TestParley;
const person = (id: string) => actAs(parley.slack, id);

async function everyoneAnswers(): Promise<void> {
  const values = { workload: '2', it: '1', morale: '3', comment: 'We were not told.' };
  for (let index = 1; index <= staffCount; index += 1) await person(`duty-${index}`).answer(values);
}

async function promiseFor(concern: number, promise: string, due = '2027-05-31'): Promise<void> {
  const made = { promise, owner: 'Head of IT', due, measure: 'Logins' };
  await person('leader').submit(`commitment.make.${concern}`, made);
}

/** A concern closed by a promise that is kept, one whose promise is dropped, a quotation and an agreement. */
async function muchHappens(): Promise<void> {
  for (const text of ['Three logins.', 'One screen.']) {
    await person('rep').submit('concern.raise', { topic: 'it', text });
  }
  await promiseFor(1, 'One login');
  await person('leader').send('commitment', 'done', { number: '1' });
  await person('rep').send('concern', 'agree', { number: '1' });
  await promiseFor(2, 'Two screens');
  await person('leader').send('commitment', 'drop', { number: '2' });
  for (const id of ['rep', 'leader']) {
    await person(id).send('comments', 'read');
    await person(id).send('comments', 'release', { number: '1' });
  }
  await person('rep').agree('propose', { what: 'teams-every', value: '2' });
  await person('leader').agree('accept', { number: 'A2' });
}

/** What the summary of a week that is published says of the register. */
async function registerIn(roundId: string): Promise<SummaryRegister | undefined> {
  return (await parley.context.store.summaries.getPublished(roundId))?.summary.register;
}

beforeAll(async () => {
  parley = await startTestParley({
    engines: await embeddedEngines(),
    roster: rosterOf([
      ...members('duty', staffCount, 'Duty team'),
      { id: 'rep', team: 'Duty team', role: 'rep' },
      { id: 'leader', team: 'Duty team', role: 'leader' },
    ]),
  });
  await person('rep').send('event', 'add', { date: '2026-11-20', text: 'Ballot for a strike' });
  await parley.openAt('2026-11-24T10:00:00Z');
  await everyoneAnswers();
  await parley.runUntil('2026-11-27T17:00:00Z');
  parley.clock.moveTo('2026-11-28T12:00:00Z');
  await person('rep').send('event', 'add', { date: '2026-11-28', text: 'Talks began' });
  await parley.runUntil('2026-11-30T09:00:00Z');

  await muchHappens();
  await parley.openAt('2026-12-01T10:00:00Z');
  await parley.runUntil('2026-12-04T17:00:00Z');
  await parley.runUntil('2026-12-07T09:00:00Z');

  await promiseFor(2, 'Screens within a week of closing', '2026-12-18');
  await promiseFor(2, 'Screens a day later', '2026-12-19');
  await parley.openAt('2026-12-08T10:00:00Z');
  await parley.runUntil('2026-12-11T17:00:00Z');
  await parley.runUntil('2026-12-14T09:00:00Z');
}, 120_000);

afterAll(() => parley.close());

it('the first summary tells what happened before its week closed, and not what happened before it was published', async () => {
  const register = await registerIn('2026-W48');

  expect(register?.events).toMatchObject([{ text: 'Ballot for a strike' }]);
});

it('the next one tells what happened since that week closed, also where that summary was still to come', async () => {
  const register = await registerIn('2026-W49');

  expect(register?.events).toMatchObject([{ text: 'Talks began' }]);
  expect(register?.quotations).toMatchObject([{ text: expect.stringContaining('We were not told.') }]);
  expect(register?.agreed).toMatchObject([{ number: 2 }]);
  expect(register?.commitments.map(({ promise }) => promise)).toEqual(['One login', 'Two screens']);
  expect(register?.concerns).toMatchObject([{ number: 2, isNew: true }]);
});

it('and the one after that tells none of it again: only what is still open stands in it, and is new no more', async () => {
  const register = await registerIn('2026-W50');

  expect(register).not.toHaveProperty('events');
  expect(register).not.toHaveProperty('quotations');
  expect(register?.agreed).toEqual([]);
  expect(register?.commitments.map(({ promise }) => promise)).not.toContain('One login');
  expect(register?.commitments.map(({ promise }) => promise)).not.toContain('Two screens');
  expect(register?.concerns).toMatchObject([{ number: 2, isNew: false }]);
});

it('what is promised stands in it from a week before its date on', async () => {
  const register = await registerIn('2026-W50');

  expect(register?.commitments.map(({ promise }) => promise)).toEqual(['Screens within a week of closing']);
});
