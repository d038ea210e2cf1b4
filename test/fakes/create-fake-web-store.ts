import type { StoreForWeb } from '../../adapters/web/web-options.ts';
import type { Person } from '../../src/people/person.ts';
import type { WebMessage, WebSecret, WebTarget } from '../../src/ports/store.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';

export interface FakeWebStore extends StoreForWeb {
  /** Who is on the roster; may be changed. */
  readonly people: Person[];
  readonly secrets: Map<string, WebSecret>;
  /** Rejects with this from now on, as a lost database would. */
  failure: Error | undefined;
  /** Makes the next message fail, before it is stored or just after. */
  failNextPut(when: 'before' | 'after'): void;
}

/** In memory, what the web platform needs of a store. */
export function createFakeWebStore(
  roster: readonly Person[],
  published: readonly PublishedSummary[] = [],
): FakeWebStore {
  const messages: { readonly target: string; readonly entry: WebMessage }[] = [];
  const people = [...roster];
  const secrets = new Map<string, WebSecret>();
  let putFails: 'before' | 'after' | undefined;

  async function guarded<T>(value: () => T): Promise<T> {
    if (store.failure !== undefined) throw store.failure;
    return value();
  }

  const store: FakeWebStore = {
    people,
    secrets,
    failure: undefined,
    failNextPut: (when) => {
      putFails = when;
    },
    web: {
      putMessage: (target, key, message, at) =>
        guarded(() => {
          const fails = putFails;
          putFails = undefined;
          if (fails === 'before') throw new Error('The connection to the database broke.');
          if (!messages.some(({ entry }) => entry.key === key)) {
            messages.unshift({ target: nameOf(target), entry: { key, message, at } });
          }
          if (fails === 'after') throw new Error('The connection to the database broke.');
        }),
      hasMessage: (key) => guarded(() => messages.some(({ entry }) => entry.key === key)),
      messages: (target, limit) =>
        guarded(() =>
          messages
            .filter((message) => message.target === nameOf(target))
            .map(({ entry }) => entry)
            .slice(0, limit),
        ),
      putSecret: (secret) => guarded(() => void secrets.set(secret.hash, secret)),
      findSecret: (hash) => guarded(() => secrets.get(hash)),
      addSecret: (secret) =>
        guarded(() => {
          const isNew = !secrets.has(secret.hash);
          if (isNew) secrets.set(secret.hash, secret);
          return isNew;
        }),
      deleteExpiredSecrets: (now) =>
        guarded(() => {
          for (const { hash, expiresAt } of [...secrets.values()]) {
            if (Date.parse(expiresAt) <= Date.parse(now)) secrets.delete(hash);
          }
        }),
      newestSession: (personId) =>
        guarded(() =>
          [...secrets.values()]
            .flatMap((one) => (one.personId === personId && one.kind === 'session' ? [one.expiresAt] : []))
            .sort()
            .at(-1),
        ),
      deleteSecret: (hash) => guarded(() => void secrets.delete(hash)),
      deleteSecrets: (personId, kind) =>
        guarded(() => {
          for (const secret of [...secrets.values()]) {
            if (secret.personId === personId && secret.kind === kind) secrets.delete(secret.hash);
          }
        }),
    },
    rosters: { find: (personId) => guarded(() => people.find(({ id }) => id === personId)) },
    summaries: {
      published: async (limit) => published.map(({ summary }) => summary).slice(0, limit),
      getPublished: async (roundId) => published.find(({ summary }) => summary.roundId === roundId),
    },
  };
  return store;
}

function nameOf(target: WebTarget): string {
  return 'person' in target ? `person ${target.person}` : `channel ${target.channel}`;
}
