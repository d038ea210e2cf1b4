import { defineWords } from '../language/language.ts';
import { address, code, command, hash, type Words, written } from '../language/sentence-parts.ts';

/** What `parley key` says, to the holders of a week's key and to the operator. */
export const keyCommandWords = defineWords((language) => {
  const { text, plural, or, and } = language;
  const holders = ['union', 'leadership', 'trustee'].map(command);
  const secretFile = text`the holder’s secret key`;

  return {
    about: text`for the three holders of a week’s key: ${language.commas(['make', 'open', 'share', 'hand-in'].map(command))}`,
    holder: or(holders),

    aboutMake: text`make a holder’s key, on the holder’s own computer, and print the half that may be shown`,
    newFile: text`where to keep the secret half; nobody else may ever see it`,
    /** Below the key itself. `shown`: the start of its hash. */
    made: (shown: string) =>
      text`The line above goes into ${address('organisation.yaml')}, under ${code('sealing')}; in each week’s statement of who is asked it shows as ${hash(shown)}.`,
    isSecret: (file: string) => text`${address(file)} is the secret half: it stays with you.`,
    fileExists: (file: string) => ({
      what: text`There is a file ${address(file)} already.`,
      whatToDo: text`Name a new file. A key that is overwritten opens nothing any more.`,
    }),
    /** `why` as the system calls it, such as `EACCES`. */
    notWritable: (file: string, why: string | undefined) => ({
      what: text`${address(file)} cannot be written (${why === undefined ? text`unknown` : code(why)}).`,
      whatToDo: text`Name a new file. A key that is overwritten opens nothing any more.`,
    }),

    aboutOpen: text`open a sealed share with a holder’s key, on the holder’s own computer`,
    secretFile,
    sealed: text`the sealed share; asked for where it is left out`,
    askForSealed: text`Paste the sealed share, then press Enter:`,
    noKey: {
      what: text`That file is no holder’s key.`,
      whatToDo: text`Name the file that ${command('parley key make')} wrote.`,
    },
    notSealed: {
      what: text`That is not a whole sealed share.`,
      whatToDo: text`Copy all of the line that begins with ${code('parley-sealed-share')}, from ${command('/key share')} or ${command('parley key share')}.`,
    },
    doesNotOpen: (holder: string) => ({
      what: text`This key does not open that share.`,
      whatToDo: text`It was sealed for the holder “${command(holder)}”. Use the key that this holder made.`,
    }),

    aboutShare: text`print a holder’s share, sealed so that only the holder can open it`,
    aboutHandIn: text`hand in a holder’s opened share, having seen what the week was about`,
    /** `fingerprints`: those of roster, questions and rules, as every statement has them. */
    compare: (roundId: string, asked: number, fingerprints: Words) =>
      plural(asked, {
        one: text`With this share, ${code(roundId)} can be counted. Compare with the statement of who was asked: ${asked} person. ${fingerprints}`,
        other: text`With this share, ${code(roundId)} can be counted. Compare with the statement of who was asked: ${asked} people. ${fingerprints}`,
      }),
    ifItDiffers: text`If any of it differs, stop, and talk to the other side.`,
    askForOpened: text`Paste the opened share, then press Enter (${command('Ctrl-C')} to stop):`,
    noShare: (holder: string) => ({
      what: text`No week waits for a share of the holder “${written(holder)}”.`,
      whatToDo: text`The holders are ${and(holders)}. See: ${command('parley round status')}`,
    }),
  };
});
