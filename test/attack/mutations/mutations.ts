import { AsyncLocalStorage } from 'node:async_hooks';
import type { Queryable } from '../../../adapters/postgres/database.ts';
import { sealedBytes } from '../../../src/ballot/seal-ballot.ts';
import type { Context } from '../../../src/bot/context.ts';
import type { PlatformListener } from '../../../src/ports/platform.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Mutation } from './mutation.ts';

/** Tags that are a hash of the person's id without any secret. */
export const plainTags: Mutation = {
  vault: (vault) => ({
    ...vault,
    readAnsweringKeys: async (roundId) => {
      const keys = await vault.readAnsweringKeys(roundId);
      // HMAC takes no key and a key of zeros for the same.
      return keys && { ...keys, tagKey: new Uint8Array(32) };
    },
  }),
};

/** Answers on their way through the queue. */
export const answersInJobs: Mutation = {
  listener: (listener: PlatformListener, context: Context) => ({
    ...listener,
    submitForm: async (account, formId, values) => {
      const id = `remind.${Buffer.from(values.comment ?? '').toString('base64url')}`;
      await context.queue.add([
        { name: 'remind', id, data: { roundId: '2026-W01' }, at: Date.parse('2030-01-01') },
      ]);
      return listener.submitForm(account, formId, values);
    },
  }),
};

/** Ballots that are as long as what was written. */
export function unpaddedBallots(): Mutation {
  const written = new AsyncLocalStorage<number>();
  return {
    listener: (listener) => ({
      ...listener,
      submitForm: (account, formId, values) =>
        written.run(JSON.stringify(values).length, () => listener.submitForm(account, formId, values)),
    }),
    store: (store) =>
      withBallots(store, {
        put: (ballot) => {
          const longer = Buffer.concat([ballot.sealed, Buffer.alloc(written.getStore() ?? 0)]);
          return store.ballots.put({ ...ballot, sealed: longer });
        },
        async *readAll(roundId, batchSize) {
          for await (const batch of store.ballots.readAll(roundId, batchSize)) {
            yield batch.map((sealed) => sealed.subarray(0, sealedBytes));
          }
        },
      }),
  };
}

/** A column in the ballots' table that says when each came. */
export const timestampOnBallots: Mutation = {
  alter: (session: Queryable) =>
    session.query('ALTER TABLE parley.ballot ADD COLUMN created_at timestamptz DEFAULT clock_timestamp()'),
};

/** What was answered, in the clear, beside the sealed bytes; and a list of who has taken part, as others keep one. */
export function answersBesideBallots(): Mutation {
  const written = new AsyncLocalStorage<string>();
  let visits: Queryable | undefined;
  return {
    alter: async (session) => {
      visits = session;
      await session.query('ALTER TABLE parley.ballot ADD COLUMN draft text');
      await session.query('CREATE TABLE parley.participation (person_id text)');
    },
    listener: (listener) => ({
      ...listener,
      submitForm: async (account, formId, values) => {
        await visits?.query('INSERT INTO parley.participation VALUES ($1)', [account.id]);
        return written.run(JSON.stringify(values), () => listener.submitForm(account, formId, values));
      },
    }),
    store: (store, session) =>
      withBallots(store, {
        put: async (ballot) => {
          const stored = await store.ballots.put(ballot);
          await session.query('UPDATE parley.ballot SET draft = $1 WHERE tag = $2', [
            written.getStore(),
            ballot.tag,
          ]);
          return stored;
        },
      }),
  };
}

/** Reminders to those only who have not answered. */
export function remindersToSome(): Mutation {
  const answered = new Set<string>();
  return {
    listener: (listener) => ({
      ...listener,
      submitForm: (account, formId, values) => {
        answered.add(`${formId}/${account.id}`);
        return listener.submitForm(account, formId, values);
      },
    }),
    store: (store) => ({
      ...store,
      rounds: {
        ...store.rounds,
        invitee: async (roundId, personId) =>
          [...answered].some((one) => one.includes(roundId) && one.endsWith(`/${personId}`))
            ? undefined
            : store.rounds.invitee(roundId, personId),
      },
    }),
  };
}

function withBallots(store: Store, changed: Partial<Store['ballots']>): Store {
  return { ...store, ballots: { ...store.ballots, ...changed } };
}
