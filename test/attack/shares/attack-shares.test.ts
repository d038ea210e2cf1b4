import { expect, test } from 'vitest';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import type { KeyVault } from '../../../src/ports/key-vault.ts';
import type { World } from '../attack.ts';
import { createAttackShares } from './attack-shares.ts';

const never = async () => Promise.reject(new Error('No rounds are lived here.'));
const world: World = {
  ...{ name: 'PGlite', quick: true, parley: never, naive: never },
  openDatabase: () => openPglite('memory://'),
};

/** A mutation: every share is sealed to the first holder. */
function sealAllToOne(vault: KeyVault): KeyVault {
  return {
    ...vault,
    create: (roundId, holders) => {
      const first = holders?.[0];
      return vault.create(roundId, first && holders.map((one) => ({ ...one, publicKey: first.publicKey })));
    },
  };
}

test('one holder with database and vault opens nothing; two do, and so does one to whom all shares were sealed', async () => {
  const asItIs = await createAttackShares().run(world);
  const mutated = await createAttackShares(sealAllToOne).run(world);

  expect([asItIs, mutated].map(({ verdict, naive, parley }) => [verdict, naive, parley])).toEqual([
    ['holds', { kind: 'found', hits: 12, of: 12 }, { kind: 'found', hits: 0, of: 12 }],
    ['broken', undefined, { kind: 'found', hits: 12, of: 12 }],
  ]);
}, 120_000);
