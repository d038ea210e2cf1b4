import { defineWords } from '../language/language.ts';
import { code, command, name, written } from '../language/sentence-parts.ts';
import type { RoundId } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';

/** `/pulse`: what it does, and what it answers where no message of its own does. */
export const pulseWords = defineWords((language) => {
  const { text, plural, commas, moment } = language;
  const { week } = talkWords(language);

  return {
    command: {
      about: text`The weekly questions: answer, read the summary, see what is kept private`,
      answer: text`Answer this week's questions now`,
      status: text`What is happening this week`,
      summary: text`The summary that both sides were given`,
      week: text`Which week, such as ${code('2026-W48')}. The latest one if left out.`,
      topic: text`One topic over the last weeks`,
      whichTopic: text`Which topic, such as ${code('workload')}`,
      teams: text`The latest figures by team`,
      pack: text`The monthly board pack that both sides got (leaders and reps)`,
      month: text`Which month, such as ${code('2026-11')}. The latest one if left out.`,
      schedule: text`When the questions open, close and are published`,
      pause: text`Pause the weekly questions (both sides must agree)`,
      resume: text`Resume the weekly questions (both sides must agree)`,
      check: text`Is a ballot held for me? Was my receipt counted?`,
      receipt: text`The ten characters you were shown`,
      privacy: text`How your answers stay private, and what is not protected`,
      me: text`What do you hold about me?`,
      mute: text`Stop sending me invitations (you can still answer)`,
      unmute: text`Send me invitations again`,
      help: text`What you can do here`,
    },

    muted: {
      what: text`You will get no more invitations`,
      whatToDo: text`You can still answer: send ${command('/pulse')}. To get them again, send ${command('/pulse unmute')}.`,
    },
    unmuted: {
      what: text`You will get invitations again`,
      whatToDo: text`The next one comes when the next week opens.`,
    },

    noSummary: (asked: string, latest: RoundId) => ({
      what: text`There is no published summary for “${written(asked)}”`,
      whatToDo: text`The latest is the ${week(latest)}. Weeks are written as in the brackets.`,
    }),
    noTopic: (asked: string, topics: readonly string[]) => ({
      what:
        asked === '' ? text`Which topic?` : text`No figures about “${written(asked)}” have been published`,
      whatToDo: text`Topics: ${commas(topics.map(name))}.`,
    }),

    nonePublished: {
      what: text`No summary has been published yet.`,
      whatToDo: text`The first comes with the first round.`,
    },
    notPublished: (asked: string, latest: RoundId | undefined) => ({
      what: text`No summary of “${written(asked)}” was published.`,
      whatToDo: latest
        ? text`The latest is that of the ${week(latest)}.`
        : text`The first comes with the first round.`,
    }),
    /** Why nobody can say whether a channel holds what was published. */
    unseen: {
      moved: text`both sides have agreed on another channel since`,
      owed: text`it waits until Parley can reach the channel`,
      unasked: text`the platform could not be asked`,
    },

    counted: (receipt: string, { of, receipts }: ReceiptList) => ({
      what: text`Your ballot was counted`,
      whatToDo: plural(receipts, {
        one: text`${code(receipt)} is the one receipt of the ${week(of)}.`,
        other: text`${code(receipt)} is one of the ${receipts} receipts of the ${week(of)}.`,
      }),
    }),
    noReceipts: {
      what: text`There is no published list of receipts for that week`,
      whatToDo: text`Lists come with the summary.`,
    },
    /** `next`: the week whose list is to come, if one is. */
    notCounted: ({ of, receipts }: ReceiptList, next: NextList | undefined) => {
      const which = plural(receipts, {
        one: text`It is the list of the ${week(of)}, with ${receipts} receipt.`,
        other: text`It is the list of the ${week(of)}, with ${receipts} receipts.`,
      });
      const toCome =
        next &&
        text`The list of the ${week(next.id)} comes with its summary (${moment(next.publishesAt, next.timeZone)}).`;
      const ifMissing = text`If you answered twice, only the last receipt counts. If yours is missing, please tell your union rep.`;
      return {
        what: text`That receipt is not on the list`,
        whatToDo: toCome ? text`${which} ${toCome} ${ifMissing}` : text`${which} ${ifMissing}`,
      };
    },
  };
});

/** A published list of receipts. */
interface ReceiptList {
  readonly of: RoundId;
  readonly receipts: number;
}

/** A week whose list is to come. */
interface NextList {
  readonly id: RoundId;
  /** ISO instant. */
  readonly publishesAt: string;
  readonly timeZone: string;
}
