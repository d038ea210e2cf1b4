import { randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers';
import { paddedBytes, sealedBytes } from '../../src/ballot/seal-ballot.ts';
import { castBallot } from '../../src/bot/cast-ballot.ts';
import { english } from '../../src/language/languages.ts';
import { fullAnswer } from './full-answer.ts';
import { forEachAtOnce, type Measurement, rate, type Taken, timed } from './measurement.ts';
import type { Bench } from './open-bench.ts';
import { openRoundFor } from './open-round.ts';

/** As many forms as come in at the same moment at the busiest hour. */
const atOnce = 8;
/** Of ten parts of the people, one answers before the clock runs, and one alone; eight are what is measured. */
const parts = 10;

/** Puts random bytes of a ballot's size into a table of a ballot's shape. */
export type InsertBare = (tag: Uint8Array, sealed: Uint8Array) => Promise<unknown>;

/** Ballots through the core, with all that a submitted form does, beside its two parts that cannot be left out. */
export async function measureCasting(
  bench: Bench,
  staff: number,
  insertBare: InsertBare,
  engine: string,
): Promise<Measurement> {
  const { round, people } = await openRoundFor(bench, staff);
  const forms = people.map((person, number) => ({ person, values: fullAnswer(round.questions, number) }));
  const cast = async ({ person, values }: (typeof forms)[number]) => {
    const reply = await castBallot(bench.context, { ...person, language: english }, round.id, values);
    if (!reply.ok) throw new Error(`A synthetic ballot was refused: ${reply.message.title}`);
  };
  const part = Math.floor(staff / parts);
  const measured = forms.slice(2 * part);
  await forEachAtOnce(forms.slice(0, part), atOnce, cast);
  await forEachAtOnce(forms.slice(0, part), atOnce, () => insertRandom(insertBare));

  const sealing = await sealBare(measured.length);
  const inserting = await timed(() => forEachAtOnce(measured, atOnce, () => insertRandom(insertBare)));
  const casting = await timed(() => forEachAtOnce(measured, atOnce, cast));
  const alone = await timed(() => forEachAtOnce(forms.slice(part, 2 * part), 1, cast));

  const count = measured.length;
  return {
    title: `${count.toLocaleString('en-GB')} ballots through the core, ${atOnce} at once, on ${engine}`,
    figures: [
      { label: 'bare sealing (crypto_box_seal)', value: rate(count, sealing.wallMs), unit: 'a second' },
      { label: 'bare inserting', value: rate(count, inserting.wallMs), unit: 'a second' },
      { label: 'castBallot (validate, seal, store)', value: rate(count, casting.wallMs), unit: 'a second' },
      {
        label: 'castBallot to bare sealing and inserting',
        value: casting.wallMs / (sealing.wallMs + inserting.wallMs),
        unit: 'times',
      },
      {
        label: 'the same, in processor time of this process',
        value: casting.processorMs / (sealing.processorMs + inserting.processorMs),
        unit: 'times',
      },
      { label: 'one castBallot alone', value: alone.wallMs / part, unit: 'ms' },
    ],
  };
}

async function insertRandom(insertBare: InsertBare): Promise<void> {
  await insertBare(randomBytes(32), randomBytes(sealedBytes));
}

/** Seals so many times the padded size, with libsodium and nothing else. */
async function sealBare(count: number): Promise<Taken> {
  await sodium.ready;
  const { publicKey } = sodium.crypto_box_keypair();
  const padded = randomBytes(paddedBytes);
  return timed(() => {
    for (let sealed = 0; sealed < count; sealed += 1) sodium.crypto_box_seal(padded, publicKey);
  });
}
