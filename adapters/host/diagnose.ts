import { resolve } from 'node:path';
import type { Operator } from '../../src/bot/operator.ts';
import type { ConfigurationReport } from '../../src/check-configuration.ts';
import { describeFault } from '../../src/errors/fault.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Language } from '../../src/language/language.ts';
import type { Environment } from '../../src/read-environment.ts';
import { examineAddresses } from './examine-addresses.ts';
import { examineFiles } from './examine-files.ts';
import { examineMachine } from './examine-machine.ts';
import { examineVault } from './examine-vault.ts';
import { hostWords } from './words.ts';

export interface Diagnosis {
  readonly checkConfiguration: () => Promise<ConfigurationReport>;
  readonly readEnvironment: () => Environment;
  readonly lendOperator: <T>(environment: Environment, use: (operator: Operator) => Promise<T>) => Promise<T>;
}

/**
 * Everything that `parley doctor` looks at: the settings, the machine, and then the program itself, the running one or
 * one that is started for this. What cannot be looked at is a finding too. Told in `language`.
 */
export async function diagnose(parts: Diagnosis, language: Language): Promise<readonly Finding[]> {
  const words = hostWords(language);
  const { faults } = await parts.checkConfiguration();
  if (faults.length > 0) {
    return faults.map((fault) => ({
      about: words.about.settings,
      verdict: 'fault',
      found: describeFault(fault, language),
      whatToDo: words.correctFirst,
    }));
  }
  const environment = parts.readEnvironment();
  const { dataFolder, databaseUrl, redisUrl, rosterFile, vaultFolder } = environment;
  return [
    { about: words.about.settings, verdict: 'good', found: words.noFault },
    ...(await examineVault({ vaultFolder, dataFolder, embedded: databaseUrl === undefined }, language)),
    ...(await examineMachine({ dataFolder }, language)),
    ...(await examineFiles([dataFolder, resolve('.env'), rosterFile], language)),
    ...examineAddresses({ databaseUrl, redisUrl }, language),
    ...(await examineProgram(parts, environment, language)),
  ];
}

async function examineProgram(
  parts: Diagnosis,
  environment: Environment,
  language: Language,
): Promise<readonly Finding[]> {
  try {
    return await parts.lendOperator(environment, (operator) => operator.examine());
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const { what, whatToDo } = error.tell(language);
    return [{ about: hostWords(language).about.program, verdict: 'fault', found: what, whatToDo }];
  }
}
