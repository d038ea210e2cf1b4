import { expect, test } from 'vitest';
import type { Context } from '../../src/bot/context.ts';
import { linkAccounts, linkNewRoster } from '../../src/bot/link-accounts.ts';
import type { Person, Roster } from '../../src/people/person.ts';
import type { Platform } from '../../src/ports/platform.ts';
import { aPerson } from '../contracts/store-samples.ts';

const rosterOf = (email: string): Roster => ({
  people: [aPerson('7', { email, platforms: ['slack'] })],
  hash: email,
});

test('a number that a new roster gives to somebody else while accounts are looked up is theirs, not the leaver’s', async () => {
  const [old, next] = [rosterOf('leaver'), rosterOf('newcomer')];
  let current = old;
  let links: ReadonlyMap<string, string> = new Map();
  const settings = new Map<string, unknown>();
  const slack = {
    name: 'slack',
    reach: async (people: readonly Person[]) => {
      current = next;
      return new Map(
        people.map(({ id, email }) => [id, { reachable: true, account: { platform: 'slack', id: email } }]),
      );
    },
  } as unknown as Platform;
  const context = {
    platforms: [slack],
    store: {
      rosters: {
        current: async () => current,
        hash: async () => current.hash,
        linkAccounts: async (_platform: string, found: ReadonlyMap<string, string>) => {
          links = found;
        },
      },
      settings: {
        get: async (name: string) => settings.get(name),
        set: async (name: string, value: unknown) => void settings.set(name, value),
      },
    },
  } as unknown as Context;

  const { reach } = await linkAccounts(context, old);

  expect([...links]).toEqual([['newcomer', '7']]);
  expect([...settings.values()]).toEqual(['newcomer']);
  expect(reach.get('slack')?.get('7')).toMatchObject({ account: { id: 'leaver' } });
});

test('while no new roster has come into effect, nobody on it is read and no platform is asked', async () => {
  let reads = 0;
  const known = (hash: string | undefined) =>
    ({
      platforms: [],
      store: {
        rosters: {
          hash: async () => hash,
          current: async () => {
            reads += 1;
            return hash === undefined ? undefined : rosterOf(hash);
          },
        },
        settings: { get: async () => 'linked', set: async () => undefined },
      },
    }) as unknown as Context;

  await linkNewRoster(known('linked'));
  await linkNewRoster(known(undefined));
  expect(reads).toBe(0);
  await linkNewRoster(known('new'));
  expect(reads).toBe(1);
});
