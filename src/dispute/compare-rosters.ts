import { canonicalJson } from '../digest/digest-of.ts';
import type { Person, Roster } from '../people/person.ts';
import type { RosterChange } from '../people/roster-change.ts';
import { teamKey } from '../people/team-tree.ts';

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

function accountsOf({ email, slackId, discordId }: Person) {
  return { email, slackId, discordId };
}

function othersOf({ timeZone, employment, platforms }: Person) {
  return { timeZone, employment, platforms };
}
