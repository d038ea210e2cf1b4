/** An organisation as one closing finds it: ballots by team, and of those who joined since the teams were frozen. */
export interface Tree {
  readonly minimumGroup: number;
  /** By team path key; ballots may sit on a service that has teams below it. */
  readonly teams: ReadonlyMap<string, number>;
  readonly joiners: number;
}

const minimumGroups = [5, 10, 10, 20];
/** Ballots of a team: none, a few, as many as a team usually has, many. */
const sizes = [
  [0, 0],
  [1, 9],
  [8, 25],
  [20, 60],
  [20, 60],
] as const;

/**
 * A tree of five to twelve services with one to six teams each, small teams and large ones, some of them with ballots on
 * the service itself or teams below teams, and none to twelve joiners.
 */
export function randomTree(random: () => number): Tree {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const teams = new Map<string, number>();
  for (let service = 4 + upTo(8); service > 0; service -= 1) {
    if (random() < 0.3) teams.set(`Service ${service}`, upTo(15));
    for (let team = upTo(6); team > 0; team -= 1) {
      const key = `Service ${service} / Team ${team}`;
      teams.set(key, randomSize(random));
      if (random() < 0.1) teams.set(`${key} / Desk`, randomSize(random));
    }
  }
  return {
    minimumGroup: minimumGroups[Math.floor(random() * minimumGroups.length)] ?? 10,
    teams,
    joiners: Math.floor(random() * 13),
  };
}

function randomSize(random: () => number): number {
  const [least, most] = sizes[Math.floor(random() * sizes.length)] ?? [0, 0];
  return least + Math.floor(random() * (most - least + 1));
}
