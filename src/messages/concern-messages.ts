import { concernWords } from '../concerns/words.ts';
import type { Commitment } from '../dispute/commitment.ts';
import {
  type Concern,
  type ConcernStep,
  concernVersions,
  findConcern,
  isClosed,
  type Sharpening,
} from '../dispute/concern.ts';
import type { Evidence, Figure } from '../dispute/evidence.ts';
import { type EntryOf, stepOf } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { dateOn } from '../survey/date-on.ts';
import { daysBetween } from '../survey/days-between.ts';
import { commitmentsIn } from './commitment-messages.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';
import { shortenWords } from './shorten-words.ts';
import { isAmong, tellFigure } from './tell-figure.ts';
import { agreedMessage, disagreedMessage } from './verdict-messages.ts';

/** What both channels read when something happens to a concern. */
export const describeConcernEntry: DescribeEntry = (entry, entries, language) => {
  const concern = findConcern(entries, entry.subject);
  const step = stepOf(entry, concernVersions);
  if (!concern || !step) return undefined;
  const words = concernWords(language);
  const { number, raisedAt } = concern;
  const age = daysBetween(raisedAt, entry.at);
  switch (step.action) {
    case 'raised':
      return {
        title: words.raisedTitle(number, raiserOf(concern), concern.label),
        blocks: [
          text(concern.text),
          ...figureBlocks(concern.figures, language),
          note(howToGoOn(concern, language)),
        ],
      };
    case 'sharpened':
      return { title: words.sharpenedTitle(number), blocks: [...sharpenedBlocks(concern, language)] };
    case 'acknowledged':
      return { title: words.readTitle(number), blocks: [text(words.readAfter(age))] };
    case 'answered':
      // The commitment tells of itself.
      if (step.data.commitment !== undefined) return undefined;
      return {
        title: words.answeredTitle(number),
        blocks: [text(step.data.text), note(words.answeredAfter(number, age))],
      };
    case 'agreed':
      return agreedMessage(concern, entry, entries, language);
    case 'disagreed':
      return disagreedMessage(concern, step.data.reason, entry, entries, language);
    case 'withdrawn': {
      const { reason } = step.data;
      return {
        title: words.withdrawnTitle(number),
        blocks: reason === undefined ? [] : [text(words.reason(reason))],
      };
    }
  }
};

/** `/concern list`. `now` is an ISO instant; `support` is what the latest summary has. */
export function concernsMessage(
  concerns: readonly Concern[],
  now: string,
  support: ReadonlyMap<number, number>,
  language: Language,
): Message {
  const words = concernWords(language);
  const open = concerns.filter((concern) => !isClosed(concern));
  const closed = concerns.filter(isClosed);
  return {
    title: open.length === 0 ? words.noneOpen : words.open(open.length),
    blocks: [
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              items: open.map((concern) => ({
                name: words.listedAs(concern.number, concern.label),
                value: `${shortenWords(concern.text, 120)} ${standing(concern, now, support.get(concern.number), language)}`,
              })),
            },
          ]),
      ...(closed.length === 0 ? [] : [text(words.closed(closed))]),
      ...(open.length === 0 ? [] : [note(words.supportIsCounted)]),
      note(words.howToSeeOne),
    ],
  };
}

/** `/concern show`: everything about one concern. */
export function concernMessage(
  concern: Concern,
  facts: {
    readonly now: string;
    readonly timeZone: string;
    /** As the latest summary has it. */
    readonly supporters: number | undefined;
    readonly commitments: readonly Commitment[];
    /** Published since it was raised, beside those that were attached then. */
    readonly latestFigures: readonly Evidence[];
  },
  language: Language,
): Message {
  const words = concernWords(language);
  const { now, timeZone, latestFigures } = facts;
  const supporters = isClosed(concern) ? concern.supporters : facts.supporters;
  const newer = latestFigures.filter((figure) => !isAmong(figure, concern.figures));
  return {
    title: concernTitle(concern, language),
    blocks: [
      text(concern.text),
      text(raisedLine(concern, now, timeZone, supporters, language)),
      ...sharpenedBlocks(concern, language),
      ...figureBlocks(concern.figures, language),
      ...(newer.length === 0
        ? []
        : [heading(words.latestFigures), list(newer.map((figure) => tellFigure(figure, language)))]),
      ...(concern.history.length < 2
        ? []
        : [
            heading(words.whatHappened),
            list(concern.history.map((entry) => concernHistoryLine(entry, timeZone, language))),
          ]),
      ...commitmentsIn(facts.commitments, language),
      ...(isClosed(concern) ? [] : [note(words.supportIsCounted), note(howToGoOn(concern, language))]),
    ],
  };
}

/** `Concern 3: Workload` */
export function concernTitle({ number, label }: Concern, language: Language): string {
  return concernWords(language).titled(number, label);
}

/** `Raised by the union on 2 November 2026. Open for 40 days without an answer. About 25 people support it.` */
export function raisedLine(
  concern: Concern,
  now: string,
  timeZone: string,
  supporters: number | undefined,
  language: Language,
): string {
  const raised = concernWords(language).raisedOn(raiserOf(concern), dateOn(concern.raisedAt, timeZone));
  return `${raised} ${standing(concern, now, supporters, language)}`;
}

/** How long it has waited, or did, and how many support it, where that may be said. */
function standing(concern: Concern, now: string, supporters: number | undefined, language: Language): string {
  const words = concernWords(language);
  const { state, raisedAt, waitingSince } = concern;
  const age = daysBetween(raisedAt, now);
  const support = supporters === undefined ? [] : [words.support(supporters)];
  return [sentence(), ...support].join(' ');

  function sentence() {
    if (isClosed(concern)) {
      return words.closedAfter(concern.state, daysBetween(raisedAt, concern.closedAt ?? now));
    }
    if (waitingSince === undefined) return words.answered(age);
    const waited = daysBetween(waitingSince, now);
    if (state === 'disagreed') return words.disagreed(age, waited);
    const isRead = state === 'acknowledged';
    return waitingSince === raisedAt
      ? words.unanswered(age, isRead)
      : words.unansweredAgain(age, waited, isRead);
  }
}

/** What one side did, when, and in its own words. */
export function concernHistoryLine(
  { step, at }: EntryOf<ConcernStep>,
  timeZone: string,
  language: Language,
): string {
  const { history } = concernWords(language);
  const date = dateOn(at, timeZone);
  switch (step.action) {
    case 'raised':
    case 'sharpened':
    case 'acknowledged':
    case 'agreed':
      return history[step.action](date);
    case 'answered':
      return history.answered(date, step.data.text, step.data.commitment);
    case 'disagreed':
    case 'withdrawn':
      return history[step.action](date, step.data.reason);
  }
}

function raiserOf({ raisedBy }: Concern) {
  return raisedBy.side === 'staff' ? 'staff' : 'union';
}

function howToGoOn({ number, state }: Concern, language: Language): string {
  return concernWords(language).howToGoOn(number, state !== 'open');
}

/** What makes a concern specific, question by question. */
export function sharpeningAnswers(sharpened: Sharpening, language: Language) {
  const { questions, notSaid } = concernWords(language);
  return Object.entries(questions).map(([part, question]) => ({
    name: question,
    value: sharpened[part as keyof Sharpening] || notSaid,
  }));
}

function sharpenedBlocks({ sharpened }: Concern, language: Language): readonly Block[] {
  return sharpened ? [{ kind: 'facts', items: sharpeningAnswers(sharpened, language) }] : [];
}

function figureBlocks(figures: readonly Figure[], language: Language): readonly Block[] {
  if (figures.length === 0) return [];
  const lines = figures.map((figure) => tellFigure(figure, language));
  return [heading(concernWords(language).figuresThen), list(lines)];
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
function note(words: string): Block {
  return { kind: 'note', text: words };
}
function heading(words: string): Block {
  return { kind: 'heading', text: words };
}
function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
