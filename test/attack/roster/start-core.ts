import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryVault } from '../../../adapters/keys/create-memory-vault.ts';
import type { Database } from '../../../adapters/postgres/database.ts';
import type { Context } from '../../../src/bot/context.ts';
import { createListener } from '../../../src/bot/create-listener.ts';
import { foundByBothSides, proposeFiles } from '../../../src/bot/propose-files.ts';
import { createLanguages } from '../../../src/language/languages.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { KeyVault } from '../../../src/ports/key-vault.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { createMovableClock, type MovableClock } from '../../../src/sample/movable-clock.ts';
import { parseOrganisation } from '../../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../../src/survey/parse-question-set.ts';
import type { Round } from '../../../src/survey/round.ts';
import { createFakePlatform, type FakePlatform } from '../../fakes/create-fake-platform.ts';
import { createDueQueue } from '../../slack/create-due-queue.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;
const firstTuesday = Date.parse('2026-11-24T10:00:00Z');

/** The two files that an operator may change, besides the roster. */
export interface Files {
  readonly organisation: string;
  readonly questions: string;
}

/** Parley's core and jobs before one platform in memory, week after week, without invitations. */
export interface Core {
  /** As it is since the last start. */
  readonly context: Context;
  readonly clock: MovableClock;
  readonly web: FakePlatform;
  /** Opens the next week's round; the one before must have been published. */
  openNextRound(): Promise<Round>;
  /** Lets the round close, be destroyed and be published. */
  endRound(): Promise<void>;
  /** Stops, and starts again with these files; `mutate` breaks Parley on purpose from then on. */
  restart(files: Files, mutate?: (context: Context) => Context): Promise<void>;
  close(): Promise<void>;
}

export const shippedQuestions = readFileSync(join(projectRoot(), 'questions/core.yaml'), 'utf8');

export async function startCore(options: {
  readonly database: Database;
  readonly roster: string;
  readonly files: Files;
  /** In memory unless given. */
  readonly vault?: KeyVault;
}): Promise<Core> {
  const { database, vault = createMemoryVault() } = options;
  const clock = createMovableClock(new Date(firstTuesday - weekMs).toISOString());
  const web = createFakePlatform({ name: 'web' });
  const due = createDueQueue(clock);
  const silent = () => undefined;
  await database.store.rosters.replace(parseRoster(options.roster, 'roster.csv'));

  function compose(files: Files): Context {
    const { rotating: _, ...questionSet } = parseQuestionSet(files.questions, 'core.yaml');
    return mutation({
      organisation: parseOrganisation(files.organisation, 'organisation.yaml'),
      // The same questions every week, so that weeks can be compared.
      questionSet: { ...questionSet, rotating: [] },
      languages: createLanguages(),
      store: database.store,
      vault,
      clock,
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      queue: {
        ...due,
        add: (jobs) => due.add(jobs.filter(({ name }) => name !== 'invite' && name !== 'remind')),
      },
      platforms: [web],
    });
  }

  let mutation = (context: Context) => context;
  let context = compose(options.files);
  let opened = 0;
  await foundByBothSides(context);
  await web.start(createListener(context));

  return {
    get context() {
      return context;
    },
    clock,
    web,
    openNextRound: async () => {
      clock.moveTo(new Date(firstTuesday + opened * weekMs).toISOString());
      opened += 1;
      await context.queue.add([{ name: 'open-round', id: `open.${opened}`, data: {} }]);
      await due.runDue(context);
      const round = await database.store.rounds.current();
      if (!round) throw new Error('No round has opened, so nothing can be attacked.');
      return round;
    },
    endRound: async () => {
      const round = await database.store.rounds.current();
      for (const moment of [round?.closesAt, round?.publishesAt]) {
        if (moment !== undefined) clock.moveTo(moment);
        await due.runDue(context);
      }
    },
    restart: async (files, mutate = mutation) => {
      await web.stop();
      mutation = mutate;
      context = compose(files);
      await proposeFiles(context);
      await web.start(createListener(context));
    },
    close: () => web.stop(),
  };
}
