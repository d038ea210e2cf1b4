import { type FollowUp, foldFollowUps } from '../dispute/follow-up.ts';
import type { Language } from '../language/language.ts';
import { stateShare } from '../results/describe-share.ts';
import { formatWeek } from '../results/format-week.ts';
import type { FollowUpFigures } from '../results/summary.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

/** What both channels read of a follow-up question. The summary itself tells what staff answered. */
export const describeFollowUp: DescribeEntry = (entry, entries) => {
  const followUp = foldFollowUps(entries).find(({ number }) => number === entry.subject);
  if (!followUp || entry.action === 'asked') return undefined;
  const side = entry.by.side === 'union' ? 'The union' : 'The leadership';
  const does = { proposed: 'proposes', accepted: 'accepts', declined: 'declines' }[entry.action];
  return {
    title: `${side} ${does} follow-up ${entry.subject}`,
    blocks: [
      { kind: 'text', text: describe(followUp) },
      ...(entry.action === 'proposed' ? [{ kind: 'note' as const, text: howTo }] : []),
    ],
  };
};

const howTo =
  'The other side: /follow-up accept or decline, and the number. Everyone is asked, since nobody knows who wrote about a theme.';

/** `/follow-up list`. */
export function followUpsMessage(followUps: readonly FollowUp[]): Message {
  return {
    title:
      followUps.length === 0
        ? 'No follow-up question was proposed yet'
        : `Follow-up questions: ${followUps.length}`,
    blocks: [
      {
        kind: 'facts',
        items: followUps.map((one) => ({
          name: `${one.number}, ${one.state}`,
          value: `${describe(one)}${describeAnswers(one)}`,
        })),
      },
      { kind: 'note', text: 'To put one: /follow-up propose, a theme and a question. One a week is asked.' },
    ],
  };
}

/** The answers, as part of the summary. */
export function followUpFigureBlocks(
  figures: FollowUpFigures,
  answered: number,
  language: Language,
): readonly Block[] {
  return [
    { kind: 'heading', text: `Follow-up ${figures.number}` },
    { kind: 'text', text: `Everyone was asked: “${figures.question}” Of the ${answered} who answered:` },
    {
      kind: 'facts',
      items: figures.answers.map(({ answer, label = answer, share }) => ({
        name: label,
        value: stateShare(share, language),
      })),
    },
  ];
}

/** As the summary of the week that asked it had them. */
function describeAnswers({ asked }: FollowUp): string {
  if (asked === undefined) return '';
  const week = `Asked in the week of ${formatWeek(mondayOf(asked.roundId))}`;
  if (asked.answers === undefined) return ` ${week}: see its summary.`;
  const answers = asked.answers.map(({ label, share }) => `${label}: ${share}`).join('; ');
  return ` ${week}. Of the ${asked.answered} who answered: ${answers}.`;
}

function describe({ theme, question, options }: FollowUp): string {
  const answers = options.length === 0 ? 'how far one agrees' : options.join('; ');
  return `“If you wrote about ${theme}: ${question}” Answers: ${answers}.`;
}
