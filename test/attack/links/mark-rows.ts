import type { LivedRounds, Row, Table } from '../rounds/lived-rounds.ts';

/** A row, and whom and what it speaks of. */
export interface MarkedRow {
  readonly row: Row;
  /** Place in the order in which the table was read. */
  readonly place: number;
  /** People whom it names, and people whose ballot of the round it shows, each in the order of the row's text. */
  readonly people: readonly string[];
  readonly ballots: readonly string[];
  readonly mentionsRound: boolean;
  /** Whether the one ballot's answers can be read in it. */
  readonly readable: boolean;
}

export interface MarkedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly MarkedRow[];
}

/** Finds out, with the truth's help, which rows name a person and which show a ballot of this round. */
export function markTables(
  lived: LivedRounds,
  round: number,
  tables: readonly Table[],
): readonly MarkedTable[] {
  const truth = lived.truth[round];
  if (!truth) throw new Error('There is no such round.');
  const personOf = new Map(
    lived.people.flatMap(({ id, email, slackId, discordId }) =>
      [id, email, slackId, discordId].map((name) => [name, id] as const),
    ),
  );
  const ballotOf = new Map(
    truth.answers.flatMap(({ personId, handles }) =>
      // Bytes come as `\x…`, of which the split below leaves the x.
      handles.flatMap((handle) => [handle, `x${handle}`].map((form) => [form, personId] as const)),
    ),
  );
  const answerOf = new Map(truth.answers.map((answer) => [answer.personId, answer]));
  return tables.map(({ name, columns, rows }) => ({
    name,
    columns,
    rows: rows.map((row, place): MarkedRow => {
      const words = row.values.flatMap((value) => value.split(/[^\w@.-]+/));
      const ballots = distinct(words, ballotOf);
      const [only] = ballots.length === 1 ? ballots : [];
      const text = row.values.join('\n');
      const choices = Object.entries((only && answerOf.get(only)?.choices) || {});
      return {
        ...{ row, place, ballots, people: distinct(words, personOf) },
        mentionsRound: text.includes(truth.roundId),
        readable:
          choices.length > 0 &&
          choices.every(([question, value]) => text.includes(`"${question}":"${value}"`)),
      };
    }),
  }));
}

function distinct(words: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  for (const word of words) {
    const meant = known.get(word);
    if (meant !== undefined) found.add(meant);
  }
  return [...found];
}
