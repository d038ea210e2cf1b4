import { canonicalJson } from '../digest/digest-of.ts';
import type { Person, Roster } from '../people/person.ts';
import { teamKey } from '../people/team-tree.ts';

/** How two rosters differ, in counts alone: no name, no number of a person. */
export interface RosterChange {
  readonly hash: string;
  readonly people: number;
  readonly fromHash: string;
  readonly fromPeople: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** Who became, or is no longer, a rep or a leader, whether they joined, left or stayed. */
  readonly newReps: number;
  readonly formerReps: number;
  readonly newLeaders: number;
  readonly formerLeaders: number;
  /** Who stayed, with another e-mail address, Slack or Discord account. Absent where the register is older than this. */
  readonly accounts?: number;
  /** Who stayed, with another time zone, employment or platform. */
  readonly corrected: number;
}

export function compareRosters(from: Roster, to: Roster): RosterChange {
  const before = new Map(from.people.map((person) => [person.id, person]));
  const after = new Map(to.people.map((person) => [person.id, person]));
  const stayed = to.people.flatMap((person) => {
    const earlier = before.get(person.id);
    return earlier ? [{ earlier, person }] : [];
  });
  const moved = stayed.filter(({ earlier, person }) => teamKey(earlier.team) !== teamKey(person.team));
  const inRole = (people: ReadonlyMap<string, Person>, role: Person['role']) =>
    [...people.values()].filter((person) => person.role === role);
  const became = (role: Person['role']) =>
    inRole(after, role).filter(({ id }) => before.get(id)?.role !== role).length;
  const ceased = (role: Person['role']) =>
    inRole(before, role).filter(({ id }) => after.get(id)?.role !== role).length;
  const differing = (part: (person: Person) => unknown) =>
    stayed.filter(({ earlier, person }) => canonicalJson(part(earlier)) !== canonicalJson(part(person)))
      .length;
  return {
    hash: to.hash,
    people: to.people.length,
    fromHash: from.hash,
    fromPeople: from.people.length,
    added: to.people.length - stayed.length,
    removed: from.people.length - stayed.length,
    moved: moved.length,
    newReps: became('rep'),
    formerReps: ceased('rep'),
    newLeaders: became('leader'),
    formerLeaders: ceased('leader'),
    accounts: differing(accountsOf),
    corrected: differing(othersOf),
  };
}

/**
 * `roster: 250 → 252 people, 3 added, 1 removed, 2 moved team`, and its hashes. Another account has a line of its own,
 * since somebody else may be behind it.
 */
export function describeRosterChange(change: RosterChange): readonly string[] {
  const counts = [
    [change.added, 'added'],
    [change.removed, 'removed'],
    [change.moved, 'moved team'],
    [change.newReps, 'new as union reps'],
    [change.formerReps, 'no longer union reps'],
    [change.newLeaders, 'new as leaders'],
    [change.formerLeaders, 'no longer leaders'],
    [change.corrected, 'with other details changed'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return [
    [`roster: ${change.fromPeople} → ${change.people} people`, ...said].join(', '),
    ...(change.accounts ? [describeAccounts(change.accounts)] : []),
    `roster: ${change.fromHash.slice(0, 12)} → ${change.hash.slice(0, 12)}`,
  ];
}

function describeAccounts(count: number): string {
  const whose = count === 1 ? '1 person who stays has' : `${count} people who stay have`;
  return `roster: ${whose} another e-mail address, Slack or Discord account than before; whoever holds it answers for ${count === 1 ? 'this person' : 'them'}`;
}

function accountsOf({ email, slackId, discordId }: Person) {
  return { email, slackId, discordId };
}

function othersOf({ timeZone, employment, platforms }: Person) {
  return { timeZone, employment, platforms };
}
