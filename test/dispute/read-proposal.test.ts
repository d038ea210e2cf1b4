import { describe, expect, it } from 'vitest';
import { readProposal } from '../../src/dispute/read-proposal.ts';
import { someTerms } from './some-terms.ts';

describe('what somebody types to propose', () => {
  const agreed = someTerms();

  it.each([
    ['closes', 'friday 12:00', 'Friday 12:00'],
    ['opens', ' Tuesday 9:00 ', 'Tuesday 09:00'],
    ['smallest-group', '12', 12],
    ['skip-weeks', '2026-12-21, 2026-12-28', ['2026-12-21', '2026-12-28']],
    ['union-slack', 'C0123456789', 'C0123456789'],
    ['time-zone', 'Europe/Paris', 'Europe/Paris'],
  ] as const)('%s “%s” is read', (name, typed, value) => {
    expect(readProposal(agreed, name, typed)).toEqual({ [name]: value });
  });

  it.each([
    ['smallest-group', '4', 'behind figures of fewer than 5 people, one could be recognised'],
    ['smallest-group', 'few', 'it must be a whole number from 5 to 1000'],
    ['closes', 'noon', 'Schedule.closes is "noon"; it must be a weekday and a time, such as Tuesday 10:00'],
    ['closes', 'Tuesday 10:30', 'at least two hours after they open'],
    ['reminds', 'Saturday 10:00', 'it must lie between opening (Tuesday 10:00) and closing (Friday 17:00)'],
    ['skip-weeks', '2026-13-01', 'a date that exists'],
    ['union-slack', 'general', "a Slack channel's id"],
    ['time-zone', 'Yorkshire', 'the name of a time zone'],
    ['closes', 'Friday 17:00', 'That is what is agreed already'],
    ['union-slack', 'none', 'That is what is agreed already'],
  ] as const)('%s “%s” is refused in words', (name, typed, words) => {
    expect(() => readProposal(agreed, name, typed)).toThrow(words);
  });
});
