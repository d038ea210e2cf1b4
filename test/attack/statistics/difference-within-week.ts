import { createRandom } from '../../../src/sample/seeded-random.ts';
import type { PublishedGroup, PublishTree } from './publish-tree.ts';
import { randomTree, type Tree } from './random-trees.ts';
import { type Row, spanOf } from './rational-span.ts';

/** What adding and subtracting one week's published figures gave. */
export interface WithinWeek {
  readonly trees: number;
  /** Trees of which figures were published at all. */
  readonly published: number;
  /** Trees in which some sum or difference of published figures describes 1 to K_min − 1 people. */
  readonly broken: number;
  /** The fewest people, in any tree, whose figure could be worked out. */
  readonly smallest: number;
  /** Trees in which the thief could work out every single part: where the attack was at its full strength. */
  readonly takenApart: number;
}

/** Draws trees, has them published, and works out every group that the published figures give away. */
export function differenceWithinWeek(options: {
  readonly publish: PublishTree;
  readonly trees: number;
  readonly seed: number;
  /** Whoever joined since the teams were frozen is the thief's own invention, who knows these answers already. */
  readonly joinersAreInvented?: boolean;
}): WithinWeek {
  const random = createRandom(options.seed);
  const found = { published: 0, broken: 0, smallest: Number.POSITIVE_INFINITY, takenApart: 0 };
  for (let drawn = 0; drawn < options.trees; drawn += 1) {
    const tree = randomTree(random);
    const groups = options.publish(tree);
    const unknown = options.joinersAreInvented ? { ...tree, joiners: 0 } : tree;
    if (groups === undefined || ballotsIn(unknown) < tree.minimumGroup) continue;
    const parts = takeApart(unknown, groups);
    found.published += 1;
    found.smallest = Math.min(found.smallest, parts.smallest);
    if (parts.smallest < tree.minimumGroup) found.broken += 1;
    if (parts.all) found.takenApart += 1;
  }
  return { trees: options.trees, ...found };
}

/**
 * The smallest group of people whose figure is a linear combination of published ones, with any rational coefficients.
 *
 * Each published figure is a row of 0 and 1 over the ballots. Ballots that are in exactly the same published groups make
 * up one part: every combination of rows has one value on all of it, so a group whose figure can be worked out is a union
 * of whole parts. Each union of fewer than K_min people is tried, by rank.
 */
export function takeApart(
  tree: Tree,
  groups: readonly PublishedGroup[],
): { readonly smallest: number; readonly all: boolean } {
  const parts = new Map<string, { readonly row: Row; ballots: number }>();
  const members = groups.map(({ teams }) => new Set(teams));
  const add = (ballots: number, isIn: readonly boolean[]) => {
    if (ballots === 0) return;
    const row = [1n, ...isIn.map((inside) => (inside ? 1n : 0n))];
    const part = parts.get(row.join('')) ?? { row, ballots: 0 };
    part.ballots += ballots;
    parts.set(row.join(''), part);
  };
  for (const [key, ballots] of tree.teams)
    add(
      ballots,
      members.map((teams) => teams.has(key)),
    );
  add(
    tree.joiners,
    groups.map((group) => group.includesOtherTeams),
  );

  const columns = [...parts.values()];
  const span = spanOf(
    Array.from({ length: groups.length + 1 }, (_, row) => columns.map((part) => part.row[row] ?? 0n)),
  );
  const sizes = columns.map(({ ballots }) => ballots);
  const unions = [...unionsBelow(sizes, tree.minimumGroup), ...sizes.map((_, part) => [part])];
  const known = unions.filter((union) => span.contains(indicatorOf(union, sizes.length)));
  return {
    smallest: Math.min(...[[...sizes.keys()], ...known].map((union) => sizeOf(union, sizes))),
    all: span.rank === sizes.length,
  };
}

function ballotsIn({ teams, joiners }: Tree): number {
  return [...teams.values()].reduce((sum, ballots) => sum + ballots, joiners);
}

/** Every set of parts that together have 1 to `limit` − 1 ballots. */
function unionsBelow(sizes: readonly number[], limit: number, from = 0): readonly (readonly number[])[] {
  return sizes.flatMap((size, part) =>
    part < from || size >= limit
      ? []
      : [[part], ...unionsBelow(sizes, limit - size, part + 1).map((rest) => [part, ...rest])],
  );
}

function indicatorOf(union: readonly number[], length: number): Row {
  return Array.from({ length }, (_, part) => (union.includes(part) ? 1n : 0n));
}

function sizeOf(union: readonly number[], sizes: readonly number[]): number {
  return union.reduce((sum, part) => sum + (sizes[part] ?? 0), 0);
}
