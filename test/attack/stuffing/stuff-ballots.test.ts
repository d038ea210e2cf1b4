import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../adapters/postgres/database.ts';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import type { Context } from '../../../src/bot/context.ts';
import { homeSetting, rosterOf } from '../roster/games.ts';
import { startCore } from '../roster/start-core.ts';
import { addOperatorsBallots, isAsPredicted, type OperatorsBallots } from './add-operators-ballots.ts';
import { createBoxThatCountsAccounts, createNaiveBox, createParleyBox } from './boxes.ts';
import { type Box, startGround } from './start-ground.ts';
import { extraBallots, stuffBallots } from './stuff-ballots.ts';
import { judgeStuffing } from './stuffing-attack.ts';

let operator: OperatorsBallots;
let database: Database;
beforeAll(async () => {
  database = await openPglite('memory://');
  const { people, files } = homeSetting;
  const core = await startCore({ database, roster: rosterOf(homeSetting), files });
  const additions = [
    { added: 1, share: 1 },
    { added: 4, share: 0.3 },
  ];
  operator = await addOperatorsBallots(core, [...people.keys()], { additions, trials: 25, seed: 11 });
  await core.close();
});
afterAll(() => database.close());

async function stuff(createBox: (context: Context) => Promise<Box>, from: string) {
  const ground = await startGround(database, createBox, from);
  const stuffing = await stuffBallots(ground);
  await ground.close();
  return stuffing;
}

test('whatever is tried, each person asked has one ballot, nobody else has any, and no more are counted', async () => {
  const { tricks, counted } = await stuff(createParleyBox, '2026-12-01T10:00:00Z');

  expect(tricks.map(({ name, ballots }) => [name, ballots])).toEqual(
    tricks.map(({ name, allowed }) => [name, allowed]),
  );
  expect(counted).toBe(5);
});

test('ballots that an operator adds are found as often as those ask for whom they were added', () => {
  expect(operator.detections[0]).toMatchObject({ detected: 25, predicted: 1 });
  expect(operator.detections.map(isAsPredicted)).toEqual([true, true]);
  expect(operator).toMatchObject({ falseAlarms: 0, detectedAfterClosing: 0 });
});

test('a box that looks before it keeps, and knows no roster, is stuffed; a second account that counted twice is seen', async () => {
  const naive = await stuff((context) => createNaiveBox(database, context), '2026-12-08T10:00:00Z');
  const parley = await stuff(createBoxThatCountsAccounts, '2026-12-15T10:00:00Z');

  // Two more accounts, 49 more clicks on the web at the least, four who were not asked, and one who was not yet.
  expect(extraBallots(naive.tricks)).toBeGreaterThanOrEqual(56);
  expect(extraBallots(parley.tricks)).toBe(3);
  expect(judgeStuffing({ naive, parley, operator }).verdict).toBe('broken');
});
