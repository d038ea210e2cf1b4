/**
 * What staff entrust to Parley about concerns without their name: sealed texts, and tags of who supports what. Neither
 * table has a time, a name or a number in the order of coming.
 */
export interface ConcernStore {
  /** Stores or replaces the sealed concern with this tag in a box. */
  putSealed(box: string, tag: Uint8Array, sealed: Uint8Array): Promise<void>;
  /** In the order of their tags. */
  readSealed(box: string): Promise<readonly Uint8Array[]>;
  /** The boxes that hold anything, sorted. */
  boxes(): Promise<readonly string[]>;
  removeBox(box: string): Promise<void>;
  /** False where this tag supports this concern already. */
  addSupport(concern: number, tag: Uint8Array): Promise<boolean>;
  /** False where this tag does not support this concern. */
  takeBackSupport(concern: number, tag: Uint8Array): Promise<boolean>;
  countSupport(concern: number): Promise<number>;
  removeSupport(concern: number): Promise<void>;
}
