import type { BallotContent } from '../ballot/ballot.ts';
import { type Question, skipped, type Theme } from '../survey/question.ts';
import { themesIn } from './count-themes.ts';
import type { Tally, TeamTally } from './tally.ts';

/** A tally of no ballots. */
export function createTally(): Tally {
  return { teams: new Map(), otherTeams: createTeamTally(), themes: new Map() };
}

/** Counts of no ballots, for one team or a pool of teams. */
export function createTeamTally(): TeamTally {
  return { ballots: 0, choices: new Map() };
}

/**
 * Adds one whole ballot to the tally: every question of the round gets exactly one answer, so that the base is equal for
 * all of them. A missing answer, or a value that the question does not offer, counts as "prefer not to say".
 */
export function countBallot(
  tally: Tally,
  content: BallotContent,
  questions: readonly Question[],
  themes: readonly Theme[],
): void {
  const team = content.team === null ? tally.otherTeams : teamTally(tally, content.team);
  team.ballots += 1;
  for (const question of questions) addChoice(team, question.id, chosen(content, question), 1);
  for (const name of themesIn(content.comment, themes)) {
    tally.themes.set(name, (tally.themes.get(name) ?? 0) + 1);
  }
}

/** Adds `ballots` to the count of one option of one question. */
export function addChoice(team: TeamTally, questionId: string, value: string, ballots: number): void {
  const counts = team.choices.get(questionId) ?? new Map<string, number>();
  team.choices.set(questionId, counts);
  counts.set(value, (counts.get(value) ?? 0) + ballots);
}

function teamTally(tally: Tally, team: string): TeamTally {
  const known = tally.teams.get(team) ?? createTeamTally();
  tally.teams.set(team, known);
  return known;
}

function chosen(content: BallotContent, question: Question): string {
  const value = content.choices[question.id];
  const offered = question.options.some((option) => option.value === value);
  return offered && value !== undefined ? value : skipped;
}
