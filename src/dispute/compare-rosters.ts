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
  /** Who stayed in their team, with another e-mail, account, time zone or employment. */
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
    corrected: stayed.filter(
      ({ earlier, person }) => canonicalJson(withoutPlace(earlier)) !== canonicalJson(withoutPlace(person)),
    ).length,
  };
}

/** `roster: 250 → 252 people, 3 added, 1 removed, 2 moved team`, and its hashes. */
export function describeRosterChange(change: RosterChange): readonly string[] {
  const counts = [
    [change.added, 'added'],
    [change.removed, 'removed'],
    [change.moved, 'moved team'],
    [change.newReps, 'new as union reps'],
    [change.formerReps, 'no longer union reps'],
    [change.newLeaders, 'new as leaders'],
    [change.formerLeaders, 'no longer leaders'],
    [change.corrected, 'with other details corrected'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return [
    [`roster: ${change.fromPeople} → ${change.people} people`, ...said].join(', '),
    `roster: ${change.fromHash.slice(0, 12)} → ${change.hash.slice(0, 12)}`,
  ];
}

function withoutPlace({ team: _team, role: _role, ...rest }: Person) {
  return rest;
}
