import type { Database } from '../../../adapters/postgres/database.ts';
import type { Context } from '../../../src/bot/context.ts';
import { createListener } from '../../../src/bot/create-listener.ts';
import { english } from '../../../src/language/languages.ts';
import { ballotForm } from '../../../src/messages/ballot-form.ts';
import { plainMessage } from '../../../src/messages/plain-message.ts';
import type { Account } from '../../../src/people/person.ts';
import type { Reply } from '../../../src/ports/platform.ts';
import type { Box } from './start-ground.ts';

/** Parley's own. */
export async function createParleyBox(context: Context): Promise<Box> {
  const { ballots, summaries } = context.store;
  return {
    listener: createListener(context),
    count: (roundId) => ballots.count(roundId),
    counted: async (roundId) => (await summaries.get(roundId))?.summary.answered ?? 0,
  };
}

/**
 * A mutation: whoever comes by another account than the first of their platforms is taken for another person. Everything
 * else is Parley's own.
 */
export async function createBoxThatCountsAccounts(context: Context): Promise<Box> {
  const { store } = context;
  const sign = '@';
  const rosters = {
    ...store.rosters,
    findByAccount: async (account: Account) => {
      const person = await store.rosters.findByAccount(account);
      return person && { ...person, id: `${person.id}${sign}${account.platform}` };
    },
  };
  const rounds = {
    ...store.rounds,
    currentFor: (personId: string) => store.rounds.currentFor(personId.split(sign)[0] ?? ''),
  };
  return createParleyBox({ ...context, store: { ...store, rosters, rounds } });
}

/**
 * The control: what products do that ask whoever comes. An account that has taken part is remembered, looked up before
 * the response is kept, and nothing but that look keeps a second response out. There is no roster.
 */
export async function createNaiveBox(database: Database, context: Context): Promise<Box> {
  const { bullmqPool: pool } = database;
  await pool.query('CREATE SCHEMA IF NOT EXISTS stuffed');
  await pool.query('CREATE TABLE IF NOT EXISTS stuffed.participation (account text, created_at timestamptz)');
  await pool.query('CREATE TABLE IF NOT EXISTS stuffed.response (answers text, created_at timestamptz)');
  const said = (title: string, ok: boolean): Reply => ({ kind: 'message', ok, message: plainMessage(title) });
  const { listener } = await createParleyBox(context);

  const count = async () => {
    const { rows } = await pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM stuffed.response',
    );
    return rows[0]?.count ?? 0;
  };

  return {
    listener: {
      ...listener,
      openForm: async () => {
        const round = await context.store.rounds.current();
        return round ? { kind: 'form', form: ballotForm(round, english) } : said('Nothing is open', false);
      },
      submitForm: async (account, _formId, values) => {
        const round = await context.store.rounds.current();
        if (!round || context.clock.now() >= Date.parse(round.closesAt)) return said('Too late', false);
        const name = `${account.platform} ${account.id}`;
        const { rows } = await pool.query('SELECT 1 FROM stuffed.participation WHERE account = $1', [name]);
        if (rows.length > 0) return said('You have taken part already', false);
        await pool.query('INSERT INTO stuffed.participation VALUES ($1, now())', [name]);
        await pool.query('INSERT INTO stuffed.response VALUES ($1, now())', [JSON.stringify(values)]);
        return said('Thank you', true);
      },
    },
    count,
    counted: count,
  };
}
