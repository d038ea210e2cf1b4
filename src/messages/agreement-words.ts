import { type Agreement, findAgreement, type Party } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { termWords } from '../dispute/term-words.ts';
import { type TermName, termNames } from '../survey/terms.ts';
import { formatMoment } from './format-moment.ts';

export const partyWords = {
  leadership: 'the leadership',
  union: 'the union',
  operator: 'the operator’s files',
} as const satisfies Readonly<Record<Party, string>>;

/** One settled agreement in one line, as the list and the weekly summary have it. */
export function settledLine(agreement: Agreement, timeZone: string): string {
  const { settled, state } = agreement;
  const at = settled ? formatMoment(settled.at, timeZone) : '';
  const words = subjectWords(agreement);
  return state === 'accepted'
    ? `${capitalised(words)}: proposed by ${partyWords[agreement.by]}, agreed on ${at}`
    : `${capitalised(words)}: proposed by ${partyWords[agreement.by]}, ${state} by ${settled ? partyWords[settled.by] : ''} on ${at}`;
}

/** What came into force after this ISO instant, a line each, with what changed: for the weekly summary. */
export function agreedSince(
  entries: readonly RegisterEntry[],
  since: string,
  timeZone: string,
): readonly string[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind !== 'agreement' || entry.action !== 'accepted' || entry.at <= since) return [];
    const agreement = findAgreement(agreementsIn(entries.slice(0, index + 1)), entry.subject);
    if (agreement?.state !== 'accepted' || agreement.settled?.at !== entry.at) return [];
    // What an installation starts with has changed nothing.
    if (agreement.subject.about === 'founding') return [];
    const lines = describeSubject(agreementsIn(entries.slice(0, index)), agreement.subject);
    const changed = lines.length === 0 ? '' : ` (${lines.join('; ')})`;
    return [`${settledLine(agreement, timeZone)}${changed}`];
  });
}

/** When, by whom and under which number the roster in use was agreed: for the statement of who is asked. */
export function rosterAgreedWords(agreement: Agreement, timeZone: string): string {
  const steps = agreement.acceptances.map(
    ({ by, at }) => `by ${partyWords[by]} on ${formatMoment(at, timeZone)}`,
  );
  return `Agreed ${listed(steps)} (A${agreement.number}).`;
}

/** `a change to the hour of closing and the smallest group (A3)`. */
export function subjectWords({ subject, number }: Pick<Agreement, 'subject' | 'number'>): string {
  return `${bareWords(subject)} (A${number})`;
}

/** `a change to the hour of closing and the smallest group`. */
export function bareWords(subject: Agreement['subject']): string {
  switch (subject.about) {
    case 'founding':
      return 'what Parley starts with';
    case 'terms':
      return `a change to ${listed(namesIn(subject.values).map((name) => termWords[name].noun))}`;
    case 'roster':
      return 'a new roster';
    case 'pause':
      return 'to pause the weekly questions';
    case 'resume':
      return 'to resume the weekly questions';
    case 'give-up':
      return `to give up ${subject.week}, which waits for shares of its key`;
  }
}

export function namesIn(values: object): readonly TermName[] {
  return termNames.filter((name) => Object.hasOwn(values, name));
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
