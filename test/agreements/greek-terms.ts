import type { Question, QuestionSet } from '../../src/survey/question.ts';
import { type Terms, withValues } from '../../src/survey/terms.ts';
import { someTerms } from '../dispute/some-terms.ts';

const question = (id: string, label: string): Question => ({
  id,
  topic: `θέμα-${id}`,
  text: `Πώς είναι ${label};`,
  label,
  kind: 'choice',
  options: [
    { value: 'a', label: 'Ναι', counts: 'favourable' },
    { value: 'b', label: 'Όχι', counts: 'unfavourable' },
    { value: 'c', label: 'Ίσως', counts: 'neither' },
  ],
  source: 'πηγή',
});

const questions: QuestionSet = {
  core: [question('1', 'Φόρτος'), question('2', 'Ηθικό')],
  rotating: [question('3', 'Αμοιβή'), question('4', 'Μετακίνηση')],
  comment: { text: 'Τι άλλο;', hint: 'Χωρίς ονόματα.' },
  themes: [
    { name: 'Φόρτος', words: ['υπόθεση', 'ώρες'] },
    { name: 'Αμοιβή', words: ['μισθός'] },
  ],
  hash: '1'.repeat(64),
};

/** An organisation whose own texts have no letter of English in them. */
export const greekTerms: Terms = withValues(someTerms(), { name: 'Βόρεια', questions });

/** Everything that can change in a question set is another in this one. */
export const otherQuestions: QuestionSet = {
  core: [
    {
      ...question('2', 'Διάθεση'),
      text: 'Πώς είστε;',
      topic: 'διάθεση',
      source: 'αλλού',
      options: question('2', 'Ηθικό').options.map((one) => ({ ...one, counts: 'neither' })),
    },
    question('3', 'Αμοιβή'),
  ],
  rotating: [question('1', 'Φόρτος'), question('5', 'Χώρος')],
  comment: { text: 'Κάτι ακόμη;', hint: 'Χωρίς ονόματα.' },
  themes: [
    { name: 'Φόρτος', words: ['υπόθεση'] },
    { name: 'Χώρος', words: ['κρύο', 'θόρυβος'] },
  ],
  hash: '2'.repeat(64),
};
