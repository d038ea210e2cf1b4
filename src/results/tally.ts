/** Counts of whole ballots, inside the closing job only. Never stored, never logged. */
export interface Tally {
  /** Team path key (`Service / Team`) to its counts; ballots without a team stand under `otherTeams`. */
  readonly teams: Map<string, TeamTally>;
  readonly otherTeams: TeamTally;
  /** Theme name to the number of comments that mention it. */
  readonly themes: Map<string, number>;
}

export interface TeamTally {
  ballots: number;
  /** Question id → option value → ballots. */
  readonly choices: Map<string, Map<string, number>>;
}
