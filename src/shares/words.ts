import type { HolderName } from '../ballot/holders.ts';
import { defineWords } from '../language/language.ts';
import { code, command, hash, setting, type Words } from '../language/sentence-parts.ts';
import type { RoundId } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';

/** The hashes by which both sides can see that roster, questions and rules are those that they agreed on. */
interface Hashes {
  readonly roster: string;
  readonly questions: string;
  readonly rules: string;
}

/** What is said of a week's keys: whose shares open it, and whether it still waits for them or for its end. */
export const sharesWords = defineWords((language) => {
  const { text, plural, and, or, commas, capital, moment } = language;
  const { week, hours: hoursInWords, noSuchCommand } = talkWords(language);
  const holders = {
    union: text`the union`,
    leadership: text`the leadership`,
    trustee: text`the person of trust`,
  } as const satisfies Readonly<Record<HolderName, Words>>;
  const named = (names: readonly HolderName[]) => names.map((name) => holders[name]);
  const people = (count: number) =>
    plural(count, { one: text`${count} person`, other: text`${count} people` });
  const fingerprints = ({ roster, questions, rules }: Hashes) =>
    text`Fingerprints to compare: roster ${hash(roster)}, questions ${hash(questions)}, rules ${hash(rules)}.`;
  const openKey = command('npm run parley -- key open my-parley.key');
  const onlyHolders = text`Only its three holders do.`;
  const lookedThrough = text`The key vault was looked through afterwards, and holds nothing of that week.`;

  return {
    /** The command, as its platforms list it. */
    about: text`For those who hold a share of the week’s key: see it, hand it in`,
    aboutStatus: text`Whose shares are needed, and whose were handed in`,
    aboutShare: text`My share, sealed so that only I can open it`,
    aboutHandIn: text`Hand in my share, so that a closed week can be counted`,

    /** `the union and the person of trust` */
    holders: (names: readonly HolderName[]) => (names.length === 0 ? text`nobody` : and(named(names))),
    fingerprints,
    /** Whose shares open a week, with the short hash of each one's key. */
    sealing: (keys: readonly { readonly holder: HolderName; readonly key: string }[]) =>
      text`any two of three: ${commas(
        keys.map(({ holder, key }) => text`${holders[holder]} (key ${hash(key)})`),
      )}. The machine keeps no key that opens it`,
    /** What is missing before a closed week can be counted: the rest of a sentence that begins "It waits for". */
    missing: (missing: readonly HolderName[], handedIn: readonly HolderName[]) =>
      handedIn.length === 0
        ? text`two of the three shares of its key: of ${and(named(missing))}`
        : text`one more share of its key: of ${or(named(missing))}. ${capital(and(named(handedIn)))} handed in`,
    isClosedAndWaits: (roundId: RoundId, missing: Words) =>
      text`Round ${code(roundId)} is closed. It waits for ${missing}.`,
    remindHolders: text`Remind the holders: ${command('/key')} in chat, or ${command('parley key')} here.`,

    form: {
      title: text`Hand in your share`,
      intro: (roundId: RoundId, asked: number, hashes: Hashes) =>
        text`With it, you let the ${week(roundId)} be counted. First compare with the statement of who was asked: ${people(asked)}. ${fingerprints(hashes)} If any of it differs, do not hand in: talk to the other side.`,
      share: (holder: HolderName) =>
        text`The share of ${holders[holder]}, as it was printed when you opened it`,
      shortShare: text`Your share`,
      hint: text`It begins with ${code('parley-share')}.`,
      submit: text`Hand in`,
    },

    readyTitle: (roundId: RoundId) => text`You hold a share of the key of the ${week(roundId)}`,
    ready: (holder: HolderName) =>
      text`You hold it for ${holders[holder]}. Send ${command('/key share')} to get it, sealed so that only your own key opens it, and keep it. When the week has closed, you will be asked to hand it in.`,
    askTitle: (roundId: RoundId) => text`Please hand in your share of the ${week(roundId)}`,
    ask: (holder: HolderName) =>
      text`The week is closed, and cannot be counted without the shares of two holders. You hold the share of ${holders[holder]}.`,
    steps: [
      text`Send ${command('/key share')}. You get your share, sealed.`,
      text`On your own computer, in your copy of Parley, run: ${openKey} (the file that holds your key).`,
      text`Press the button, compare the hashes, and paste what was printed.`,
    ],
    handInButton: text`Hand in my share`,
    sealedTitle: text`Your sealed share`,
    sealedOf: (roundId: RoundId, holder: HolderName) =>
      text`The share of the ${week(roundId)} that ${holders[holder]} holds:`,
    sealedNote: text`Only your own key opens it, on your own computer: ${openKey} Keep it until the week is counted, then delete both.`,

    waitingTitle: (roundId: RoundId) => text`The ${week(roundId)} is closed and waits for its holders`,
    waiting: (missing: Words) => text`It waits for ${missing}.`,
    lateTitle: (roundId: RoundId) => text`There is no summary of the ${week(roundId)} yet`,
    late: (missing: Words) =>
      text`The summary was due now, but the week has not been counted. It waits for ${missing}. The summary comes as soon as it is counted. The holders are reminded every day.`,
    givenUpTitle: (roundId: RoundId) => text`The ${week(roundId)} is given up`,
    givenUp: text`Both sides agreed to this. Its keys, the shares that were handed in and its ballots are destroyed, and it is never counted. ${lookedThrough} Holders can delete their shares.`,
    countedTitle: (roundId: RoundId) => text`The ${week(roundId)} is not given up: it was counted`,
    counted: text`Two of its holders had handed in their shares before both sides had agreed to give it up. Its summary is published as planned.`,

    statusTitle: text`Shares of the weeks’ keys`,
    noneWaits: text`No week waits for shares of its key`,
    theWeek: (roundId: RoundId) => text`The ${week(roundId)}`,
    openStatus: (names: readonly HolderName[]) =>
      text`open. When it has closed, two of ${and(named(names))} open it together`,
    closedStatus: (missing: Words) => text`closed. It waits for ${missing}`,

    keysExistTitle: (roundId: RoundId) => text`The keys of the ${week(roundId)} could not be destroyed yet`,
    /** `hours`: for how long they should have been gone. */
    keysExist: (hours: number) =>
      text`They should have been gone ${hoursInWords(hours)} ago. Until they are, whoever has both the key vault and a copy of the database could open the answers of that week. Parley keeps trying, and whoever runs it has been told. Ask them what is wrong.`,
    keysGoneTitle: (roundId: RoundId) => text`The keys of the ${week(roundId)} are destroyed now`,
    keysGone: lookedThrough,

    isTaken: text`Your share was taken`,
    isNotTaken: text`Your share was not taken`,
    thanksAndWaits: (roundId: RoundId, missing: Words) =>
      text`Thank you. The ${week(roundId)} now waits for ${missing}.`,
    thanksAndCounts: (roundId: RoundId) =>
      text`Thank you. The ${week(roundId)} has two shares and is counted now. You can delete your share.`,

    /** Why a share is not taken. */
    stillOpenUntil: (roundId: RoundId, closesAt: string, timeZone: string) =>
      text`The ${week(roundId)} is still open. Shares are taken once it has closed, on ${moment(closesAt, timeZone)}.`,
    handedInAlready: (holder: HolderName) => text`The share of ${holders[holder]} was handed in already.`,
    enoughAlready: text`Two shares were handed in already. The week is being counted.`,
    notWhole: text`That is not a whole share. It begins with ${code('parley-share.')} and is one line; copy all of what was printed when you opened it.`,
    stillSealed: text`That is your share as it was sealed. Open it first, on your own computer: ${openKey}`,
    ofAnotherWeek: (share: RoundId, asked: RoundId) =>
      text`That is a share of the ${week(share)}. This is about the ${week(asked)}.`,
    ofAnotherHolder: (share: HolderName, asked: HolderName) =>
      text`That is the share of ${holders[share]}. You hold that of ${holders[asked]}.`,
    notTheOneSealed: (holder: HolderName) =>
      text`That is not the share that was sealed for ${holders[holder]}. Send ${command('/key share')}, open what you get, and hand that in.`,
    vaultHasNone: {
      what: text`The key vault holds no shares of this round.`,
      whatToDo: text`Bring back the vault’s folder (${setting('PARLEY_VAULT')}) as it was when the round opened. The ballots are kept.`,
    },

    /** Why a command or a form is refused. */
    holdsNone: { what: text`You hold no share of a week’s key`, whatToDo: onlyHolders },
    holdsNoneOfThat: { what: text`You hold no share of that week’s key`, whatToDo: onlyHolders },
    stillOpen: (roundId: RoundId) => ({
      what: text`The ${week(roundId)} is still open`,
      whatToDo: text`Shares are taken once it has closed. You will be asked.`,
    }),
    yoursIsHandedIn: {
      what: text`You have handed in your share already`,
      whatToDo: text`Send ${command('/key status')} to see who else has.`,
    },
    needsNone: {
      what: text`That week needs no shares`,
      whatToDo: text`It is counted or given up, or was never sealed in this way.`,
    },
    noSuchCommand: {
      what: noSuchCommand.what,
      whatToDo: text`Send ${or([command('/key status'), command('/key share'), command('/key hand-in')])}.`,
    },
  };
});
