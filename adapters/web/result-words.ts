import { defineWords } from '../../src/language/language.ts';
import { command, hash, name, setting, written } from '../../src/language/sentence-parts.ts';
import type { Mark } from './mark-sentence.tsx';

/** What was published, week by week, and how to check it. */
export const resultWords = defineWords(({ text, plural, day }) => ({
  weeks: {
    title: text`Results`,
    heading: text`Results, week by week`,
    intro: text`For each week: the summary that both sides got, and the receipts of all counted ballots.`,
    none: text`No week has been published yet.`,
    answered: (answered: number, asked: number) => text`${answered} of ${asked} answered`,
  },

  week: (weekOf: string) => text`Week of ${day(weekOf)}`,
  wordForWord: text`What the leadership and the union were both given, word for word.`,
  checkYourself: {
    heading: text`Check it yourself`,
    text: (check: Mark, document: Mark) =>
      text`The digest is a fingerprint of the whole document. Compare it with the one in the other channel, or ${check(text`work everything out again`)}. ${document(text`The document for programs (${name('JSON')})`)}.`,
    digest: text`Digest of the document`,
    receiptsDigest: text`Digest of the receipts`,
  },
  receipts: {
    heading: text`Receipts`,
    text: (count: number) => {
      const counted = plural(count, {
        one: text`${count} ballot was counted, and its receipt is here.`,
        other: text`${count} ballots were counted, and each has one receipt here.`,
      });
      return text`${counted} If yours is in the list, you were counted. Find it with your browser’s search: then nobody learns which one you looked for.`;
    },
  },
  /** In the document for programs. */
  howToCheck: text`${setting('digest')} is the ${name('SHA-256')} of the ${name('UTF-8')} bytes of "${setting('summary')}" as canonical ${name('JSON')} (${name('RFC 8785')}): keys sorted, no white space.`,

  checked: {
    title: (weekOf: string) => text`Week of ${day(weekOf)}, worked out again`,
    allHolds: text`Everything holds that can be worked out from what was published.`,
    notAllHolds: text`Something does not hold. Please tell your union rep and your leader.`,
    picture: text`The picture is kept with the summary`,
    pictureIs: text`it is`,
    pictureIsNot: text`it is not`,
    holds: (found: string, mark: Mark) => text`Holds: ${mark(written(found))}`,
    doesNotHold: (found: string, mark: Mark) => text`Does not hold: ${mark(written(found))}`,
  },
  ownComputer: {
    heading: text`On your own computer`,
    save: (summary: Mark, receipts: Mark) =>
      text`Parley worked this page out itself. To rely on nobody, save ${summary(text`the summary`)} and ${receipts(text`the receipts`)}, and let your computer work out their digests:`,
    otherSystems: (typed: Mark) =>
      text`On a ${name('Mac')}: ${typed(command('shasum -a 256'))}. On ${name('Windows')}: ${typed(command('certutil -hashfile FILE SHA256'))}.`,
    mustBe: (first: string, second: string, shown: Mark) =>
      text`The first must be ${shown(hash(first))}, which both channels were given; the second ${shown(hash(second))}, which stands in the summary.`,
  },
  backToWeek: text`Back to the week`,
}));
