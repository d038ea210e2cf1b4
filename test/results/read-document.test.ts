import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { summaryMessage } from '../../src/messages/summary-message.ts';
import { readDocument, tryDocument } from '../../src/results/read-document.ts';
import { aSummary, aTopic, band, percent } from './a-summary.ts';

const { figures: _figures, ...frame } = aSummary();
/** As the first version published it: with sentences in it, and phrases for codes. */
const old = {
  ...frame,
  format: 1,
  turnout: 'very good',
  receipts: { count: 1, digest: 'ab'.repeat(32) },
  figures: {
    topics: [{ ...aTopic(), change: 'no clear change' }],
    groups: [
      { name: 'Safeguarding', depth: 1, base: 20, topics: [{ ...aTopic(), change: 'down' }] },
      { name: 'Safeguarding / other teams', depth: 2, base: 20, topics: [] },
      { name: 'Other teams', depth: 1, base: 15, topics: [] },
    ],
    themes: [],
    followUp: {
      number: 1,
      question: 'If you wrote about pay: was it late?',
      answers: [{ label: 'Yes', share: band(20) }],
    },
  },
  register: {
    concerns: [],
    commitments: [],
    agreed: ['A change to the hour of closing: proposed by the union, agreed on Monday'],
    events: ['2 November 2026: New case system (added by the leadership)'],
  },
};

describe('a document of the first form', () => {
  test('reads as today’s: phrases as codes, groups by their names, and lines as they stand', () => {
    expect(readDocument(old)).toMatchObject({
      turnout: 'very-good',
      figures: {
        topics: [{ change: 'unclear' }],
        groups: [
          { path: ['Safeguarding'], topics: [{ change: 'down' }] },
          { path: ['Safeguarding'], isPool: true },
          { path: [], isPool: true },
        ],
        followUp: { answers: [{ label: 'Yes', share: band(20) }] },
      },
      register: { agreed: old.register.agreed, events: old.register.events },
    });
  });

  test('is shown to people as it was', () => {
    const summary = readDocument(old);
    const picture = { png: new Uint8Array(), description: '' };
    const shown = { summary, document: old, digest: 'cd'.repeat(32), receipts: ['A'], picture };
    const words = JSON.stringify(summaryMessage(shown, english));
    expect(words).toContain('That is a very good turnout.');
    expect(words).toContain('"Safeguarding / other teams"');
    expect(words).toContain(old.register.agreed[0]);
    expect(words).toContain(old.register.events[0]);
  });
});

test('a document of the first form with a phrase that no Parley wrote is not read', () => {
  expect(tryDocument({ ...old, turnout: 'splendid' })).toEqual({ unreadable: { roundId: '2026-W48' } });
  expect(tryDocument({ ...old, turnout: 'toString' })).toEqual({ unreadable: { roundId: '2026-W48' } });
});

describe('a document that cannot be read', () => {
  const named = (changes: object) => tryDocument({ ...aSummary(), ...changes });

  test('is named, with the number of a form that is not known', () => {
    expect(named({ format: 3 })).toEqual({ unreadable: { roundId: '2026-W48', format: 3 } });
    expect(() => readDocument({ ...aSummary(), format: 3 })).toThrow('2026-W48');
  });

  test.each([
    ['a phrase where a code belongs', { turnout: 'very good' }],
    ['a sentence that no form has', { comment: 'All is well.' }],
    [
      'a share beyond everything',
      { figures: { topics: [aTopic({ favourable: percent(140) })], themes: [] } },
    ],
    ['no answers at all', { answered: undefined }],
  ])('is told from one that can: %s', (_what, changes) => {
    expect(named(changes)).toEqual({ unreadable: { roundId: '2026-W48' } });
  });

  test('is one that stands in the place of another round’s', () => {
    expect(tryDocument(aSummary(), '2026-W48')).toEqual(aSummary());
    expect(tryDocument(aSummary(), '2026-W47')).toEqual({ unreadable: { roundId: '2026-W47' } });
    expect(tryDocument('text', '2026-W47')).toEqual({ unreadable: { roundId: '2026-W47' } });
  });

  test('has no name where it is none of Parley’s', () => {
    expect(tryDocument('text')).toEqual({ unreadable: { roundId: '?' } });
  });
});
