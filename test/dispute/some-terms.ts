import { readFileSync } from 'node:fs';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import type { Terms } from '../../src/survey/terms.ts';

const questions = readFileSync('questions/core.yaml', 'utf8');

/** The shipped questions and every setting at its default, but for what these lines of `organisation.yaml` say. */
export function someTerms(lines = '', changeQuestions: (yaml: string) => string = (yaml) => yaml): Terms {
  const { questionsFile: _file, ...organisation } = parseOrganisation(
    `name: Northshire\n${lines}`,
    'organisation.yaml',
  );
  return { organisation, questionSet: parseQuestionSet(changeQuestions(questions), 'core.yaml') };
}
