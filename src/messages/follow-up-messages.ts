import { type FollowUp, foldFollowUps } from '../dispute/follow-up.ts';
import { followUpWords } from '../follow-ups/words.ts';
import type { Language } from '../language/language.ts';
import { stateShare } from '../results/describe-share.ts';
import type { FollowUpFigures } from '../results/summary.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

/** An answer by its value; where a side wrote it, or in the first version of the record, by its words. */
interface Answer {
  readonly answer?: string;
  readonly label?: string;
}

/** What both channels read of a follow-up question. The summary itself tells what staff answered. */
export const describeFollowUp: DescribeEntry = (entry, entries, language) => {
  const followUp = foldFollowUps(entries).find(({ number }) => number === entry.subject);
  if (!followUp || entry.action === 'asked') return undefined;
  const words = followUpWords(language);
  const side = entry.by.side === 'union' ? 'union' : 'leadership';
  const title = {
    proposed: words.proposedTitle,
    accepted: words.acceptedTitle,
    declined: words.declinedTitle,
  }[entry.action];
  if (!title) return undefined;
  return {
    title: title(side, entry.subject),
    blocks: [
      { kind: 'text', text: words.put(followUp) },
      ...(entry.action === 'proposed' ? [{ kind: 'note' as const, text: words.howToAnswer }] : []),
    ],
  };
};

/** `/follow-up list`. */
export function followUpsMessage(followUps: readonly FollowUp[], language: Language): Message {
  const words = followUpWords(language);
  return {
    title: followUps.length === 0 ? words.noneListed : words.listed(followUps.length),
    blocks: [
      {
        kind: 'facts',
        items: followUps.map((one) => ({
          name: words.listedAs(one.number, one.state),
          value: [words.put(one), ...answersThen(one, language)].join(' '),
        })),
      },
      { kind: 'note', text: words.howToPut },
    ],
  };
}

/** The answers, as part of the summary. In one of the first form the question is the whole sentence. */
export function followUpFigureBlocks(
  figures: FollowUpFigures,
  answered: number,
  language: Language,
): readonly Block[] {
  const words = followUpWords(language);
  const { number, theme, question, answers } = figures;
  const asked = theme === undefined ? question : words.ifYouWrote(theme, question);
  return [
    { kind: 'heading', text: words.numbered(number) },
    { kind: 'text', text: words.everyoneWasAsked(asked, answered) },
    {
      kind: 'facts',
      items: answers.map((one) => ({
        name: followUpAnswer(one, language),
        value: stateShare(one.share, language),
      })),
    },
  ];
}

/** An answer as people read it: in the words of the side that wrote it, or in Parley's. */
export function followUpAnswer({ answer = '', label }: Answer, language: Language): string {
  if (label !== undefined) return label;
  const words = followUpWords(language);
  const own: Readonly<Record<string, string>> = words.answers;
  return (Object.hasOwn(own, answer) ? own[answer] : undefined) ?? words.unknownAnswer(answer);
}

/** As the summary of the week that asked it had them. Shares of the first version are words already. */
function answersThen({ asked }: FollowUp, language: Language): readonly string[] {
  if (asked === undefined) return [];
  const words = followUpWords(language);
  if (asked.answers === undefined) return [words.askedThen(asked.roundId)];
  const answers = asked.answers.map(({ share, ...one }) => ({
    label: followUpAnswer(one, language),
    share: typeof share === 'string' ? share : stateShare(share, language),
  }));
  return [words.answeredThen(asked.roundId, asked.answered ?? 0, answers)];
}
