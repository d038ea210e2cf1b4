import type { RoundStatus } from '../bot/operator.ts';
import type { Language } from '../language/language.ts';
import { roundWords } from './round-words.ts';

type CurrentRound = NonNullable<RoundStatus['round']>;

/** `round status` for a person: the round and its dates, who was asked, what needs attention, what comes next. */
export function describeStatus(status: RoundStatus, language: Language): string {
  const words = roundWords(language);
  return [
    ...(status.round ? describeRound(status.round, status, language) : [words.none]),
    '',
    ...describeProblems(status.problems, language),
    describeNext(status, language),
    words.timesAre(status.timeZone, status.now),
    '',
  ].join('\n');
}

function describeRound(
  round: CurrentRound,
  { now, timeZone }: RoundStatus,
  language: Language,
): readonly string[] {
  const words = roundWords(language);
  const at = (instant: string) => words.at(instant, timeZone);
  const { asked } = round;
  return [
    describeState(round, language),
    '',
    ...columns([
      [now < round.opensAt ? words.opens : words.opened, at(round.opensAt)],
      [round.state === 'open' ? words.closes : words.closed, at(round.closesAt)],
      ...(round.givenUp
        ? []
        : [
            [round.state === 'published' ? words.published : words.publishes, at(round.publishesAt)] as const,
          ]),
      [words.asked, words.askedCount(asked.total, words.byEmployment(asked.byEmployment))],
      [words.platforms, words.byPlatform(asked.byPlatform)],
      [words.invited, describeInvited(round, language)],
      [words.answered, describeAnswered(round, language)],
    ]),
    '',
    words.byTeam,
    ...columns(asked.byTeam.map(({ name, count }) => [String(count).padStart(6), name])),
    ...describeUnreachable(round, language),
  ];
}

function describeState(round: CurrentRound, language: Language): string {
  const words = roundWords(language);
  if (round.state === 'open') return words.isOpen(round.roundId);
  if (round.waitsFor !== undefined) return words.waits(round.roundId, round.waitsFor);
  const counted = round.state === 'closed' ? 'counted' : 'published';
  const outcome = round.givenUp ? 'given-up' : counted;
  return words.isOver(round.roundId, outcome, round.destroyedAt !== undefined);
}

function describeInvited({ invited, waiting }: CurrentRound, language: Language): string {
  const words = roundWords(language);
  if (invited === undefined) return words.invitedUnknown;
  return waiting === 0 ? words.invitedCount(invited) : words.invitedSoFar(invited, waiting);
}

/** A running count would tell who has just answered, so there is none. */
function describeAnswered(round: CurrentRound, language: Language): string {
  const words = roundWords(language);
  if (round.answered !== undefined) return words.answeredOf(round.answered, round.asked.total);
  if (round.givenUp) return words.neverCounted;
  return round.state === 'open' ? words.countedAtClose : words.shownWithSummary;
}

function describeUnreachable({ asked, unreachable }: CurrentRound, language: Language): readonly string[] {
  const words = roundWords(language);
  const reasons = [
    ...(asked.unreachable > 0 ? [{ reason: words.noPlatform, count: asked.unreachable }] : []),
    ...unreachable,
  ];
  if (reasons.length === 0) return [];
  return [
    '',
    words.notAsked,
    ...columns(reasons.map(({ reason, count }) => [String(count).padStart(6), reason])),
  ];
}

function describeProblems(problems: RoundStatus['problems'], language: Language): readonly string[] {
  if (problems.length === 0) return [];
  return [
    roundWords(language).problems(problems.length),
    ...problems.flatMap(({ job, what, whatToDo }) => [`  ${job}: ${what}`, `    → ${whatToDo}`]),
    '',
  ];
}

function describeNext({ paused, awaited, next, timeZone }: RoundStatus, language: Language): string {
  const words = roundWords(language);
  if (awaited !== undefined) return awaited;
  if (paused) return words.paused;
  return next ? words.next(next.roundId, next.opensAt, timeZone) : words.noNext;
}

/** Rows of a name and a value, the values under one another. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}
