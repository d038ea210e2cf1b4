import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { noSummaryMessage, teamsMessage } from '../../src/messages/teams-message.ts';
import { aSilentSummary, aSummary, aTopic, band } from '../results/a-summary.ts';

describe('the teams of one week', () => {
  test('have both shares of every topic, and say what changed', () => {
    const topics = [
      aTopic({ favourable: band(20), unfavourable: band(60), change: 'down' }),
      aTopic({ label: 'IT', favourable: band(40), unfavourable: band(0), change: 'unclear' }),
    ];
    const groups = [{ path: ['Fostering'], depth: 1, base: 20, topics }];

    const message = teamsMessage(aSummary({ figures: { topics: [aTopic()], groups, themes: [] } }), english);

    expect(message.title).toBe('Teams, week of 23 November 2026');
    expect(message.blocks[0]).toEqual({
      kind: 'facts',
      items: [
        {
          name: 'Fostering',
          value:
            'About 20 answered. Workload: 20% to 40% positive, 60% to 80% negative. Less positive than last time. IT: 40% to 60% positive, 0% to 20% negative.',
        },
      ],
    });
  });

  test.each([
    ['no team could be shown', aSummary({ figures: { topics: [aTopic()], groups: [], themes: [] } })],
    ['too few answered at all', aSilentSummary()],
  ])('say why there are none when %s', (_, summary) => {
    expect(JSON.stringify(teamsMessage(summary, english))).toContain(
      'No team could be shown by itself in this week.',
    );
  });
});

test('before the first summary, people are told when to expect it', () => {
  expect(JSON.stringify(noSummaryMessage(english))).toContain(
    'The first summary comes after the first week has closed.',
  );
});
