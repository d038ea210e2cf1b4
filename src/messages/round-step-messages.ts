import { type RoundStep, roundSteps } from '../dispute/round-step.ts';
import { formatWeek } from '../results/format-week.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { DescribeEntry } from './describe-entry.ts';

const done = {
  opened: 'opened the questions of',
  closed: 'closed the questions of',
  published: 'published the summary of',
} as const satisfies Readonly<Record<RoundStep, string>>;

/** What both channels read when the operator moves a step of a week by hand. */
export const describeRoundStep: DescribeEntry = ({ action, data }) => {
  const step = roundSteps.find((one) => one === action);
  if (step === undefined) return undefined;
  return {
    title: `The operator ${done[step]} the week of ${formatWeek(mondayOf(String(data.roundId)))} by hand`,
    blocks: [
      {
        kind: 'text',
        text: 'A person did this, not the schedule. What both sides agreed, such as questions, rules and hours, has not changed.',
      },
    ],
  };
};
