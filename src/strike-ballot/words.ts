import { defineWords } from '../language/language.ts';
import { code, command, setting, type Words, written } from '../language/sentence-parts.ts';

/** A share with its base; of no base, without percent. */
interface Stated {
  readonly count: number;
  readonly base: number;
  readonly percent?: number;
}

/** What is said of the arithmetic of a strike ballot. What the law says stands in law-words.ts. */
export const strikeBallotWords = defineWords(({ text, semicolons, day }) => {
  const sectorsAre = (sectors: readonly string[]) => code(sectors.join(', '));
  const stated = ({ count, base, percent }: Stated, of: Words) =>
    percent === undefined ? text`${count} of ${base} ${of}` : text`${count} of ${base} ${of} (${percent}%)`;
  const entitled = text`entitled`;
  const returned = text`returned`;
  const verdicts = { met: text`Met`, unmet: text`Not met` };
  const figures = {
    entitled: text`people entitled to vote`,
    returned: text`papers returned`,
    spoiled: text`spoiled papers`,
    yes: text`yes votes`,
    no: text`no votes`,
  };
  const ofEntitled = (verdict: keyof typeof verdicts, share: Stated, needed: number) =>
    text`${verdicts[verdict]}: ${stated(share, entitled)}; ${needed} were needed.`;
  const counted = (verdict: keyof typeof verdicts, count: Counted) =>
    count.spoiled === 0
      ? text`${verdicts[verdict]}: ${count.yes} yes, ${count.no} no, of ${count.returned} returned.`
      : text`${verdicts[verdict]}: ${count.yes} yes, ${count.no} no, ${count.spoiled} spoiled, of ${count.returned} returned.`;

  return {
    /** The command in the chat, as its platforms list it. */
    about: text`The arithmetic of a strike ballot, with every base`,
    aboutOldName: text`The old name of ${command('/strike-ballot')}`,
    aboutCheck: text`Each share with its base, and the tests of the law on that day`,
    options: {
      entitled: text`How many were entitled to vote`,
      returned: text`How many papers were returned`,
      spoiled: text`How many of them were spoiled`,
      yes: text`How many said yes`,
      no: text`How many said no`,
      opened: text`The day on which the first paper was sent, like ${code('2017-01-10')}`,
      sector: (sectors: readonly string[]) => text`One of: ${sectorsAre(sectors)}`,
    },
    /** The same on the command line. */
    commandLine: {
      about: text`the arithmetic of a ballot for industrial action: ${command('check')}`,
      aboutOldName: text`the old name of ${command('strike-ballot')}`,
      aboutCheck: text`each share with its base, and the tests of the law on the day it opened`,
      entitled: text`how many were entitled to vote`,
      returned: text`how many papers were returned`,
      spoiled: text`how many of them were spoiled`,
      yes: text`how many said yes`,
      no: text`how many said no`,
      opened: text`when the first paper was sent, like ${code('2017-01-10')}`,
      sector: sectorsAre,
    },
    /** To whoever used the old name, as it was typed. */
    isCalledNow: (old: string, now: string) =>
      text`${command(old)} is called ${command(now)} now. Its old name goes with the next version.`,

    /** `79% of 75 returned; 59 of 250 entitled, 24%; true support lies between 24% and 94%` */
    headline: (yesOfReturned: Stated, yesOfEntitled: Stated, mostPercent: number) => {
      const { count, base, percent = 0 } = yesOfEntitled;
      const ofReturned =
        yesOfReturned.percent === undefined
          ? text`no paper was returned`
          : text`${yesOfReturned.percent}% of ${yesOfReturned.base} returned`;
      return text`${ofReturned}; ${count} of ${base} entitled, ${percent}%; true support lies between ${percent}% and ${mostPercent}%`;
    },
    title: (headline: Words) => text`Yes: ${headline}`,
    papersReturned: text`Papers returned`,
    yes: text`Yes`,
    no: text`No`,
    spoiled: text`Spoiled`,
    ofEntitled: (share: Stated) => stated(share, entitled),
    ofReturned: (share: Stated) => stated(share, returned),
    ofBoth: (ofReturned: Stated, ofEntitled: Stated) =>
      text`${stated(ofReturned, returned)}; ${stated(ofEntitled, entitled)}`,
    whatNobodyKnows: text`Nobody knows what those who said neither yes nor no would have said: true support lies between all of them saying no and all of them saying yes.`,

    testsOf: (opened: string) => text`The tests for a ballot opened on ${day(opened)}`,
    tests: {
      majority: text`A majority of those voting`,
      turnout: text`At least half of those entitled voted`,
      support: text`At least 40% of those entitled said yes`,
    },
    turnout: (verdict: keyof typeof verdicts, share: Stated, needed: number, spoiled: number) =>
      spoiled === 0
        ? ofEntitled(verdict, share, needed)
        : text`${ofEntitled(verdict, share, needed)} Spoiled papers count as votes cast here.`,
    support: ofEntitled,
    majority: counted,
    /** Where more said yes than no, but spoiled papers are among those voting. */
    majorityMissed: (count: Counted, needed: number) =>
      text`${counted('unmet', count)} ${needed} were needed: those who spoiled their paper are among those voting.`,
    majorityDepends: ({ yes, no, returned }: Counted) =>
      text`It depends: ${yes} yes are more than ${no} no, but not more than half of the ${returned} papers returned. The Act said “the majority voting in the ballot”, and not whether spoiled papers count; that is for a lawyer.`,
    supportIsFor: (service: Words, regulations: Words) =>
      text`The 40% test is for ${service}, and only where most of those entitled normally work in such a service. ${regulations}`,
    turnoutMayHaveEnded: (date: string, repeal: Words) =>
      text`The 50% test stood on ${day(date)}, and is applied here. Was it repealed before this ballot opened? Then ask whoever runs Parley to set the day (${setting('BALLOT_TURNOUT_TEST_ENDS')}). What repeals it is ${repeal}.`,
    sources: (sources: readonly Words[]) => text`Sources: ${semicolons(sources)}.`,
    notAdvice: text`This is arithmetic and no legal advice. Whether a ballot is lawful depends on much else.`,

    /** Figures that cannot be. */
    nobodyEntitled: {
      what: text`Nobody was entitled to vote, so there is nothing to reckon.`,
      whatToDo: '',
    },
    moreThanEntitled: (papers: number, people: number) => ({
      what: text`${papers} papers returned, but only ${people} people were entitled to vote.`,
      whatToDo: text`Each may return one. Check both numbers.`,
    }),
    doNotAddUp: ({ yes, no, spoiled, returned }: Counted) => ({
      what: text`${yes} yes, ${no} no and ${spoiled} spoiled make ${yes + no + spoiled}, but ${returned} papers were returned.`,
      whatToDo: text`Every paper returned is a yes, a no or spoiled. Check the numbers.`,
    }),
    noNumber: (figure: keyof typeof figures, typed: string, most: number) => ({
      what:
        typed === ''
          ? text`How many ${figures[figure]}?`
          : text`“${written(typed)}” is no number of ${figures[figure]}.`,
      whatToDo: text`Write ${code(figure)} as a whole number from 0 to ${most}, in digits alone.`,
    }),
    noDay: (typed: string) => ({
      what:
        typed === ''
          ? text`On which day was the ballot opened?`
          : text`“${written(typed)}” is no day of the calendar.`,
      whatToDo: text`Write the day on which the first voting paper was sent, like ${code('2017-01-10')}.`,
    }),
    tooEarly: (earliest: string) => ({
      what: text`Parley knows the rules for ballots opened from ${code(earliest)} on.`,
      whatToDo: '',
    }),
    noSector: (typed: string, sectors: readonly string[]) => ({
      what: typed === '' ? text`In which sector?` : text`“${written(typed)}” is no sector that Parley knows.`,
      whatToDo: text`Write one of: ${sectorsAre(sectors)}.`,
    }),
  };
});

/** What became of the papers. */
interface Counted {
  readonly yes: number;
  readonly no: number;
  readonly spoiled: number;
  readonly returned: number;
}
