import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { configurationWords } from './configuration-words.ts';
import { FaultyFileError } from './errors/fault.ts';
import type { Language } from './language/language.ts';
import { english } from './language/languages.ts';
import { projectRoot } from './project-root.ts';
import type { Organisation } from './survey/organisation.ts';
import { parseOrganisation, shippedQuestionsFile } from './survey/parse-organisation.ts';
import { parseQuestionSet } from './survey/parse-question-set.ts';
import type { QuestionSet } from './survey/question.ts';

/** What the operator's files say, checked. */
export interface Configuration {
  readonly organisation: Organisation;
  readonly questionSet: QuestionSet;
  /** The folder of the question set, in which others may lie that are proposed one day. */
  readonly questionsFolder?: string;
  /** As in Environment. */
  readonly turnoutTestEnds?: string;
}

/**
 * Reads `organisation.yaml` and the question set that it names, relative to it. Rejects with a FaultyFileError: while
 * the first has faults, the second is not known; `parley config check` looks at all files, whatever is wrong with one.
 * `language` is the organisation's, in which a question set words what every set offers.
 */
export async function readConfiguration(
  organisationFile: string,
  {
    turnoutTestEnds,
    language = english,
  }: Pick<Configuration, 'turnoutTestEnds'> & { readonly language?: Language } = {},
): Promise<Configuration> {
  const { questionsFile, ...organisation } = parseOrganisation(
    await readFileText(organisationFile),
    basename(organisationFile),
  );
  const path =
    questionsFile === shippedQuestionsFile
      ? join(projectRoot(), shippedQuestionsFile)
      : resolve(dirname(organisationFile), questionsFile);
  return {
    organisation,
    questionSet: parseQuestionSet(await readFileText(path), basename(path), language),
    questionsFolder: dirname(path),
    ...(turnoutTestEnds && { turnoutTestEnds }),
  };
}

/** The file's text. A file that is not there or cannot be read is a fault of its own. */
export async function readFileText(path: string): Promise<string> {
  const text = await readFileIfThere(path);
  if (text !== undefined) return text;
  throw new FaultyFileError([{ file: path, message: (language) => configurationWords(language).noSuchFile }]);
}

/** The file's text; undefined where there is no such file. One that cannot be read is a fault. */
export async function readFileIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'ENOENT') return undefined;
    throw new FaultyFileError([
      { file: path, message: (language) => configurationWords(language).cannotBeRead(code) },
    ]);
  }
}
