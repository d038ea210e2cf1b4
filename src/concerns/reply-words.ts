import { defineWords } from '../language/language.ts';
import { command, setting, type Words } from '../language/sentence-parts.ts';

/** What somebody reads who does something to a concern, or cannot; and what the operator reads of its box and keys. */
export const concernReplyWords = defineWords(({ text, moment }) => {
  const closed = { agreed: text`agreed`, withdrawn: text`withdrawn` };
  const bothTold = text`Both channels are told.`;
  const staysReadable = (number: number) =>
    text`Both channels are told. It stays readable: ${command(`/concern show ${number}`)}`;
  const answerWasDropped = (number: number) =>
    text`The latest answer to concern ${number} was a commitment that has been dropped.`;
  const waits = text`It waits for another answer.`;
  const report = text`Report this.`;

  return {
    raised: (number: number) => ({
      what: text`Concern ${number} is raised`,
      whatToDo: text`Both channels are told. To make it specific: ${command(`/concern sharpen ${number}`)}`,
    }),
    /** `opensAt`: the ISO instant at which the box is opened, on the wall of this zone. */
    sealed: (opensAt: string, timeZone: string) => ({
      what: text`Your concern is sealed`,
      whatToDo: text`It is shown to both sides from ${moment(opensAt, timeZone)}, without your name and together with any others. Until then you can replace it by sending another.`,
    }),
    /** `least`: how many have to support it, that their number is shown. */
    supported: (number: number, least: number) => ({
      what: text`You support concern ${number}`,
      whatToDo: text`It counts once, however often you send this. Nobody is told who supports it. How many do is counted when the weekly questions close, and shown from the next summary on, where it is ${least} or more. To take it back: ${command(`/concern unsupport ${number}`)}`,
    }),
    unsupported: (number: number) => ({
      what: text`You do not support concern ${number}`,
      whatToDo: text`Nobody is told, and this reply is the same whether you supported it before or not. To support it: ${command(`/concern support ${number}`)}`,
    }),
    sharpened: (number: number) => ({ what: text`Concern ${number} is sharpened`, whatToDo: bothTold }),
    acknowledged: (number: number) => ({
      what: text`Both channels are told that you have read concern ${number}`,
      whatToDo: text`It still waits for an answer: ${command(`/concern answer ${number}`)}`,
    }),
    answered: (number: number) => ({
      what: text`Concern ${number} is answered`,
      whatToDo: text`Both channels are told. It is closed when the union agrees.`,
    }),
    agreed: (number: number) => ({ what: text`The concern is closed`, whatToDo: staysReadable(number) }),
    disagreed: (number: number) => ({
      what: text`Both channels are told`,
      whatToDo: text`Concern ${number} is open and waits for another answer.`,
    }),
    withdrawn: (number: number) => ({
      what: text`The concern is withdrawn`,
      whatToDo: staysReadable(number),
    }),

    chooseOne: text`Choose one of those shown.`,
    nothingFilledIn: {
      what: text`Nothing was filled in.`,
      whatToDo: text`Fill in at least one of the five, and send it again.`,
    },
    noSuchConcern: (number: number) => ({
      what: text`There is no concern ${number}.`,
      whatToDo: text`Send ${command('/concern list')} to see them all.`,
    }),
    isClosed: (number: number, how: keyof typeof closed) => ({
      what: text`Concern ${number} is closed: it was ${closed[how]}.`,
      whatToDo: text`To go on with it, raise it again: ${command('/concern raise')}`,
    }),
    acknowledgedAlready: (number: number) => ({
      what: text`Concern ${number} was acknowledged already.`,
      whatToDo: text`To answer it: ${command(`/concern answer ${number}`)}`,
    }),
    notAnswered: (number: number) => ({
      what: text`The leadership has not answered concern ${number} yet.`,
      whatToDo: text`Agree or disagree once it has.`,
    }),
    /** To a rep who agrees with an answer that is none any more. */
    nothingToAgreeTo: (number: number) => ({
      what: answerWasDropped(number),
      whatToDo: text`It waits for another answer. To close it without one: ${command(`/concern withdraw ${number}`)}`,
    }),
    nothingToDisagreeWith: (number: number) => ({ what: answerWasDropped(number), whatToDo: waits }),
    disagreedAlready: (number: number) => ({
      what: text`The union has disagreed with the latest answer to concern ${number} already.`,
      whatToDo: waits,
    }),

    /** `of`: the command whose form it is. */
    formOutOfDate: (of: string) => ({
      what: text`This form is out of date.`,
      whatToDo: text`Send ${command(`/${of} list`)} to start again.`,
    }),
    /** `people` as they are called together: `leaders and union reps`. */
    isFor: (people: Words) => ({ what: text`That is for ${people}.`, whatToDo: '' }),

    boxIsChanging: {
      what: text`The box for concerns is being changed just now.`,
      whatToDo: text`Please send it again in a few minutes.`,
    },
    boxIsNotDue: text`The box of concerns is not due to be opened.`,
    noNextWeek: { what: text`There is no next week.`, whatToDo: report },
    noSuchBox: { what: text`There is no such box of concerns.`, whatToDo: report },
    boxHasNoKeys: {
      what: text`The key vault holds no keys for a box of concerns, so it cannot be opened.`,
      whatToDo: text`Bring back the vault’s folder (${setting('PARLEY_VAULT')}) as it was. The sealed concerns are kept.`,
    },
    keyWasNotKept: {
      what: text`The key vault did not keep the key of a concern.`,
      whatToDo: text`See that ${setting('PARLEY_VAULT')} is writable, then try again.`,
    },
  };
});
