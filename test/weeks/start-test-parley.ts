import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import type { RunningJobQueue } from '../../jobs/create-job-queue.ts';
import type { Context } from '../../src/bot/context.ts';
import { createOperator } from '../../src/bot/create-operator.ts';
import type { Operator } from '../../src/bot/operator.ts';
import { foundByBothSides } from '../../src/bot/propose-files.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import type { Languages } from '../../src/language/languages.ts';
import { createParley, type Parley } from '../../src/main.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { KeyVault } from '../../src/ports/key-vault.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Configuration } from '../../src/read-configuration.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import { createFakePlatform, type FakePlatform } from '../fakes/create-fake-platform.ts';
import { staffRoster } from './staff-roster.ts';
import type { TestEngines } from './test-engines.ts';

export interface TestParley {
  readonly context: Context;
  readonly queue: RunningJobQueue;
  readonly operator: Operator;
  readonly clock: MovableClock;
  readonly vault: KeyVault;
  /** Both carry both channels. */
  readonly slack: FakePlatform;
  readonly web: FakePlatform;
  /** Warnings and errors, as the operator reads them. */
  readonly complaints: readonly string[];
  /** Moves the clock and lets everything happen that waits in the queue for a time until then. */
  runUntil(instant: string): Promise<void>;
  /** Moves the clock to the hour of the weekly opening, and lets the job happen that BullMQ's scheduler adds then. */
  openAt(instant: string): Promise<void>;
  /** Moves the clock, and lets the look happen that is taken every hour. */
  lookAt(instant: string): Promise<void>;
  /**
   * Stops; the clock goes on while nobody is there, and the operator may change `organisation.yaml` and the question
   * set; starts again and does what a start does.
   */
  beDownUntil(instant: string, files?: OperatorsFiles): Promise<void>;
  close(): Promise<void>;
}

/** What the operator wrote; unchanged where absent. */
export interface OperatorsFiles {
  readonly organisation?: string;
  readonly questions?: string;
}

export interface TestParleyOptions {
  readonly engines: TestEngines;
  /** The clock's beginning; the Monday morning before 2026-W48 unless set. */
  readonly from?: string;
  readonly roster?: string;
  /** `organisation.yaml`. */
  readonly organisation?: string;
  /** In which question sets lie that may be proposed. */
  readonly questionsFolder?: string;
  /** False: both sides have yet to agree what Parley starts with. */
  readonly agreed?: boolean;
  /** English unless set. */
  readonly languages?: Languages;
  /** In place of `organisation.yaml`, the question set that ships, and the folder of others. */
  readonly configuration?: Configuration;
  /** Why Slack cannot reach somebody. */
  readonly unreachable?: (person: { readonly id: string }) => string | undefined;
}

/** Names that say nothing of a real place; teams in every week, so that every week shows pooling. */
export const organisationFile = `
name: Northshire children's services
rules: { teamsEveryWeeks: 1 }
`;

export const shippedQuestions = readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8');

/** All of Parley as `main.ts` composes it, but for the platforms and the clock. */
export async function startTestParley(options: TestParleyOptions): Promise<TestParley> {
  const { engines, unreachable, languages } = options;
  const clock = createMovableClock(options.from ?? '2026-11-23T09:30:00Z');
  const vault = createMemoryVault();
  const slack = createFakePlatform({ name: 'slack', ...(unreachable ? { unreachable } : {}) });
  const web = createFakePlatform({ name: 'web' });
  const complaints: string[] = [];
  const complain = (_facts: unknown, sentence: string) => void complaints.push(sentence);
  const logger = { debug: () => undefined, info: () => undefined, warn: complain, error: complain };
  const { questionsFolder = options.configuration?.questionsFolder } = options;
  let { organisation, questionSet } = options.configuration ?? {
    organisation: parseOrganisation(options.organisation ?? organisationFile, 'organisation.yaml'),
    questionSet: parseQuestionSet(shippedQuestions, 'core.yaml'),
  };

  async function start(): Promise<Parley> {
    const database = await engines.open();
    const { redisUrl } = engines;
    const parley = await createParley({
      configuration: { organisation, questionSet, ...(questionsFolder ? { questionsFolder } : {}) },
      database,
      ...(redisUrl ? { redisUrl } : {}),
      ...(languages ? { languages } : {}),
      vault,
      clock,
      logger,
      createPlatforms: async () => [slack, web],
      listens: true,
    });
    if (!(await database.store.rosters.current())) {
      await database.store.rosters.replace(parseRoster(options.roster ?? staffRoster(), 'roster.csv'));
      if (options.agreed !== false) await foundByBothSides(parley.context);
    }
    await startWeeks(parley.context);
    // What waited in the queue has become due as well, beside what the start looks for.
    await parley.queue.wakeDelayed();
    await parley.queue.whenIdle();
    return parley;
  }

  let parley = await start();

  async function runUntil(instant: string): Promise<void> {
    clock.moveTo(instant);
    await parley.queue.wakeDelayed();
    await parley.queue.whenIdle();
  }

  /** BullMQ's schedulers keep to the machine's clock, so what they would add on the test's clock is added here. */
  async function addScheduled(name: 'open-round' | 'catch-up', instant: string): Promise<void> {
    clock.moveTo(instant);
    await parley.queue.add([{ name, id: `scheduled.${name}.${instant}`, data: {} }]);
    await runUntil(instant);
  }

  return {
    get context() {
      return parley.context;
    },
    get queue() {
      return parley.queue;
    },
    get operator() {
      return createOperator(parley.context, async (personId) => ({ url: personId, expiresAt: '' }));
    },
    clock,
    vault,
    slack,
    web,
    complaints,
    runUntil,
    openAt: (instant) => addScheduled('open-round', instant),
    lookAt: (instant) => addScheduled('catch-up', instant),
    beDownUntil: async (instant, files = {}) => {
      await parley.stop();
      if (files.organisation) organisation = parseOrganisation(files.organisation, 'organisation.yaml');
      if (files.questions) questionSet = parseQuestionSet(files.questions, 'core.yaml');
      clock.moveTo(instant);
      parley = await start();
    },
    close: async () => {
      await parley.stop();
      await engines.remove();
    },
  };
}
