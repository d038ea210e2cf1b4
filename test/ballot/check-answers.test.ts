import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../src/ballot/check-answers.ts';
import { english } from '../../src/language/languages.ts';
import { preferNotToSay, type Question } from '../../src/survey/question.ts';

const workload: Question = {
  id: 'workload',
  topic: 'workload',
  text: 'I can do my work in my paid hours.',
  label: 'Workload',
  kind: 'agreement',
  options: [
    { value: '1', label: 'Disagree', counts: 'unfavourable' },
    { value: '5', label: 'Agree', counts: 'favourable' },
    preferNotToSay(english),
  ],
  source: 'own',
};
const questions = [workload, { ...workload, id: 'it', topic: 'it' }];

describe('checking a form', () => {
  it('takes offered answers and the comment', () => {
    const checked = checkAnswers(questions, { workload: '1', it: 'skip', comment: ' Too much. ' }, english);

    expect(checked).toEqual({
      ok: true,
      answers: { choices: { workload: '1', it: 'skip' }, comment: 'Too much.' },
    });
  });

  it('counts a question left out as “prefer not to say”, so that every question has the same base', () => {
    const checked = checkAnswers(questions, { workload: '' }, english);

    expect(checked).toEqual({
      ok: true,
      answers: { choices: { workload: 'skip', it: 'skip' }, comment: '' },
    });
  });

  it.each([
    ['a value out of range', { workload: '6' }, { workload: 'Choose one of the answers shown.' }],
    [
      'a question that was not asked',
      { salary: '1' },
      { salary: 'This question was not asked this week. Open the form again.' },
    ],
    [
      'a name of the language itself',
      { constructor: '1' },
      { constructor: expect.stringContaining('not asked') },
    ],
    [
      'a comment of 10,000 characters',
      { comment: 'x'.repeat(10_000) },
      { comment: 'Your comment has 10000 characters. The most is 500: please shorten it.' },
    ],
  ])('refuses %s, whole', (_what, values, fieldErrors) => {
    expect(checkAnswers(questions, values as unknown as Record<string, string>, english)).toEqual({
      ok: false,
      fieldErrors,
    });
  });

  it('names a wrong value once, not as unknown too', () => {
    const checked = checkAnswers(questions, { workload: '9', it: '9' }, english);

    expect(checked).toMatchObject({
      ok: false,
      fieldErrors: { workload: expect.any(String), it: expect.any(String) },
    });
  });

  it('removes control characters, direction overrides and broken surrogates, and keeps line breaks and markup as text', () => {
    const checked = checkAnswers(
      questions,
      { comment: 'a\u0000b\u202Ec\uD800d\r\n<b>*e*</b>\u0007' },
      english,
    );

    expect(checked).toMatchObject({ answers: { comment: 'abc\uFFFDd\n<b>*e*</b>' } });
  });

  it('takes exactly 500 characters', () => {
    expect(checkAnswers(questions, { comment: 'x'.repeat(500) }, english).ok).toBe(true);
  });
});
