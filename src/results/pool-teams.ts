import type { TeamPath } from '../people/person.ts';

/** How many people were asked under one node of the hierarchy, itself alone, and how many of them answered. */
export interface Turnout {
  readonly asked: number;
  readonly ballots: number;
}

/** A group that may be published: a service, a team, or a pool of "other teams". Counts are whole people. */
export interface TeamGroup extends Turnout {
  /** `Safeguarding / Duty team`, `Safeguarding / other teams`, `Other teams`. */
  readonly name: string;
  /** 1 for a service, 2 for a team; a pool has the depth of the children that it stands beside. */
  readonly depth: number;
  /** The team path keys whose ballots are in it. */
  readonly teams: readonly string[];
  /** Whether the ballots without a team of their own (who joined since the teams were frozen) are in it. */
  readonly includesOtherTeams: boolean;
}

const separator = ' / ';
/** So many more than the smallest group must have been asked in whatever is shown. */
export const margin = 5;
const poolName = 'other teams';

/** Whether a published group is a pool; what is in it may differ from one publication to the next. */
export function isPool(groupName: string): boolean {
  return `${separator}${groupName}`.toLowerCase().endsWith(separator + poolName);
}

/** A published group's names from the top down, and whether it is a pool: `Safeguarding / other teams`. */
export function placeOf(groupName: string): { readonly path: TeamPath; readonly isPool?: true } {
  const path = groupName.split(separator);
  return isPool(groupName) ? { path: path.slice(0, -1), isPool: true } : { path };
}

/**
 * Decides which groups of teams may be published, on counts alone (DESIGN.md, "What may be published", rule 2).
 *
 * At the organisation, and then at each published child: children with at least `minimumGroup` ballots are publishable;
 * the rest, with whoever sits on the node itself, are its pool. While anybody was asked in the pool, but fewer than
 * `minimumGroup` answered, the smallest publishable child (ties by name) joins it. If no child is left, the node is not
 * split; else its children are published, and the pool, if anybody was asked in it, as "other teams".
 *
 * Whether there is a pool follows from who was asked, which the roster tells, and never from who answered: else a pool of
 * one person would appear when they answered and be missing when they did not. For the same reason a group of fewer than
 * `minimumGroup` + 5 people never stands alone: being shown, or not, would tell of all but a few in it that they answered.
 *
 * Who joined since the teams were frozen does not count towards that minimum: beside them there are at least
 * `minimumGroup` ballots of frozen teams. Else whoever can put ten people on the roster, and answer for them, would read
 * in the very next week what a small team, or one more who joined, has answered.
 *
 * Why that is enough: whatever is published splits its parent whole, into parts of at least `minimumGroup` ballots, and
 * a pool is never split again. So any two ballots that end in one smallest published part are in exactly the same
 * published groups, and every sum or difference of published figures describes a union of such parts.
 *
 * @param teams by team path key (`Service / Team`), those in which anybody was asked; people may sit on a service that has teams below it.
 * @param joined those without a team; they belong to the organisation's own pool.
 * @returns parents before children, siblings by name, the pool last. Empty where no split may be published.
 */
export function poolTeams(
  teams: ReadonlyMap<string, Turnout>,
  joined: Turnout,
  minimumGroup: number,
): readonly TeamGroup[] {
  const root = createNode('', 0);
  root.own = joined;
  for (const [key, turnout] of teams) addTeam(root, key, turnout);
  return splitNode(root, minimumGroup);
}

interface Node {
  readonly name: string;
  readonly depth: number;
  /** On this node itself. */
  own: Turnout;
  /** Here and below. */
  total: Turnout;
  readonly children: Map<string, Node>;
  readonly keys: string[];
}

const nobody: Turnout = { asked: 0, ballots: 0 };

function createNode(name: string, depth: number): Node {
  return { name, depth, own: nobody, total: nobody, children: new Map(), keys: [] };
}

function addTeam(root: Node, key: string, turnout: Turnout): void {
  let node = root;
  for (const part of key.split(separator)) {
    const name = node.depth === 0 ? part : `${node.name}${separator}${part}`;
    const child: Node = node.children.get(part) ?? createNode(name, node.depth + 1);
    node.children.set(part, child);
    child.total = sumOf([child.total, turnout]);
    child.keys.push(key);
    node = child;
  }
  node.own = sumOf([node.own, turnout]);
}

function splitNode(node: Node, minimumGroup: number): readonly TeamGroup[] {
  const mayStand = ({ asked, ballots }: Turnout) => ballots >= minimumGroup && asked >= minimumGroup + margin;
  const children = [...node.children.values()].sort(bySizeThenName);
  // A team that is itself called "other teams" could not be told from the pool, so it is part of it.
  const published = children.filter((child) => mayStand(child.total) && !isPool(child.name));
  const pooled = children.filter((child) => !published.includes(child));
  // At the organisation, those on the node itself are who joined, and do not count.
  const counted = () => sumOf([node.depth === 0 ? nobody : node.own, ...pooled.map(({ total }) => total)]);
  const anybody = node.own.asked > 0 || pooled.length > 0;
  while (anybody && !mayStand(counted())) {
    const smallest = published.shift();
    if (smallest === undefined) return [];
    pooled.push(smallest);
  }
  if (published.length === 0) return [];

  const split = published
    .sort((left, right) => compare(left.name, right.name))
    .flatMap((child) => [groupOf(child), ...splitNode(child, minimumGroup)]);
  return anybody ? [...split, poolOf(node, pooled)] : split;
}

function groupOf({ name, depth, total, keys }: Node): TeamGroup {
  return { name, depth, ...total, teams: keys, includesOtherTeams: false };
}

function poolOf(node: Node, pooled: readonly Node[]): TeamGroup {
  const own = node.own.asked > 0;
  return {
    name: node.depth === 0 ? 'Other teams' : `${node.name}${separator}${poolName}`,
    depth: node.depth + 1,
    ...sumOf([node.own, ...pooled.map(({ total }) => total)]),
    teams: [...(own && node.depth > 0 ? [node.name] : []), ...pooled.flatMap((child) => child.keys)],
    includesOtherTeams: own && node.depth === 0,
  };
}

function sumOf(turnouts: readonly Turnout[]): Turnout {
  return {
    asked: turnouts.reduce((sum, { asked }) => sum + asked, 0),
    ballots: turnouts.reduce((sum, { ballots }) => sum + ballots, 0),
  };
}

function bySizeThenName(left: Node, right: Node): number {
  return left.total.ballots - right.total.ballots || compare(left.name, right.name);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}
