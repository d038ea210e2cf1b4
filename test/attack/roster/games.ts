import { type Files, shippedQuestions } from './start-core.ts';

/** What an operator can change about a week. */
export interface Setting {
  /** Lines of the roster without its header, by person id. */
  readonly people: ReadonlyMap<string, string>;
  readonly files: Files;
}

/** One change, and by which of the three hashes it must show. */
export interface Game {
  readonly name: string;
  readonly shows: 'roster' | 'questions' | 'rules';
  play(setting: Setting): Setting;
}

const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms';
const duty = 'Safeguarding / Duty team';
const court = 'Safeguarding / Court team';
const placements = 'Fostering / Placements';
const newTeam = 'Safeguarding / New team';

/** Whose answer the operator would like to know. */
export const target = 'duty-1';
/** Fourteen, of whom nine answer: a group of fewer than fifteen is never shown by itself. */
export const invented = Array.from({ length: 14 }, (_, index) => `invented-${index + 1}`);
/** The team of fifteen that is made around the target. */
export const trapTeam = newTeam;

/** Twelve, six and fifteen people; six are too few to be shown, and would not be under a lower K_min. */
const homePeople: ReadonlyMap<string, string> = new Map([
  ...teamOf('duty', 12, duty),
  ...teamOf('court', 6, court),
  ...teamOf('place', 13, placements),
  // One for each side, without whom nothing could be agreed.
  ['rep-1', lineOf('rep-1', placements, 'rep')],
  ['leader-1', lineOf('leader-1', placements, 'leader')],
]);

/** Teams are shown every week and frozen for `frozenWeeks`; one is the operator's best case. */
export function settingWith(frozenWeeks: number): Setting {
  const rules = `{ minimumGroup: 10, teamsEveryWeeks: 1, teamsFrozenWeeks: ${frozenWeeks} }`;
  return {
    people: homePeople,
    files: { organisation: `name: Northshire\nrules: ${rules}\n`, questions: shippedQuestions },
  };
}

export const homeSetting = settingWith(1);

/** Fourteen people who do not exist, beside one who does. */
export const layTrap: Game = {
  name: 'fourteen invented people and a target',
  shows: 'roster',
  play: (setting) => {
    const people = new Map([...setting.people, ...invented.map((id) => [id, lineOf(id, newTeam)] as const)]);
    return move({ ...setting, people }, [target], newTeam);
  },
};

export const lowerMinimum: Game = {
  name: 'lowering K_min to five',
  shows: 'rules',
  play: ({ people, files }) => ({
    people,
    files: { ...files, organisation: files.organisation.replace('minimumGroup: 10', 'minimumGroup: 5') },
  }),
};

export const games: readonly Game[] = [
  { name: 'a team of one', shows: 'roster', play: (setting) => move(setting, [target], newTeam) },
  layTrap,
  {
    name: 'renaming a team',
    shows: 'roster',
    play: (setting) => move(setting, membersOf(setting, duty), 'Safeguarding / Front door'),
  },
  {
    name: 'moving people to another team',
    shows: 'roster',
    play: (setting) => move(setting, membersOf(setting, duty).slice(1, 6), placements),
  },
  {
    name: 'splitting a team',
    shows: 'roster',
    play: (setting) =>
      move(setting, membersOf(setting, placements).slice(0, 7), 'Fostering / Placements East'),
  },
  lowerMinimum,
  {
    name: 'changing a question',
    shows: 'questions',
    play: ({ people, files }) => ({
      people,
      files: {
        ...files,
        questions: files.questions.replace(/^( *text: ).*$/m, '$1I have nothing to complain about.'),
      },
    }),
  },
];

/** A roster's file. */
export function rosterOf({ people }: Setting): string {
  return [header, ...people.values()].join('\n');
}

export function teamOfPerson({ people }: Setting, id: string): string {
  return people.get(id)?.split(',')[1] ?? '';
}

function teamOf(prefix: string, count: number, team: string): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`).map((id) => [
    id,
    lineOf(id, team),
  ]);
}

function lineOf(id: string, team: string, role = 'staff'): string {
  return `${id},${team},${role},,permanent,,,,web`;
}

function move(setting: Setting, ids: readonly string[], team: string): Setting {
  return {
    ...setting,
    people: new Map([...setting.people, ...ids.map((id) => [id, lineOf(id, team)] as const)]),
  };
}

function membersOf(setting: Setting, team: string): readonly string[] {
  return [...setting.people.keys()].filter((id) => teamOfPerson(setting, id) === team);
}
