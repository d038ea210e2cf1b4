import type { Database } from '../../adapters/postgres/database.ts';
import type { LivedRounds } from './rounds/lived-rounds.ts';

/** Where the rounds are lived: the three ways in which Parley can be run. */
export const worldNames = ['PGlite', 'PostgreSQL', 'PostgreSQL and Redis'] as const;
export type WorldName = (typeof worldNames)[number];

/** What an attack may work on. The rounds are lived once for all attacks, when the first asks for them. */
export interface World {
  readonly name: WorldName;
  /** Fewer people, fewer draws: under two minutes for everything. What is luck does not depend on how many people. */
  readonly quick: boolean;
  /** Rounds through the real core. */
  parley(): Promise<LivedRounds>;
  /** The same rounds in the naive control, on the same engines. */
  naive(): Promise<LivedRounds>;
  /** An empty, migrated database of Parley's on this world's engine, for an attack that lives rounds of its own. */
  openDatabase(): Promise<Database>;
}

/** A measured figure. */
export type Figure =
  /** People whose answers were named with certainty, of all who answered. */
  | { readonly kind: 'linked'; readonly exact: number; readonly of: number }
  /** How often an answer was guessed rightly, beside how often the commonest answer is right; both 0 to 1. */
  | {
      readonly kind: 'guessed';
      readonly accuracy: number;
      readonly baseRate: number;
      readonly exact: number;
      /** People tied to a ballot that stays sealed, where there are such ballots: who answered, not what. */
      readonly sealed?: number;
      readonly of: number;
    }
  /** Searches that found what must not be there, of all that were made. */
  | { readonly kind: 'found'; readonly hits: number; readonly of: number }
  /** Anything else, in words; `broken` where it is worse than it may be. */
  | { readonly kind: 'told'; readonly words: string; readonly broken: boolean };

export interface AttackOutcome {
  /** Absent where nothing can be compared with: the detail says why. */
  readonly naive?: Figure;
  readonly parley: Figure;
  /** What somebody who knows nothing gets, in words: "1 of 200 by luck". */
  readonly chance: string;
  /** `void`: the naive control withstood, so the attack shows nothing. */
  readonly verdict: 'holds' | 'broken' | 'void';
  /** What was tried and seen, in sentences. */
  readonly detail: string;
}

export interface Attack {
  readonly number: number;
  readonly name: string;
  /** What the thief has got hold of, in words. */
  readonly theThiefHas: string;
  /**
   * `once`: has nothing to do with the engines, and runs in the first world alone. `each database`: has nothing to do
   * with the queue, and does not run a second time on PostgreSQL.
   */
  readonly runs: 'everywhere' | 'each database' | 'once';
  /** `once`: in the quick form it runs in the first world alone. */
  readonly quickRuns?: 'once';
  run(world: World): Promise<AttackOutcome>;
}
