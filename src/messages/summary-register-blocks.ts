import { english } from '../language/languages.ts';
import { stateShare } from '../results/describe-share.ts';
import { formatWeek } from '../results/format-week.ts';
import type { CommitmentFigures, SummaryRegister } from '../results/summary.ts';
import { agreedLine } from './agreement-words.ts';
import type { Block } from './message.ts';
import { shortenWords } from './shorten-words.ts';

/** The promise, its date, and what staff answered, side by side. */
export function commitmentFigureBlocks(figures: CommitmentFigures, answered: number): readonly Block[] {
  const { number, promise, owner, due, firstDue, answers } = figures;
  return [
    { kind: 'heading', text: `Did it happen? Commitment ${number}` },
    {
      kind: 'text',
      text: `Promised by the leadership: “${promise}”, by ${formatWeek(due)}${firstPromised(firstDue)} (${owner}).`,
    },
    {
      kind: 'facts',
      items: answers.map(({ label, share }) => ({ name: label, value: stateShare(share) })),
    },
    {
      kind: 'note',
      text: `Of the ${answered} who answered; rounded. Those who preferred not to say are counted under the last line.`,
    },
  ];
}

/** What the register holds for both sides to look at this week; nothing for a part that is empty. */
export function registerBlocks(register: SummaryRegister, timeZone = 'UTC'): readonly Block[] {
  const { agreed: facts } = register;
  const agreed = facts.map((one) => (typeof one === 'string' ? one : agreedLine(one, timeZone, english)));
  const { concerns, commitments, quotations = [], events = [] } = register;
  return [
    ...section('Open concerns', concerns.map(concernItem)),
    ...section('Commitments', commitments.map(commitmentItem)),
    ...lines('What changed by agreement', agreed),
    ...lines('New on the timeline', events),
    ...lines('Quoted, as both sides released it', quotations),
  ];
}

function concernItem({
  number,
  label,
  text,
  raisedBy,
  isNew,
  ageDays,
  waitingDays,
  supporters,
}: SummaryRegister['concerns'][number]) {
  const by = raisedBy === 'staff' ? 'staff, without a name' : 'the union';
  const waits = waitingDays === undefined ? 'answered' : `${days(waitingDays)} without an answer`;
  return {
    name: `${number} · ${label}${isNew ? ' · new' : ''}`,
    value: `${shortenWords(text, 120)} Raised by ${by}; ${days(ageDays)} old, ${waits}.${supporters === undefined ? '' : ` About ${supporters} people support it.`}`,
  };
}

function commitmentItem({
  number,
  concern,
  promise,
  owner,
  due,
  firstDue,
  standing,
}: SummaryRegister['commitments'][number]) {
  return {
    name: `${number} · ${standing}`,
    value: `“${promise}”, by ${formatWeek(due)}${firstPromised(firstDue)} (${owner}), in answer to concern ${concern}.`,
  };
}

function firstPromised(firstDue: string | undefined): string {
  return firstDue === undefined ? '' : `, first promised for ${formatWeek(firstDue)}`;
}

function section(
  title: string,
  items: readonly { readonly name: string; readonly value: string }[],
): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'facts', items }];
}

function lines(title: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }];
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
