import type { TurnoutLabel } from './summary.ts';

/**
 * What a response rate is worth: over 50% adequate, over 60% desirable, over 70% good, over 80% very good; at 50% and
 * below, it speaks only for those who answered. `answered` and `asked` are people.
 *
 * Source: Health and Safety Executive, Management Standards Indicator Tool: User Manual, "Getting a good response rate",
 * which calls it a crude rule of thumb. The words for the lowest step are ours.
 */
export function labelTurnout(answered: number, asked: number): TurnoutLabel {
  // In whole people, so that 50% of 250 is not "over 50%" by an error of division.
  if (answered * 100 > asked * 80) return 'very-good';
  if (answered * 100 > asked * 70) return 'good';
  if (answered * 100 > asked * 60) return 'desirable';
  if (answered * 100 > asked * 50) return 'adequate';
  return 'too-few';
}
