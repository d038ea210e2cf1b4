import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import type { Block, Message } from '../../src/messages/message.ts';
import { summaryMessage } from '../../src/messages/summary-message.ts';
import type { Summary } from '../../src/results/summary.ts';
import { aSilentSummary, aSummary, aTopic, band, percent } from '../results/a-summary.ts';

function messageOf(summary: Summary): Message {
  return summaryMessage(
    {
      summary,
      document: summary,
      digest: 'cd'.repeat(32),
      receipts: Array.from({ length: summary.answered }, (_, index) => String(index)),
      picture: { png: new Uint8Array([1, 2, 3]), description: 'What it shows' },
    },
    english,
  );
}

/** Every word that a person reads, one line a piece. */
function wordsOf({ blocks }: Message): readonly string[] {
  return blocks.flatMap((block: Block) => {
    if ('text' in block) return [block.text];
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'facts') return block.items.map(({ name, value }) => `${name} — ${value}`);
    return block.kind === 'picture' ? [block.description] : [];
  });
}

describe('the summary that both channels get', () => {
  test('begins with the week, and with how many answered and what that is worth', () => {
    const message = messageOf(aSummary());

    expect(message.title).toBe('Pulse, week of 23 November 2026');
    expect(wordsOf(message)[0]).toBe('183 of 250 people answered (73%). That is a good turnout.');
  });

  test('says so when too few answered to speak for everyone, and when it was just enough', () => {
    const few = messageOf(aSummary({ answered: 60, turnout: 'too-few' }));
    const enough = messageOf(aSummary({ answered: 130, turnout: 'adequate' }));

    expect(wordsOf(few)[0]).toBe('60 of 250 people answered (24%). That is too few to speak for everyone.');
    expect(wordsOf(enough)[0]).toBe('130 of 250 people answered (52%). That is an adequate turnout.');
  });

  test('has one line a topic: both shares, of both bases, what is unknown, and the change', () => {
    expect(wordsOf(messageOf(aSummary()))).toContain(
      'Workload — 35% positive, 45% negative. No clear change. Of all 250 asked: 26% and 33%. Had everybody answered: between 23% and 55% positive.',
    );
  });

  test('leaves out what is unknown when nothing is', () => {
    const everybody = aSummary({
      answered: 250,
      figures: { topics: [aTopic({ change: 'up' })], themes: [] },
    });

    expect(wordsOf(messageOf(everybody))).toContain(
      'Workload — 35% positive, 45% negative. More positive than last time.',
    );
  });

  test('says each kind of change in words', () => {
    const changes = ['down', 'first', 'none'] as const;
    const topics = changes.map((change) => aTopic({ change }));
    const lines = wordsOf(messageOf(aSummary({ figures: { topics, themes: [] } }))).join('\n');

    expect(lines).toContain('Less positive than last time.');
    expect(lines).toContain('First time asked.');
    expect(lines).toContain('No earlier figure to compare with.');
  });

  test('has no figure when too few answered, and says why', () => {
    const words = wordsOf(messageOf(aSilentSummary()));

    expect(words).toContain(
      'Not enough answers for any figures this week. At least 10 are needed, so that nobody can be picked out.',
    );
    expect(words.join('\n')).not.toContain('positive');
  });

  test('shows teams in the weeks that do, with a rounded base each', () => {
    const group = {
      path: ['Safeguarding', 'Duty team'],
      depth: 2,
      base: 20,
      topics: [
        aTopic({ favourable: band(40) }),
        aTopic({ label: 'IT', favourable: band(20), change: 'down' as const }),
      ],
    };
    const summary = aSummary({ figures: { topics: [aTopic()], groups: [group], themes: [] } });

    expect(wordsOf(messageOf(summary))).toContain(
      'Safeguarding / Duty team — About 20 answered. Workload 40–60%, IT 20–40% (down).',
    );
  });

  test('says so when no team could be shown, and nothing in the other weeks', () => {
    const none = aSummary({ figures: { topics: [aTopic()], groups: [], themes: [] } });

    expect(wordsOf(messageOf(none))).toContain('Too few answers to show any team by itself this time.');
    expect(wordsOf(messageOf(aSummary())).join()).not.toContain('team');
  });

  test('counts the themes of comments, or says that none came up', () => {
    const themes = [{ name: 'Pay', comments: 40 }];

    expect(wordsOf(messageOf(aSummary({ figures: { topics: [aTopic()], themes } })))).toContain(
      'Pay: about 40 comments',
    );
    expect(wordsOf(messageOf(aSummary()))).toContain('No theme came up in 10 comments or more.');
  });

  test('carries the picture, the receipts and the digests', () => {
    const message = messageOf(aSummary());
    const words = wordsOf(message).join('\n');

    expect(message.digest).toBe('cd'.repeat(32));
    expect(message.blocks).toContainEqual({
      kind: 'picture',
      png: new Uint8Array([1, 2, 3]),
      description: 'What it shows',
    });
    expect(words).toContain('183 receipts published.');
    expect(words).toContain('List: abababababab.');
    expect(words).toContain('Leaders and union got this same summary: cdcdcdcdcdcd.');
    expect(words).toContain(
      'Fingerprints to compare: roster 111111111111, questions 222222222222, rules 333333333333. In commands, this week is 2026-W48.',
    );
  });

  test('is short enough to read on a phone: under 200 words without teams', () => {
    const topics = ['Workload', 'IT', 'Morale', 'Pay'].map((label) =>
      aTopic({ label, favourable: percent(60) }),
    );
    const summary = aSummary({ figures: { topics, themes: [{ name: 'Pay', comments: 40 }] } });

    expect(wordsOf(messageOf(summary)).join(' ').split(/\s+/).length).toBeLessThan(200);
  });

  test('holds for a round of which nobody was asked, and for one receipt', () => {
    const nobody = aSilentSummary({
      answered: 1,
      asked: { total: 0, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 0 },
    });

    expect(wordsOf(messageOf(nobody))[0]).toContain('1 of 0 people answered (0%).');
    expect(wordsOf(messageOf(nobody)).join()).toContain('1 receipt published.');
  });
});
