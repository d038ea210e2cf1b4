import { digestOf } from '../digest/digest-of.ts';
import { labelTurnout } from './label-turnout.ts';
import type { PublishedDocument } from './parse-published.ts';
import { lowestMinimumGroup } from './round-share.ts';

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
export function checkPublished(document: PublishedDocument): readonly PublishedCheck[] {
  return [
    ...checkDigest(document),
    ...checkReceipts(document),
    ...checkCounts(document),
    checkRule(document),
  ];
}

function checkDigest({ raw, digest }: PublishedDocument): readonly PublishedCheck[] {
  const worked = digestOf(raw);
  if (digest === undefined) return [];
  const found = worked === digest ? worked : `the document’s is ${worked}, but it was published as ${digest}`;
  return [{ what: 'The digest is that of the summary', holds: worked === digest, found }];
}

function checkReceipts({ summary, receipts }: PublishedDocument): readonly PublishedCheck[] {
  const { answered, receipts: claimed } = summary;
  const asMany: PublishedCheck = {
    what: 'There are as many receipts as people who answered',
    holds: claimed.count === answered,
    found: `${claimed.count} receipts, ${answered} answered`,
  };
  if (receipts === undefined) return [asMany];
  const unordered = receipts.findIndex(
    (receipt, index) => index > 0 && String(receipts[index - 1]) >= receipt,
  );
  const worked = digestOf(receipts);
  return [
    asMany,
    {
      what: 'The list has as many receipts as the summary says',
      holds: receipts.length === claimed.count,
      found: `${receipts.length} on the list, ${claimed.count} in the summary`,
    },
    {
      what: 'The list is sorted, and no receipt stands in it twice',
      holds: unordered === -1,
      found: unordered === -1 ? 'sorted' : `not so from number ${unordered + 1} on`,
    },
    {
      what: 'The list is the one that the summary names',
      holds: worked === claimed.digest,
      found: worked === claimed.digest ? worked : `its digest is ${worked}, not ${claimed.digest}`,
    },
  ];
}

function checkCounts({ summary }: PublishedDocument): readonly PublishedCheck[] {
  const { asked, answered, turnout } = summary;
  const sum = (counts: typeof asked.byTeam) => counts.reduce((total, { count }) => total + count, 0);
  const parts = [sum(asked.byTeam), sum(asked.byEmployment), sum(asked.byPlatform) + asked.unreachable];
  const label = labelTurnout(answered, asked.total);
  return [
    {
      what: 'Nobody answered who was not asked',
      holds: answered <= asked.total,
      found: `${answered} of ${asked.total} answered`,
    },
    {
      what: 'Teams, employment and platforms each add up to all who were asked',
      holds: parts.every((part) => part === asked.total),
      found: `${parts.join(', ')} of ${asked.total}`,
    },
    {
      what: 'The turnout is called what such a turnout is called',
      holds: label === turnout,
      found: label === turnout ? turnout : `it is called “${turnout}”, and should be “${label}”`,
    },
  ];
}

/** No figure for fewer than the minimum. Teams' bases and counts of comments are multiples of 5, and may lie just below. */
function checkRule({ summary }: PublishedDocument): PublishedCheck {
  const { answered, minimumGroup, figures } = summary;
  const small = [
    ...(minimumGroup < lowestMinimumGroup ? [`the minimum is ${minimumGroup}`] : []),
    ...(figures !== undefined && answered < minimumGroup ? ['figures of the whole organisation'] : []),
    ...(figures?.groups ?? [])
      .filter(({ base }) => base < Math.floor(minimumGroup / 5) * 5)
      .map(({ name }) => name),
    ...(figures?.themes ?? []).filter(({ comments }) => comments < minimumGroup).map(({ name }) => name),
  ];
  return {
    what: `No figure stands for fewer than ${minimumGroup} people`,
    holds: small.length === 0,
    found: small.length === 0 ? 'none does' : `too small: ${small.join(', ')}`,
  };
}
