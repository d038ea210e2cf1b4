import { describe, expect, it } from 'vitest';
import {
  type AgreementStep,
  type Agreements,
  addStep,
  noAgreements,
  type Party,
  type Side,
} from '../../src/dispute/agreement.ts';
import { decideAnswer, decideProposal, withdrawFiles } from '../../src/dispute/decide-agreement.ts';
import { RefusedError } from '../../src/errors/parley-error.ts';
import { type TermValues, valuesOf } from '../../src/survey/terms.ts';
import { someTerms } from './some-terms.ts';

function take(agreements: Agreements, steps: readonly AgreementStep[]): Agreements {
  return steps.reduce((before, step) => addStep(before, step, '2026-11-24T10:00:00.000Z'), agreements);
}

const founding = {
  about: 'founding',
  values: valuesOf(someTerms()),
  roster: { hash: 'abc', people: 7 },
} as const;
const proposed = take(noAgreements, decideProposal(noAgreements, { by: 'operator', subject: founding }));
const accepted = (agreements: Agreements, number: number, by: Side) =>
  take(agreements, decideAnswer(agreements, { number, answer: 'accept', by }));
const founded = accepted(accepted(proposed, 1, 'union'), 1, 'leadership');
const propose = (agreements: Agreements, by: Party, values: TermValues) =>
  take(agreements, decideProposal(agreements, { by, subject: { about: 'terms', values } }));
const pause = (agreements: Agreements, by: Side) =>
  take(agreements, decideProposal(agreements, { by, subject: { about: 'pause' } }));

describe('a proposal', () => {
  it('is refused before both sides have agreed what Parley starts with', () => {
    expect(() => propose(proposed, 'union', { closes: 'Friday 12:00' })).toThrow(
      'Both sides have not yet agreed what Parley starts with.',
    );
  });

  it('to pause is agreed when the other side asks for the same, and is not made twice', () => {
    const once = pause(founded, 'union');
    expect(() => pause(once, 'union')).toThrow('Your side has proposed this already (A2).');
    const both = pause(once, 'leadership');
    expect(both.paused).toBe(true);
    expect(both.all).toHaveLength(2);
    expect(() => pause(both, 'union')).toThrow('The weekly questions are paused already.');
  });

  it('to resume can be made while the questions are paused, and not before', () => {
    const resume = { by: 'union', subject: { about: 'resume' } } as const;
    expect(() => decideProposal(founded, resume)).toThrow(RefusedError);
    expect(decideProposal(pause(pause(founded, 'union'), 'leadership'), resume)).toHaveLength(1);
  });

  it('is taken back by the side that made it', () => {
    const open = propose(founded, 'union', { closes: 'Friday 12:00' });
    expect(decideAnswer(open, { number: 2, answer: 'withdraw', by: 'union' })).toEqual([
      { step: 'withdrawn', number: 2, by: 'union' },
    ]);
  });

  it('of the operator’s files takes the place of the one before it', () => {
    const twice = propose(propose(founded, 'operator', { closes: 'Friday 12:00' }), 'operator', {
      closes: 'Friday 13:00',
    });
    expect(twice.all.map(({ state }) => state)).toEqual(['accepted', 'withdrawn', 'open']);
    expect(() => propose(twice, 'operator', { closes: 'Friday 13:00' })).toThrow('(A3)');
  });

  it('of the operator’s files stands beside the same one of a side: files accept nothing', () => {
    const both = propose(
      propose(founded, 'union', { closes: 'Friday 12:00' }),
      ...(['operator', { closes: 'Friday 12:00' }] as const),
    );
    expect(both.all.map(({ by, state }) => [by, state])).toEqual([
      ['operator', 'accepted'],
      ['union', 'open'],
      ['operator', 'open'],
    ]);
  });

  it('of the operator’s files is taken back where they ask for nothing any more; those of a side stand', () => {
    const both = propose(propose(founded, 'union', { closes: 'Friday 12:00' }), 'operator', {
      closes: 'Friday 13:00',
    });
    expect(take(both, withdrawFiles(both, 'terms')).all.map(({ state }) => state)).toEqual([
      'accepted',
      'open',
      'withdrawn',
    ]);
    expect(withdrawFiles(both, 'roster')).toEqual([]);
  });
});

describe('an answer', () => {
  const open = propose(founded, 'leadership', { closes: 'Thursday 12:00', reminds: 'Wednesday 10:00' });
  const answer = (
    agreements: Agreements,
    number: number,
    word: 'accept' | 'decline' | 'withdraw',
    by: Side,
  ) => decideAnswer(agreements, { number, answer: word, by });

  it.each([
    ['to what was never proposed', 9, 'accept', 'union', 'There is no proposal A9.'],
    ['to what is settled', 1, 'decline', 'union', 'A1 is accepted already.'],
    ['of the side that proposed it', 2, 'accept', 'leadership', 'Your side has proposed A2 itself.'],
    ['that takes back the other side’s', 2, 'withdraw', 'union', 'Your side has not proposed A2.'],
  ] as const)('%s is refused in words', (_, number, word, by, words) => {
    expect(() => answer(open, number, word, by)).toThrow(words);
  });

  it('of one side does not count for both', () => {
    const half = accepted(propose(founded, 'operator', { closes: 'Friday 12:00' }), 2, 'union');
    expect(() => answer(half, 2, 'accept', 'union')).toThrow('Your side has accepted A2 already.');
    expect(half.terms).toEqual(founded.terms);
  });

  it('cannot be yes to what does not fit what was agreed meanwhile', () => {
    const later = accepted(
      propose(open, 'union', { opens: 'Thursday 11:00', reminds: 'Friday 10:00' }),
      3,
      'leadership',
    );
    expect(() => answer(later, 2, 'accept', 'union')).toThrow('A2 does not fit what was agreed meanwhile.');
  });

  it('keeps the reason of a no', () => {
    expect(decideAnswer(open, { number: 2, answer: 'decline', by: 'union', reason: 'Too early.' })).toEqual([
      { step: 'declined', number: 2, by: 'union', reason: 'Too early.' },
    ]);
  });
});
