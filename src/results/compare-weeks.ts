import type { TeamPath } from '../people/person.ts';
import { teamKey } from '../people/team-tree.ts';
import { judgeChanges, type PublishedFigure } from './judge-changes.ts';
import type { Change, GroupFigures, Summary, TopicFigures } from './summary.ts';

/** A topic's figures before anything has been said about their change. */
export type UnjudgedTopic = Omit<TopicFigures, 'change'>;
export type UnjudgedGroup = Omit<GroupFigures, 'topics'> & { readonly topics: readonly UnjudgedTopic[] };

/**
 * Adds to the organisation's figures how each changed since the last published round that asked the same question.
 * `earlier` are published summaries, newest first; nothing else is compared with.
 */
export function withChanges(
  topics: readonly UnjudgedTopic[],
  base: number,
  asked: number,
  earlier: readonly Summary[],
): readonly TopicFigures[] {
  return judgeTable(
    topics.map((topic) => ({
      topic,
      now: { share: topic.favourable, base, asked },
      before: first(earlier, (summary) => organisationFigure(summary, topic)),
      otherwise: withoutComparison(topic, earlier),
    })),
  );
}

/**
 * The same for groups, all in one table: each against the last summary that published the same group. A pool
 * of "other teams" is compared with nothing, since other people may be in it each time.
 *
 * How many were asked in a group is left out, so that nobody's answer is taken as certain: a summary tells it by today's
 * teams, and ballots count under frozen ones. Where people have moved, fewer than answered may stand there, and chance
 * would be taken for nothing.
 */
export function withGroupChanges(
  groups: readonly UnjudgedGroup[],
  earlier: readonly Summary[],
): readonly GroupFigures[] {
  const judged = judgeTable(
    groups.flatMap((group) =>
      group.topics.map((topic) => ({
        topic,
        now: { share: topic.favourable, base: group.base },
        before: group.isPool
          ? undefined
          : first(earlier, (summary) => publishedGroupFigure(summary, group.path, topic)),
        otherwise: withoutComparison(topic, earlier),
      })),
    ),
  );
  let taken = 0;
  return groups.map((group) => {
    const topics = judged.slice(taken, taken + group.topics.length);
    taken += group.topics.length;
    return { ...group, topics };
  });
}

interface Row {
  readonly topic: UnjudgedTopic;
  readonly now: PublishedFigure;
  readonly before: PublishedFigure | undefined;
  readonly otherwise: Change;
}

function judgeTable(rows: readonly Row[]): readonly TopicFigures[] {
  const verdicts = judgeChanges(
    rows.flatMap(({ now, before }) => (before === undefined ? [] : [{ earlier: before, now }])),
  ).values();
  return rows.map(({ topic, before, otherwise }) => ({
    ...topic,
    change: before === undefined ? otherwise : (verdicts.next().value as Change),
  }));
}

/** A week without figures may have asked the question too, and a summary does not tell; so "first" is then not said. */
function withoutComparison(topic: UnjudgedTopic, earlier: readonly Summary[]): Change {
  const maybeAsked = earlier.some(
    ({ figures }) => figures === undefined || figures.topics.some((other) => sameQuestion(other, topic)),
  );
  return maybeAsked ? 'none' : 'first';
}

function organisationFigure(summary: Summary, topic: UnjudgedTopic): PublishedFigure | undefined {
  const figures = summary.figures?.topics.find((other) => sameQuestion(other, topic));
  return figures && { share: figures.favourable, base: summary.answered, asked: summary.asked.total };
}

function publishedGroupFigure(
  summary: Summary,
  path: TeamPath,
  topic: UnjudgedTopic,
): PublishedFigure | undefined {
  const group = summary.figures?.groups?.find(
    (other) => !other.isPool && teamKey(other.path) === teamKey(path),
  );
  const figures = group?.topics.find((other) => sameQuestion(other, topic));
  return group && figures && { share: figures.favourable, base: group.base };
}

/** Another wording is another question: its figures cannot be compared. */
function sameQuestion(left: UnjudgedTopic, right: UnjudgedTopic): boolean {
  return left.topic === right.topic && left.question === right.question;
}

function first<From, To>(items: readonly From[], find: (item: From) => To | undefined): To | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
