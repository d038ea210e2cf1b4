import type { RoundStatus } from '../bot/operator.ts';
import { formatMoment } from '../messages/format-moment.ts';
import type { CountOf } from '../survey/round.ts';

type CurrentRound = NonNullable<RoundStatus['round']>;

/** `round status` for a person: the round and its dates, who was asked, what needs attention, what comes next. */
export function describeStatus(status: RoundStatus): string {
  const at = (instant: string) => formatMoment(instant, status.timeZone);
  return [
    ...(status.round ? describeRound(status.round, status.now, at) : ['No round has been opened yet.']),
    '',
    ...describeProblems(status.problems),
    describeNext(status, at),
    `Times are those of ${status.timeZone}; it is ${at(status.now)}.`,
    '',
  ].join('\n');
}

type At = (instant: string) => string;

function describeRound(round: CurrentRound, now: string, at: At): readonly string[] {
  const { asked } = round;
  return [
    `Round ${round.roundId} is ${describeState(round)}.`,
    '',
    ...columns([
      [now < round.opensAt ? 'Opens' : 'Opened', at(round.opensAt)],
      [round.state === 'open' ? 'Closes' : 'Closed', at(round.closesAt)],
      ...(round.givenUp
        ? []
        : [[round.state === 'published' ? 'Published' : 'Publishes', at(round.publishesAt)] as const]),
      ['Asked', `${asked.total} people (${listCounts(asked.byEmployment)})`],
      ['Platforms', listCounts(asked.byPlatform)],
      ['Invited', describeInvited(round)],
      ['Answered', describeAnswered(round)],
    ]),
    '',
    'Asked, by team:',
    ...columns(asked.byTeam.map(({ name, count }) => [String(count).padStart(6), name])),
    ...describeUnreachable(round),
  ];
}

function describeState(round: CurrentRound): string {
  if (round.state === 'open') return 'open';
  if (round.waitsFor !== undefined) return `closed and not counted: it waits for ${round.waitsFor}`;
  const counted = round.state === 'closed' ? 'closed and counted' : 'published';
  const state = round.givenUp ? 'given up by agreement of both sides, and never counted' : counted;
  return round.destroyedAt
    ? `${state}; its keys and ballots are destroyed`
    : `${state}; its keys are not destroyed yet`;
}

function describeInvited(round: CurrentRound): string {
  if (round.invited === undefined) return 'no longer known: who was asked is forgotten with the round';
  return round.waiting === 0
    ? `${round.invited}`
    : `${round.invited}, and ${round.waiting} are still to be asked`;
}

/** A running count would tell who has just answered, so there is none. */
function describeAnswered(round: CurrentRound): string {
  if (round.answered !== undefined) return `${round.answered} of ${round.asked.total}`;
  if (round.givenUp) return 'never counted';
  return round.state === 'open' ? 'counted when the round closes' : 'shown with the summary';
}

function describeUnreachable({ asked, unreachable }: CurrentRound): readonly string[] {
  const reasons = [
    ...(asked.unreachable > 0
      ? [{ reason: 'No platform reaches them (parley roster check).', count: asked.unreachable }]
      : []),
    ...unreachable,
  ];
  if (reasons.length === 0) return [];
  return [
    '',
    'Could not be asked:',
    ...columns(reasons.map(({ reason, count }) => [String(count).padStart(6), reason])),
  ];
}

function describeProblems(problems: RoundStatus['problems']): readonly string[] {
  if (problems.length === 0) return [];
  return [
    problems.length === 1 ? 'One step needs attention:' : `${problems.length} steps need attention:`,
    ...problems.flatMap(({ job, what, whatToDo }) => [`  ${job}: ${what}`, `    → ${whatToDo}`]),
    '',
  ];
}

function describeNext({ paused, awaited, next }: RoundStatus, at: At): string {
  if (awaited !== undefined) return awaited;
  if (paused) return 'Paused: no round opens until a rep and a leader agree to resume (/pulse resume).';
  return next ? `Next: round ${next.roundId} opens ${at(next.opensAt)}.` : 'No further round is planned.';
}

function listCounts(counts: readonly CountOf[]): string {
  return counts.map(({ name, count }) => `${count} ${name}`).join(', ') || 'none';
}

/** Rows of a name and a value, the values under one another. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}
