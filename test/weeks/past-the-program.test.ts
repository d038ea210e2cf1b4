import { afterAll, beforeAll, expect, it } from 'vitest';
import { catchUp } from '../../jobs/catch-up.ts';
import { closeRound } from '../../jobs/close-round.ts';
import { answerAll, postsEverywhere, startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

/** What somebody does who writes into the database, or into the queue, past Parley's own commands. */
const engines = await embeddedEngines();
let parley: TestParley;
beforeAll(async () => {
  parley = await startSmallParley(engines);
}, 60_000);
afterAll(() => parley.close());

async function write(statement: string): Promise<void> {
  const { bullmqPool: pool } = await engines.open();
  await pool.query(statement);
}

/** The look that is taken every hour; what waits in the queue for its own hour goes on waiting. */
async function lookAt(instant: string): Promise<void> {
  parley.clock.moveTo(instant);
  await catchUp(parley.context);
  await parley.queue.whenIdle();
}

const byHand = () => postsEverywhere(parley).map((titles) => titles.filter((one) => one.endsWith('by hand')));
const closed = (monday: string) => `The operator closed the questions of the week of ${monday} by hand`;
const published = (monday: string) => `The operator published the summary of the week of ${monday} by hand`;

it('both channels are told, once, of a week that was closed early in the database, whatever time was written there', async () => {
  await parley.openAt('2026-11-24T10:00:00Z');
  await answerAll(parley);
  await write(`UPDATE parley.round SET state = 'closed', closed_at = '2026-11-27T17:00:00.000Z'`);
  await lookAt('2026-11-24T11:00:00Z');
  await lookAt('2026-11-24T12:00:00Z');
  expect(byHand()).toEqual([[closed('23 November 2026')]]);
});

it('and of a summary that was published early there', async () => {
  await parley.runUntil('2026-11-27T17:00:00Z');
  await write(`UPDATE parley.round SET state = 'published'`);
  await lookAt('2026-11-28T11:00:00Z');
  await lookAt('2026-11-30T11:00:00Z');
  expect(byHand()).toEqual([[closed('23 November 2026'), published('23 November 2026')]]);
});

it('and of a closing by hand in which Parley was killed, that is completed after the hour', async () => {
  await parley.openAt('2026-12-01T10:00:00Z');
  await parley.context.store.rounds.markClosed('2026-W49', '2026-12-02T10:00:00.000Z');
  parley.clock.moveTo('2026-12-04T17:30:00Z');
  await closeRound(parley.context, { roundId: '2026-W49', now: true });
  await closeRound(parley.context, { roundId: '2026-W49' });
  await parley.queue.whenIdle();
  expect(byHand().map((titles) => titles.slice(2))).toEqual([[closed('30 November 2026')]]);
});

it('nobody is told so of a week that the clock closes and publishes', async () => {
  const before = byHand();
  await parley.openAt('2026-12-08T10:00:00Z');
  await parley.runUntil('2026-12-11T17:00:00Z');
  await lookAt('2026-12-11T18:00:00Z');
  await parley.runUntil('2026-12-14T09:00:00Z');
  await lookAt('2026-12-14T10:00:00Z');
  expect((await parley.context.store.rounds.get('2026-W50'))?.state).toBe('published');
  expect(byHand()).toEqual(before);
});

it('a job for the board pack of a month that has not begun makes none, and keeps none from being made', async () => {
  const packs = () => postsEverywhere(parley).map((titles) => titles.filter((one) => one.includes('pack')));
  expect(packs()).toEqual([['Board pack, 2026-12']]);
  await parley.queue.add([{ name: 'board-pack', id: 'forged', data: { month: '2099-12' } }]);
  await parley.queue.whenIdle();
  expect(packs()).toEqual([['Board pack, 2026-12']]);
  expect(await parley.context.store.settings.get('board-pack-posted')).toBe('2026-12');
});
