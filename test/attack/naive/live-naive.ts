import type { Queryable } from '../../../adapters/postgres/database.ts';
import { createMovableClock } from '../../../src/sample/movable-clock.ts';
import { simulationStart } from '../../../src/sample/simulate.ts';
import type { Place } from '../../leaks/search-for-leaks.ts';
import type { Home } from '../rounds/home.ts';
import type { ExportedMessage, LivedRounds, Loot, TrueAnswer, TrueRound } from '../rounds/lived-rounds.ts';
import { openDatabase } from '../rounds/open-database.ts';
import { makePeople, planAnswers } from '../rounds/plan-answers.ts';
import { dumpAndRestore, takeDisks } from '../rounds/take-disks.ts';
import { takeQueue } from '../rounds/take-queue.ts';
import { takeTables } from '../rounds/take-tables.ts';
import { createNaiveProduct } from './create-naive-product.ts';

const dayMs = 24 * 60 * 60 * 1000;
const questions = ['naive-workload', 'naive-it', 'naive-morale', 'naive-topic'].map((id) => ({
  id,
  values: ['1', '2', '3', '4', '5', 'skip'],
}));

/** The same rounds in the control: as many people, answering in an order of their own, half of them with a comment. */
export async function liveNaive(home: Home): Promise<LivedRounds> {
  const since = Date.now() - 1_000;
  const database = await openDatabase(home);
  const pool = database.bullmqPool;
  const people = makePeople(home.people);
  const clock = createMovableClock(simulationStart);
  const log: string[] = [];
  const product = await createNaiveProduct({
    ...{ pool, redisUrl: home.redisUrl, clock, people, log: (line: string) => log.push(line) },
  });
  const truth: TrueRound[] = [];
  const open: Loot[] = [];
  const queue: Place[] = [];
  for (let round = 0; round < home.rounds; round += 1) {
    const roundId = `2026-N${35 + round}`;
    const from = new Date(clock.now()).toISOString();
    await product.invite(roundId);
    const answers: TrueAnswer[] = [];
    const planned = planAnswers({ system: 'naive', people, questions, round });
    for (const [place, { personId, choices, comment }] of planned.entries()) {
      if (place === Math.round(planned.length / 2)) {
        clock.moveTo(clock.now() + 2 * dayMs);
        await product.remind(roundId);
      }
      clock.moveTo(clock.now() + 7_000);
      const id = await product.submit({ round: roundId, personId, choices, comment });
      answers.push({ personId, choices, comment, handles: [id] });
    }
    truth.push({ roundId, from, to: new Date(clock.now()).toISOString(), answers });
    await pool.query('CHECKPOINT');
    const tables = await takeTables(pool);
    const isLast = round === home.rounds - 1;
    const restored = isLast ? await dumpAndRestore(home, 'open') : undefined;
    open.push({ tables, restored: restored?.tables ?? tables });
    queue.push(...(await takeQueue(home, pool)));
    clock.moveTo(clock.now() + 5 * dayMs);
  }
  const tables = await takeTables(pool);
  const restored = await dumpAndRestore(home, 'after');
  const messages = await exportMessages(pool);
  const lengths = (
    await pool.query<{ length: number }>(
      'SELECT length(choices::text || comment) AS length FROM naive.response',
    )
  ).rows.map(({ length }) => length);
  await pool.query('CHECKPOINT');
  await product.close();
  await database.close();
  return {
    ...{ home, people, truth, open, queue, log, messages, lengths },
    disks: await takeDisks(home, since),
    after: { tables, restored: restored?.tables ?? tables },
    forced: {},
    keys: [],
    stolen: [],
  };
}

async function exportMessages(session: Queryable): Promise<readonly ExportedMessage[]> {
  const { rows } = await session.query<{ personId: string; at: string; text: string; kind: string }>(
    `SELECT person_id AS "personId", to_char(sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       body AS text, kind FROM naive.direct_message`,
  );
  return rows.map((row) => ({ ...row, kind: row.kind as ExportedMessage['kind'] }));
}
