import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/digest/digest-of.ts';
import { english } from '../../src/language/languages.ts';
import { checkPublished } from '../../src/results/check-published.ts';
import { parsePublished } from '../../src/results/parse-published.ts';
import type { Summary } from '../../src/results/summary.ts';
import { readEarlierWeeks } from '../../src/sample/load-sample.ts';
import { aSilentSummary, aSummary, aTopic } from './a-summary.ts';

const receipts = Array.from({ length: 183 }, (_, number) => String(number).padStart(10, '0'));
const claimed = { count: 183, digest: digestOf(receipts) };

/** The document that the web hands out, as a program that reads the file gets it. */
function saved(changes: Partial<Summary> = {}, list: readonly string[] = receipts): unknown {
  const summary = aSummary({ receipts: claimed, ...changes });
  return { digest: digestOf(summary), howToCheck: 'in words', summary, receipts: list };
}

/** A week in which seven were asked. */
const ofSeven: Partial<Summary> = {
  asked: {
    total: 7,
    byTeam: [{ name: 'Duty team', count: 7 }],
    byEmployment: [{ name: 'permanent', count: 7 }],
    byPlatform: [{ name: 'web', count: 7 }],
    unreachable: 0,
  },
  receipts: { count: 7, digest: digestOf(receipts.slice(0, 7)) },
};

const failing = (value: unknown) =>
  checkPublished(parsePublished(value), english)
    .filter(({ holds }) => !holds)
    .map(({ what, found }) => `${what}: ${found}`);

describe('what was published, worked out again', () => {
  it('holds, as Parley publishes it', () => {
    expect(failing(saved())).toEqual([]);
    expect(checkPublished(parsePublished(saved()), english)).toHaveLength(9);
  });

  it('holds for every week of the sample', async () => {
    const weeks = await readEarlierWeeks();
    const documents = weeks.map(({ document, ...week }) => ({ ...week, summary: document }));
    expect(documents.flatMap(failing)).toEqual([]);
  });

  it('holds in a week with too few answers, without any figure', () => {
    const list = receipts.slice(0, 7);
    const summary = aSilentSummary({ receipts: { count: 7, digest: digestOf(list) } });
    expect(failing({ summary, digest: digestOf(summary), receipts: list })).toEqual([]);
  });

  it('holds in a week in which nobody answered, and in one in which everybody did', () => {
    const nobody = aSilentSummary({ answered: 0, receipts: { count: 0, digest: digestOf([]) } });
    const everybody = aSummary({ ...ofSeven, answered: 7, turnout: 'very-good', minimumGroup: 5 });

    expect(failing({ summary: nobody, digest: digestOf(nobody), receipts: [] })).toEqual([]);
    expect(failing(everybody)).toEqual([]);
  });

  it('can be checked from a line of a simulation, which has its digest in it', () => {
    const summary = aSummary({ receipts: claimed });
    expect(failing({ ...summary, digest: digestOf(summary) })).toEqual([]);
    expect(failing({ ...summary, digest: 'ab'.repeat(32) })).toHaveLength(1);
  });

  it('can be checked from the summary alone, as far as that goes', () => {
    const summary = aSummary({ receipts: claimed });
    expect(failing(summary)).toEqual([]);
    expect(checkPublished(parsePublished(summary), english)).toHaveLength(5);
  });

  it('shows a summary of which one word was changed, wherever it stands', () => {
    const document = JSON.parse(JSON.stringify(saved()));
    document.summary.hashes.roster = '44'.repeat(32);
    expect(failing(document)).toEqual([
      expect.stringContaining(`but it was published as ${document.digest}`),
    ]);
  });

  it.each([
    ['a ballot without a receipt', receipts.slice(1), ['182 on the list, 183 in the summary']],
    ['a receipt twice', ['0000000001', ...receipts.slice(1)], ['not so from number 2 on']],
    ['a list in another order', [...receipts].reverse(), ['not so from number 2 on']],
    ['a receipt that was exchanged', [...receipts.slice(0, 182), 'ZZZZZZZZZZ'], []],
  ])('shows %s', (_what, list, words) => {
    const found = failing(saved({}, list)).join('\n');
    expect(found).toContain('The list is the one that the summary names');
    for (const word of words) expect(found).toContain(word);
  });

  it.each([
    [{ answered: 184 }, 'There are as many receipts as people who answered: 183 receipts, 184 answered'],
    [{ answered: 251 }, 'Nobody answered who was not asked: 251 of 250 answered'],
    [{ turnout: 'very-good' as const }, 'it is called “very good”, and should be “good”'],
    [{ minimumGroup: 4 }, 'No figure stands for fewer than 4 people: too small: the minimum is 4'],
    [{ minimumGroup: 200 }, 'too small: figures of the whole organisation'],
    [
      { asked: { ...aSummary().asked, unreachable: 1 } },
      'each add up to all who were asked: 250, 250, 251 of 250',
    ],
    [
      {
        figures: {
          topics: [aTopic()],
          groups: [{ path: ['Duty team'], depth: 1, base: 5, topics: [] }],
          themes: [{ name: 'IT', comments: 5 }],
        },
      },
      'too small: Duty team, IT',
    ],
  ])('shows figures that do not belong together: %j', (changes, words) => {
    expect(failing(saved(changes)).join('\n')).toContain(words);
  });

  it.each([[{}], [null], ['text'], [{ summary: {} }]])('is told from what is no summary: %j', (value) => {
    expect(() => parsePublished(value)).toThrow('That is not a summary of Parley’s.');
  });

  it.each([
    [{ ...aSummary(), format: 3 }, 'The summary of 2026-W48 cannot be read: its form is number 3, which'],
    [{ ...aSummary(), turnout: 'splendid' }, 'The summary of 2026-W48 cannot be read: it is not as'],
    [{ ...aSummary(), sentence: 'All is well.' }, 'The summary of 2026-W48 cannot be read: it is not as'],
  ])('that cannot be read is named: %j', (document, words) => {
    expect(() => parsePublished(document)).toThrow(words);
    expect(() => parsePublished({ summary: document })).toThrow(words);
  });
});
