import { roundSteps } from '../dispute/round-step.ts';
import { registerWords } from '../register/words.ts';
import type { DescribeEntry } from './describe-entry.ts';

/** What both channels read when the operator moves a step of a week by hand. */
export const describeRoundStep: DescribeEntry = ({ action, data }, _entries, language) => {
  const step = roundSteps.find((one) => one === action);
  if (step === undefined) return undefined;
  const words = registerWords(language);
  return {
    title: words.steps[step](String(data.roundId)),
    blocks: [{ kind: 'text', text: words.stepsNote }],
  };
};
