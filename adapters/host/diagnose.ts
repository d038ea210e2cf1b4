import { resolve } from 'node:path';
import type { Operator } from '../../src/bot/operator.ts';
import type { ConfigurationReport } from '../../src/check-configuration.ts';
import { describeFault } from '../../src/errors/fault.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import type { Environment } from '../../src/read-environment.ts';
import { examineAddresses } from './examine-addresses.ts';
import { examineFiles } from './examine-files.ts';
import { examineMachine } from './examine-machine.ts';
import { examineVault } from './examine-vault.ts';

export interface Diagnosis {
  readonly checkConfiguration: () => Promise<ConfigurationReport>;
  readonly readEnvironment: () => Environment;
  readonly lendOperator: <T>(environment: Environment, use: (operator: Operator) => Promise<T>) => Promise<T>;
}

/**
 * Everything that `parley doctor` looks at: the settings, the machine, and then the program itself, the running one or
 * one that is started for this. What cannot be looked at is a finding too.
 */
export async function diagnose(parts: Diagnosis): Promise<readonly Finding[]> {
  const { faults } = await parts.checkConfiguration();
  if (faults.length > 0) {
    return faults.map((fault) => ({
      about: 'settings',
      verdict: 'fault',
      found: describeFault(fault, english),
      whatToDo: 'Correct this first; the rest is looked at then.',
    }));
  }
  const environment = parts.readEnvironment();
  const { dataFolder, databaseUrl, redisUrl, rosterFile, vaultFolder } = environment;
  return [
    {
      about: 'settings',
      verdict: 'good',
      found: 'No fault in .env, organisation.yaml, questions and roster.',
    },
    ...(await examineVault({ vaultFolder, dataFolder, embedded: databaseUrl === undefined })),
    ...(await examineMachine({ dataFolder })),
    ...(await examineFiles([dataFolder, resolve('.env'), rosterFile])),
    ...examineAddresses({ databaseUrl, redisUrl }),
    ...(await examineProgram(parts, environment)),
  ];
}

async function examineProgram(parts: Diagnosis, environment: Environment): Promise<readonly Finding[]> {
  try {
    return await parts.lendOperator(environment, (operator) => operator.examine());
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return [{ about: 'Parley', verdict: 'fault', found: error.message, whatToDo: error.whatToDo }];
  }
}
