import { commitmentWords } from '../commitments/words.ts';
import type { Language } from '../language/language.ts';
import { preferNotToSay, type Question, type QuestionSet } from '../survey/question.ts';
import type { AskedCommitment } from '../survey/round.ts';
import type { Commitment } from './commitment.ts';
import { commitmentAnswers } from './commitment-step.ts';

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
export function commitmentQuestion(
  { number, promise, questionId }: AskedCommitment,
  language: Language,
): Question {
  const words = commitmentWords(language);
  return {
    id: questionId,
    topic: 'commitment',
    text: words.question(promise),
    label: words.titled(number),
    kind: 'choice',
    options: [
      ...commitmentAnswers.map((value) => ({ value, label: words.answers[value], counts: counts[value] })),
      preferNotToSay(language),
    ],
    source: 'own',
  };
}

const counts = { yes: 'favourable', partly: 'neither', no: 'unfavourable', 'cannot-say': 'neither' } as const;

/** A week's questions with the commitment in the place of the rotating one: four in all is the most. */
export function questionsWithCommitment(
  set: QuestionSet,
  asked: AskedCommitment,
  language: Language,
): readonly Question[] {
  return [...set.core, commitmentQuestion(asked, language)];
}
