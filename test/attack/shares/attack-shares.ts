import type { KeyVault } from '../../../src/ports/key-vault.ts';
import type { Attack, AttackOutcome, World } from '../attack.ts';
import { judge } from '../judge.ts';
import { liveSplitWeek, type SplitWeek, staff } from './live-split-week.ts';
import { matchTags, openByForce } from './open-by-force.ts';

/** 3 and 4 on a week whose key is in three hands. `alterVault` breaks Parley on purpose. */
export function createAttackShares(alterVault?: (vault: KeyVault) => KeyVault): Attack {
  return {
    number: 3,
    name: 'The key in three hands: one holder with the open database and the whole vault; planted keys and tags',
    theThiefHas:
      'one holder’s share, the open database and its vault, and what is left of both after destruction; against the control the same of a week whose key the machine keeps',
    runs: 'once',
    run: async (world) => {
      const week = await liveSplitWeek(world, true, alterVault);
      try {
        return await judgeShares(week, () => openUnsplit(world));
      } finally {
        await week.close();
      }
    },
  };
}

/** How many ballots open for somebody with database and vault where the machine keeps the key. */
async function openUnsplit(world: World): Promise<number> {
  const week = await liveSplitWeek(world, false);
  const { open, publicKey, ballots } = week;
  const sealed = ballots.map((ballot) => ballot.sealed);
  const opened = await openByForce({
    publicKey,
    sealed,
    texts: [...open.tables, ...open.vault],
    holders: [],
  });
  await week.close();
  return opened;
}

async function judgeShares(week: SplitWeek, openControl: () => Promise<number>): Promise<AttackOutcome> {
  const { keys, publicKey, ballots, open } = week;
  const sealed = ballots.map((ballot) => ballot.sealed);
  const openWith = (texts: readonly string[], holders: readonly (keyof typeof keys)[]) =>
    openByForce({ publicKey, sealed, texts, holders: holders.map((holder) => keys[holder]) });
  const tags = ballots.map(({ tag }) => tag);
  const everything = [...open.tables, ...open.vault];

  const byNone = await openWith(everything, []);
  const byOne = Math.max(...[await openWith(everything, ['union']), await openWith(everything, ['trustee'])]);
  const namedByDump = matchTags(tags, staff, open.tables);
  const figureOf = (hits: number) => ({ kind: 'found', hits, of: staff.length }) as const;
  const chance = 'nothing';
  if (byNone + byOne + namedByDump > 0) {
    const detail = `${byNone} ballots opened with database and vault alone, ${byOne} with one holder’s share, and ${namedByDump} people were named by the dump.`;
    return {
      parley: figureOf(Math.max(byNone, byOne, namedByDump)),
      chance,
      verdict: 'broken',
      detail,
    };
  }

  // The stated limits, so that a thief who finds nothing is known to have searched in earnest.
  const byTwo = await openWith(everything, ['leadership', 'trustee']);
  const namedByVault = matchTags(tags, staff, everything);
  const between = await week.handInOne();
  const byNext = await openWith([...open.tables, ...between.vault], ['leadership']);
  const after = await week.handInAnother();
  const left = [...after.tables, ...after.vault];
  const byOneAfter = await openWith(left, ['union']);
  const namedAfter = matchTags(tags, staff, left);
  const machineKeeps = await openControl();
  const figures = { naive: figureOf(machineKeeps), parley: figureOf(Math.max(byOneAfter, namedAfter)) };
  const inEarnest = [byTwo, namedByVault, byNext].every((count) => count === staff.length);
  return {
    ...figures,
    chance,
    verdict: inEarnest ? judge(figures) : 'void',
    detail: `${staff.length} people, who all answered. Every word in the open database and the whole vault, tried as the key and as a share beside the holder’s own: with no holder ${byNone}, with one ${byOne} ballots opened; with what was left after destruction and their share ${byOneAfter}. Every word in the dump as the key of the tags named ${namedByDump}, after destruction ${namedAfter}. The stated limits: two holders together, with a copy of the open database, opened ${byTwo} of ${staff.length}; one holder, with a copy of the vault from between the first hand-in and the second, ${byNext}; and the vault’s tag key names who took part, ${namedByVault}. Where the machine keeps the key, database and vault opened ${machineKeeps}.`,
  };
}
