/** What one person answered in one round. Exists in the clear only while a form is handled and inside the closing job. */
export interface Answers {
  /** Question id to option value; every question of the round has one (`skip` where nothing was chosen). */
  readonly choices: Readonly<Record<string, string>>;
  /** At most 500 UTF-16 units, control characters removed; empty when nothing was written. */
  readonly comment: string;
}

/** What is inside the seal: the answers and the team that they count under. */
export interface BallotContent extends Answers {
  /** Null: "other teams". */
  readonly team: string | null;
}

/** What the database holds, and all it holds: which round, whose (to themselves alone), and bytes nobody can open yet. */
export interface SealedBallot {
  readonly roundId: string;
  /** HMAC-SHA256 of the person's id under the round's tag key: 32 bytes. */
  readonly tag: Uint8Array;
  /** One length for every ballot of every round, with a comment or without. */
  readonly sealed: Uint8Array;
}
