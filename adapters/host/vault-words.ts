import { defineWords } from '../../src/language/language.ts';
import { address, command, setting } from '../../src/language/sentence-parts.ts';

/** What `parley doctor` finds of the key vault's directory. */
export const hostVaultWords = defineWords((language) => {
  const { text } = language;
  const vault = setting('PARLEY_VAULT');
  const mark = address('CACHEDIR.TAG');
  const shut = (folder: string) => text`Run: ${command(`chmod -R go-rwx ${folder}`)}`;

  return {
    about: text`key vault`,
    notThere: (folder: string) => text`${address(folder)} is not there yet; Parley makes it when it starts.`,

    unseen: {
      found: text`It may not be looked into by this user.`,
      whatToDo: text`Run ${command('parley doctor')} as the user that runs Parley.`,
    },
    ownersAlone: text`Its owner alone may read it.`,
    mayEnter: (folder: string) => ({
      found: text`Others on this machine may enter it.`,
      whatToDo: shut(folder),
    }),
    mayRead: (folder: string, files: readonly string[]) => ({
      found: text`Others on this machine may read in it: ${language.commas(files.map(address))}.`,
      whatToDo: shut(folder),
    }),

    onDisk: text`It is on a disk. Whether that disk is encrypted, and who takes snapshots of it, cannot be seen here.`,
    inMemory: {
      found: text`It is in memory, so a restart of this machine loses an open round.`,
      whatToDo: text`Set ${vault} to a folder on a disk of its own, best an encrypted one.`,
    },

    marked: text`It is marked (${mark}), so that backup programs can leave it out.`,
    unmarked: {
      found: text`It has no mark (${mark}) by which backup programs leave it out.`,
      whatToDo: text`Start Parley once: it writes the mark.`,
    },
    outside: text`It is outside the data folder.`,
    inside: (dataFolder: string) => ({
      found: text`It is inside ${address(dataFolder)}, so a backup of that folder takes the keys along.`,
      whatToDo: text`Set ${vault} to a folder elsewhere, between two rounds. Until then, see that the backup leaves it out.`,
    }),

    otherVolume: text`It is on another volume than the database.`,
    sameVolume: {
      found: text`It is on the same volume as the database, so an image or a snapshot of that volume holds both.`,
      whatToDo: text`Set ${vault} to a folder on another volume, of which no image is kept.`,
    },
  };
});
