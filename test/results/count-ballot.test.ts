import { describe, expect, test } from 'vitest';
import { countBallot, createTally } from '../../src/results/count-ballot.ts';
import { aQuestion } from './a-round.ts';

const questions = [aQuestion('workload'), aQuestion('it')];
const themes = [{ name: 'Pay', words: ['pay'] }];

describe('counting one ballot', () => {
  test('it counts whole under its team, with one answer to every question', () => {
    const tally = createTally();

    countBallot(
      tally,
      { team: 'Duty', choices: { workload: 'agree', it: 'skip' }, comment: '' },
      questions,
      themes,
    );

    expect(tally.teams.get('Duty')).toEqual({
      ballots: 1,
      choices: new Map([
        ['workload', new Map([['agree', 1]])],
        ['it', new Map([['skip', 1]])],
      ]),
    });
  });

  test('a missing answer and one that was not offered count as "prefer not to say"', () => {
    const tally = createTally();

    countBallot(tally, { team: 'Duty', choices: { it: 'maybe' }, comment: '' }, questions, themes);

    expect(tally.teams.get('Duty')?.choices).toEqual(
      new Map([
        ['workload', new Map([['skip', 1]])],
        ['it', new Map([['skip', 1]])],
      ]),
    );
  });

  test('a second ballot adds to the first', () => {
    const tally = createTally();
    const content = { team: 'Duty', choices: { workload: 'agree', it: 'agree' }, comment: '' };

    countBallot(tally, content, questions, themes);
    countBallot(tally, content, questions, themes);

    expect(tally.teams.get('Duty')?.ballots).toBe(2);
    expect(tally.teams.get('Duty')?.choices.get('it')?.get('agree')).toBe(2);
  });

  test('a ballot without a team counts under "other teams"', () => {
    const tally = createTally();

    countBallot(tally, { team: null, choices: {}, comment: '' }, questions, themes);

    expect([tally.otherTeams.ballots, tally.teams.size]).toEqual([1, 0]);
  });

  test('a comment counts under its themes, and is not kept', () => {
    const tally = createTally();

    countBallot(tally, { team: 'Duty', choices: {}, comment: 'More pay please' }, questions, themes);
    countBallot(tally, { team: 'Duty', choices: {}, comment: 'PAY' }, questions, themes);
    countBallot(tally, { team: 'Duty', choices: {}, comment: '  ' }, questions, themes);

    expect(tally.themes).toEqual(new Map([['Pay', 2]]));
    expect(JSON.stringify([...tally.teams])).not.toContain('please');
  });
});
