import type { Share } from '../../src/results/share.ts';
import type { Summary, TopicFigures } from '../../src/results/summary.ts';

/** One topic's published figures, for tests that start from what was published. */
export function aTopic(changes: Partial<TopicFigures> = {}): TopicFigures {
  return {
    topic: 'workload',
    label: 'Workload',
    question: 'My workload is manageable.',
    favourable: percent(35),
    unfavourable: percent(45),
    change: 'unclear',
    ...changes,
  };
}

/** A published summary of 183 of 250 people with one topic. */
export function aSummary(changes: Partial<Summary> = {}): Summary {
  return {
    format: 2,
    roundId: '2026-W48',
    organisation: 'Larkhill Council',
    weekOf: '2026-11-23',
    asked: {
      total: 250,
      byTeam: [
        { name: 'Safeguarding / Court team', count: 25 },
        { name: 'Safeguarding / Duty team', count: 25 },
        { name: 'Fostering', count: 200 },
      ],
      byEmployment: [{ name: 'permanent', count: 250 }],
      byPlatform: [{ name: 'web', count: 250 }],
      unreachable: 0,
    },
    answered: 183,
    turnout: 'good',
    minimumGroup: 10,
    figures: { topics: [aTopic()], themes: [] },
    receipts: { count: 183, digest: 'ab'.repeat(32) },
    hashes: { roster: '11'.repeat(32), questions: '22'.repeat(32), rules: '33'.repeat(32) },
    ...changes,
  };
}

/** The same summary in a week with too few answers for figures. */
export function aSilentSummary(changes: Partial<Summary> = {}): Summary {
  const { figures: _withheld, ...summary } = aSummary({
    answered: 7,
    turnout: 'too-few',
    ...changes,
  });
  return summary;
}

export function percent(value: number, end?: 'atMost' | 'atLeast'): Share {
  return { kind: 'rounded', percent: value, ...(end === undefined ? {} : { end }) };
}

export function band(low: number): Share {
  return { kind: 'band', low, high: low + 20 };
}

/** Monday of the week that lies this many weeks before that of 23 November 2026. */
export function weeksAgo(weeks: number): string {
  return new Date(Date.UTC(2026, 10, 23 - 7 * weeks)).toISOString().slice(0, 10);
}
