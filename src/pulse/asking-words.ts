import { defineWords } from '../language/language.ts';
import { command, name } from '../language/sentence-parts.ts';

/** The week's questions: asking for answers, taking them, and a person's home. Moments are ISO instants. */
export const askingWords = defineWords(({ text, plural, moment }) => ({
  answerNow: text`Answer now`,
  invitation: {
    title: text`How was your week at work?`,
    effort: (questions: number, closesAt: string, timeZone: string) => {
      const openUntil = text`It takes under a minute. Open until ${moment(closesAt, timeZone)}.`;
      return plural(questions, {
        one: text`${questions} quick question and a comment if you like. ${openUntil}`,
        other: text`${questions} quick questions and a comment if you like. ${openUntil}`,
      });
    },
    note: text`Leaders and your union get the same summary at the same time. Once the answers are counted, the keys that seal them are destroyed. To see what is protected, and what is not, send ${command('/pulse privacy')}.`,
  },
  reminder: {
    title: text`A reminder to everyone: this week’s questions`,
    closes: (closesAt: string, timeZone: string) =>
      text`They close on ${moment(closesAt, timeZone)}. If you have answered already, thank you, there is nothing to do.`,
    note: text`Everyone who has not switched messages off gets this reminder. Parley does not look at who has answered before it sends one.`,
  },

  form: {
    title: text`Weekly questions`,
    intro: text`Under a minute. Your answers are sealed the moment you send them. You can answer again until the questions close: the last one counts.`,
    comment: text`Anything else?`,
    send: text`Send`,
  },
  noneOpen: {
    what: text`No questions are open now`,
    whatToDo: text`You will be asked again when the next week opens.`,
  },
  closed: {
    what: text`Those questions have closed`,
    whatToDo: text`Send ${command('/pulse')} to answer this week’s.`,
  },
  fromNextWeek: {
    what: text`You will be asked from next week`,
    whatToDo: text`The list of people for this week was fixed when it opened, before you were on it.`,
  },
  answersNeedALook: text`Some answers need a look`,
  couldNotBeSealed: {
    what: text`Your answers could not be sealed`,
    whatToDo: text`Nothing was stored. Whoever runs Parley has been told.`,
  },
  tooLate: {
    what: text`These questions have just closed`,
    whatToDo: text`Your answers came too late and were not stored.`,
  },

  receipt: {
    sealed: text`Your answers are sealed`,
    replaced: text`Your new answers replaced the earlier ones`,
    yours: text`Your receipt`,
    use: (publishesAt: string, timeZone: string) =>
      text`Write it down if you want to check that you were counted. All receipts are listed with the summary (${moment(publishesAt, timeZone)}). Then send ${command('/pulse check')} with your receipt.`,
    note: text`The receipt is shown only now. It says nothing about what you answered. Answering again gives a new one.`,
  },

  home: {
    title: (organisation: string) => text`Parley at ${name(organisation)}`,
    openUntil: (closesAt: string, timeZone: string) =>
      text`This week’s questions are open until ${moment(closesAt, timeZone)}.`,
    noneOpen: text`No questions are open now. You will be asked when the next week opens.`,
    raise: text`Raise a concern`,
    alsoSend: text`You can also send: ${command('/pulse check')} (was my ballot counted?), ${command('/pulse me')} (what do you hold about me?), ${command('/pulse privacy')} (how it stays private), ${command('/pulse mute')} (no more invitations).`,
  },
}));
