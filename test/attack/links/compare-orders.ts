import { type Claims, rightOf } from './link.ts';
import type { MarkedRow, MarkedTable } from './mark-rows.ts';

interface Sequence {
  readonly name: string;
  readonly members: readonly string[];
  readonly readable: boolean;
}

/** Somebody who answered twice, or looked in without answering, moves all others by one. */
const shifts = [0, 1, -1];

/**
 * Ties people to ballots by their rank in every order that can be seen: the heap's, that of the transactions, that of
 * every column and id, that of the dump, and that within a value; forwards and backwards. `watched` is an order of people
 * that the thief knows from elsewhere.
 */
export function compareOrders(
  tables: readonly MarkedTable[],
  watched?: { readonly name: string; readonly people: readonly string[] },
): readonly Claims[] {
  const people = watched
    ? [{ name: watched.name, members: watched.people, readable: false }]
    : tables.flatMap(sequencesOfPeople);
  const ballots = tables.flatMap(sequencesOfBallots);
  return people.flatMap((one) =>
    ballots.flatMap((other) =>
      [false, true].map((backwards): Claims => {
        const members = backwards ? [...other.members].reverse() : other.members;
        return {
          method: `${one.name} beside ${other.name}${backwards ? ' backwards' : ''}`,
          readable: other.readable,
          pairs: shifts
            .map((shift) => pairUp(one.members, members, shift))
            .reduce((best, pairs) => (rightOf(pairs) > rightOf(best) ? pairs : best)),
        };
      }),
    ),
  );
}

function pairUp(people: readonly string[], ballots: readonly string[], shift: number): Claims['pairs'] {
  return ballots.flatMap((owner, rank) => {
    const claimed = people[rank + shift];
    return claimed === undefined ? [] : [[claimed, owner] as const];
  });
}

function sequencesOfBallots({ name, columns, rows }: MarkedTable): readonly Sequence[] {
  const single = rows.filter((row) => row.ballots.length === 1);
  const readable = single.length > 0 && single.every((row) => row.readable);
  const ordered = orders(columns, single).map(({ by, sorted }) => ({
    name: `${name} by ${by}`,
    members: sorted.flatMap((row) => row.ballots),
    readable,
  }));
  const within = rows
    .filter((row) => row.ballots.length > 1)
    .map(({ ballots }, place) => ({ name: `within ${name}, ${place}`, members: ballots, readable: false }));
  return single.length > 1 ? [...ordered, ...within] : within;
}

/** Of several rows of one person the first or the last counts; where any row mentions the round, only such rows do. */
function sequencesOfPeople({ name, columns, rows }: MarkedTable): readonly Sequence[] {
  const all = rows.filter((row) => row.people.length === 1);
  const ofRound = all.filter((row) => row.mentionsRound);
  const single = ofRound.length > 0 ? ofRound : all;
  if (single.length < 2) return [];
  return orders(columns, single).flatMap(({ by, sorted }) => {
    const members = sorted.flatMap((row) => row.people);
    return [
      { name: `${name} by ${by}, first`, members: [...new Set(members)], readable: false },
      {
        name: `${name} by ${by}, last`,
        members: [...new Set([...members].reverse())].reverse(),
        readable: false,
      },
    ];
  });
}

function orders(
  columns: readonly string[],
  rows: readonly MarkedRow[],
): readonly { readonly by: string; readonly sorted: readonly MarkedRow[] }[] {
  const byNumber = (value: (row: MarkedRow) => number) =>
    [...rows].sort((left, right) => value(left) - value(right));
  return [
    { by: 'reading', sorted: rows },
    { by: 'ctid', sorted: byNumber(({ row }) => row.ctid) },
    { by: 'xmin', sorted: byNumber(({ row }) => row.xmin) },
    ...columns.flatMap((by, column) => {
      const values = new Map(rows.map((row) => [row, row.row.values[column] ?? '']));
      // A column that says the same everywhere leaves the rows as they were.
      if (new Set(values.values()).size < 2) return [];
      const isNumber = [...values.values()].every((value) => /^-?\d+(\.\d+)?$/.test(value));
      const compare = (left: MarkedRow, right: MarkedRow) => {
        const [one = '', other = ''] = [values.get(left), values.get(right)];
        return isNumber ? Number(one) - Number(other) : one < other ? -1 : one > other ? 1 : 0;
      };
      return [{ by, sorted: [...rows].sort(compare) }];
    }),
  ];
}
