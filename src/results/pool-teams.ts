/** A group that may be published: a service, a team, or a pool of "other teams". Counts are whole ballots. */
export interface TeamGroup {
  /** `Safeguarding / Duty team`, `Safeguarding / other teams`, `Other teams`. */
  readonly name: string;
  /** 1 for a service, 2 for a team; a pool has the depth of the children that it stands beside. */
  readonly depth: number;
  readonly ballots: number;
  /** The team path keys whose ballots are in it. */
  readonly teams: readonly string[];
  /** Whether the ballots without a team of their own (who joined since the teams were frozen) are in it. */
  readonly includesOtherTeams: boolean;
}

const separator = ' / ';
const poolName = 'other teams';

/** Whether a published group is a pool; what is in it may differ from one publication to the next. */
export function isPool(groupName: string): boolean {
  return `${separator}${groupName}`.toLowerCase().endsWith(separator + poolName);
}

/**
 * Decides which groups of teams may be published, on counts alone (DESIGN.md, "What may be published", rule 2).
 *
 * At the organisation, and then at each published child: children with at least `minimumGroup` ballots are publishable;
 * the rest, with the ballots that sit on the node itself, are its pool. While the pool holds ballots, but fewer than
 * `minimumGroup`, the smallest publishable child (ties by name) joins it. If no child is left, the node is not split;
 * else its children are published, and the pool, if it holds any ballots, as "other teams".
 *
 * Who joined since the teams were frozen does not count towards that minimum: beside them there are at least
 * `minimumGroup` ballots of frozen teams. Else whoever can put nine people on the roster, and answer for them, would read
 * in the very next week what a small team, or a tenth who joined, has answered.
 *
 * Why that is enough: whatever is published splits its parent whole, into parts of at least `minimumGroup` ballots, and
 * a pool is never split again. So any two ballots that end in one smallest published part are in exactly the same
 * published groups, and every sum or difference of published figures describes a union of such parts.
 *
 * @param teams ballots by team path key (`Service / Team`); ballots may sit on a service that has teams below it.
 * @param otherTeams ballots without a team; they belong to the organisation's own pool.
 * @returns parents before children, siblings by name, the pool last. Empty where no split may be published.
 */
export function poolTeams(
  teams: ReadonlyMap<string, number>,
  otherTeams: number,
  minimumGroup: number,
): readonly TeamGroup[] {
  const root = createNode('', 0);
  root.own = otherTeams;
  for (const [key, ballots] of teams) {
    if (ballots > 0) addTeam(root, key, ballots);
  }
  return splitNode(root, minimumGroup);
}

interface Node {
  readonly name: string;
  readonly depth: number;
  /** Ballots that sit on this node itself. */
  own: number;
  /** Ballots here and below. */
  total: number;
  readonly children: Map<string, Node>;
  readonly keys: string[];
}

function createNode(name: string, depth: number): Node {
  return { name, depth, own: 0, total: 0, children: new Map(), keys: [] };
}

function addTeam(root: Node, key: string, ballots: number): void {
  let node = root;
  for (const part of key.split(separator)) {
    const name = node.depth === 0 ? part : `${node.name}${separator}${part}`;
    const child: Node = node.children.get(part) ?? createNode(name, node.depth + 1);
    node.children.set(part, child);
    child.total += ballots;
    child.keys.push(key);
    node = child;
  }
  node.own += ballots;
}

function splitNode(node: Node, minimumGroup: number): readonly TeamGroup[] {
  const children = [...node.children.values()].sort(bySizeThenName);
  // A team that is itself called "other teams" could not be told from the pool, so it is part of it.
  const published = children.filter((child) => child.total >= minimumGroup && !isPool(child.name));
  const pooled = children.filter((child) => !published.includes(child));
  const joined = node.depth === 0 ? node.own : 0;
  let ballots = pooled.reduce((sum, child) => sum + child.total, node.own);
  while (ballots > 0 && ballots - joined < minimumGroup) {
    const smallest = published.shift();
    if (smallest === undefined) return [];
    pooled.push(smallest);
    ballots += smallest.total;
  }
  if (published.length === 0) return [];

  const split = published
    .sort((left, right) => compare(left.name, right.name))
    .flatMap((child) => [groupOf(child), ...splitNode(child, minimumGroup)]);
  return ballots === 0 ? split : [...split, poolOf(node, pooled, ballots)];
}

function groupOf(node: Node): TeamGroup {
  const { name, depth, total, keys } = node;
  return { name, depth, ballots: total, teams: keys, includesOtherTeams: false };
}

function poolOf(node: Node, pooled: readonly Node[], ballots: number): TeamGroup {
  return {
    name: node.depth === 0 ? 'Other teams' : `${node.name}${separator}${poolName}`,
    depth: node.depth + 1,
    ballots,
    teams: [...(node.own > 0 && node.depth > 0 ? [node.name] : []), ...pooled.flatMap((child) => child.keys)],
    includesOtherTeams: node.depth === 0 && node.own > 0,
  };
}

function bySizeThenName(left: Node, right: Node): number {
  return left.total - right.total || compare(left.name, right.name);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}
