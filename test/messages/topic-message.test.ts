import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { topicMessage } from '../../src/messages/topic-message.ts';
import { aSilentSummary, aSummary, aTopic, percent, weeksAgo } from '../results/a-summary.ts';

describe('one topic, week by week', () => {
  const weeks = [
    aSilentSummary({ weekOf: weeksAgo(0) }),
    aSummary({ weekOf: weeksAgo(1), figures: { topics: [aTopic({ change: 'up' })], themes: [] } }),
    aSummary({ weekOf: weeksAgo(2), figures: { topics: [aTopic({ topic: 'pay' })], themes: [] } }),
    aSummary({ weekOf: weeksAgo(3), figures: { topics: [aTopic({ favourable: percent(20) })], themes: [] } }),
  ];

  test('has the question, the newest figure with both bases, and each week that asked it', () => {
    const message = topicMessage('workload', weeks, [], english);

    expect(message.title).toBe('Workload, week by week');
    expect(message.blocks.slice(0, 3)).toEqual([
      { kind: 'text', text: 'The question: “My workload is manageable.”' },
      {
        kind: 'text',
        text: 'Positive in the week of 16 November 2026: about 35% of the 183 who answered; about 26% of all 250 asked; if everybody had answered, between 23% and 55%. More positive than last time.',
      },
      {
        kind: 'facts',
        items: [
          { name: '23 November', value: '7 of 250 answered: too few for figures.' },
          { name: '16 November', value: '35% positive, 45% negative; 183 of 250 answered.' },
          { name: '2 November', value: '20% positive, 45% negative; 183 of 250 answered.' },
        ],
      },
    ]);
  });

  test('warns where the question had other words', () => {
    const reworded = aSummary({
      weekOf: weeksAgo(5),
      figures: { topics: [aTopic({ question: 'Is it too much?' })], themes: [] },
    });

    expect(JSON.stringify(topicMessage('workload', [...weeks, reworded], [], english))).toContain(
      'had other words',
    );
    expect(JSON.stringify(topicMessage('workload', weeks, [], english))).not.toContain('had other words');
  });

  test('says so when there has never been a figure', () => {
    expect(topicMessage('travel', weeks, [], english).title).toBe(
      'No figures about “travel” have been published',
    );
  });
});
