import { changeWords } from '../agreements/change-words.ts';
import { agreementPackWords } from '../agreements/pack-words.ts';
import { type Agreement, type Agreements, awaitedFrom } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { type Commitment, foldCommitments } from '../dispute/commitment.ts';
import { type Concern, foldConcerns } from '../dispute/concern.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms } from '../dispute/describe-changes.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { formatWeek } from '../results/format-week.ts';
import { dateOn } from '../survey/date-on.ts';
import { named, settledLine } from './agreement-words.ts';
import { commitmentHistoryLine, describeCommitment } from './commitment-messages.ts';
import { concernHistoryLine, sharpeningAnswers, standing, supportWords } from './concern-messages.ts';
import type { PackBlock } from './pack-block.ts';

/** Every concern with all that either side did about it, in order and in its own words, dated on the wall of this zone. */
export function concernPart(
  entries: readonly RegisterEntry[],
  now: string,
  timeZone: string,
  supporters: ReadonlyMap<number, number>,
): readonly PackBlock[] {
  const concerns = foldConcerns(entries);
  return [
    { kind: 'heading', level: 2, text: 'Concerns' },
    ...(concerns.length === 0 ? [text('No concern has been raised.')] : []),
    ...concerns.flatMap((concern) => oneConcern(concern, now, timeZone, supporters.get(concern.number))),
  ];
}

function oneConcern(
  concern: Concern,
  now: string,
  timeZone: string,
  supporters: number | undefined,
): readonly PackBlock[] {
  const { number, label, raisedBy, raisedAt, sharpened, figures, history } = concern;
  const raiser = raisedBy.side === 'staff' ? 'by staff, without a name' : 'by the union';
  return [
    { kind: 'heading', level: 3, text: `Concern ${number}: ${label}` },
    text(concern.text),
    text(
      `Raised ${raiser} on ${formatWeek(dateOn(raisedAt, timeZone))}. ${standing(concern, now)}${supportWords(concern.supporters ?? supporters)}`,
    ),
    ...list(sharpened ? sharpeningAnswers(sharpened).map(({ name, value }) => `${name} ${value}`) : []),
    ...list(figures),
    ...(history.length < 2
      ? []
      : [text('What happened:'), ...list(history.map((entry) => concernHistoryLine(entry, timeZone)))]),
  ];
}

/** Every promise with all that became of it, likewise. */
export function commitmentPart(
  entries: readonly RegisterEntry[],
  now: string,
  timeZone: string,
): readonly PackBlock[] {
  const commitments = foldCommitments(entries);
  return [
    { kind: 'heading', level: 2, text: 'Commitments' },
    ...(commitments.length === 0 ? [text('Nothing has been promised.')] : []),
    ...commitments.flatMap((commitment) => oneCommitment(commitment, now, timeZone)),
  ];
}

function oneCommitment(commitment: Commitment, now: string, timeZone: string): readonly PackBlock[] {
  const { number, concern, history } = commitment;
  return [
    { kind: 'heading', level: 3, text: `Commitment ${number}, in answer to concern ${concern}` },
    text(describeCommitment(commitment, dateOn(now, timeZone))),
    ...(history.length < 2
      ? []
      : [text('What happened:'), ...list(history.map((entry) => commitmentHistoryLine(entry, timeZone)))]),
  ];
}

/** Every agreement and every proposal, with what it changed, from what to what, and the reasons that were given. */
export function agreementPart(
  entries: readonly RegisterEntry[],
  timeZone: string,
  language: Language,
): readonly PackBlock[] {
  const words = agreementPackWords(language);
  const { all } = agreementsIn(entries);
  return [
    { kind: 'heading', level: 2, text: words.heading },
    ...(all.length === 0 ? [text(words.none)] : []),
    ...all.flatMap((agreement) => [
      { kind: 'heading', level: 3, text: agreementLine(agreement, timeZone, language) } as const,
      ...list([...wordsOn(agreement, language), ...changesOf(agreement, entries, language)]),
    ]),
  ];
}

function agreementLine(agreement: Agreement, timeZone: string, language: Language): string {
  if (agreement.state !== 'open') return settledLine(agreement, timeZone, language);
  const { by, proposedAt: at } = agreement;
  return agreementPackWords(language).open(named(agreement), { by, at }, timeZone);
}

function wordsOn(agreement: Agreement, language: Language): readonly string[] {
  const { by, reason, state, settled } = agreement;
  const words = agreementPackWords(language);
  return [
    ...(reason === undefined ? [] : [words.reasonFor(by, reason)]),
    ...(settled?.reason === undefined ? [] : [words.reasonAgainst(settled.by, settled.reason)]),
    ...(settled?.because === undefined ? [] : [words.becauseAgainst(settled.by, settled.because)]),
    ...(state === 'open' ? [words.stillNeeded(awaitedFrom(agreement))] : []),
  ];
}

/** In the light of what was agreed before it came into force; of one that has not, before it was proposed. */
function changesOf(
  agreement: Agreement,
  entries: readonly RegisterEntry[],
  language: Language,
): readonly string[] {
  const { number, subject, state, settled } = agreement;
  const index = entries.findIndex(
    ({ kind, subject: one, action, at }) =>
      kind === 'agreement' &&
      one === number &&
      (state === 'accepted' ? action === 'accepted' && at === settled?.at : action === 'proposed'),
  );
  const before = agreementsIn(entries.slice(0, index));
  const lines = describeSubject(before, subject, language);
  if (subject.about !== 'terms' || state !== 'accepted') return lines;
  return [...lines, ...hashLine(before, agreementsIn(entries.slice(0, index + 1)), language)];
}

/** The terms' hash, as `/agree list` shows it. */
function hashLine(before: Agreements, after: Agreements, language: Language): readonly string[] {
  if (!before.terms || !after.terms) return [];
  return [changeWords(language).termsHash(hashOfTerms(before.terms), hashOfTerms(after.terms))];
}

function text(words: string): PackBlock {
  return { kind: 'text', text: words };
}

function list(items: readonly string[]): readonly PackBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
