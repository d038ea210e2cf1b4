import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPool, poolTeams as poolTurnouts, type TeamGroup } from '../../src/results/pool-teams.ts';

/** Many more were asked than answered. */
const turnout = (ballots: number) => ({ asked: 2 * ballots + 1, ballots });
const nobody = { asked: 0, ballots: 0 };

function poolTeams(teams: ReadonlyMap<string, number>, joined: number, minimumGroup: number) {
  return poolTurnouts(
    new Map([...teams].map(([key, ballots]) => [key, turnout(ballots)])),
    joined === 0 ? nobody : turnout(joined),
    minimumGroup,
  );
}

const named = (groups: readonly TeamGroup[]) => groups.map(({ name, ballots }) => `${name}: ${ballots}`);

describe('which teams are shown', () => {
  test('teams with enough ballots stand by themselves', () => {
    const groups = poolTeams(
      new Map([
        ['B', 12],
        ['A', 10],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 10', 'B: 12']);
  });

  test('small teams are shown together as "other teams"', () => {
    const groups = poolTeams(
      new Map([
        ['A', 20],
        ['B', 6],
        ['C', 5],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 20', 'Other teams: 11']);
    expect(groups.at(-1)?.teams).toEqual(['C', 'B']);
  });

  test('one small team takes the smallest of the others with it, so that it cannot be found by subtraction', () => {
    const groups = poolTeams(
      new Map([
        ['A', 20],
        ['B', 15],
        ['C', 4],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 20', 'Other teams: 19']);
  });

  test('of two that are equally small, the first by name goes', () => {
    const groups = poolTeams(
      new Map([
        ['B', 15],
        ['A', 15],
        ['C', 4],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['B: 15', 'Other teams: 19']);
  });

  test('whoever sits on a service alone, or joined alone, is counted in the pool beside its teams', () => {
    const alone = { asked: 1, ballots: 1 };
    const onService = new Map([
      ['S', alone],
      ['S / A', turnout(15)],
      ['S / B', turnout(12)],
    ]);
    const ofTwoTeams = new Map([
      ['A', turnout(20)],
      ['B', turnout(12)],
    ]);

    expect(poolTurnouts(onService, nobody, 10).at(-1)).toMatchObject({ ballots: 13, teams: ['S', 'S / B'] });
    expect(poolTurnouts(ofTwoTeams, alone, 10).at(-1)).toMatchObject({
      ...{ ballots: 13, teams: ['B'], includesOtherTeams: true },
    });
  });

  test('where none would be left, no team is shown', () => {
    expect(
      poolTeams(
        new Map([
          ['A', 20],
          ['B', 4],
        ]),
        0,
        10,
      ),
    ).toEqual([]);
    expect(
      poolTeams(
        new Map([
          ['A', 6],
          ['B', 7],
        ]),
        0,
        10,
      ),
    ).toEqual([]);
    expect(poolTeams(new Map([['A', 20]]), 4, 10)).toEqual([]);
    expect(poolTeams(new Map(), 0, 10)).toEqual([]);
  });

  test('who joined since the teams were frozen is one of the "other teams"', () => {
    const groups = poolTeams(
      new Map([
        ['A', 20],
        ['B', 7],
        ['C', 4],
      ]),
      3,
      10,
    );

    expect(groups.at(-1)).toEqual({
      name: 'Other teams',
      depth: 1,
      asked: 31,
      ballots: 14,
      teams: ['C', 'B'],
      includesOtherTeams: true,
    });
  });

  test('nine who joined do not lay a small team open, since they might be invented', () => {
    const teams = new Map([
      ['A', 20],
      ['B', 15],
      ['C', 1],
    ]);

    expect(named(poolTeams(teams, 9, 10))).toEqual(['A: 20', 'Other teams: 25']);
  });

  test('nor do they, or more, stand alone', () => {
    const teams = new Map([
      ['A', 20],
      ['B', 15],
    ]);

    expect(named(poolTeams(teams, 12, 10))).toEqual(['A: 20', 'Other teams: 27']);
  });

  test('a service is split into its teams, and its own ballots are among its "other teams"', () => {
    const groups = poolTeams(
      new Map([
        ['Safeguarding', 3],
        ['Safeguarding / Duty', 12],
        ['Safeguarding / Court', 8],
        ['Fostering', 10],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual([
      'Fostering: 10',
      'Safeguarding: 23',
      'Safeguarding / Duty: 12',
      'Safeguarding / other teams: 11',
    ]);
    expect(groups.at(-1)).toMatchObject({
      depth: 2,
      teams: ['Safeguarding', 'Safeguarding / Court'],
      includesOtherTeams: false,
    });
  });

  test('a service that went into a pool is not split', () => {
    const groups = poolTeams(
      new Map([
        ['A', 40],
        ['B / x', 12],
        ['B / y', 13],
        ['C', 4],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 40', 'Other teams: 29']);
  });

  test('the only team of a service is the service, and shows nothing more', () => {
    const groups = poolTeams(
      new Map([
        ['A / x', 12],
        ['B', 12],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 12', 'A / x: 12', 'B: 12']);
  });

  test('a team that calls itself "other teams" is one of them', () => {
    const groups = poolTeams(
      new Map([
        ['A', 20],
        ['Other teams', 30],
      ]),
      0,
      10,
    );

    expect(named(groups)).toEqual(['A: 20', 'Other teams: 30']);
    expect(groups.map(({ name }) => isPool(name))).toEqual([false, true]);
    expect([isPool('A / other teams'), isPool('Another teams')]).toEqual([true, false]);
  });
});

describe('who answered does not show in which teams are shown', () => {
  const teams = new Map([
    ['Safeguarding / Duty', { asked: 24, ballots: 15 }],
    ['Safeguarding / Court', { asked: 20, ballots: 12 }],
    ['Fostering', { asked: 30, ballots: 21 }],
    ['Support', { asked: 22, ballots: 14 }],
  ]);
  const names = (...given: Parameters<typeof poolTurnouts>) => poolTurnouts(...given).map(({ name }) => name);

  test.each(['Safeguarding', 'Post room'])('one person alone: %s', (place) => {
    const shown = (ballots: number) => names(new Map([...teams, [place, { asked: 1, ballots }]]), nobody, 10);

    expect(shown(0)).toEqual(shown(1));
    expect(shown(0).some(isPool)).toBe(true);
  });

  test('one person who joined', () => {
    expect(names(teams, { asked: 1, ballots: 0 }, 10)).toEqual(names(teams, { asked: 1, ballots: 1 }, 10));
    expect(names(teams, { asked: 1, ballots: 0 }, 10)).toContain('Other teams');
  });

  test('where nobody is left over, there are no "other teams"', () => {
    expect(names(teams, nobody, 10).some(isPool)).toBe(false);
  });

  test('a team of few more than the smallest group, which could only be shown if nearly all of it answered, never is', () => {
    const all = (asked: number) => new Map([...teams, ['Post room', { asked, ballots: 10 }]]);

    expect(names(all(14), nobody, 10)).not.toContain('Post room');
    expect(names(all(15), nobody, 10)).toContain('Post room');
  });

  test('nor is a pool of so many', () => {
    const pooled = new Map([...teams, ['Post room', { asked: 14, ballots: 14 }]]);

    expect(poolTurnouts(pooled, nobody, 10).at(-1)).toMatchObject({ name: 'Other teams', asked: 36 });
  });
});

/** Up to 14 places where ballots sit, on any level of services, teams and units, and the ballots of joiners. */
const organisations = fc.record({
  teams: fc
    .array(
      fc.tuple(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
        fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 40 })),
      ),
      { maxLength: 14 },
    )
    .map((entries) => new Map(entries.map(([path, ballots]) => [path.join(' / '), ballots]))),
  joiners: fc.oneof(fc.constant(0), fc.nat({ max: 15 })),
  minimumGroup: fc.constantFrom(5, 10, 20),
});

const joinersKey = '(joiners)';

/** Everything published, the whole organisation first: each as the set of places whose ballots are in it. */
function publishedSets(teams: ReadonlyMap<string, number>, joiners: number, groups: readonly TeamGroup[]) {
  const everything = [...teams.keys(), ...(joiners > 0 ? [joinersKey] : [])];
  const sets = groups.map((group) => [...group.teams, ...(group.includesOtherTeams ? [joinersKey] : [])]);
  return [everything, ...sets].map((places) => new Set(places));
}

describe('in thousands of organisations made by chance', () => {
  test('no sum or difference of published figures describes fewer than the minimum', () =>
    fc.assert(
      fc.property(organisations, ({ teams, joiners, minimumGroup }) => {
        const groups = poolTeams(teams, joiners, minimumGroup);
        const sets = publishedSets(teams, joiners, groups);

        // Places that are in the same published sets have the same coefficient in every linear combination of published
        // figures. So a combination that describes a group of people describes a union of such classes: if each
        // class has enough ballots, or none, no reckoning with published figures can reach a smaller group.
        const classes = new Map<string, number>();
        for (const [place, ballots] of [...teams, [joinersKey, joiners] as const]) {
          const signature = sets.map((set) => (set.has(place) ? '1' : '0')).join('');
          classes.set(signature, (classes.get(signature) ?? 0) + ballots);
        }
        const total = [...teams.values()].reduce((sum, ballots) => sum + ballots, joiners);
        const smallest = Math.min(...[...classes.values()].filter((ballots) => ballots > 0), Infinity);

        expect(smallest).toBeGreaterThanOrEqual(Math.min(minimumGroup, total || Infinity));
      }),
      { numRuns: 10_000 },
    ));

  test('nor does one who answered for everybody who joined reach fewer than the minimum of all the others', () =>
    fc.assert(
      fc.property(organisations, ({ teams, joiners, minimumGroup }) => {
        const groups = poolTeams(teams, joiners, minimumGroup);

        const pool = groups.find(({ includesOtherTeams }) => includesOtherTeams);

        expect(pool === undefined || pool.ballots - joiners >= minimumGroup).toBe(true);
      }),
      { numRuns: 1_000 },
    ));

  test('every group, and every difference of two that lie within each other, has the minimum or nobody', () =>
    fc.assert(
      fc.property(organisations, ({ teams, joiners, minimumGroup }) => {
        const groups = poolTeams(teams, joiners, minimumGroup);
        const sets = publishedSets(teams, joiners, groups);
        const ballotsOf = (places: Iterable<string>) =>
          [...places].reduce(
            (sum, place) => sum + (teams.get(place) ?? (place === joinersKey ? joiners : 0)),
            0,
          );

        const differences = sets
          .flatMap((outer) =>
            sets
              .filter((inner) => [...inner].every((place) => outer.has(place)))
              .map((inner) => [outer, inner] as const),
          )
          .map(([outer, inner]) => ballotsOf(outer) - ballotsOf(inner));
        const tooSmall = [...differences, ...groups.map(({ ballots }) => ballots)].filter(
          (ballots) => ballots > 0 && ballots < minimumGroup,
        );

        expect(groups.map(({ ballots }) => ballots)).toEqual(sets.slice(1).map(ballotsOf));
        expect(tooSmall).toEqual([]);
      }),
      { numRuns: 1_000 },
    ));

  test('the groups of one level make up their parent, whole and without overlap', () =>
    fc.assert(
      fc.property(organisations, ({ teams, joiners, minimumGroup }) => {
        const groups = poolTeams(teams, joiners, minimumGroup);
        const total = [...teams.values()].reduce((sum, ballots) => sum + ballots, joiners);
        const parents = [
          { name: '', depth: 0, ballots: total },
          ...groups.filter(({ name }) => !isPool(name)),
        ];

        const wrong = parents.filter((parent) => {
          const parts = groups.filter(
            ({ name, depth }) =>
              depth === parent.depth + 1 && (depth === 1 || name.startsWith(`${parent.name} / `)),
          );
          return parts.length > 0 && parts.reduce((sum, { ballots }) => sum + ballots, 0) !== parent.ballots;
        });

        expect(wrong).toEqual([]);
      }),
      { numRuns: 1_000 },
    ));
});
