import sodium from 'libsodium-wrappers';
import { closeRound } from '../../jobs/close-round.ts';
import { type Measurement, type Taken, timed, together } from './measurement.ts';
import type { Bench } from './open-bench.ts';

const mostTimes = 2.5;
const mostMegabytes = 600;
const batchSize = 1000;

/**
 * Closes the open round with the job's own function, beside opening its ballots and doing nothing else. One half of
 * them is opened before and one half after, so that a machine that is busy for a while slows both.
 */
export async function measureClosing(bench: Bench, engine: string): Promise<Measurement> {
  const { context, clock } = bench;
  const round = await context.store.rounds.current();
  if (!round) throw new Error('No round is open.');
  const ballots = await context.store.ballots.count(round.id);
  clock.moveTo(round.closesAt);
  const before = await openBare(bench, round.id, 0);
  const closing = await timed(() => closeRound(context, { roundId: round.id }));
  // The peak since this process began. Linux and macOS give it in kilobytes, as Node passes it on.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const bare = together([before, await openBare(bench, round.id, 1)]);
  const published = await context.store.summaries.get(round.id);
  if (published?.summary.answered !== ballots) throw new Error('Not every ballot was counted.');
  return {
    title: `Closing a round of ${ballots.toLocaleString('en-GB')} ballots of ${round.questions.length} questions and a comment, on ${engine}`,
    figures: [
      { label: 'bare opening (crypto_box_seal_open)', value: bare.wallMs / 1000, unit: 'seconds' },
      { label: 'closeRound', value: closing.wallMs / 1000, unit: 'seconds' },
      {
        label: 'closeRound to bare opening',
        value: closing.wallMs / bare.wallMs,
        unit: 'times',
        target: mostTimes,
      },
      {
        label: 'the same, in processor time of this process',
        value: closing.processorMs / bare.processorMs,
        unit: 'times',
      },
      { label: 'peak memory of the process', value: peakMegabytes, unit: 'MB', target: mostMegabytes },
    ],
  };
}

/** Opens every second batch of the ballots with libsodium and nothing else; reading them is not counted. */
async function openBare({ context }: Bench, roundId: string, half: 0 | 1): Promise<Taken> {
  await sodium.ready;
  const keys = await context.vault.readOpeningKeys(roundId);
  if (!keys) throw new Error('The vault holds no keys for this round.');
  const taken: Taken[] = [];
  let number = 0;
  for await (const batch of context.store.ballots.readAll(roundId, batchSize)) {
    if (number % 2 === half) {
      taken.push(
        await timed(() => {
          for (const sealed of batch) sodium.crypto_box_seal_open(sealed, keys.publicKey, keys.secretKey);
        }),
      );
    }
    number += 1;
  }
  return together(taken);
}
