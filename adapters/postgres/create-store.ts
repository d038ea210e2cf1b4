import { eq } from 'drizzle-orm';
import type { Language } from '../../src/language/language.ts';
import type { SettingStore, Store } from '../../src/ports/store.ts';
import { createBallotStore } from './ballot-store.ts';
import { createCommentStore } from './comment-store.ts';
import { createConcernStore } from './concern-store.ts';
import type { Drizzle } from './database.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { examineServer } from './examine-server.ts';
import { createOwedStore } from './owed-store.ts';
import { createPackStore } from './pack-store.ts';
import { createRegisterStore } from './register-store.ts';
import { createRosterStore } from './roster-store.ts';
import { createRoundStore } from './round-store.ts';
import { setting } from './schema.ts';
import { createSummaryStore } from './summary-store.ts';
import { translateErrorsOf } from './translate-errors-of.ts';
import { createWebStore } from './web-store.ts';

/**
 * The store on an opened and migrated database. Errors are ParleyErrors in words (RetryLaterError where the database
 * was lost or busy) that hold no statement and no value.
 */
export function createStore(database: Drizzle, close: () => Promise<void>): Store {
  return {
    rosters: translateErrorsOf(createRosterStore(database)),
    rounds: translateErrorsOf(createRoundStore(database)),
    ballots: translateErrorsOf(createBallotStore(database)),
    summaries: translateErrorsOf(createSummaryStore(database)),
    deliveries: translateErrorsOf(createDeliveryStore(database)),
    register: translateErrorsOf(createRegisterStore(database)),
    comments: translateErrorsOf(createCommentStore(database)),
    concerns: translateErrorsOf(createConcernStore(database)),
    owed: translateErrorsOf(createOwedStore(database)),
    packs: translateErrorsOf(createPackStore(database)),
    web: translateErrorsOf(createWebStore(database)),
    settings: translateErrorsOf(createSettingStore(database)),
    ...translateErrorsOf({ examine: (language: Language) => examineServer(database, language) }),
    close,
  };
}

function createSettingStore(database: Drizzle): SettingStore {
  return {
    async get(name) {
      const [row] = await database.select().from(setting).where(eq(setting.name, name));
      return row?.value.kept;
    },
    async set(name, kept) {
      const value = { kept };
      await database
        .insert(setting)
        .values({ name, value })
        .onConflictDoUpdate({ target: setting.name, set: { value } });
    },
  };
}
