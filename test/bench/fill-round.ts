import { checkAnswers } from '../../src/ballot/check-answers.ts';
import { sealBallot } from '../../src/ballot/seal-ballot.ts';
import { tagPerson } from '../../src/ballot/tag-person.ts';
import { english } from '../../src/language/languages.ts';
import { fullAnswer } from './full-answer.ts';
import type { Bench } from './open-bench.ts';
import { openRoundFor } from './open-round.ts';

/** Rows of one INSERT. */
const batchSize = 500;
/** Each sealed ballot stands under so many tags: it costs the same to open, and sealing is the slowest step here. */
const uses = 10;

/**
 * Opens a round for so many people and puts in a ballot for each, sealed as a form's would be, but by the hundred and
 * without the core.
 */
export async function fillRound(bench: Bench, ballots: number): Promise<void> {
  const { round, people } = await openRoundFor(bench, ballots);
  const electors = await bench.context.store.rounds.electors(round.id);
  const keys = await bench.context.vault.readAnsweringKeys(round.id);
  if (!keys) throw new Error('The vault holds no keys for the round that was opened just now.');
  const sealed = await Promise.all(
    electors.slice(0, Math.ceil(ballots / uses)).map(({ team }, number) => {
      const checked = checkAnswers(round.questions, fullAnswer(round.questions, number), english);
      if (!checked.ok) throw new Error('A synthetic answer was refused.');
      return sealBallot(keys.publicKey, { ...checked.answers, team });
    }),
  );
  for (let start = 0; start < people.length; start += batchSize) {
    const batch = people.slice(start, start + batchSize);
    const rows = batch.map((_, index) => `($1, $${2 * index + 2}::bytea, $${2 * index + 3}::bytea)`);
    const values = batch.flatMap(({ id }, index) => [
      tagPerson(keys.tagKey, id),
      sealed[(start + index) % sealed.length],
    ]);
    await bench.database.bullmqPool.query(
      `INSERT INTO parley.ballot (round, tag, sealed) VALUES ${rows.join(', ')}`,
      [round.id, ...values],
    );
  }
}
