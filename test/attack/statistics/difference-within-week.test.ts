import { describe, expect, test } from 'vitest';
import { differenceWithinWeek, takeApart } from './difference-within-week.ts';
import { publishAsParley, publishCountingJoiners, publishWithoutPooling } from './publish-tree.ts';
import { judgeWithinWeek } from './within-week-attack.ts';

const drawn = { trees: 200, seed: 8 };

describe('adding and subtracting the figures of one week', () => {
  const naive = differenceWithinWeek({ ...drawn, publish: publishWithoutPooling });
  const parley = differenceWithinWeek({ ...drawn, publish: publishAsParley });
  const invented = differenceWithinWeek({ ...drawn, publish: publishAsParley, joinersAreInvented: true });

  test('reaches nobody but groups of K_min, though the thief takes every tree wholly apart', () => {
    expect(parley).toMatchObject({ trees: 200, published: 200, broken: 0, takenApart: 200 });
    expect(judgeWithinWeek({ naive, parley, invented }).verdict).toBe('holds');
  });

  test('reaches small groups in nearly every tree where small teams are left out and not pooled', () => {
    expect(naive.broken).toBeGreaterThanOrEqual(0.95 * naive.published);
    expect(naive.smallest).toBe(1);
    expect(judgeWithinWeek({ naive, parley: naive, invented }).verdict).toBe('broken');
  });

  test('reaches nobody else for one who has invented everybody that joined', () => {
    expect(invented).toMatchObject({ published: 200, broken: 0 });
  });

  test('would reach small teams for them, did joiners count towards the minimum', () => {
    const publish = publishCountingJoiners;
    const mutant = differenceWithinWeek({ ...drawn, publish, joinersAreInvented: true });

    expect(judgeWithinWeek({ naive, parley, invented: mutant }).verdict).toBe('broken');
  });

  test('finds a group that takes three figures to work out', () => {
    const teams = new Map([
      ['A', 12],
      ['B', 13],
      ['C', 14],
      ['D', 3],
    ]);
    const group = (...members: string[]) => ({ name: '', teams: members, includesOtherTeams: false });

    // A and B, B and C, A and C: half their sum is all three, and the whole less that is D.
    const found = takeApart({ minimumGroup: 10, teams, joiners: 0 }, [
      group('A', 'B'),
      group('B', 'C'),
      group('A', 'C'),
    ]);

    expect(found).toEqual({ smallest: 3, all: true });
  });
});
