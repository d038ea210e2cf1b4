import { shortHash } from '../digest/short-hash.ts';
import { defineWords } from '../language/language.ts';
import { address, code, command, hash, name, setting, type Words } from '../language/sentence-parts.ts';
import type { RosterChange } from '../people/roster-change.ts';

/** Of the roster, and of what changes with another one. */
export const rosterWords = defineWords((language) => {
  const { text, plural } = language;
  const [slack, discord] = [name('Slack'), name('Discord')];
  const short = (full: string) => hash(shortHash(full));
  const importIt = command('parley roster import');
  const importFirst = text`Run: ${command('parley roster import roster.csv')}`;
  const people = (count: number) =>
    plural(count, { one: text`${count} person`, other: text`${count} people` });
  /** How many, by what changes for them, in the order in which it is told. */
  const counts = {
    added: (count: number) => plural(count, { other: text`${count} added` }),
    removed: (count: number) => plural(count, { other: text`${count} removed` }),
    moved: (count: number) => plural(count, { other: text`${count} moved team` }),
    newReps: (count: number) => plural(count, { other: text`${count} new as union reps` }),
    formerReps: (count: number) => plural(count, { other: text`${count} no longer union reps` }),
    newLeaders: (count: number) => plural(count, { other: text`${count} new as leaders` }),
    formerLeaders: (count: number) => plural(count, { other: text`${count} no longer leaders` }),
    corrected: (count: number) => plural(count, { other: text`${count} with other details changed` }),
  };
  const counted = Object.keys(counts) as readonly (keyof typeof counts)[];
  const otherAccounts = (count: number) =>
    plural(count, {
      one: text`roster: ${count} person who stays has another e-mail address, ${slack} or ${discord} account than before; whoever holds it answers for this person`,
      other: text`roster: ${count} people who stay have another e-mail address, ${slack} or ${discord} account than before; whoever holds it answers for them`,
    });
  const oneSided = {
    rep: text`The roster names no union rep, so one side could agree to nothing.`,
    leader: text`The roster names no leader, so one side could agree to nothing.`,
    both: text`The roster names no union rep and no leader, so one side could agree to nothing.`,
  };
  const agreedOn = text`It is the one that both sides have agreed on.`;
  const [data, organisationFile] = [setting('PARLEY_DATA'), address('organisation.yaml')];
  return {
    /**
     * `roster: 250 → 252 people, 3 added, 1 removed, 2 moved team`, and its hashes. Another account has a line of its own,
     * since somebody else may be behind it.
     */
    change: (change: RosterChange): readonly Words[] => [
      language.commas([
        text`roster: ${change.fromPeople} → ${people(change.people)}`,
        ...counted.filter((what) => change[what] > 0).map((what) => counts[what](change[what])),
      ]),
      ...(change.accounts ? [otherAccounts(change.accounts)] : []),
      text`roster: ${short(change.fromHash)} → ${short(change.hash)}`,
    ],
    is: (roster: { readonly people: number; readonly hash: string }) =>
      text`roster: ${people(roster.people)}, ${short(roster.hash)}`,

    has: (count: number) =>
      plural(count, {
        one: text`The roster has ${count} person.`,
        other: text`The roster has ${count} people.`,
      }),
    proposed: (agreement: number) =>
      text`It is proposed to both sides as ${code(`A${agreement}`)}, and takes effect with the next round once both have accepted it.`,
    /** Whose account in a new roster is another. */
    needNewLinks: (accounts: number) => {
      const next = text`Whoever had a different one before is signed out of the web then and needs a new personal link (${command('parley links')}).`;
      return plural(accounts, {
        one: text`One person on it has another e-mail address or account. ${next}`,
        other: text`${accounts} people on it have another e-mail address or account. ${next}`,
      });
    },
    /** Of the roster that is agreed, where it is imported again: in effect before, from now on, or later. */
    isAgreed: {
      before: agreedOn,
      now: text`${agreedOn} It is in effect now, in the place of another.`,
      later: text`${agreedOn} It comes into effect when the open round has closed.`,
    },

    roundIsOpen: {
      what: text`A round is open.`,
      whatToDo: text`Import the roster when that round has closed.`,
    },
    none: { what: text`There is no roster yet.`, whatToDo: importFirst },
    noneToAgreeOn: { what: text`There is no roster, so nothing can be agreed.`, whatToDo: importFirst },
    noFile: (file: string) => ({
      what: text`There is no roster, so there is nobody to ask.`,
      whatToDo: text`Write ${address(file)} (${address('README.md')}, "${name('The roster')}", shows how), or set ${setting('PARLEY_ROSTER')} to where it is.`,
    }),
    /** Who is missing on it. */
    oneSided: (missing: keyof typeof oneSided) => ({
      what: oneSided[missing],
      whatToDo: text`Write \`${setting('rep')}\` or \`${setting('leader')}\` in the ${setting('role')} column of whoever speaks for each side.`,
    }),
    /** The one in the database is another than the one that was agreed. */
    strange: (stored: string, agreed: string) => ({
      what: text`The roster in the database, ${short(stored)}, is not the one that both sides agreed on, ${short(agreed)}.`,
      whatToDo: text`Import the agreed one again, which then comes into effect, or another, which both sides have to accept: ${importIt}.`,
    }),

    /** The data is a real organisation’s, and the sample is asked for. */
    notTheSample: {
      what: text`${organisationFile} is missing, but the data belongs to a real organisation.`,
      whatToDo: text`Put the file back, or set ${setting('PARLEY_ORGANISATION')} to where it is. To see the sample, set ${data} to an empty folder.`,
    },
    /** The other way round. */
    theSample: {
      what: text`This data folder holds the sample organisation.`,
      whatToDo: text`Set ${data} to an empty folder (and ${setting('DATABASE_URL')}, if set, to an empty database), or delete the old one.`,
    },
  };
});
