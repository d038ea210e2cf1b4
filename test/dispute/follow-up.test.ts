import { describe, expect, test } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import {
  answerFollowUp,
  enterAsked,
  foldFollowUps,
  followUpToAsk,
  proposeFollowUp,
  questionsWithFollowUp,
} from '../../src/dispute/follow-up.ts';
import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import { exportEntries } from '../../src/messages/export-register.ts';
import { followUpsMessage } from '../../src/messages/follow-up-messages.ts';
import { skipped } from '../../src/survey/question.ts';

const proposed = { theme: 'Pay', question: 'Is it mileage?', options: ['Yes', 'No'] };
const figures = {
  roundId: '2026-W49',
  answered: 20,
  answers: [
    { answer: '1', label: 'Yes', share: { kind: 'rounded', percent: 60 } },
    { answer: '2', label: 'No', share: { kind: 'rounded', percent: 35 } },
  ],
} as const;
const set = { core: [], rotating: [], comment: { text: '', hint: '' }, themes: [], hash: '' };

function withAdded(entries: readonly RegisterEntry[], added: readonly NewEntry[]): readonly RegisterEntry[] {
  return [
    ...entries,
    ...added.map((entry, index) => ({ ...entry, at: '', seq: entries.length + index + 1 })),
  ];
}
const one = withAdded([], proposeFollowUp([], 'union', proposed, english));

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
    expect(renderPlainText(followUpsMessage(foldFollowUps(asked), english))).toContain(
      'Asked in the week of 30 November 2026. Of the 20 who answered: Yes: 60%; No: 35%.',
    );
    expect(exportEntries(asked, english).at(-1)?.what).toBe(
      'roundId: 2026-W49; answered: 20; answers: Yes 60% / No 35%',
    );
  });

  test('that was answered in the first version is told as it stands there, and like one of today', () => {
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    const listed = (v: number, data: Readonly<Record<string, unknown>>) => {
      const [asked] = enterAsked(accepted, 1, figures);
      const entries = withAdded(accepted, asked ? [{ ...asked, v, data }] : []);
      return renderPlainText(followUpsMessage(foldFollowUps(entries), english));
    };
    const words = figures.answers.map(({ label, share }) => ({ label, share: `${share.percent}%` }));
    const first = listed(1, { ...figures, answers: words });
    expect(first).toContain('Of the 20 who answered: Yes: 60%; No: 35%.');
    expect(listed(2, figures)).toBe(first);
    expect(listed(1, { ...figures, answers: [{ label: 'Yes', share: '15% or less' }] })).toContain(
      'Yes: 15% or less.',
    );
    // Of neither form.
    expect(listed(1, figures)).not.toContain('who answered');
    expect(listed(2, { ...figures, answers: words })).not.toContain('who answered');
  });

  test('without answers of a side’s own is told in Parley’s words, from a summary of either form', () => {
    const [scale] = enterAsked(one, 1, {
      ...figures,
      answers: [
        { answer: '2', share: { kind: 'rounded', percent: 60 } },
        { answer: 'none', share: { kind: 'rounded', percent: 10, end: 'atMost' } },
      ],
    });
    expect(
      renderPlainText(followUpsMessage(foldFollowUps(withAdded(one, scale ? [scale] : [])), english)),
    ).toContain('Agree: 60%; It does not concern me, or I cannot say: 15% or less.');
    // A summary of the first form has its answers' words alone.
    const [early] = enterAsked(one, 1, {
      ...figures,
      answers: [{ answer: '', label: 'Agree', share: { kind: 'rounded', percent: 60 } }],
    });
    expect(
      renderPlainText(followUpsMessage(foldFollowUps(withAdded(one, early ? [early] : [])), english)),
    ).toContain('Of the 20 who answered: Agree: 60%.');
  });

  test('that an earlier Parley entered as it was asked is not asked again, and gets its answers', () => {
    const accepted = withAdded(one, answerFollowUp(one, 'leadership', 1, 'accepted'));
    const before = withAdded(accepted, [
      {
        v: 1,
        by: { side: 'parley' },
        kind: 'follow-up',
        subject: 1,
        action: 'asked',
        data: { roundId: '2026-W49' },
      },
    ]);
    expect(followUpToAsk(before, [])).toBeUndefined();
    expect(renderPlainText(followUpsMessage(foldFollowUps(before), english))).toContain('see its summary');
    expect(enterAsked(before, 1, figures)).toHaveLength(1);
  });

  test('is not accepted by the side that proposed it, which may take it back', () => {
    expect(() => answerFollowUp(one, 'union', 1, 'accepted')).toThrow('the other side accepts');
    const declined = withAdded(one, answerFollowUp(one, 'union', 1, 'declined'));
    expect(foldFollowUps(declined)[0]?.state).toBe('declined');
    expect(() => answerFollowUp(declined, 'leadership', 1, 'accepted')).toThrow('No follow-up 1 waits');
  });

  test('is one at a time for each side', () => {
    expect(() => proposeFollowUp(one, 'union', proposed, english)).toThrow('not decided yet');
    expect(proposeFollowUp(one, 'leadership', proposed, english)[0]?.subject).toBe(2);
  });

  test.each([
    [{ ...proposed, question: '' }, 'What is the question?'],
    [{ ...proposed, question: 'x'.repeat(100) }, 'too long'],
    [{ ...proposed, options: ['Yes'] }, 'between two and five'],
    [{ ...proposed, options: ['Yes', 'Yes'] }, 'different'],
    [{ ...proposed, options: ['1', '2', '3', '4', '5', '6'] }, 'between two and five'],
    [{ ...proposed, options: ['Yes', 'n'.repeat(61)] }, 'at most 60'],
  ])('%o is refused: %s', (wrong, why) => {
    expect(() => proposeFollowUp([], 'union', wrong, english)).toThrow(why);
  });

  test('goes to everyone, with an answer for those whom it does not concern', () => {
    const [question] = questionsWithFollowUp(
      set,
      { ...proposed, number: 1, questionId: 'follow-up-1' },
      english,
    );
    expect(question?.text).toBe('If you wrote about Pay: Is it mileage?');
    expect(question?.options.map(({ label }) => label)).toEqual([
      'Yes',
      'No',
      'It does not concern me, or I cannot say',
      'Prefer not to say',
    ]);
    expect(question?.options.map(({ value }) => value)).toEqual(['1', '2', 'none', skipped]);
    const scale = questionsWithFollowUp(
      set,
      { ...proposed, options: [], number: 1, questionId: 'f' },
      english,
    )[0];
    expect(scale?.options).toHaveLength(7);
  });
});
