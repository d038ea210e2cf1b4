import { expect, it } from 'vitest';
import { type AgreementStep, addStep, noAgreements, type Subject } from '../../src/dispute/agreement.ts';
import { agreementsIn, entryOfStep } from '../../src/dispute/agreement-entries.ts';
import type { RosterChange } from '../../src/people/roster-change.ts';
import { valuesOf } from '../../src/survey/terms.ts';
import { entriesOf } from './some-entries.ts';
import { someTerms } from './some-terms.ts';

const at = '2026-11-24T10:00:00.000Z';
const founding: Subject = {
  about: 'founding',
  values: valuesOf(someTerms()),
  roster: { hash: 'abc', people: 7 },
};
const change: RosterChange = {
  ...{ hash: 'def', people: 8, fromHash: 'abc', fromPeople: 7 },
  ...{ added: 1, removed: 0, moved: 0, newReps: 0, formerReps: 0, newLeaders: 0, formerLeaders: 0 },
  corrected: 0,
};

/** What is agreed where these steps were entered into the register and read from it again. */
function readAgain(steps: readonly AgreementStep[]) {
  return agreementsIn(entriesOf('2026-11-24', steps.map(entryOfStep)));
}

it.each<Subject>([
  founding,
  { about: 'terms', values: { closes: 'Friday 12:00' } },
  { about: 'roster', change },
  { about: 'roster', change: { ...change, accounts: 1 } },
  { about: 'pause' },
  { about: 'resume' },
  { about: 'give-up', week: '2026-W48' },
])('a proposal, a yes and a no come out of the register as they went into it: $about', (subject) => {
  const steps: readonly AgreementStep[] = [
    { step: 'proposed', number: 1, by: 'operator', subject, reason: 'We have talked.' },
    { step: 'accepted', number: 1, by: 'union' },
    { step: 'accepted', number: 1, by: 'leadership' },
    { step: 'proposed', number: 2, by: 'union', subject },
    { step: 'declined', number: 2, by: 'leadership', reason: 'Too early.' },
    { step: 'proposed', number: 3, by: 'leadership', subject },
    { step: 'withdrawn', number: 3, by: 'leadership', reason: 'Not now.' },
  ];

  const agreed = steps.reduce((before, step) => addStep(before, step, at), noAgreements);

  expect(readAgain(steps)).toEqual(agreed);
  expect(agreed.all.map(({ state }) => state)).toEqual(['accepted', 'declined', 'withdrawn']);
});
