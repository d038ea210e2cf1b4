import { describe, expect, it } from 'vitest';
import {
  type AgreementStep,
  type Agreements,
  addStep,
  agreedGivingUp,
  awaitedFrom,
  noAgreements,
  openAgreements,
} from '../../src/dispute/agreement.ts';
import { valuesOf } from '../../src/survey/terms.ts';
import { someTerms } from './some-terms.ts';

const founding: AgreementStep = {
  step: 'proposed',
  number: 1,
  by: 'operator',
  subject: { about: 'founding', values: valuesOf(someTerms()), roster: { hash: 'abc', people: 7 } },
};
const fewer: AgreementStep = {
  step: 'proposed',
  number: 2,
  by: 'leadership',
  subject: { about: 'terms', values: { 'smallest-group': 8 } },
};
const accepted = (number: number, by: 'leadership' | 'union'): AgreementStep => ({
  step: 'accepted',
  number,
  by,
});
const founded = [founding, accepted(1, 'union'), accepted(1, 'leadership')];

function afterSteps(...steps: readonly AgreementStep[]): Agreements {
  return steps.reduce(
    (agreements, step, index) => addStep(agreements, step, `2026-11-2${index}T09:00:00.000Z`),
    noAgreements,
  );
}

describe('the founding agreement', () => {
  it('needs both sides, whoever is first', () => {
    expect(afterSteps(founding, accepted(1, 'union')).terms).toBeUndefined();
    expect(afterSteps(founding, accepted(1, 'union'), accepted(1, 'union')).terms).toBeUndefined();
    expect(afterSteps(...founded).terms).toEqual(someTerms());
    expect(afterSteps(founding, accepted(1, 'leadership'), accepted(1, 'union')).roster).toEqual({
      hash: 'abc',
      agreement: 1,
    });
  });

  it('says whose acceptance is missing', () => {
    const [open] = openAgreements(afterSteps(founding, accepted(1, 'union')));
    expect(open && awaitedFrom(open)).toEqual(['leadership']);
  });
});

describe('a proposal', () => {
  it('of one side changes nothing until the other accepts it', () => {
    expect(afterSteps(...founded, fewer).terms?.organisation.rules.minimumGroup).toBe(10);
    expect(
      afterSteps(...founded, fewer, accepted(2, 'leadership')).terms?.organisation.rules.minimumGroup,
    ).toBe(10);
    expect(afterSteps(...founded, fewer, accepted(2, 'union')).terms?.organisation.rules.minimumGroup).toBe(
      8,
    );
  });

  it.each(['declined', 'withdrawn'] as const)('that was %s cannot be accepted any more', (step) => {
    const agreements = afterSteps(...founded, fewer, { step, number: 2, by: 'union' }, accepted(2, 'union'));
    expect(agreements.terms?.organisation.rules.minimumGroup).toBe(10);
    expect(agreements.all.map(({ state }) => state)).toEqual(['accepted', step]);
  });

  it('that was accepted stays so, whatever is said of it afterwards', () => {
    const agreements = afterSteps(...founded, fewer, accepted(2, 'union'), {
      step: 'withdrawn',
      number: 2,
      by: 'leadership',
    });
    expect(agreements.terms?.organisation.rules.minimumGroup).toBe(8);
  });

  it('of one term leaves alone what was agreed about another meanwhile', () => {
    const later: AgreementStep = {
      step: 'proposed',
      number: 3,
      by: 'union',
      subject: { about: 'terms', values: { closes: 'Friday 12:00' } },
    };
    const agreements = afterSteps(...founded, fewer, later, accepted(3, 'leadership'), accepted(2, 'union'));
    expect(agreements.terms).toEqual(
      someTerms('rules: { minimumGroup: 8 }\nschedule: { closes: "Friday 12:00" }'),
    );
  });

  it('keeps the reason that was given for it, and that for which it was taken back', () => {
    const withdrawn: AgreementStep = { step: 'withdrawn', number: 2, by: 'leadership', reason: 'Not now.' };
    const [, agreement] = afterSteps(...founded, { ...fewer, reason: 'We are few.' }, withdrawn).all;
    expect(agreement).toMatchObject({ reason: 'We are few.', settled: { reason: 'Not now.' } });
    expect(afterSteps(...founded, fewer).all[1]).not.toHaveProperty('reason');
  });

  it('to give up a week is told from all others, and only once both sides have agreed', () => {
    const subject = { about: 'give-up', week: '2026-W48' } as const;
    const giveUp: AgreementStep = { step: 'proposed', number: 2, by: 'union', subject };
    const another: AgreementStep = { ...giveUp, number: 3, subject: { ...subject, week: '2026-W49' } };
    expect([...agreedGivingUp(afterSteps(...founded, giveUp, another))]).toEqual([]);
    expect([...agreedGivingUp(afterSteps(...founded, giveUp, another, accepted(2, 'leadership')))]).toEqual([
      ['2026-W48', '2026-11-25T09:00:00.000Z'],
    ]);
  });

  it('for another roster puts it in force, under its own number, once both have accepted it', () => {
    const change = {
      ...{ hash: 'def', people: 8, fromHash: 'abc', fromPeople: 7, added: 1, removed: 0, moved: 0 },
      ...{ newReps: 0, formerReps: 0, newLeaders: 0, formerLeaders: 0, corrected: 0 },
    };
    const roster: AgreementStep = {
      ...{ step: 'proposed', number: 2, by: 'operator', subject: { about: 'roster', change } },
    };
    const half = [...founded, roster, accepted(2, 'union')];
    expect(afterSteps(...half).roster).toEqual({ hash: 'abc', agreement: 1 });
    expect(afterSteps(...half, accepted(2, 'leadership')).roster).toEqual({ hash: 'def', agreement: 2 });
  });

  it('to pause holds until both agree to resume', () => {
    const pause: AgreementStep = { step: 'proposed', number: 2, by: 'union', subject: { about: 'pause' } };
    const resume: AgreementStep = {
      step: 'proposed',
      number: 3,
      by: 'operator',
      subject: { about: 'resume' },
    };
    expect(afterSteps(...founded, pause).paused).toBe(false);
    expect(afterSteps(...founded, pause, accepted(2, 'leadership')).paused).toBe(true);
    const paused = [...founded, pause, accepted(2, 'leadership'), resume];
    expect(afterSteps(...paused, accepted(3, 'union')).paused).toBe(true);
    expect(afterSteps(...paused, accepted(3, 'union'), accepted(3, 'leadership')).paused).toBe(false);
  });
});
