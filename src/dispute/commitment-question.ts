import { english } from '../language/languages.ts';
import { preferNotToSay, type Question, type QuestionSet } from '../survey/question.ts';
import type { AskedCommitment } from '../survey/round.ts';
import type { Commitment } from './commitment.ts';

/** What a round keeps of the commitment that it asks about. */
export function askedCommitment(commitment: Commitment): AskedCommitment {
  return { ...statedPromise(commitment), questionId: `commitment-${commitment.number}` };
}

/** What is said of a commitment wherever it is shown; the first date only where that was moved. */
export function statedPromise({
  number,
  promise,
  owner,
  due,
  firstDue,
}: Commitment): Omit<AskedCommitment, 'questionId'> {
  return { number, promise, owner, due, ...(due === firstDue ? {} : { firstDue }) };
}

/**
 * Whether it happened for whoever is asked. Everyone is asked, since which of them a promise concerns is not known; whom
 * it does not concern cannot say.
 */
export function commitmentQuestion({ number, promise, questionId }: AskedCommitment): Question {
  return {
    id: questionId,
    topic: 'commitment',
    text: `Promised: “${promise}”. Has it happened for you?`,
    label: `Commitment ${number}`,
    kind: 'choice',
    options: [
      { value: 'yes', label: 'Yes', counts: 'favourable' },
      { value: 'partly', label: 'Partly', counts: 'neither' },
      { value: 'no', label: 'No', counts: 'unfavourable' },
      { value: 'cannot-say', label: 'Cannot say, or it does not concern me', counts: 'neither' },
      preferNotToSay(english),
    ],
    source: 'own',
  };
}

/** A week's questions with the commitment in the place of the rotating one: four in all is the most. */
export function questionsWithCommitment(set: QuestionSet, asked: AskedCommitment): readonly Question[] {
  return [...set.core, commitmentQuestion(asked)];
}
