import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { agreeWords } from '../agreements/agree-words.ts';
import { FaultyFileError } from '../errors/fault.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { projectRoot } from '../project-root.ts';
import { readFileText } from '../read-configuration.ts';
import { parseQuestionSet } from '../survey/parse-question-set.ts';
import type { QuestionSet } from '../survey/question.ts';
import type { Context } from './context.ts';

/** The question sets that the operator has put into the folder, by their files' names. */
export async function listQuestionSets({
  questionsFolder,
}: Pick<Context, 'questionsFolder'>): Promise<readonly string[]> {
  const files = await readdir(questionsFolder ?? join(projectRoot(), 'questions')).catch(() => []);
  return files.filter((name) => /\.ya?ml$/.test(name)).sort();
}

/** Reads one of them, under the same checks as ever. Rejects with a RefusedError in words for whoever named it. */
export async function readQuestionSet(
  context: Pick<Context, 'questionsFolder' | 'languages'>,
  typed: string,
): Promise<QuestionSet> {
  const names = await listQuestionSets(context);
  const wanted = typed.trim().replace(/^questions\//, '');
  // Only what is listed is read, so no name leads out of the folder.
  const name = names.find((one) => one === wanted || one.replace(/\.ya?ml$/, '') === wanted);
  if (name === undefined) {
    throw new RefusedError((language) => agreeWords(language).noQuestionSet(wanted, names));
  }
  try {
    return parseQuestionSet(
      await readFileText(join(context.questionsFolder ?? join(projectRoot(), 'questions'), name)),
      name,
      context.languages.organisation,
    );
  } catch (error) {
    if (!(error instanceof FaultyFileError)) throw error;
    throw new RefusedError((language) => ({
      what: error.tell(language).what,
      whatToDo: agreeWords(language).operatorCorrects,
    }));
  }
}
