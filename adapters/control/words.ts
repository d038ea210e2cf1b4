import { defineWords } from '../../src/language/language.ts';
import { address, command, setting } from '../../src/language/sentence-parts.ts';

/** What the socket says between the command line and the running program. */
export const controlWords = defineWords(({ text }) => ({
  notForeseen: {
    what: text`The running Parley met an error that was not foreseen.`,
    whatToDo: text`Its log says more. Nothing was lost: every step can be run again.`,
  },
  otherVersion: {
    what: text`The running Parley and this command are of different versions.`,
    whatToDo: text`Stop the running one, start it again, and repeat the command.`,
  },
  otherUser: {
    what: text`Parley is running, but as another user.`,
    whatToDo: text`Give the command as the user that runs Parley.`,
  },
  stopped: {
    what: text`The running Parley stopped before it answered.`,
    whatToDo: text`Start it again, then look with \`${command('parley round status')}\` how far it came.`,
  },
  taken: {
    what: text`Another Parley is running on this data folder.`,
    whatToDo: text`Stop it first, or give this one a folder of its own with ${setting('PARLEY_DATA')}.`,
  },
  tooLarge: (megabytes: number) => ({
    what: text`The file is larger than ${megabytes} MB.`,
    whatToDo: text`Check that it is the right one.`,
  }),
  noSocket: (path: string) => ({
    what: text`The control socket ${address(path)} could not be made.`,
    whatToDo: text`Remove what is in its place, and check that the folder can be written (${setting('PARLEY_DATA')}).`,
  }),
}));
