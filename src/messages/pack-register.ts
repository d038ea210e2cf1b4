import { changeWords } from '../agreements/change-words.ts';
import { agreementPackWords } from '../agreements/pack-words.ts';
import { boardPackWords } from '../board-pack/words.ts';
import { type Agreement, type Agreements, awaitedFrom } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { type Commitment, foldCommitments } from '../dispute/commitment.ts';
import { type Concern, foldConcerns } from '../dispute/concern.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms } from '../dispute/describe-changes.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { dateOn } from '../survey/date-on.ts';
import { named, settledLine } from './agreement-words.ts';
import { commitmentHistoryLine, describeCommitment } from './commitment-messages.ts';
import { concernHistoryLine, concernTitle, raisedLine, sharpeningAnswers } from './concern-messages.ts';
import type { PackBlock } from './pack-block.ts';
import { tellFigure } from './tell-figure.ts';

/** As what, and for whom, the register is told in the pack. Dates are those of the wall of this zone. */
interface Telling {
  /** ISO instant. */
  readonly now: string;
  readonly timeZone: string;
  readonly language: Language;
}

/** Every concern with all that either side did about it, in order and in its own words. */
export function concernPart(
  entries: readonly RegisterEntry[],
  telling: Telling & { readonly supporters: ReadonlyMap<number, number> },
): readonly PackBlock[] {
  const words = boardPackWords(telling.language);
  const concerns = foldConcerns(entries);
  return [
    { kind: 'heading', level: 2, text: words.concerns },
    ...(concerns.length === 0 ? [text(words.noConcern)] : []),
    ...concerns.flatMap((concern) => oneConcern(concern, telling, telling.supporters.get(concern.number))),
  ];
}

function oneConcern(
  concern: Concern,
  { now, timeZone, language }: Telling,
  supporters: number | undefined,
): readonly PackBlock[] {
  const { sharpened, figures, history } = concern;
  const answers = sharpened ? sharpeningAnswers(sharpened, language) : [];
  const happened = history.map((entry) => concernHistoryLine(entry, timeZone, language));
  return [
    { kind: 'heading', level: 3, text: concernTitle(concern, language) },
    text(concern.text),
    text(raisedLine(concern, now, timeZone, concern.supporters ?? supporters, language)),
    ...list(answers.map(({ name, value }) => `${name} ${value}`)),
    ...list(figures.map((figure) => tellFigure(figure, language))),
    ...historyPart(happened, language),
  ];
}

/** Every promise with all that became of it, likewise. */
export function commitmentPart(entries: readonly RegisterEntry[], telling: Telling): readonly PackBlock[] {
  const words = boardPackWords(telling.language);
  const commitments = foldCommitments(entries);
  return [
    { kind: 'heading', level: 2, text: words.commitments },
    ...(commitments.length === 0 ? [text(words.noCommitment)] : []),
    ...commitments.flatMap((commitment) => oneCommitment(commitment, telling)),
  ];
}

function oneCommitment(commitment: Commitment, { now, timeZone, language }: Telling): readonly PackBlock[] {
  const { number, concern, history } = commitment;
  const happened = history.map((entry) => commitmentHistoryLine(entry, timeZone, language));
  return [
    { kind: 'heading', level: 3, text: boardPackWords(language).commitment(number, concern) },
    text(describeCommitment(commitment, dateOn(now, timeZone), language)),
    ...historyPart(happened, language),
  ];
}

/** Nothing where it was raised or made, and no more. */
function historyPart(lines: readonly string[], language: Language): readonly PackBlock[] {
  return lines.length < 2 ? [] : [text(boardPackWords(language).whatHappened), ...list(lines)];
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
