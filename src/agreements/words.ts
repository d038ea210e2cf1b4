import { defineWords } from '../language/language.ts';
import { code, command, hash, type Words, written } from '../language/sentence-parts.ts';
import type { ChannelName } from '../survey/organisation.ts';
import type { TermName } from '../survey/terms.ts';
import { termWords } from './term-words.ts';

/** What an agreement is about, as far as it takes to call it something. */
export type NamedSubject =
  | { readonly about: 'founding' | 'roster' | 'pause' | 'resume' }
  | { readonly about: 'terms'; readonly terms: readonly TermName[] }
  | { readonly about: 'give-up'; readonly week: string };

export interface NamedAgreement {
  readonly number: number;
  readonly subject: NamedSubject;
}

type Party = ChannelName | 'operator';

/** Of one that is settled: who proposed it, and who settled it how and when. */
interface Settled {
  readonly by: Party;
  readonly state: 'accepted' | 'declined' | 'withdrawn';
  readonly settledBy: Party;
  /** ISO instant. */
  readonly at: string;
}

/** Of agreements: what they are called, what both channels read of each step, and what `/agree list` shows. */
export const agreementWords = defineWords((language) => {
  const { text, plural, and, capital, moment } = language;
  const { nouns } = termWords(language);
  const parties: Readonly<Record<Party, Words>> = {
    leadership: text`the leadership`,
    union: text`the union`,
    operator: text`the operator’s files`,
  };
  const partyAtStart = (party: Party) => capital(parties[party]);
  const sides = (names: readonly ChannelName[]) => and(names.map((side) => parties[side]));
  const because = { 'files-changed': text`the files have changed again` };

  /** `a change to the hour of closing and the smallest group` */
  function bare(subject: NamedSubject): Words {
    switch (subject.about) {
      case 'founding':
        return text`what Parley starts with`;
      case 'terms':
        // Where the entry with which all began cannot be read, nobody can tell what it changed.
        if (subject.terms.length === 0) return text`a change`;
        return text`a change to ${and(subject.terms.map((term) => nouns[term]))}`;
      case 'roster':
        return text`a new roster`;
      case 'pause':
        return text`to pause the weekly questions`;
      case 'resume':
        return text`to resume the weekly questions`;
      case 'give-up':
        return text`to give up ${code(subject.week)}, which waits for shares of its key`;
    }
  }
  /** `a change to the hour of closing and the smallest group (A3)` */
  const called = ({ subject, number }: NamedAgreement) => text`${bare(subject)} (${code(`A${number}`)})`;
  /** `a change to the hour of closing (A3): proposed by the union, agreed on Friday 27 November, 17:00` */
  function settled(agreement: NamedAgreement, given: Settled, timeZone: string): Words {
    const { by, state, settledBy } = given;
    const what = capital(called(agreement));
    const at = moment(given.at, timeZone);
    return {
      accepted: text`${what}: proposed by ${parties[by]}, agreed on ${at}`,
      declined: text`${what}: proposed by ${parties[by]}, declined by ${parties[settledBy]} on ${at}`,
      withdrawn: text`${what}: proposed by ${parties[by]}, withdrawn by ${parties[settledBy]} on ${at}`,
    }[state];
  }

  return {
    parties,
    /** As they stand in `/agree list` and in the register. */
    bare,
    called,
    settled,
    /** One that came into force, with what it changed. */
    agreed: (
      agreement: NamedAgreement,
      given: { readonly by: Party; readonly at: string },
      changes: readonly Words[],
      timeZone: string,
    ) => {
      const line = settled(agreement, { ...given, state: 'accepted', settledBy: given.by }, timeZone);
      return changes.length === 0 ? line : text`${line} (${language.semicolons(changes)})`;
    },
    /** By whom and when the roster in use was agreed, and under which number. */
    rosterAgreed: (
      acceptances: readonly { readonly by: ChannelName; readonly at: string }[],
      number: number,
      timeZone: string,
    ) => {
      const steps = acceptances.map(({ by, at }) => text`by ${parties[by]} on ${moment(at, timeZone)}`);
      return text`Agreed ${and(steps)} (${code(`A${number}`)}).`;
    },

    proposedByFiles: (agreement: NamedAgreement) => text`Waiting for both sides: ${called(agreement)}`,
    proposed: (by: Party, agreement: NamedAgreement) =>
      text`${partyAtStart(by)} proposes ${called(agreement)}`,
    filesSayNew: text`The operator’s files say something new. What was agreed before counts on until both sides accept.`,
    reason: (reason: string) => text`Reason: ${written(reason)}`,
    /** Why Parley itself did something. */
    because: (why: keyof typeof because) => text`Reason: ${because[why]}`,
    stillCountedByShares: text`Until then, it is still counted if two of its holders hand in their shares.`,
    takesEffectOnce: (awaited: readonly ChannelName[], isAtOnce: boolean) => {
      const accepted = plural(awaited.length, {
        one: text`${sides(awaited)} has accepted`,
        other: text`${sides(awaited)} have accepted`,
      });
      return isAtOnce
        ? text`It takes effect as soon as ${accepted}.`
        : text`It takes effect with the next round once ${accepted}.`;
    },
    answer: (number: number) => text`Answer to ${code(`A${number}`)}`,
    answerByCommand: (number: number) =>
      text`Or send ${command(`/agree accept A${number}`)} or ${command(`/agree decline A${number}`)}. Reps speak for the union, leaders for the leadership.`,

    accepted: (by: ChannelName, agreement: NamedAgreement) =>
      text`${partyAtStart(by)} accepts ${called(agreement)}`,
    stillNeeded: (awaited: readonly ChannelName[]) => text`Still needed: ${sides(awaited)}.`,

    pausedTitle: text`The weekly questions are paused`,
    resumedTitle: text`The weekly questions resume`,
    bothAgreed: text`Both sides have agreed to this.`,
    whilePaused: text`Nobody is invited or reminded. An open week closes and is published as planned; everything can still be read.`,
    onceResumed: text`The next week opens as scheduled.`,
    agreedByBoth: (agreement: NamedAgreement) => text`Agreed by both sides: ${called(agreement)}`,
    takesEffectAtOnce: text`It takes effect at once.`,
    takesEffectNextRound: text`It takes effect with the next round.`,
    newChannel: text`A new channel is used once the week under way is published, and at once where none is. Until then, Parley goes on posting in the channel in use, also after a restart.`,

    withdrawnByFiles: (agreement: NamedAgreement) => text`Withdrawn: ${called(agreement)}`,
    declined: (by: Party, agreement: NamedAgreement) =>
      text`${partyAtStart(by)} declines ${called(agreement)}`,
    withdrawn: (by: Party, agreement: NamedAgreement) =>
      text`${partyAtStart(by)} withdraws ${called(agreement)}`,
    /** What remains after one was declined or withdrawn. */
    noFounding: text`No week opens until both sides have agreed on what Parley starts with.`,
    countedByShares: text`It is counted once two of its holders have handed in their shares.`,
    staysAsAgreed: text`What was agreed before stays as it is.`,

    listTitle: text`What both sides agree on`,
    open: (agreement: NamedAgreement) => text`Open: ${called(agreement)}`,
    proposedOn: (
      given: { readonly by: Party; readonly at: string; readonly awaited: readonly ChannelName[] },
      timeZone: string,
    ) =>
      text`Proposed on ${moment(given.at, timeZone)} by ${parties[given.by]}. Still needed: ${sides(given.awaited)}.`,
    noneOpen: text`No proposal is open.`,
    inForce: text`Agreed`,
    facts: {
      terms: text`Terms`,
      noTerms: text`not yet agreed, so no week opens`,
      questions: text`Questions`,
      rules: text`Rules`,
      roster: text`Roster`,
      rosterIs: (short: string, number: number) => text`${hash(short)} (${code(`A${number}`)})`,
      noRoster: text`not yet agreed`,
      weeks: text`Weekly questions`,
      paused: text`paused`,
      notPaused: text`not paused`,
    },
    settledLast: text`Settled last`,
    seeSchedule: text`${command('/pulse schedule')} shows the hours and rules that are agreed.`,
  };
});
