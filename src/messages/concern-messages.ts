import type { Commitment } from '../dispute/commitment.ts';
import {
  type Concern,
  type ConcernStep,
  concernVersions,
  findConcern,
  isClosed,
  type Sharpening,
} from '../dispute/concern.ts';
import { type EntryOf, type RegisterEntry, stepOf } from '../dispute/register-entry.ts';
import { formatWeek } from '../results/format-week.ts';
import { dateOn } from '../survey/date-on.ts';
import { daysBetween } from '../survey/days-between.ts';
import { commitmentsIn } from './commitment-messages.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';
import { sharpeningQuestions } from './register-forms.ts';
import { shortenWords } from './shorten-words.ts';
import { agreedMessage, disagreedMessage } from './verdict-messages.ts';

/** What both channels read when something happens to a concern. */
export const describeConcernEntry: DescribeEntry = (entry, entries) => {
  const concern = findConcern(entries, entry.subject);
  const step = stepOf(entry, concernVersions);
  if (!concern || !step) return undefined;
  const name = `Concern ${concern.number}`;
  switch (step.action) {
    case 'raised':
      return {
        title: `${name}, raised ${raiser(concern)}: ${concern.label}`,
        blocks: [text(concern.text), ...figureBlocks(concern.figures), note(howToGoOn(concern))],
      };
    case 'sharpened':
      return { title: `The union sharpens concern ${concern.number}`, blocks: [...sharpenedBlocks(concern)] };
    case 'acknowledged':
      return {
        title: `The leadership has read concern ${concern.number}`,
        blocks: [text(`${days(ageAt(concern, entry))} after it was raised. It still waits for an answer.`)],
      };
    case 'answered':
      // The commitment tells of itself.
      if (step.data.commitment !== undefined) return undefined;
      return {
        title: `The leadership answers concern ${concern.number}`,
        blocks: [
          text(step.data.text),
          note(
            `${days(ageAt(concern, entry))} after it was raised. Reps: /concern agree ${concern.number} or /concern disagree ${concern.number}.`,
          ),
        ],
      };
    case 'agreed':
      return agreedMessage(concern, entry, entries);
    case 'disagreed':
      return disagreedMessage(concern, step.data.reason, entry, entries);
    case 'withdrawn':
      return {
        title: `The union withdraws concern ${concern.number}`,
        blocks: reasonBlocks(step.data.reason),
      };
  }
};

/** `/concern list`. `now` is an ISO instant; `support` is what the latest summary has. */
export function concernsMessage(
  concerns: readonly Concern[],
  now: string,
  support: ReadonlyMap<number, number>,
): Message {
  const open = concerns.filter((concern) => !isClosed(concern));
  const closed = concerns.filter(isClosed);
  return {
    title: open.length === 0 ? 'No concern is open' : `Open concerns: ${open.length}`,
    blocks: [
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'facts' as const,
              items: open.map((concern) => ({
                name: `${concern.number} · ${concern.label}`,
                value: `${shortenWords(concern.text, 120)} ${standing(concern, now)}${supportWords(support.get(concern.number))}`,
              })),
            },
          ]),
      ...(closed.length === 0
        ? []
        : [text(`Closed: ${closed.map(({ number, state }) => `${number} (${state})`).join(', ')}.`)]),
      ...(open.length === 0 ? [] : [note(supportIsCounted)]),
      note('One of them in full: /concern show and its number. To raise one: /concern raise.'),
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
    readonly latestFigures: readonly string[];
  },
): Message {
  const supporters = isClosed(concern) ? concern.supporters : facts.supporters;
  const newer = facts.latestFigures.filter((line) => !concern.figures.includes(line));
  return {
    title: `Concern ${concern.number}: ${concern.label}`,
    blocks: [
      text(concern.text),
      text(
        `Raised ${raiser(concern)} on ${formatWeek(dateOn(concern.raisedAt, facts.timeZone))}. ${standing(concern, facts.now)}${supportWords(supporters)}`,
      ),
      ...sharpenedBlocks(concern),
      ...figureBlocks(concern.figures),
      ...(newer.length === 0 ? [] : [heading('The latest figures'), list(newer)]),
      ...(concern.history.length < 2
        ? []
        : [
            heading('What happened'),
            list(concern.history.map((entry) => concernHistoryLine(entry, facts.timeZone))),
          ]),
      ...commitmentsIn(facts.commitments),
      ...(isClosed(concern) ? [] : [note(supportIsCounted), note(howToGoOn(concern))]),
    ],
  };
}

const supportIsCounted =
  'How many support a concern is counted once a week, when the questions close, and shown from the next summary on.';

/** `Open for 40 days without an answer.` */
export function standing(concern: Concern, now: string): string {
  const { state, raisedAt, waitingSince, closedAt } = concern;
  if (closedAt !== undefined) return `Closed (${state}) after ${days(daysBetween(raisedAt, closedAt))}.`;
  const age = `Open for ${days(daysBetween(raisedAt, now))}`;
  if (waitingSince === undefined)
    return `${age}; answered, and the union has not said yet whether it agrees.`;
  const waited = days(daysBetween(waitingSince, now));
  if (state === 'disagreed') return `${age}; ${waited} without a new answer: the union disagrees.`;
  const both = waitingSince === raisedAt ? age : `${age}, ${waited}`;
  return `${both} without an answer${state === 'acknowledged' ? ' (read by the leadership)' : ''}.`;
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** What one side did, when, and in its own words. */
export function concernHistoryLine({ step, at }: EntryOf<ConcernStep>, timeZone: string): string {
  const date = formatWeek(dateOn(at, timeZone));
  switch (step.action) {
    case 'raised':
      return `${date}: raised`;
    case 'sharpened':
      return `${date}: sharpened by the union`;
    case 'acknowledged':
      return `${date}: read by the leadership`;
    case 'answered': {
      const { commitment, text } = step.data;
      return `${date}: answered by the leadership${commitment === undefined ? '' : ` with commitment ${commitment}`}: ${text}`;
    }
    case 'agreed':
      return `${date}: the union agrees`;
    case 'disagreed':
    case 'withdrawn': {
      const { reason } = step.data;
      const what = step.action === 'disagreed' ? 'the union disagrees' : 'withdrawn by the union';
      return `${date}: ${what}${reason === undefined ? '' : `: ${reason}`}`;
    }
  }
}

function raiser({ raisedBy }: Concern): string {
  return raisedBy.side === 'staff' ? 'by staff, without a name' : 'by the union';
}

function howToGoOn({ number, state }: Concern): string {
  const acknowledge = state === 'open' ? `/concern acknowledge ${number}, ` : '';
  return `Staff: /concern support ${number}, and nobody is told who. Reps: /concern sharpen ${number}. Leaders: ${acknowledge}/concern answer ${number} or /commitment make ${number}.`;
}

export function supportWords(supporters: number | undefined): string {
  return supporters === undefined ? '' : ` About ${supporters} people support it.`;
}

/** What makes a concern specific, question by question. */
export function sharpeningAnswers(sharpened: Sharpening) {
  return Object.entries(sharpeningQuestions).map(([part, question]) => ({
    name: question,
    value: sharpened[part as keyof Sharpening] || 'not said',
  }));
}

function sharpenedBlocks({ sharpened }: Concern): readonly Block[] {
  return sharpened ? [{ kind: 'facts', items: sharpeningAnswers(sharpened) }] : [];
}

function figureBlocks(figures: readonly string[]): readonly Block[] {
  if (figures.length === 0) return [];
  return [heading('Published figures when it was raised'), list(figures)];
}

function reasonBlocks(reason: string | undefined): readonly Block[] {
  return reason === undefined ? [] : [text(`Reason: ${reason}`)];
}

function ageAt({ raisedAt }: Concern, { at }: Pick<RegisterEntry, 'at'>): number {
  return daysBetween(raisedAt, at);
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
