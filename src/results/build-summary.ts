import type { HolderName } from '../ballot/holders.ts';
import { digestOf } from '../digest/digest-of.ts';
import type { Counts, Question } from '../survey/question.ts';
import type { Round } from '../survey/round.ts';
import { type UnjudgedGroup, type UnjudgedTopic, withChanges, withGroupChanges } from './compare-weeks.ts';
import { countAnswers } from './count-answers.ts';
import { addChoice, createTeamTally } from './count-ballot.ts';
import { labelTurnout } from './label-turnout.ts';
import { placeOf, poolTeams, type Turnout } from './pool-teams.ts';
import { lowestMinimumGroup, publishBase, roundBase, roundShare } from './round-share.ts';
import type { CommitmentFigures, FollowUpFigures, Summary, SummaryRegister } from './summary.ts';
import type { Tally, TeamTally } from './tally.ts';

/**
 * Decides everything that anybody will see of a round: the only way from counts to figures (DESIGN.md, "What may be
 * published"). Deterministic: the same ballots in any order give the same document.
 *
 * @param options.electors how many were asked, by the team under which their ballots count; null: without a team.
 * @param options.receipts sorted, one a ballot; only their number and digest enter the summary.
 * @param options.earlier published summaries, newest first, for what is said about changes.
 * @param options.register how the dispute's register stands, taken over as it is.
 * @param options.openedBy whose shares opened the round, where its key was split.
 * @param options.weekOf ISO date of the round's Monday on the organisation's wall.
 */
export function buildSummary(options: {
  readonly round: Round;
  readonly tally: Tally;
  readonly electors: ReadonlyMap<string | null, number>;
  readonly receipts: readonly string[];
  readonly earlier: readonly Summary[];
  readonly weekOf: string;
  readonly register?: SummaryRegister;
  readonly openedBy?: readonly HolderName[];
}): Summary {
  const { round, tally, electors, receipts, earlier, weekOf, register, openedBy } = options;
  const whole = merge([...tally.teams.values(), tally.otherTeams]);
  const minimumGroup = Math.max(round.rules.minimumGroup, lowestMinimumGroup);
  return {
    format: 2,
    roundId: round.id,
    organisation: round.organisationName,
    weekOf,
    timeZone: round.timeZone,
    asked: round.asked,
    answered: whole.ballots,
    turnout: labelTurnout(whole.ballots, round.asked.total),
    minimumGroup,
    ...(whole.ballots < minimumGroup
      ? {}
      : { figures: figuresOf(round, tally, electors, whole, minimumGroup, earlier) }),
    ...(register ? { register } : {}),
    receipts: { count: receipts.length, digest: digestOf(receipts) },
    ...(openedBy ? { openedBy } : {}),
    hashes: round.hashes,
  };
}

function figuresOf(
  round: Round,
  tally: Tally,
  electors: ReadonlyMap<string | null, number>,
  whole: TeamTally,
  minimumGroup: number,
  earlier: readonly Summary[],
): NonNullable<Summary['figures']> {
  const topics = topicsOf(topicQuestions(round), whole);
  const commitment = commitmentOf(round, whole);
  const followUp = followUpOf(round, whole);
  return {
    topics: withChanges(topics, whole.ballots, round.asked.total, earlier),
    ...(round.showTeams
      ? { groups: withGroupChanges(groupsOf(round, tally, electors, minimumGroup), earlier) }
      : {}),
    themes: themesOf(tally, whole.ballots, minimumGroup),
    ...(commitment ? { commitment } : {}),
    ...(followUp ? { followUp } : {}),
  };
}

function groupsOf(
  round: Round,
  tally: Tally,
  electors: ReadonlyMap<string | null, number>,
  minimumGroup: number,
): readonly UnjudgedGroup[] {
  const teams = new Map<string, Turnout>();
  for (const [key, asked] of electors) {
    if (key !== null) teams.set(key, { asked, ballots: tally.teams.get(key)?.ballots ?? 0 });
  }
  const joined = { asked: electors.get(null) ?? 0, ballots: tally.otherTeams.ballots };
  return poolTeams(teams, joined, minimumGroup).map((group) => {
    const members = group.teams.map((key) => tally.teams.get(key)).filter((team) => team !== undefined);
    const counts = merge(group.includesOtherTeams ? [...members, tally.otherTeams] : members);
    const { base, fewest } = publishBase(group.ballots, group.asked);
    return {
      ...placeOf(group.name),
      depth: group.depth,
      base,
      topics: topicsOf(topicQuestions(round), counts, fewest),
    };
  });
}

/** All but the one about a commitment or a follow-up, which is asked once and of the organisation as a whole. */
function topicQuestions({ questions, commitment, followUp }: Round): readonly Question[] {
  return questions.filter(({ id }) => id !== commitment?.questionId && id !== followUp?.questionId);
}

function followUpOf({ questions, followUp }: Round, whole: TeamTally): FollowUpFigures | undefined {
  const question = questions.find(({ id }) => id === followUp?.questionId);
  if (!followUp || !question) return undefined;
  const { number, theme, question: asked, options } = followUp;
  return { number, theme, question: asked, answers: countAnswers(question, whole, options) };
}

function commitmentOf({ questions, commitment }: Round, whole: TeamTally): CommitmentFigures | undefined {
  const question = questions.find(({ id }) => id === commitment?.questionId);
  if (!commitment || !question) return undefined;
  const { questionId: _id, ...promised } = commitment;
  return { ...promised, answers: countAnswers(question, whole) };
}

function topicsOf(
  questions: readonly Question[],
  counts: TeamTally,
  fewest = counts.ballots,
): readonly UnjudgedTopic[] {
  return questions.map((question) => ({
    topic: question.topic,
    label: question.label,
    question: question.text,
    favourable: roundShare(countOf(question, counts, 'favourable'), counts.ballots, fewest),
    unfavourable: roundShare(countOf(question, counts, 'unfavourable'), counts.ballots, fewest),
  }));
}

function countOf(question: Question, counts: TeamTally, kind: Counts): number {
  const choices = counts.choices.get(question.id);
  return question.options
    .filter((option) => option.counts === kind)
    .reduce((sum, option) => sum + (choices?.get(option.value) ?? 0), 0);
}

/**
 * Themes that at least `minimumGroup` comments mention, to the nearest 5. Where fewer than `minimumGroup` ballots did
 * not mention a theme, the exact turnout less the theme would describe those few, so the figure stops below them.
 */
function themesOf(tally: Tally, ballots: number, minimumGroup: number) {
  const most = Math.floor((ballots - minimumGroup) / 5) * 5;
  return [...tally.themes]
    .filter(([, comments]) => comments >= minimumGroup)
    .map(([name, comments]) => ({ name, comments: Math.min(roundBase(comments), most) }))
    .filter(({ comments }) => comments >= minimumGroup)
    .sort((left, right) => right.comments - left.comments || (left.name < right.name ? -1 : 1));
}

function merge(tallies: readonly TeamTally[]): TeamTally {
  const merged = createTeamTally();
  for (const tally of tallies) {
    merged.ballots += tally.ballots;
    for (const [questionId, counts] of tally.choices) {
      for (const [value, ballots] of counts) addChoice(merged, questionId, value, ballots);
    }
  }
  return merged;
}
