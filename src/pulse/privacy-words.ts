import { defineWords } from '../language/language.ts';
import { code, command, name, type Words, zone } from '../language/sentence-parts.ts';
import type { PlatformName, Role } from '../people/person.ts';
import type { RoundId } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';

/** What is protected, what is not, and what Parley holds about one person. */
export const privacyWords = defineWords((language) => {
  const { text, plural, commas } = language;
  const { week } = talkWords(language);
  const roles: Readonly<Record<Role, Words>> = { staff: text`staff`, rep: text`rep`, leader: text`leader` };
  const accounts = {
    email: text`your e-mail address`,
    slack: text`your ${name('Slack')} account`,
    discord: text`your ${name('Discord')} account`,
  };

  return {
    title: text`How your answers stay private`,
    sealed: text`Your answers are sealed when you send them. The database holds a code and a sealed packet: no name, no team, no time.`,
    /** `isSplit`: the key has holders. */
    destroyed: (isSplit: boolean) => {
      const closes = isSplit
        ? text`When the week closes and two of three key holders have handed in their shares`
        : text`When the week closes`;
      return text`${closes}, the answers are counted and the keys are destroyed. After that nobody can open an answer or say whose it was: not your manager, not the union, not whoever runs Parley, not a court.`;
    },
    smallestGroup: (people: number) =>
      plural(people, {
        one: text`No figure is published for fewer than ${people} person. Figures are rounded.`,
        other: text`No figure is published for fewer than ${people} people. Figures are rounded.`,
      }),
    sameSummary: text`Leaders and the union get the same summary in the same minute. No command shows either side more figures than that.`,
    reminders: text`Reminders go to everyone who has not switched them off. No command shows who has answered.`,
    comments: text`Comments are counted by theme. Where at least ${30} people answered and ${20} wrote one, one rep and one leader may read the comments, in no order. Names, numbers and unusual words are taken out, though not always all. One is quoted only if both allow it. Parley deletes the rest ${14} days after closing. Still, do not write names of children, service users or colleagues.`,
    notProtected: {
      heading: text`What this does not protect against`,
      machine: text`While the week is open, someone who controls the machine on which Parley runs could watch answers as they come in, or copy the keys to open them later.`,
      holders: text`The key is split among the union, the leadership and a third person. Two of them together, with a copy of the open week, could open its answers.`,
      database: text`While the week is open, someone who copies the database may work out who has answered, but not what.`,
      screen: text`Your chat passes your answers to Parley. On a work account, your employer may be able to see what your own screen shows.`,
      yourself: text`If you write something only you could know, people may guess that it was you.`,
    },

    held: {
      title: text`What Parley holds about you`,
      roster: text`From the roster`,
      onTheRoster: ({ team, role, employment, timeZone, platforms }: OnTheRoster) =>
        commas([
          text`your number`,
          name(team.join(' / ')),
          roles[role],
          employment === 'not stated' ? text`not stated` : name(employment),
          ...(timeZone === undefined ? [] : [zone(timeZone)]),
          text`where to ask you: ${commas(platforms.map(code))}`,
        ]),
      reach: text`To reach you`,
      accounts: (known: readonly (keyof typeof accounts)[]) =>
        known.length === 0 ? text`nothing but your number` : commas(known.map((one) => accounts[one])),
      invitations: text`Invitations`,
      invited: text`on, and which ones were sent to you`,
      muted: text`you have switched them off`,
      ballot: text`This week’s ballot`,
      thisWeek: {
        held: text`one is held, sealed. It is opened only to be counted. Once its keys are destroyed, nobody can link it to you`,
        none: text`none is held`,
        unknown: text`the keys of this week are missing, so Parley cannot tell`,
        closed: text`no week is open, so none is held`,
      },
      concerns: text`Concerns`,
      ofConcerns: text`if you sent one without your name, it is held sealed until its hour. If you support one, a code is held until it is closed`,
      web: text`On the web page`,
      ofWeb: text`messages that were sent to you about a week, with their times, until it has been counted; and your personal links`,
      earlier: text`Earlier answers`,
      noneEarlier: text`none. They were counted, and their keys destroyed`,
      note: text`Your organisation keeps the roster. Ask whoever runs Parley to correct it.`,
    },

    /** Of weeks that have closed, beside the open one. */
    keptSealed: (of: RoundId) =>
      text`Yours of the ${week(of)} is kept sealed until that week is counted and its keys are destroyed.`,
    check: {
      held: {
        what: text`Yes: one sealed ballot is held for you`,
        whatToDo: text`You can answer again until the questions close. The last one counts.`,
      },
      none: {
        what: text`No ballot is held for you this week`,
        whatToDo: text`If you did answer, please tell your union rep. To answer, send ${command('/pulse')}.`,
      },
      unknown: {
        what: text`Parley cannot tell`,
        whatToDo: text`The keys of this week are missing, and nobody can answer until they are back. Please tell whoever runs Parley.`,
      },
      closed: {
        what: text`No week is open, so no ballot is held`,
        whatToDo: text`To see whether yours was counted, send ${command('/pulse check')} with your receipt.`,
      },
      keptAlone: text`Yes: a sealed ballot is held for you`,
    },
  };
});

/** What the roster says of a person, but for who they are. */
interface OnTheRoster {
  readonly team: readonly string[];
  readonly role: Role;
  readonly employment: string;
  readonly timeZone?: string;
  readonly platforms: readonly PlatformName[];
}
