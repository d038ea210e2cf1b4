import { english } from '../../../src/language/languages.ts';
import { buildSummary } from '../../../src/results/build-summary.ts';
import { addChoice, createTally, createTeamTally } from '../../../src/results/count-ballot.ts';
import { nameGroup } from '../../../src/results/name-group.ts';
import { poolTeams, type Turnout } from '../../../src/results/pool-teams.ts';
import { publishBase, roundShare } from '../../../src/results/round-share.ts';
import type { TeamTally } from '../../../src/results/tally.ts';
import { aRound } from '../../results/a-round.ts';
import type { Tree } from './random-trees.ts';

/** Which ballots one published figure describes. */
export interface PublishedGroup {
  readonly name: string;
  readonly teams: readonly string[];
  readonly includesOtherTeams: boolean;
}

/** Which groups of one tree are published, beside the whole; undefined where no figure at all is. */
export type PublishTree = (tree: Tree) => readonly PublishedGroup[] | undefined;

/**
 * As Parley publishes. The groups come from the rule, and the summary that a closing would publish is compared with
 * them, figure by figure, so that nothing else is published than what the thief is given.
 */
export const publishAsParley: PublishTree = (tree) => {
  const { teams, joiners, minimumGroup } = tree;
  const groups = poolTeams(turnoutsOf(teams), joinedOf(joiners), minimumGroup);
  const { figures } = buildSummary({
    round: aRound({ showTeams: true, rules: { minimumGroup, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 } }),
    tally: tallyOf(tree),
    electors: new Map<string | null, number>([
      ...[...teams].map(([key, ballots]) => [key, turnoutOf(ballots).asked] as const),
      [null, joinedOf(joiners).asked],
    ]),
    receipts: [],
    earlier: [],
    weekOf: '2026-11-23',
  });
  if (figures === undefined) return undefined;
  const published = figures.groups?.map((group) => [
    nameGroup(group, english),
    group.base,
    group.topics[0]?.favourable,
  ]);
  const described = groups.map((group) => {
    const members = [...group.teams.map((key) => [key, teams.get(key) ?? 0] as const)];
    const all = group.includesOtherTeams ? [...members, ['', joiners] as const] : members;
    const ballots = all.reduce((sum, [, size]) => sum + size, 0);
    const favourable = all.reduce((sum, [key, size]) => sum + favourableOf(key, size), 0);
    const { base, fewest } = publishBase(ballots, group.asked);
    return [group.name, base, roundShare(favourable, ballots, fewest)];
  });
  if (JSON.stringify(published) !== JSON.stringify(described)) {
    throw new Error('The summary describes other groups than the rule gives, so the attack is void.');
  }
  return groups;
};

/** What other products do: every node with enough ballots is published, and the rest are left out. */
export const publishWithoutPooling: PublishTree = ({ teams, joiners, minimumGroup }) => {
  const all = [...teams.values()].reduce((sum, ballots) => sum + ballots, joiners);
  if (all < minimumGroup) return undefined;
  const nodes = new Map<string, string[]>();
  for (const key of teams.keys()) {
    const parts = key.split(' / ');
    for (const depth of parts.keys()) {
      const name = parts.slice(0, depth + 1).join(' / ');
      nodes.set(name, [...(nodes.get(name) ?? []), key]);
    }
  }
  return [...nodes]
    .map(([name, keys]) => ({ name, teams: keys, includesOtherTeams: false }))
    .filter((group) => group.teams.reduce((sum, key) => sum + (teams.get(key) ?? 0), 0) >= minimumGroup);
};

/** A mutation of Parley's rule: those who joined count like any team. */
export const publishCountingJoiners: PublishTree = ({ teams, joiners, minimumGroup }) => {
  const joined = 'Who joined';
  return poolTeams(turnoutsOf(new Map([...teams, [joined, joiners]])), joinedOf(0), minimumGroup).map(
    (group) => ({
      ...group,
      includesOtherTeams: group.teams.includes(joined),
    }),
  );
};

/** Of a team, as many as answered, and none to three who did not: a tree says only who answered. */
function turnoutOf(ballots: number): Turnout {
  return { asked: ballots + ((ballots + 1) % 4), ballots };
}

/** Where no ballots came of people who joined, nobody has. */
function joinedOf(ballots: number): Turnout {
  return ballots === 0 ? { asked: 0, ballots } : turnoutOf(ballots);
}

function turnoutsOf(teams: ReadonlyMap<string, number>): ReadonlyMap<string, Turnout> {
  return new Map([...teams].map(([key, ballots]) => [key, turnoutOf(ballots)]));
}

/** Some number of favourable answers that differs from team to team. */
function favourableOf(key: string, ballots: number): number {
  return (key.length * 7 + ballots * 3) % (ballots + 1);
}

function tallyOf({ teams, joiners }: Tree) {
  const tally = createTally();
  for (const [key, ballots] of teams) {
    const team = createTeamTally();
    fill(team, key, ballots);
    tally.teams.set(key, team);
  }
  fill(tally.otherTeams, '', joiners);
  return tally;
}

function fill(team: TeamTally, key: string, ballots: number): void {
  team.ballots = ballots;
  const favourable = favourableOf(key, ballots);
  addChoice(team, 'workload', 'agree', favourable);
  addChoice(team, 'workload', 'disagree', ballots - favourable);
}
