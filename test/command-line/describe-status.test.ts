import { describe, expect, it } from 'vitest';
import type { RoundStatus } from '../../src/bot/operator.ts';
import { describeStatus } from '../../src/command-line/describe-status.ts';
import { english } from '../../src/language/languages.ts';
import { openStatus } from '../fakes/fake-operator.ts';

describe('round status', () => {
  it('shows an open round with its dates, who was asked and who could not be, and no running count', () => {
    expect(describeStatus(openStatus, english)).toBe(
      `Round 2026-W48 is open.

  Opened     Tuesday 24 November, 10:00
  Closes     Friday 27 November, 17:00
  Publishes  Monday 30 November, 09:00
  Asked      250 people (190 permanent, 60 agency)
  Platforms  230 web, 15 slack
  Invited    240, and 5 are still to be asked
  Answered   counted when the round closes

Asked, by team:
     120  Safeguarding / Duty team
     130  Fostering / Placements

Could not be asked:
       5  No platform reaches them (parley roster check).
       5  Slack: the person has closed direct messages.

Next: round 2026-W49 opens Tuesday 1 December, 10:00.
Times are those of Europe/London; it is Wednesday 25 November, 12:00.
`,
    );
  });

  it('shows a published round with its answers, and that its keys are gone', () => {
    const status = withRound({
      state: 'published',
      answered: 183,
      waiting: 0,
      destroyedAt: '2026-11-27T17:00:04.000Z',
    });
    const text = describeStatus(status, english);
    expect(text).toContain('Round 2026-W48 is published; its keys and ballots are destroyed.');
    expect(text).toContain('Answered   183 of 250');
  });

  it('says so where a closed round still has its keys', () => {
    const text = describeStatus(withRound({ state: 'closed' }), english);
    expect(text).toContain('Round 2026-W48 is closed and counted; its keys are not destroyed yet.');
  });

  it('says whose acceptance is missing before the first round', () => {
    const { round: _round, next: _next, ...none } = openStatus;
    const text = describeStatus({ ...none, awaited: 'Waiting for a leader.' }, english);
    expect(text).toContain('No round has been opened yet.');
    expect(text).toContain('Waiting for a leader.');
    expect(text).not.toContain('No further round is planned');
  });

  it('says of each failed step what to do', () => {
    const problems = [
      { job: 'publish-summary', what: 'Slack refused: not_in_channel.', whatToDo: 'Invite the bot.' },
    ];
    expect(describeStatus({ ...openStatus, problems }, english)).toContain(
      'One step needs attention:\n  publish-summary: Slack refused: not_in_channel.\n    → Invite the bot.\n',
    );
  });

  it('tells an operator who has just begun when the first round opens', () => {
    const status: RoundStatus = {
      now: openStatus.now,
      timeZone: 'Europe/London',
      paused: false,
      next: { roundId: '2026-W49', opensAt: '2026-12-01T10:00:00.000Z' },
      problems: [],
    };
    expect(describeStatus(status, english)).toBe(
      `No round has been opened yet.

Next: round 2026-W49 opens Tuesday 1 December, 10:00.
Times are those of Europe/London; it is Wednesday 25 November, 12:00.
`,
    );
  });

  it('says how a pause ends', () => {
    const { next: _none, ...status } = openStatus;
    expect(describeStatus({ ...status, paused: true }, english)).toContain(
      'Paused: no round opens until a rep and a leader agree to resume (/pulse resume).',
    );
  });
});

function withRound(changes: Partial<NonNullable<RoundStatus['round']>>): RoundStatus {
  if (openStatus.round === undefined) throw new Error('the example has a round');
  return { ...openStatus, round: { ...openStatus.round, ...changes } };
}
