import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import { aRound, aSealedBallot } from '../../contracts/store-samples.ts';

// Started by a test: stores one ballot after the other and tells each one that is acknowledged, until it is killed.
const [directory = '', first = '0'] = process.argv.slice(2);
const { store } = await openPglite(directory);
await store.rounds.open(aRound('2026-W48'), []);
for (let number = Number(first); ; number += 1) {
  if ((await store.ballots.put(aSealedBallot('2026-W48', number))) === 'stored') process.send?.(number);
}
