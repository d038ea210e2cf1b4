import { digestOf } from '../digest/digest-of.ts';
import type { Language } from '../language/language.ts';
import { labelTurnout } from './label-turnout.ts';
import { nameGroup } from './name-group.ts';
import type { PublishedDocument } from './parse-published.ts';
import { lowestMinimumGroup } from './round-share.ts';
import { checkWords, figureWords } from './words.ts';

/** One thing that was worked out again from what was published. */
export interface PublishedCheck {
  readonly what: string;
  readonly holds: boolean;
  /** What was found, in words. */
  readonly found: string;
}

/**
 * Works out again, from the published document alone, whatever anyone can: digests, receipts, and the figures that
 * belong together. A document without its digest or its receipts is checked as far as it goes.
 */
export function checkPublished(document: PublishedDocument, language: Language): readonly PublishedCheck[] {
  return [
    ...checkDigest(document, language),
    ...checkReceipts(document, language),
    ...checkCounts(document, language),
    checkRule(document, language),
  ];
}

function checkDigest({ raw, digest }: PublishedDocument, language: Language): readonly PublishedCheck[] {
  const words = checkWords(language);
  const worked = digestOf(raw);
  if (digest === undefined) return [];
  const holds = worked === digest;
  return [{ what: words.digest, holds, found: holds ? worked : words.otherDigest(worked, digest) }];
}

function checkReceipts(
  { summary, receipts }: PublishedDocument,
  language: Language,
): readonly PublishedCheck[] {
  const words = checkWords(language);
  const { answered, receipts: claimed } = summary;
  const asMany: PublishedCheck = {
    what: words.asManyReceipts,
    holds: claimed.count === answered,
    found: words.receiptsAndAnswers(claimed.count, answered),
  };
  if (receipts === undefined) return [asMany];
  const unordered = receipts.findIndex(
    (receipt, index) => index > 0 && String(receipts[index - 1]) >= receipt,
  );
  const worked = digestOf(receipts);
  return [
    asMany,
    {
      what: words.asManyOnList,
      holds: receipts.length === claimed.count,
      found: words.onListAndSummary(receipts.length, claimed.count),
    },
    {
      what: words.sorted,
      holds: unordered === -1,
      found: unordered === -1 ? words.isSorted : words.notSorted(unordered + 1),
    },
    {
      what: words.namedList,
      holds: worked === claimed.digest,
      found: worked === claimed.digest ? worked : words.otherList(worked, claimed.digest),
    },
  ];
}

function checkCounts({ summary }: PublishedDocument, language: Language): readonly PublishedCheck[] {
  const words = checkWords(language);
  const { turnouts } = figureWords(language);
  const { asked, answered, turnout } = summary;
  const sum = (counts: typeof asked.byTeam) => counts.reduce((total, { count }) => total + count, 0);
  const parts = [sum(asked.byTeam), sum(asked.byEmployment), sum(asked.byPlatform) + asked.unreachable];
  const label = labelTurnout(answered, asked.total);
  return [
    {
      what: words.onlyAsked,
      holds: answered <= asked.total,
      found: words.answeredOf(answered, asked.total),
    },
    {
      what: words.addUp,
      holds: parts.every((part) => part === asked.total),
      found: words.parts(parts.join(', '), asked.total),
    },
    {
      what: words.turnout,
      holds: label === turnout,
      found: label === turnout ? turnouts[turnout] : words.otherTurnout(turnouts[turnout], turnouts[label]),
    },
  ];
}

/** No figure for fewer than the minimum. Teams' bases and counts of comments are multiples of 5, and may lie just below. */
function checkRule({ summary }: PublishedDocument, language: Language): PublishedCheck {
  const words = checkWords(language);
  const { answered, minimumGroup, figures } = summary;
  const small = [
    ...(minimumGroup < lowestMinimumGroup ? [words.minimumIs(minimumGroup)] : []),
    ...(figures !== undefined && answered < minimumGroup ? [words.wholeOrganisation] : []),
    ...(figures?.groups ?? [])
      .filter(({ base }) => base < Math.floor(minimumGroup / 5) * 5)
      .map((group) => nameGroup(group, language)),
    ...(figures?.themes ?? []).filter(({ comments }) => comments < minimumGroup).map((theme) => theme.name),
  ];
  return {
    what: words.smallest(minimumGroup),
    holds: small.length === 0,
    found: small.length === 0 ? words.noneSmaller : words.tooSmall(small.join(', ')),
  };
}
