import { expect, test } from 'vitest';
import { commitmentQuestion } from '../../src/dispute/commitment-question.ts';
import { english } from '../../src/language/languages.ts';
import { countAnswers } from '../../src/results/count-answers.ts';
import { addChoice, createTeamTally } from '../../src/results/count-ballot.ts';
import { band, percent } from './a-summary.ts';

const question = commitmentQuestion(
  {
    number: 3,
    promise: 'Hire four',
    owner: 'The director',
    due: '2026-11-30',
    questionId: 'commitment-3',
  },
  english,
);

function tallyOf(answers: Readonly<Record<string, number>>) {
  const tally = createTeamTally();
  for (const [value, ballots] of Object.entries(answers)) {
    tally.ballots += ballots;
    addChoice(tally, question.id, value, ballots);
  }
  return tally;
}

test('every option has its rounded share of all ballots; who declined counts with those who cannot say', () => {
  expect(
    countAnswers(question, tallyOf({ yes: 20, partly: 60, no: 100, 'cannot-say': 12, skip: 8 })),
  ).toEqual([
    { answer: 'yes', share: percent(10) },
    { answer: 'partly', share: percent(30) },
    { answer: 'no', share: percent(50) },
    { answer: 'cannot-say', share: percent(10) },
  ]);
});

test('a share just under the next step stays where it is: nobody is counted who did not answer so', () => {
  const justUnder = countAnswers(question, tallyOf({ yes: 24, partly: 44, no: 108, 'cannot-say': 24 }));
  expect(justUnder.map(({ share }) => share)).toEqual([percent(10), percent(20), percent(55), percent(10)]);
});

test('of few ballots, bands; and nobody is told from one person', () => {
  const one = countAnswers(question, tallyOf({ yes: 1, no: 11 }));
  const nobody = countAnswers(question, tallyOf({ no: 12 }));
  expect(one.map(({ share }) => share)).toEqual([band(0), band(0), band(80), band(0)]);
  expect(nobody[0]).toEqual(one[0]);
});

test('a question that nobody chose anything for has the lowest share everywhere', () => {
  const silent = { ...createTeamTally(), ballots: 40 };
  expect(new Set(countAnswers(question, silent).map(({ share }) => JSON.stringify(share))).size).toBe(1);
});

test('staff read the promise in a question that every platform has room for', () => {
  const longest = commitmentQuestion(
    {
      number: 1,
      promise: 'x'.repeat(60),
      owner: '',
      due: '',
      questionId: 'c',
    },
    english,
  );
  expect(longest.text.length).toBeLessThanOrEqual(100);
});
