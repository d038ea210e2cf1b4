import { defineWords } from '../language/language.ts';
import { address, code, command, setting, written } from '../language/sentence-parts.ts';
import type { Role } from '../people/person.ts';

/** The organisation that is made up, and simulations. */
export const sampleWords = defineWords(({ text, or }) => {
  const seeLog = text`Look at the log above for the reason.`;
  return {
    fillingIn: text`Filling in the sample organisation and the weeks behind it…`,
    weeksMissing: {
      what: text`The sample’s earlier weeks are missing.`,
      whatToDo: text`Bring back ${address('sample/weeks.jsonl')}.`,
    },

    stillRunning: {
      what: text`The step before is still running.`,
      whatToDo: text`Wait a moment, then look again.`,
    },
    /** `next`: the steps that there are now, by their codes. */
    notNext: (next: readonly string[]) => ({
      what: text`That step is not next in the week.`,
      whatToDo: text`Next: ${or(next.map(code))}.`,
    }),
    /** Whom one may act as: they have numbers, not names. */
    castName: (role: Role, personId: string) =>
      ({
        staff: text`Member of staff ${code(personId)}`,
        rep: text`Union rep ${code(personId)}`,
        leader: text`Leader ${code(personId)}`,
      })[role],

    storeInUse: {
      what: text`The database in ${setting('DATABASE_URL')} is in use, and a simulation must not mix with it.`,
      whatToDo: text`Set ${setting('DATABASE_URL')} to an empty database, or leave it unset to simulate in memory.`,
    },
    noWeekLeft: {
      what: text`No week is left in which a round opens.`,
      whatToDo: text`Look at ${setting('skipWeeks')} in ${address('organisation.yaml')}.`,
    },
    notOpened: { what: text`The round did not open.`, whatToDo: seeLog },
    refused: (why: string) => ({
      what: text`A synthetic ballot was refused: ${written(why)}`,
      whatToDo: text`This is a fault in Parley.`,
    }),
    notPublished: { what: text`The summary was not published.`, whatToDo: seeLog },

    tooFewOrTooMany: (staff: number) => ({
      what: text`The sample cannot have ${staff} staff.`,
      whatToDo: text`Give a whole number from 20 to 100,000 for ${command('--staff')}.`,
    }),
  };
});
