import { type Agreement, type Agreements, awaitedFrom } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { type Commitment, foldCommitments } from '../dispute/commitment.ts';
import { type Concern, foldConcerns } from '../dispute/concern.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms, shortHash } from '../dispute/describe-changes.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { english } from '../language/languages.ts';
import { dateOn } from '../survey/date-on.ts';
import { listed, partyWords, settledLine, subjectWords } from './agreement-words.ts';
import { commitmentHistoryLine, describeCommitment } from './commitment-messages.ts';
import { concernHistoryLine, concernTitle, raisedLine, sharpeningAnswers } from './concern-messages.ts';
import { formatMoment } from './format-moment.ts';
import type { PackBlock } from './pack-block.ts';
import { tellFigure } from './tell-figure.ts';

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
  const { sharpened, figures, history } = concern;
  return [
    { kind: 'heading', level: 3, text: concernTitle(concern, english) },
    text(concern.text),
    text(raisedLine(concern, now, timeZone, concern.supporters ?? supporters, english)),
    ...list(
      sharpened ? sharpeningAnswers(sharpened, english).map(({ name, value }) => `${name} ${value}`) : [],
    ),
    ...list(figures.map((figure) => tellFigure(figure, english))),
    ...(history.length < 2
      ? []
      : [
          text('What happened:'),
          ...list(history.map((entry) => concernHistoryLine(entry, timeZone, english))),
        ]),
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
    text(describeCommitment(commitment, dateOn(now, timeZone), english)),
    ...(history.length < 2
      ? []
      : [
          text('What happened:'),
          ...list(history.map((entry) => commitmentHistoryLine(entry, timeZone, english))),
        ]),
  ];
}

/** Every agreement and every proposal, with what it changed, from what to what, and the reasons that were given. */
export function agreementPart(entries: readonly RegisterEntry[], timeZone: string): readonly PackBlock[] {
  const { all } = agreementsIn(entries);
  return [
    { kind: 'heading', level: 2, text: 'Agreements' },
    ...(all.length === 0 ? [text('Nothing has been agreed or proposed.')] : []),
    ...all.flatMap((agreement) => [
      { kind: 'heading', level: 3, text: agreementLine(agreement, timeZone) } as const,
      ...list([...wordsOn(agreement), ...changesOf(agreement, entries)]),
    ]),
  ];
}

function agreementLine(agreement: Agreement, timeZone: string): string {
  if (agreement.state !== 'open') return settledLine(agreement, timeZone);
  const { by, proposedAt } = agreement;
  return `Open: ${subjectWords(agreement)}, proposed by ${partyWords[by]} on ${formatMoment(proposedAt, timeZone)}`;
}

function wordsOn(agreement: Agreement): readonly string[] {
  const { by, reason, state, settled } = agreement;
  const awaited = awaitedFrom(agreement).map((side) => partyWords[side]);
  return [
    ...(reason === undefined ? [] : [`Reason of ${partyWords[by]} for proposing it: ${reason}`]),
    ...(settled?.reason === undefined
      ? []
      : [`Reason of ${partyWords[settled.by]} against it: ${settled.reason}`]),
    ...(state === 'open' ? [`Still needed: ${listed(awaited)}`] : []),
  ];
}

/** In the light of what was agreed before it came into force; of one that has not, before it was proposed. */
function changesOf(agreement: Agreement, entries: readonly RegisterEntry[]): readonly string[] {
  const { number, subject, state, settled } = agreement;
  const index = entries.findIndex(
    ({ kind, subject: one, action, at }) =>
      kind === 'agreement' &&
      one === number &&
      (state === 'accepted' ? action === 'accepted' && at === settled?.at : action === 'proposed'),
  );
  const before = agreementsIn(entries.slice(0, index));
  const lines = describeSubject(before, subject);
  if (subject.about !== 'terms' || state !== 'accepted') return lines;
  return [...lines, ...hashLine(before, agreementsIn(entries.slice(0, index + 1)))];
}

/** The terms' hash, as `/agree list` shows it. */
function hashLine(before: Agreements, after: Agreements): readonly string[] {
  if (!before.terms || !after.terms) return [];
  return [
    `hash of the terms: ${shortHash(hashOfTerms(before.terms))} → ${shortHash(hashOfTerms(after.terms))}`,
  ];
}

function text(words: string): PackBlock {
  return { kind: 'text', text: words };
}

function list(items: readonly string[]): readonly PackBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
