import { basename, dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { type Fault, FaultyFileError } from './errors/fault.ts';
import { parseRoster } from './people/parse-roster.ts';
import { projectRoot } from './project-root.ts';
import { readFileText } from './read-configuration.ts';
import { type Environment, readEnvironment, readPaths } from './read-environment.ts';
import { parseOrganisation, shippedQuestionsFile } from './survey/parse-organisation.ts';
import { parseQuestionSet } from './survey/parse-question-set.ts';

/** What `config check` found: every fault of every file, and what was read where there was none. */
export interface ConfigurationReport {
  readonly faults: readonly Fault[];
  /** Sentences, such as `roster.csv: 250 people.` */
  readonly found: readonly string[];
}

/**
 * Reads the environment, `organisation.yaml`, the question set and the roster, each even where another is faulty.
 * Changes nothing, and connects to nothing.
 */
export async function checkConfiguration(
  env?: Readonly<Record<string, string | undefined>>,
): Promise<ConfigurationReport> {
  const faults: Fault[] = [];
  const found: string[] = [];
  const attempt = async (read: () => string | Promise<string>) => {
    try {
      found.push(await read());
    } catch (error) {
      if (!(error instanceof FaultyFileError)) throw error;
      faults.push(...error.faults);
    }
  };
  const { organisationFile, rosterFile } = readPaths(env);
  await attempt(() => `.env: ${describeEngines(readEnvironment(env))}`);
  const organisationText = await readIfThere(organisationFile);
  if (organisationText === undefined) {
    found.push(`${basename(organisationFile)}: not there, so Parley runs its sample organisation.`);
  } else {
    const questionsPath = findQuestions(organisationText, organisationFile);
    await attempt(() => {
      const file = basename(organisationFile);
      const { name, timeZone, rules } = parseOrganisation(organisationText, file);
      return `${file}: ${name}, ${timeZone}; no figure for fewer than ${rules.minimumGroup} people.`;
    });
    await attempt(async () => {
      const { core, rotating } = parseQuestionSet(await readFileText(questionsPath), basename(questionsPath));
      return `${basename(questionsPath)}: ${core.length} questions every week, ${rotating.length} in rotation.`;
    });
  }
  const rosterText = await readIfThere(rosterFile);
  if (rosterText === undefined) {
    found.push(`${basename(rosterFile)}: not there. Bring a roster in with: parley roster import FILE`);
  } else {
    await attempt(() => {
      const { people } = parseRoster(rosterText, basename(rosterFile));
      return `${basename(rosterFile)}: ${people.length === 1 ? 'one person' : `${people.length} people`}.`;
    });
  }
  return { faults, found };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFileText(path);
  } catch (error) {
    if (error instanceof FaultyFileError && error.message.includes('there is no such file')) return undefined;
    throw error;
  }
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

function describeEngines(environment: Environment): string {
  const engines = environment.databaseUrl
    ? `PostgreSQL, jobs in ${environment.redisUrl ? 'Redis' : 'PostgreSQL'}`
    : 'the embedded database';
  const platforms = [
    'web',
    ...(environment.slack ? ['Slack'] : []),
    ...(environment.discord ? ['Discord'] : []),
  ];
  return `${engines}; ${platforms.join(', ')}.`;
}
