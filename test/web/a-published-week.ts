import { digestOf } from '../../src/digest/digest-of.ts';
import type { PublishedSummary, Summary, TopicFigures } from '../../src/results/summary.ts';
import { pixel } from './open-site.ts';

function topic(name: string, label: string, favourable: number, unfavourable: number): TopicFigures {
  return {
    topic: name,
    label,
    question: `A question about ${label}.`,
    favourable: { kind: 'rounded', percent: favourable },
    unfavourable: { kind: 'rounded', percent: unfavourable },
    change: 'unclear',
  };
}

export const receipts = ['0a1b2c3d4e', '4f3c2b1a09', 'ffee00ddcc'];

export const summary: Summary = {
  format: 2,
  roundId: '2026-W47',
  organisation: 'Northshire children’s services',
  weekOf: '2026-11-16',
  asked: {
    total: 250,
    byTeam: [{ name: 'Safeguarding / Duty team', count: 250 }],
    byEmployment: [
      { name: 'permanent', count: 200 },
      { name: 'agency', count: 50 },
    ],
    byPlatform: [{ name: 'web', count: 250 }],
    unreachable: 0,
  },
  answered: 153,
  turnout: 'desirable',
  minimumGroup: 10,
  figures: {
    topics: [
      topic('workload', 'Workload', 35, 45),
      topic('it', 'IT systems', 20, 60),
      topic('morale', 'Morale', 40, 35),
    ],
    groups: [
      {
        path: ['Safeguarding', 'Duty team'],
        depth: 2,
        base: 25,
        topics: [topic('workload', 'Workload', 20, 60)],
      },
    ],
    themes: [
      { name: 'caseload', comments: 25 },
      { name: 'IT', comments: 15 },
    ],
  },
  receipts: { count: receipts.length, digest: digestOf(receipts) },
  hashes: { roster: 'a'.repeat(64), questions: 'b'.repeat(64), rules: 'c'.repeat(64) },
};

export const publishedWeek: PublishedSummary = {
  summary,
  document: summary,
  digest: digestOf(summary),
  receipts,
  picture: { png: pixel, description: 'Workload: 35% positive.' },
};
