import { expect, test } from 'vitest';
import type { Database } from '../../../adapters/postgres/database.ts';
import type { Context } from '../../../src/bot/context.ts';
import { openTestPglite } from '../../engines/open-test-pglite.ts';
import { createBoxThatCountsAccounts, createNaiveBox, createParleyBox } from './boxes.ts';
import { type Box, startGround } from './start-ground.ts';
import { extraBallots, stuffBallots } from './stuff-ballots.ts';

async function stuff(createBox: (context: Context, database: Database) => Promise<Box>) {
  const database = await openTestPglite();
  const ground = await startGround(database, (context) => createBox(context, database));
  const stuffing = await stuffBallots(ground);
  await ground.close();
  return stuffing;
}

test('whatever is tried, each person asked has one ballot, nobody else has any, and no more are counted', async () => {
  const { tricks, counted } = await stuff(createParleyBox);

  expect(tricks.map(({ name, ballots }) => [name, ballots])).toEqual(
    tricks.map(({ name, allowed }) => [name, allowed]),
  );
  expect(counted).toBe(4);
});

test('a second account that counted twice would be seen', async () => {
  const { tricks } = await stuff(createBoxThatCountsAccounts);

  expect(extraBallots(tricks)).toBe(3);
});

test('a box that looks before it keeps, and knows no roster, is stuffed', async () => {
  const { tricks } = await stuff((context, database) => createNaiveBox(database, context));

  // Two more accounts, 49 more clicks on the web at the least, four who were not asked, and one who was not yet.
  expect(extraBallots(tricks)).toBeGreaterThanOrEqual(56);
});
