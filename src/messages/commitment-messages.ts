import { commitmentWords } from '../commitments/words.ts';
import { concernWords } from '../concerns/words.ts';
import { type Commitment, foldCommitments, isOverdue } from '../dispute/commitment.ts';
import { type CommitmentStep, commitmentVersions } from '../dispute/commitment-step.ts';
import { findConcern, isClosed } from '../dispute/concern.ts';
import { awaitingVerdict, isJudgeable } from '../dispute/decide-concern.ts';
import { type EntryOf, type RegisterEntry, stepOf } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { stateShare } from '../results/describe-share.ts';
import { dateOn } from '../survey/date-on.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

/** What both channels read when something happens to a commitment. The summary itself tells what staff answered. */
export const describeCommitmentEntry: DescribeEntry = (entry, entries, language) => {
  const commitment = foldCommitments(entries).find(({ number }) => number === entry.subject);
  const step = stepOf(entry, commitmentVersions);
  if (!commitment || !step || step.action === 'asked-about') return undefined;
  const words = commitmentWords(language);
  const { number, concern, promise } = commitment;
  switch (step.action) {
    case 'made':
      return {
        title: words.madeTitle(concern, number),
        blocks: [...promiseBlocks(commitment, language), note(words.staffWillBeAsked)],
      };
    case 'updated': {
      const { due } = step.data;
      return {
        title: due === undefined ? words.notedTitle(number) : words.movedTitle(number, due),
        blocks: [
          text(words.quoted(promise)),
          ...(due === undefined ? [] : [text(moveLine(commitment, due, language))]),
          text(step.data.note),
        ],
      };
    }
    case 'done': {
      const howToJudge = isToBeJudged(commitment, entries) ? [words.howToJudge(concern)] : [];
      return {
        title: words.doneTitle(number),
        blocks: [
          text(words.quoted(promise)),
          ...(step.data.note === undefined ? [] : [text(step.data.note)]),
          text([words.saidDone, ...howToJudge].join(' ')),
        ],
      };
    }
    case 'dropped':
      return {
        title: words.droppedTitle(number),
        blocks: [
          text(words.willNotHappen(promise)),
          ...(step.data.reason === undefined ? [] : [text(words.reason(step.data.reason))]),
          ...dropBlocks(commitment, entry, entries, language),
        ],
      };
  }
};

/** The two dates of a move; also the first one, where it had been moved before. */
function moveLine({ history, firstDue }: Commitment, due: string, language: Language): string {
  const words = commitmentWords(language);
  const dates = history.flatMap(({ step }) =>
    (step.action === 'made' || step.action === 'updated') && step.data.due !== undefined
      ? [step.data.due]
      : [],
  );
  const before = dates.at(-2) ?? firstDue;
  const first = before === firstDue ? [] : [words.firstPromised(firstDue)];
  return [words.moved(before, due), ...first].join(' ');
}

/** Whether reps may say that it is done, or is not. */
function isToBeJudged({ concern: number }: Commitment, entries: readonly RegisterEntry[]): boolean {
  const concern = findConcern(entries, number);
  return concern !== undefined && isJudgeable(concern, awaitingVerdict(entries));
}

/** What a dropped promise means for the concern that it was the latest answer to. */
function dropBlocks(
  { concern: number }: Commitment,
  { seq }: RegisterEntry,
  entries: readonly RegisterEntry[],
  language: Language,
): readonly Block[] {
  const before = findConcern(
    entries.filter((entry) => entry.seq < seq),
    number,
  );
  if (before?.waitingSince === findConcern(entries, number)?.waitingSince) return [];
  const wasClosed = before !== undefined && isClosed(before);
  return [
    text(commitmentWords(language).concernWaits(number, wasClosed)),
    ...(wasClosed ? [text(concernWords(language).supportAgain(number))] : []),
  ];
}

/** `/commitment list`. `date` is today's ISO date. */
export function commitmentsMessage(
  commitments: readonly Commitment[],
  date: string,
  language: Language,
): Message {
  const words = commitmentWords(language);
  return {
    title: commitments.length === 0 ? words.nonePromised : words.count(commitments.length),
    blocks: [
      ...(commitments.length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              items: commitments.map((commitment) => ({
                name: words.listedAs(commitment.number, commitment.concern),
                value: describeCommitment(commitment, date, language),
              })),
            },
          ]),
      note(words.howToPromise),
    ],
  };
}

/** The commitments in answer to one concern, as part of its message. */
export function commitmentsIn(commitments: readonly Commitment[], language: Language): readonly Block[] {
  if (commitments.length === 0) return [];
  const words = commitmentWords(language);
  return [
    { kind: 'heading', text: words.ofConcern },
    {
      kind: 'facts',
      items: commitments.map((commitment) => ({
        name: words.titled(commitment.number),
        value: describeCommitment(commitment, undefined, language),
      })),
    },
  ];
}

export function describeCommitment(
  commitment: Commitment,
  date: string | undefined,
  language: Language,
): string {
  const words = commitmentWords(language);
  const { promise, owner, due, firstDue, measure, state, askedAbout } = commitment;
  return [
    words.promised(withoutStop(promise), due, firstDue),
    words.judgedBy(withoutStop(owner), withoutStop(measure)),
    words.state(state, date !== undefined && isOverdue(commitment, date)),
    ...(askedAbout === undefined
      ? []
      : [
          words.askedAbout(
            askedAbout.roundId,
            askedAbout.answered,
            askedAbout.answers.map((one) => told(one, language)),
          ),
        ]),
  ].join(' ');
}

/** What became of a promise, when, and in whose words. */
export function commitmentHistoryLine(
  { step, at }: EntryOf<CommitmentStep>,
  timeZone: string,
  language: Language,
): string {
  const { history } = commitmentWords(language);
  const date = dateOn(at, timeZone);
  switch (step.action) {
    case 'made':
      return history.made(date, step.data.due);
    case 'updated': {
      const { due, note } = step.data;
      return due === undefined ? history.noted(date, note) : history.moved(date, due, note);
    }
    case 'done':
      return history.done(date, step.data.note);
    case 'dropped':
      return history.dropped(date, step.data.reason);
    case 'asked-about': {
      const { answered, answers } = step.data;
      return history.askedAbout(
        date,
        answered,
        answers.map((one) => told(one, language)),
      );
    }
  }
}

type Answer = NonNullable<Commitment['askedAbout']>['answers'][number];

/** With its share in words; as an earlier Parley told it, it stands. */
function told(one: Answer, language: Language) {
  return 'label' in one ? one : { answer: one.answer, share: stateShare(one.share, language) };
}

/** For what somebody wrote, where a sentence goes on after it. */
function withoutStop(words: string): string {
  return words.replace(/[.\s]+$/, '');
}

function promiseBlocks({ promise, owner, due, measure }: Commitment, language: Language): readonly Block[] {
  const words = commitmentWords(language);
  return [
    text(words.quoted(promise)),
    {
      kind: 'facts',
      items: [
        { name: words.by, value: language.day(due) },
        { name: words.owner, value: owner },
        { name: words.measure, value: measure },
      ],
    },
  ];
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
function note(words: string): Block {
  return { kind: 'note', text: words };
}
