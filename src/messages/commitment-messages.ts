import {
  type Commitment,
  type CommitmentStep,
  commitmentVersions,
  foldCommitments,
  isOverdue,
} from '../dispute/commitment.ts';
import { findConcern, isClosed } from '../dispute/concern.ts';
import { awaitingVerdict, isJudgeable } from '../dispute/decide-concern.ts';
import { type EntryOf, type RegisterEntry, stepOf } from '../dispute/register-entry.ts';
import { formatWeek } from '../results/format-week.ts';
import { dateOn } from '../survey/date-on.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';
import { supportAgain } from './verdict-messages.ts';

/** What both channels read when something happens to a commitment. The summary itself tells what staff answered. */
export const describeCommitmentEntry: DescribeEntry = (entry, entries) => {
  const commitment = foldCommitments(entries).find(({ number }) => number === entry.subject);
  const step = stepOf(entry, commitmentVersions);
  if (!commitment || !step || step.action === 'asked-about') return undefined;
  const name = `commitment ${commitment.number}`;
  switch (step.action) {
    case 'made':
      return {
        title: `The leadership answers concern ${commitment.concern} with ${name}`,
        blocks: [
          ...promiseBlocks(commitment),
          note('When the date has come, staff are asked whether it happened for them.'),
        ],
      };
    case 'updated':
      return {
        title:
          step.data.due === undefined
            ? `The leadership on ${name}`
            : `The leadership moves ${name} to ${formatWeek(step.data.due)}`,
        blocks: [
          text(`“${commitment.promise}”`),
          ...(step.data.due === undefined ? [] : [text(moveWords(commitment, step.data.due))]),
          text(step.data.note),
        ],
      };
    case 'done':
      return {
        title: `The leadership says that ${name} is done`,
        blocks: [
          text(`“${commitment.promise}”`),
          ...(step.data.note === undefined ? [] : [text(step.data.note)]),
          text(
            `It is said to be done. Staff are asked whether it happened for them.${verdictWords(commitment, entries)}`,
          ),
        ],
      };
    case 'dropped':
      return {
        title: `The leadership drops ${name}`,
        blocks: [
          text(`“${commitment.promise}” will not happen.`),
          ...(step.data.reason === undefined ? [] : [text(`Reason: ${step.data.reason}`)]),
          ...dropBlocks(commitment, entry, entries),
        ],
      };
  }
};

/** The two dates of a move; also the first one, where it had been moved before. */
function moveWords({ history, firstDue }: Commitment, due: string): string {
  const dates = history.flatMap(({ step }) =>
    (step.action === 'made' || step.action === 'updated') && step.data.due !== undefined
      ? [step.data.due]
      : [],
  );
  const before = dates.at(-2) ?? firstDue;
  const first = before === firstDue ? '' : ` It was first promised for ${formatWeek(firstDue)}.`;
  return before === due
    ? `The date is still ${formatWeek(due)}.${first}`
    : `From ${formatWeek(before)} to ${formatWeek(due)}.${first}`;
}

/** How reps say whether it is done; nothing where they can say no more about its concern. */
function verdictWords({ concern: number }: Commitment, entries: readonly RegisterEntry[]): string {
  const concern = findConcern(entries, number);
  if (!concern || !isJudgeable(concern, awaitingVerdict(entries))) return '';
  return ` Reps, if it is: /concern agree ${number}. If it is not: /concern disagree ${number}.`;
}

/** What a dropped promise means for the concern that it was the latest answer to. */
function dropBlocks(
  { concern: number }: Commitment,
  { seq }: RegisterEntry,
  entries: readonly RegisterEntry[],
): readonly Block[] {
  const before = findConcern(
    entries.filter((entry) => entry.seq < seq),
    number,
  );
  if (before?.waitingSince === findConcern(entries, number)?.waitingSince) return [];
  const wasClosed = before !== undefined && isClosed(before);
  const opens = wasClosed ? 'is open again' : 'has no answer any more';
  return [
    text(`Concern ${number} ${opens}, and waits for another one from today.`),
    ...(wasClosed ? [text(supportAgain(number))] : []),
  ];
}

/** `/commitment list`. `date` is today's ISO date. */
export function commitmentsMessage(commitments: readonly Commitment[], date: string): Message {
  return {
    title: commitments.length === 0 ? 'Nothing has been promised yet' : `Commitments: ${commitments.length}`,
    blocks: [
      ...(commitments.length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              items: commitments.map((commitment) => ({
                name: `${commitment.number} · concern ${commitment.concern}`,
                value: describeCommitment(commitment, date),
              })),
            },
          ]),
      note('To promise something in answer to a concern: /commitment make and the number of the concern.'),
    ],
  };
}

/** The commitments in answer to one concern, as part of its message. */
export function commitmentsIn(commitments: readonly Commitment[]): readonly Block[] {
  if (commitments.length === 0) return [];
  return [
    { kind: 'heading', text: 'What was promised' },
    {
      kind: 'facts',
      items: commitments.map((commitment) => ({
        name: `Commitment ${commitment.number}`,
        value: describeCommitment(commitment, undefined),
      })),
    },
  ];
}

export function describeCommitment(commitment: Commitment, date: string | undefined): string {
  const { promise, owner, due, firstDue, measure, state, askedAbout } = commitment;
  const overdue = date !== undefined && isOverdue(commitment, date) ? ', overdue' : '';
  return [
    `“${withoutStop(promise)}”, by ${formatWeek(due)}${due === firstDue ? '' : ` (first promised for ${formatWeek(firstDue)})`}.`,
    `${withoutStop(owner)}. Judged by: ${withoutStop(measure)}.`,
    `${capital(state)}${overdue}.`,
    ...(askedAbout === undefined
      ? []
      : [
          `Whether it happened for them, week of ${formatWeek(mondayOf(askedAbout.roundId))}, of the ${askedAbout.answered} who answered: ${answersLine(askedAbout.answers)}.`,
        ]),
  ].join(' ');
}

/** What became of a promise, when, and in whose words. */
export function commitmentHistoryLine({ step, at }: EntryOf<CommitmentStep>, timeZone: string): string {
  const date = formatWeek(dateOn(at, timeZone));
  switch (step.action) {
    case 'made':
      return `${date}: promised by the leadership for ${formatWeek(step.data.due)}`;
    case 'updated': {
      const { due, note } = step.data;
      return `${date}: ${due === undefined ? 'the leadership on it' : `moved by the leadership to ${formatWeek(due)}`}: ${note}`;
    }
    case 'done':
      return `${date}: said to be done by the leadership${after(step.data.note)}`;
    case 'dropped':
      return `${date}: dropped by the leadership${after(step.data.reason)}`;
    case 'asked-about': {
      const { answered, answers } = step.data;
      return `${date}: of the ${answered} who answered whether it happened for them: ${answersLine(answers)}`;
    }
  }
}

/** `yes 40%, partly 35%`. */
function answersLine(answers: NonNullable<Commitment['askedAbout']>['answers']): string {
  return answers.map(({ label, share }) => `${label.toLowerCase()} ${share}`).join(', ');
}

function after(words: string | undefined): string {
  return words === undefined ? '' : `: ${words}`;
}

/** For what somebody wrote, where a sentence goes on after it. */
function withoutStop(words: string): string {
  return words.replace(/[.\s]+$/, '');
}

function promiseBlocks({ promise, owner, due, measure }: Commitment): readonly Block[] {
  return [
    text(`“${promise}”`),
    {
      kind: 'facts',
      items: [
        { name: 'By', value: formatWeek(due) },
        { name: 'Who sees to it', value: owner },
        { name: 'How one will see it', value: measure },
      ],
    },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
function text(words: string): Block {
  return { kind: 'text', text: words };
}
function note(words: string): Block {
  return { kind: 'note', text: words };
}
