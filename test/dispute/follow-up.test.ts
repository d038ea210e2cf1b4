import { describe, expect, test } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { exportEntries } from '../../src/dispute/export-register.ts';
import {
  answerFollowUp,
  enterAsked,
  foldFollowUps,
  followUpToAsk,
  proposeFollowUp,
  questionsWithFollowUp,
} from '../../src/dispute/follow-up.ts';
import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';
import { followUpsMessage } from '../../src/messages/follow-up-messages.ts';
import { preferNotToSay } from '../../src/survey/question.ts';

const proposed = { theme: 'Pay', question: 'Is it mileage?', options: ['Yes', 'No'] };
const figures = {
  roundId: '2026-W49',
  answered: 20,
  answers: [
    { label: 'Yes', share: '60%' },
    { label: 'No', share: '35%' },
  ],
};
const set = { core: [], rotating: [], comment: { text: '', hint: '' }, themes: [], hash: '' };

function withAdded(entries: readonly RegisterEntry[], added: readonly NewEntry[]): readonly RegisterEntry[] {
  return [
    ...entries,
    ...added.map((entry, index) => ({ ...entry, at: '', seq: entries.length + index + 1 })),
  ];
}
const one = withAdded([], proposeFollowUp([], 'union', proposed));

describe('a follow-up question', () => {
  test('is asked once both sides want it, and again only where the week that asked it has no figures', () => {
    expect(followUpToAsk(one, [])).toBeUndefined();
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    expect(followUpToAsk(accepted, [])).toEqual({ ...proposed, number: 1, questionId: 'follow-up-1' });
    expect(followUpToAsk(accepted, [1])).toBeUndefined();
    const asked = withAdded(accepted, enterAsked(accepted, 1, figures));
    expect(followUpToAsk(asked, [])).toBeUndefined();
    expect(asked.at(-1)).toMatchObject({ by: { side: 'parley' }, data: figures });
    expect(enterAsked(asked, 1, figures)).toEqual([]);
  });

  test('stands in the list and the exported register with what staff answered', () => {
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    const asked = withAdded(accepted, enterAsked(accepted, 1, figures));
    expect(renderPlainText(followUpsMessage(foldFollowUps(asked)))).toContain(
      'Asked in the week of 30 November 2026. Of the 20 who answered: Yes: 60%; No: 35%.',
    );
    expect(exportEntries(asked).at(-1)?.what).toBe(
      'roundId: 2026-W49; answered: 20; answers: Yes 60% / No 35%',
    );
  });

  test('that an earlier Parley entered as it was asked is not asked again, and gets its answers', () => {
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    const before = withAdded(accepted, [
      {
        by: { side: 'parley' },
        kind: 'follow-up',
        subject: 1,
        action: 'asked',
        data: { roundId: '2026-W49' },
      },
    ]);
    expect(followUpToAsk(before, [])).toBeUndefined();
    expect(renderPlainText(followUpsMessage(foldFollowUps(before)))).toContain('see its summary');
    expect(enterAsked(before, 1, figures)).toHaveLength(1);
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
    expect(question?.options.map(({ value }) => value)).toEqual(['1', '2', 'none', preferNotToSay.value]);
    const scale = questionsWithFollowUp(set, { ...proposed, options: [], number: 1, questionId: 'f' })[0];
    expect(scale?.options).toHaveLength(7);
  });
});
