import { defineWords } from '../language/language.ts';

export const ballotWords = defineWords(({ text, plural }) => ({
  chooseOne: text`Choose one of the answers shown.`,
  notAsked: text`This question was not asked this week. Open the form again.`,
  commentTooLong: (length: number, most: number) =>
    plural(length, {
      one: text`Your comment has ${length} character. The most is ${most}: please shorten it.`,
      other: text`Your comment has ${length} characters. The most is ${most}: please shorten it.`,
    }),
  tooLongToSeal: {
    what: text`An answer did not fit into its seal.`,
    whatToDo: text`Shorten the team names in the roster or the option values in the question set.`,
  },
  cannotBeOpened: {
    what: text`A sealed ballot could not be opened: it was altered, or sealed for another round.`,
    whatToDo: text`Restore the database and the key vault to the same moment; the round is left as it is.`,
  },
}));
