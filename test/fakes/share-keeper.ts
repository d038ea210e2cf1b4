import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import type { HolderName } from '../../src/ballot/holders.ts';
import { shareText } from '../../src/ballot/key-text.ts';
import type { Context } from '../../src/bot/context.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { createLanguages } from '../../src/language/languages.ts';
import type { Account } from '../../src/people/person.ts';
import type { PlatformListener } from '../../src/ports/platform.ts';
import type { Round } from '../../src/survey/round.ts';
import { aPerson, aRound } from '../contracts/store-samples.ts';
import { threeHolders } from '../contracts/three-holders.ts';

/** A person who holds the union's share of a week that has closed, as the core sees them. */
export interface ShareKeeper {
  readonly listener: PlatformListener;
  /** The share as its holder opened it. */
  readonly share: string;
  handedIn(): Promise<readonly HolderName[]>;
}

const roundId = '2026-W48';

/** The core without engines: what handing in a share takes, and nothing else. */
export async function createShareKeeper(account: Account): Promise<ShareKeeper> {
  const three = await threeHolders();
  const vault = createMemoryVault();
  await vault.create(roundId, three.holders);
  const { union: bytes } = await three.open(await vault.readSealedShares(roundId));
  const round: Round = {
    ...aRound(roundId),
    state: 'closed',
    sealing: { holders: [{ holder: 'union', personId: 'rep', key: 'the union’s key' }] },
  };
  const rep = aPerson('rep', { role: 'rep' });
  const store = {
    rosters: { findByAccount: async ({ id }: Account) => (id === account.id ? rep : undefined) },
    rounds: { current: async () => undefined, undestroyed: async () => [round] },
    summaries: { has: async () => false, get: async () => undefined },
    register: { lastSeq: async () => 0, list: async () => [] },
  };
  const nothing = () => undefined;
  const context: Partial<Record<keyof Context, unknown>> = {
    store,
    vault,
    languages: createLanguages(),
    queue: { add: async () => undefined },
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  };
  return {
    listener: createListener(context as unknown as Context),
    share: shareText('open', { roundId, holder: 'union', bytes }),
    handedIn: () => vault.handedIn(roundId),
  };
}
