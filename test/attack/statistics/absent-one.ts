/**
 * A person is absent in one of several published weeks, and the thief knows who and when. Beside them `others` people
 * answer every week, at first half of them favourably; each repeats last week's answer with the chance `steady` and
 * otherwise gives the opposite one. The person's own answer is the same in every week: the thief guesses which.
 */
export interface AbsentOne {
  readonly others: number;
  readonly weeks: number;
  /** 0 to 1. */
  readonly steady: number;
}
