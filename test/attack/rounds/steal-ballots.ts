import type { Voting } from './answer-round.ts';
import type { LivedRounds } from './lived-rounds.ts';

/** The sealed ballots, as a backup of the open round holds them, and the public key, which is no secret. */
export async function stealBallots({ session, round, vault }: Voting): Promise<LivedRounds['stolen']> {
  const keys = await vault.readAnsweringKeys(round.id);
  if (!keys) throw new Error('The open round has no keys.');
  const { rows } = await session.query<{ sealed: string }>(
    `SELECT encode(sealed, 'hex') AS sealed FROM parley.ballot WHERE round = $1`,
    [round.id],
  );
  return rows.map(({ sealed }) => ({ publicKey: keys.publicKey, sealed: Buffer.from(sealed, 'hex') }));
}
