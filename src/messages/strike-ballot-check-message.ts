import type { StrikeBallotCheck, StrikeBallotTestResult } from '../dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectors, turnoutRepealEarliest } from '../dispute/strike-ballot-rules.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { lawWords } from '../strike-ballot/law-words.ts';
import { strikeBallotWords } from '../strike-ballot/words.ts';
import type { Block, Message } from './message.ts';

/** `79% of 75 returned; 59 of 250 entitled, 24%; true support lies between 24% and 94%` */
export function strikeBallotHeadline({ shares }: StrikeBallotCheck, language: Language): Words {
  const { yesOfReturned, yesOfEntitled, mostOfEntitled } = shares;
  return strikeBallotWords(language).headline(yesOfReturned, yesOfEntitled, mostOfEntitled.percent ?? 0);
}

/** The answer to `/strike-ballot check`. */
export function strikeBallotCheckMessage(check: StrikeBallotCheck, language: Language): Message {
  const { shares, figures, tests, turnoutTestMayHaveEnded } = check;
  const words = strikeBallotWords(language);
  const law = lawWords(language);
  return {
    title: words.title(strikeBallotHeadline(check, language)),
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: words.papersReturned, value: words.ofEntitled(shares.returnedOfEntitled) },
          { name: words.yes, value: words.ofBoth(shares.yesOfReturned, shares.yesOfEntitled) },
          { name: words.no, value: words.ofReturned(shares.noOfReturned) },
          { name: words.spoiled, value: words.ofReturned(shares.spoiledOfReturned) },
        ],
      },
      note(words.whatNobodyKnows),
      { kind: 'heading', text: words.testsOf(figures.opened) },
      {
        kind: 'facts',
        items: tests.map((test) => ({
          name: words.tests[test.kind],
          value: describeTest(test, check, language),
        })),
      },
      ...sectorNotes(check, language),
      ...(turnoutTestMayHaveEnded
        ? [note(words.turnoutMayHaveEnded(turnoutRepealEarliest, law.turnoutRepeal))]
        : []),
      note(words.sources(tests.map(({ source }) => law.sources[source]))),
      { kind: 'text', text: words.notAdvice },
    ],
  };
}

function describeTest(
  { kind, verdict, needed, reached }: StrikeBallotTestResult,
  { figures, shares }: StrikeBallotCheck,
  language: Language,
): Words {
  const words = strikeBallotWords(language);
  // Of a majority alone.
  if (verdict === 'depends') return words.majorityDepends(figures);
  if (kind === 'turnout') {
    return words.turnout(verdict, shares.returnedOfEntitled, needed, figures.spoiled);
  }
  if (kind === 'support') return words.support(verdict, shares.yesOfEntitled, needed);
  return verdict === 'unmet' && reached > figures.no
    ? words.majorityMissed(figures, needed)
    : words.majority(verdict, figures);
}

function sectorNotes({ figures, tests }: StrikeBallotCheck, language: Language): readonly Block[] {
  const { sector } = figures;
  if (sector === 'other' || !tests.some(({ kind }) => kind === 'support')) return [];
  const law = lawWords(language);
  const { regulations } = strikeBallotSectors[sector];
  const named =
    regulations === undefined
      ? law.noRegulations
      : 'number' in regulations
        ? law.byNumber(regulations.number)
        : law.byTitle(regulations.title);
  return [note(strikeBallotWords(language).supportIsFor(law.services[sector], named))];
}

function note(words: Words): Block {
  return { kind: 'note', text: words };
}
