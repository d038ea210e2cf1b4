import type { Claims } from './link.ts';
import type { MarkedRow, MarkedTable } from './mark-rows.ts';

/**
 * Ties people to ballots over every pair of tables (and within each): rows that the same transaction wrote, one of a
 * person and one of a ballot; and each ballot to the person whose row was written nearest to it,
 * last before it, or first after it.
 */
export function joinOnXmin(tables: readonly MarkedTable[]): readonly Claims[] {
  const claims: Claims[] = [];
  for (const ofPeople of tables) {
    const people = ofPeople.rows.filter((row) => row.people.length === 1);
    if (people.length === 0) continue;
    for (const ofBallots of tables) {
      const ballots = ofBallots.rows.filter((row) => row.ballots.length === 1);
      if (ballots.length === 0) continue;
      const readable = ballots.every((row) => row.readable);
      const name = `${ofPeople.name} and ${ofBallots.name}`;
      claims.push(
        { method: `same xmin in ${name}`, readable, pairs: sameTransaction(people, ballots) },
        ...(['nearest', 'last before', 'first after'] as const).map((which) => ({
          method: `${which} by xmin in ${name}`,
          readable,
          pairs: neighbours(people, ballots, which),
        })),
      );
    }
  }
  return claims;
}

function sameTransaction(people: readonly MarkedRow[], ballots: readonly MarkedRow[]): Claims['pairs'] {
  const byXmin = groupByXmin(people);
  return [...groupByXmin(ballots)].flatMap(([xmin, owners]) => {
    const names = byXmin.get(xmin) ?? new Set();
    const [name] = names;
    const [owner] = owners;
    return names.size === 1 && owners.size === 1 && name && owner ? [[name, owner] as const] : [];
  });

  function groupByXmin(rows: readonly MarkedRow[]): Map<number, Set<string>> {
    const groups = new Map<number, Set<string>>();
    for (const { row, people: named, ballots: shown } of rows) {
      const group = groups.get(row.xmin) ?? new Set();
      group.add((rows === people ? named[0] : shown[0]) ?? '');
      groups.set(row.xmin, group);
    }
    return groups;
  }
}

function neighbours(
  people: readonly MarkedRow[],
  ballots: readonly MarkedRow[],
  which: 'nearest' | 'last before' | 'first after',
): Claims['pairs'] {
  const sorted = [...people].sort((left, right) => left.row.xmin - right.row.xmin);
  return ballots.flatMap((ballot) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.row.xmin ?? 0) <= ballot.row.xmin) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [sorted[low - 1], sorted[low]];
    const distance = (row: MarkedRow | undefined) =>
      row ? Math.abs(row.row.xmin - ballot.row.xmin) : Number.POSITIVE_INFINITY;
    const isBefore = which === 'nearest' ? distance(before) <= distance(after) : which === 'last before';
    const found = isBefore ? before : after;
    return found?.people[0] && ballot.ballots[0] ? [[found.people[0], ballot.ballots[0]] as const] : [];
  });
}
