import { defineWords } from '../../src/language/language.ts';
import { address, code, command, setting } from '../../src/language/sentence-parts.ts';

/** What is said of the key vault where it cannot be used. Nothing of a file's content is in it. */
export const vaultWords = defineWords((language) => {
  const { text } = language;
  const vault = setting('PARLEY_VAULT');
  const damaged = (file: string) => text`The file ${address(file)} in the key vault is damaged.`;

  return {
    openToOthers: (directory: string) => ({
      what: text`Others on this machine may enter the key vault in ${address(directory)}.`,
      whatToDo: text`Run "${command(`chmod 700 ${directory}`)}", or set ${vault} to a directory that is Parley's alone.`,
    }),
    full: (directory: string) => ({
      what: text`The disk of the key vault in ${address(directory)} is full.`,
      whatToDo: text`Free some space on it, or set ${vault} to a directory on another disk.`,
    }),
    /** `why` as the system calls it, such as `EACCES`. */
    notWritable: (directory: string, why: string) => ({
      what: text`Parley may not write to the key vault in ${address(directory)} (${code(why)}).`,
      whatToDo: text`Give the directory to the user that runs Parley, or set ${vault} to one that it may write to.`,
    }),
    unusable: (directory: string, why: string | undefined) => ({
      what: text`The key vault in ${address(directory)} cannot be used (${why === undefined ? text`unknown error` : code(why)}).`,
      whatToDo: text`Check that ${vault} names a directory, and that Parley may write to it.`,
    }),

    keysDamaged: (file: string) => ({
      what: damaged(file),
      whatToDo: text`Put back an undamaged copy into the directory in ${vault}. Without it this round cannot be counted.`,
    }),
    sharesDamaged: (file: string) => ({
      what: damaged(file),
      whatToDo: text`Remove it, if it is a share that was handed in: its holder can hand it in again. Else put back an undamaged copy into the directory in ${vault}.`,
    }),
    /** Handed-in shares have `handed` in their files' names. */
    sharesDoNotOpen: {
      what: text`The shares that were handed in do not give the round’s key.`,
      whatToDo: text`Remove the files of this round with “${code('handed')}” in their names from the directory in ${vault}, and ask the holders to hand in again.`,
    },
    notDestroyed: (roundId: string, left: readonly string[]) => ({
      what: text`The key vault still holds files of round ${code(roundId)} after they were destroyed: ${language.commas(left.map(address))}.`,
      whatToDo: text`Remove them by hand from the directory in ${vault}.`,
    }),
    strangeRound: {
      what: text`The key vault was asked for a round whose id is not like ${code('2026-W48')}.`,
      whatToDo: text`Report this.`,
    },
  };
});
