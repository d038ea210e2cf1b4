import { defineWords } from '../language/language.ts';
import { type Words, written } from '../language/sentence-parts.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { agreementWords, type NamedAgreement } from './words.ts';

type Party = ChannelName | 'operator';

/** Of agreements, as the board's pack tells all that became of them. */
export const agreementPackWords = defineWords((language) => {
  const { text, and, moment } = language;
  const { parties, called } = agreementWords(language);
  const because = { 'files-changed': text`the files have changed again` };
  const against = (by: Party, reason: Words) => text`Reason of ${parties[by]} against it: ${reason}`;
  return {
    heading: text`Agreements`,
    none: text`Nothing has been agreed or proposed.`,
    open: (agreement: NamedAgreement, given: { readonly by: Party; readonly at: string }, timeZone: string) =>
      text`Open: ${called(agreement)}, proposed by ${parties[given.by]} on ${moment(given.at, timeZone)}`,
    reasonFor: (by: Party, reason: string) =>
      text`Reason of ${parties[by]} for proposing it: ${written(reason)}`,
    reasonAgainst: (by: Party, reason: string) => against(by, text`${written(reason)}`),
    /** Parley's own reason. */
    becauseAgainst: (by: Party, why: keyof typeof because) => against(by, because[why]),
    stillNeeded: (awaited: readonly ChannelName[]) =>
      text`Still needed: ${and(awaited.map((side) => parties[side]))}`,
  };
});
