import { defineWords } from '../language/language.ts';
import { code, command, written } from '../language/sentence-parts.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { RoundId } from '../survey/round.ts';

/** What is said of comments that are kept, read and quoted. */
export const commentsWords = defineWords(({ text, or, day }) => {
  const week = (roundId: RoundId) => text`the week of ${day(mondayOf(roundId))}`;
  const comment = (number: number, roundId: RoundId) => text`comment ${number} of ${week(roundId)}`;
  const quoted = (words: string) => text`“${written(words)}”`;
  const seeThem = text`Send ${command('/comments read')} to see them.`;
  const howToRead = (roundId: RoundId) =>
    text`[…] stands for what could identify somebody. One rep and one leader read these; please pass nothing on. To allow a quotation: ${command(`/comments release <number> ${roundId}`)}. It is quoted only if both allow it. All are deleted 14 days after closing. For more: ${command(`/comments read ${roundId}`)} and a page.`;
  const which = { comment: text`Which comment?`, page: text`Which page?` };
  const whenReadable = text`They can be read once the summary is published, where at least 30 answered and 20 wrote one, for 14 days after closing.`;

  return {
    /** The command, as its platforms list it. */
    about: text`What staff wrote, redacted: for one rep and one leader`,
    aboutRead: text`Read the comments of a week, for your side (reps and leaders)`,
    aboutRelease: text`Allow that a comment is quoted, if the other side does too`,
    aboutWithhold: text`Take your release of a comment back`,
    optionNumber: text`The number of the comment, such as 3`,
    optionWeek: text`Which week, such as ${code('2026-W48')}; the latest where left out`,
    optionWeekOfNumber: text`Which week, such as ${code('2026-W48')}; not needed if you read only one`,
    optionPage: text`Which page, such as 2`,

    pageTitle: (roundId: RoundId, page: number, pages: number) =>
      text`Comments, week of ${day(mondayOf(roundId))}: page ${page} of ${pages}`,
    numbered: (number: number, isReleased: boolean) =>
      isReleased ? text`${number}, released by you` : text`${number}`,
    howToRead,
    /** The same, of as many as are kept at most. */
    howToReadDrawn: (roundId: RoundId, most: number) =>
      text`${howToRead(roundId)} These are ${most} comments; if more were written, they were drawn by lot.`,

    openedTitle: (side: 'leadership' | 'union', roundId: RoundId) =>
      side === 'union'
        ? text`A union rep has opened the comments of ${week(roundId)}`
        : text`A leader has opened the comments of ${week(roundId)}`,
    openedNote: text`One rep and one leader may read them, redacted. Both see the same.`,
    quotedTitle: (roundId: RoundId) => text`A comment from ${week(roundId)}, released by both sides`,
    quoted,
    quotedNote: text`[…] stands for what could identify somebody. One comment is one person’s view.`,
    /** A line of the summary and of the board pack. */
    quotedWithWeek: (words: string, roundId: RoundId) =>
      text`${quoted(words)} (week of ${day(mondayOf(roundId))})`,

    releasedByBoth: (number: number, roundId: RoundId, words: string) => ({
      title: text`Both sides have released ${comment(number, roundId)}`,
      text: text`${quoted(words)} It is quoted in both channels.`,
    }),
    released: (number: number, roundId: RoundId, words: string) => ({
      title: text`You have released ${comment(number, roundId)}`,
      text: text`${quoted(words)} It is quoted only if the other side’s reader releases it too. They are not told of your choice.`,
    }),
    withheld: (number: number, roundId: RoundId, words: string) => ({
      title: text`You do not release ${comment(number, roundId)}`,
      text: text`${quoted(words)} Nobody is told of your choice.`,
    }),

    /** Where a number could be of several weeks; `ways` are the commands that name one. */
    ofWhichWeek: (ways: readonly string[]) => ({
      what: text`Of which week?`,
      whatToDo: text`You read the comments of ${ways.length} weeks. Send ${or(ways.map(command))}.`,
    }),
    forSidesOnly: { what: text`That is for leaders and union reps.`, whatToDo: '' },
    whichNumber: (noun: keyof typeof which) => ({
      what: which[noun],
      whatToDo: text`Say its number, such as 3. ${seeThem}`,
    }),
    nothingToRead: { what: text`There are no comments to read.`, whatToDo: whenReadable },
    nothingToReadOf: (week: string) => ({
      what: text`There are no comments to read for ${code(week)}.`,
      whatToDo: whenReadable,
    }),
    othersRead: {
      what: text`Somebody else on your side reads the comments of this week.`,
      whatToDo: text`One rep and one leader read them: whoever opened them first.`,
    },
    readFirst: {
      what: text`Read the comments first.`,
      whatToDo: text`Send ${command('/comments read')}.`,
    },
    noSuchComment: (number: number) => ({
      what: text`There is no comment ${number} in that week.`,
      whatToDo: seeThem,
    }),
    releasedAlready: {
      what: text`Both sides have released this comment, and both channels have read it.`,
      whatToDo: '',
    },
    tooManyDecide: text`Too many are deciding on comments at once.`,
    notDueToBeDeleted: text`The comments are not due to be deleted.`,
  };
});
