import { describe, expect, test } from 'vitest';
import {
  answerFollowUp,
  enterAsked,
  foldFollowUps,
  followUpToAsk,
  proposeFollowUp,
  questionsWithFollowUp,
} from '../../src/dispute/follow-up.ts';
import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';

const proposed = { theme: 'Pay', question: 'Is it mileage?', options: ['Yes', 'No'] };
const set = { core: [], rotating: [], comment: { text: '', hint: '' }, themes: [], hash: '' };

function withAdded(entries: readonly RegisterEntry[], added: readonly NewEntry[]): readonly RegisterEntry[] {
  return [
    ...entries,
    ...added.map((entry, index) => ({ ...entry, at: '', seq: entries.length + index + 1 })),
  ];
}
const one = withAdded([], proposeFollowUp([], 'union', proposed));

describe('a follow-up question', () => {
  test('is asked once both sides want it, and only once', () => {
    expect(followUpToAsk(one)).toBeUndefined();
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    expect(followUpToAsk(accepted)?.number).toBe(1);
    const asked = withAdded(accepted, enterAsked(accepted, 1, '2026-W49'));
    expect(followUpToAsk(asked)).toBeUndefined();
    expect(enterAsked(asked, 1, '2026-W49')).toEqual([]);
  });

  test('is not accepted by the side that proposed it, which may take it back', () => {
    expect(() => answerFollowUp(one, 'union', 1, 'accepted')).toThrow('the other side accepts');
    const declined = withAdded(one, answerFollowUp(one, 'union', 1, 'declined'));
    expect(foldFollowUps(declined)[0]?.state).toBe('declined');
    expect(() => answerFollowUp(declined, 'leadership', 1, 'accepted')).toThrow('No follow-up 1 waits');
  });

  test('is one at a time for each side', () => {
    expect(() => proposeFollowUp(one, 'union', proposed)).toThrow('not decided yet');
    expect(proposeFollowUp(one, 'leadership', proposed)[0]?.subject).toBe(2);
  });

  test.each([
    [{ ...proposed, question: '' }, 'What is the question?'],
    [{ ...proposed, question: 'x'.repeat(100) }, 'too long'],
    [{ ...proposed, options: ['Yes'] }, 'between two and five'],
    [{ ...proposed, options: ['Yes', 'Yes'] }, 'different'],
    [{ ...proposed, options: ['1', '2', '3', '4', '5', '6'] }, 'between two and five'],
    [{ ...proposed, options: ['Yes', 'n'.repeat(61)] }, 'at most 60'],
  ])('%o is refused: %s', (wrong, why) => {
    expect(() => proposeFollowUp([], 'union', wrong)).toThrow(why);
  });

  test('goes to everyone, with an answer for those whom it does not concern', () => {
    const [question] = questionsWithFollowUp(set, { ...proposed, number: 1, questionId: 'follow-up-1' });
    expect(question?.text).toBe('If you wrote about Pay: Is it mileage?');
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Yes',
      'No',
      'It does not concern me, or I cannot say',
      'Prefer not to say',
    ]);
    const scale = questionsWithFollowUp(set, { ...proposed, options: [], number: 1, questionId: 'f' })[0];
    expect(scale?.options).toHaveLength(7);
  });
});
