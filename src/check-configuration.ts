import { basename, dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { configurationWords } from './configuration-words.ts';
import { type Fault, FaultyFileError } from './errors/fault.ts';
import type { Language, Said } from './language/language.ts';
import type { Words } from './language/sentence-parts.ts';
import { parseRoster } from './people/parse-roster.ts';
import { projectRoot } from './project-root.ts';
import { readFileIfThere, readFileText } from './read-configuration.ts';
import { type Environment, readEnvironment, readPaths } from './read-environment.ts';
import { parseOrganisation, shippedQuestionsFile } from './survey/parse-organisation.ts';
import { parseQuestionSet } from './survey/parse-question-set.ts';

/** What `config check` found: every fault of every file, and what was read where there was none. */
export interface ConfigurationReport {
  readonly faults: readonly Fault[];
  /** Sentences, such as `roster.csv: 250 people.` */
  readonly found: readonly Said[];
}

/**
 * Reads the environment, `organisation.yaml`, the question set and the roster, each even where another is faulty.
 * Changes nothing, and connects to nothing.
 */
export async function checkConfiguration(
  env?: Readonly<Record<string, string | undefined>>,
): Promise<ConfigurationReport> {
  const faults: Fault[] = [];
  const found: Said[] = [];
  const attempt = async (read: () => Said | Promise<Said>) => {
    try {
      found.push(await read());
    } catch (error) {
      if (!(error instanceof FaultyFileError)) throw error;
      faults.push(...error.faults);
    }
  };
  const { organisationFile, rosterFile } = readPaths(env);
  await attempt(() => describeEngines(readEnvironment(env)));
  const organisationText = await readFileIfThere(organisationFile);
  if (organisationText === undefined) {
    found.push((language) => configurationWords(language).sampleInstead(basename(organisationFile)));
  } else {
    const questionsPath = findQuestions(organisationText, organisationFile);
    await attempt(() => {
      const file = basename(organisationFile);
      const { name, timeZone, rules } = parseOrganisation(organisationText, file);
      return (language) =>
        configurationWords(language).organisation(file, name, timeZone, rules.minimumGroup);
    });
    await attempt(async () => {
      const file = basename(questionsPath);
      const { core, rotating } = parseQuestionSet(await readFileText(questionsPath), file);
      return (language) => configurationWords(language).questions(file, core.length, rotating.length);
    });
  }
  const rosterText = await readFileIfThere(rosterFile);
  if (rosterText === undefined) {
    found.push((language) => configurationWords(language).noRoster(basename(rosterFile)));
  } else {
    await attempt(() => {
      const { people } = parseRoster(rosterText, basename(rosterFile));
      return (language) => configurationWords(language).roster(basename(rosterFile), people.length);
    });
  }
  return { faults, found };
}

/** The question set's file, even from an `organisation.yaml` that has faults elsewhere. */
function findQuestions(organisationText: string, organisationFile: string): string {
  const named: unknown = parseDocument(organisationText).toJS();
  const file =
    typeof named === 'object' && named !== null && 'questions' in named && typeof named.questions === 'string'
      ? named.questions.trim()
      : shippedQuestionsFile;
  return resolve(file === shippedQuestionsFile ? projectRoot() : dirname(organisationFile), file);
}

function describeEngines({ databaseUrl, redisUrl, slack, discord }: Environment): Said {
  const others = [...(slack ? (['slack'] as const) : []), ...(discord ? (['discord'] as const) : [])];
  const engines = (language: Language): Words => {
    const { embedded, jobsInRedis, jobsInPostgres } = configurationWords(language);
    if (!databaseUrl) return embedded;
    return redisUrl ? jobsInRedis : jobsInPostgres;
  };
  return (language) => configurationWords(language).environment(engines(language), others);
}
