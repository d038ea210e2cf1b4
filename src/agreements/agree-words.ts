import { defineWords } from '../language/language.ts';
import { address, code, command, setting, written } from '../language/sentence-parts.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { agreementWords, type NamedAgreement } from './words.ts';

/** Of `/agree` and the form behind a proposal: what is offered, answered and refused. */
export const agreeWords = defineWords((language) => {
  const { text, plural, and } = language;
  const { bare } = agreementWords(language);
  const numbered = (number: number) => code(`A${number}`);
  const list = command('/agree list');
  const seeOpen = text`Send ${list} to see what is open.`;
  const nothingChanges = text`Nothing would change.`;
  const speakers = { union: text`a union rep`, leadership: text`a leader` };
  const states = {
    accepted: (number: number) => text`${numbered(number)} is accepted already.`,
    declined: (number: number) => text`${numbered(number)} is declined already.`,
    withdrawn: (number: number) => text`${numbered(number)} is withdrawn already.`,
  };

  return {
    command: {
      about: text`What both sides have agreed, and what one of them proposes`,
      list: text`What is agreed, what is proposed, and who has not said yes`,
      propose: text`Propose a change. It takes effect when the other side accepts.`,
      what: text`What to change, such as ${setting('closes')}, ${setting('smallest-group')}, ${setting('questions')}, ${setting('pause')}`,
      value: text`${setting('Friday 12:00')}, a file of questions, why to pause, a week to give up`,
      accept: text`Accept what was proposed, for your side`,
      decline: text`Decline what was proposed, for your side`,
      withdraw: text`Take back what your side proposed`,
      number: text`Which proposal, such as ${numbered(3)}. May be left out while one alone is open.`,
      acceptedNumber: text`Which proposal, such as ${numbered(3)}`,
    },
    form: {
      title: (number: number) => text`Proposal ${numbered(number)}`,
      intro: (agreement: NamedAgreement) =>
        text`You answer for your side: ${agreementWords(language).called(agreement)}. What it changes stands in the channel, and in ${list}.`,
      doYouAccept: text`Does your side accept this?`,
      accept: text`Yes, we accept it`,
      decline: text`No, we decline it`,
      why: text`If you decline: why?`,
      bothSeeIt: text`Both channels see it.`,
      send: text`Send`,
    },

    agreed: text`Agreed by both sides.`,
    proposed: (number: number) =>
      text`Proposed as ${numbered(number)}. It takes effect once the other side accepts it.`,
    agreedByBoth: (number: number) => text`${numbered(number)} is agreed by both sides.`,
    accepted: (number: number) => text`Your side accepts ${numbered(number)}. The other side has not yet.`,
    declined: (number: number) => text`Your side declines ${numbered(number)}. What was agreed before stays.`,
    withdrawn: (number: number) => text`${numbered(number)} is withdrawn.`,
    bothAreTold: text`Both channels are told.`,

    /** What an operator reads before any week can open. */
    toBeProposed: text`Both sides have to agree what Parley starts with. Start Parley once more, and it is proposed to them again.`,
    awaited: (sides: readonly ChannelName[], number: number) =>
      text`No round opens before both sides have agreed what Parley starts with. Waiting for ${and(sides.map((side) => speakers[side]))} to send ${command(`/agree accept A${number}`)}.`,

    notForStaff: {
      what: text`That is for leaders and union reps`,
      whatToDo: text`Send ${command('/pulse help')} to see what you can do.`,
    },
    notOpen: { what: text`That proposal is not open any more.`, whatToDo: text`See ${list}.` },
    chooseOne: { what: text`Choose yes or no.`, whatToDo: '' },
    rosterIsImported: {
      what: text`A roster is not typed.`,
      whatToDo: text`Whoever runs Parley imports it: ${command('parley roster import FILE')}. Both sides then accept it or not.`,
    },
    nothingSuch: (typed: string, proposable: readonly string[]) => ({
      what: text`“${written(typed)}” is nothing that can be proposed.`,
      whatToDo: text`What can: ${setting(proposable.join(', '))}.`,
    }),
    sameQuestions: { what: text`These are the questions that are agreed.`, whatToDo: '' },
    sameValue: { what: text`That is what is agreed already.`, whatToDo: nothingChanges },
    /** What was typed in the place of a number, and what could be answered. */
    whichProposal: (
      typed: string | undefined,
      open: readonly NamedAgreement[],
      answer: 'accept' | 'decline' | 'withdraw',
    ) => {
      const what =
        typed === undefined ? text`Which proposal?` : text`“${written(typed)}” is no number of a proposal.`;
      const [first] = open;
      if (first === undefined) return { what, whatToDo: text`No proposal is open. See ${list}.` };
      const all = language.semicolons(
        open.map(({ number, subject }) => text`${numbered(number)}, ${bare(subject)}`),
      );
      const whatToDo = plural(open.length, {
        one: text`Open: ${all}. Send ${command(`/agree ${answer} ${first.number}`)}.`,
        other: text`Open: ${all}. Send ${command(`/agree ${answer}`)} and its number.`,
      });
      return { what, whatToDo };
    },
    noQuestionSet: (typed: string, files: readonly string[]) => {
      const there = files.length === 0 ? text`none` : address(files.join(', '));
      return {
        what: typed === '' ? text`Which question set?` : text`There is no question set “${written(typed)}”.`,
        whatToDo: text`Files in the folder of questions: ${there}. Whoever runs Parley can add one.`,
      };
    },
    operatorCorrects: text`Whoever runs Parley can correct it.`,

    notFounded: {
      what: text`Both sides have not yet agreed what Parley starts with.`,
      whatToDo: text`Send ${list} to see it, and ${command('/agree accept')} with its number to accept it.`,
    },
    pausedAlready: { what: text`The weekly questions are paused already.`, whatToDo: '' },
    notPaused: { what: text`The weekly questions are not paused.`, whatToDo: '' },
    proposedByFiles: (number: number) => ({
      what: text`This is proposed already (${numbered(number)}).`,
      whatToDo: text`Both sides have to accept it: ${list}.`,
    }),
    proposedByYou: (number: number) => ({
      what: text`Your side has proposed this already (${numbered(number)}).`,
      whatToDo: text`The other side has not accepted it yet.`,
    }),
    noSuchProposal: (number: number) => ({
      what: text`There is no proposal ${numbered(number)}.`,
      whatToDo: seeOpen,
    }),
    settledAlready: (number: number, state: keyof typeof states) => ({
      what: states[state](number),
      whatToDo: seeOpen,
    }),
    notYours: (number: number) => ({
      what: text`Your side has not proposed ${numbered(number)}.`,
      whatToDo: text`To refuse it: ${command(`/agree decline A${number}`)}.`,
    }),
    yourOwn: (number: number) => ({
      what: text`Your side has proposed ${numbered(number)} itself.`,
      whatToDo: text`The other side answers. To take it back: ${command(`/agree withdraw A${number}`)}.`,
    }),
    acceptedByYou: (number: number) => ({
      what: text`Your side has accepted ${numbered(number)} already.`,
      whatToDo: text`The other side has not yet.`,
    }),
    /** Before the words that say why. */
    doesNotFit: (number: number) => text`${numbered(number)} does not fit what was agreed meanwhile.`,
    proposeAnew: text`Propose it anew.`,

    /** Of a week that is to be given up. */
    noSuchWeek: (typed: string) => ({
      what: text`There is no week “${written(typed)}”.`,
      whatToDo: text`Say which one, such as ${code('2026-W48')}. ${command('/key status')} shows those that wait for shares.`,
    }),
    weekWasCounted: (week: string) => ({
      what: text`${code(week)} was counted.`,
      whatToDo: text`Only a week that was not can be given up.`,
    }),
    weekGivenUp: (week: string) => ({
      what: text`Both sides have agreed already to give up ${code(week)}.`,
      whatToDo: '',
    }),
    weekNeedsNoShares: (week: string) => ({
      what: text`The key of ${code(week)} was not split, so it waits for nobody’s share.`,
      whatToDo: text`Only a week that waits for shares can be given up.`,
    }),
    weekIsOpen: (week: string) => ({
      what: text`${code(week)} is still open.`,
      whatToDo: text`A week can be given up once it has closed.`,
    }),
  };
});
