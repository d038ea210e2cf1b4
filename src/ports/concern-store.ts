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
  /** Once: a tag that supports this concern already changes nothing. */
  addSupport(concern: number, tag: Uint8Array): Promise<void>;
  /** A tag that does not support this concern changes nothing. It stays in the database's files until the next sweep. */
  takeBackSupport(concern: number, tag: Uint8Array): Promise<void>;
  countSupport(concern: number): Promise<number>;
  removeSupport(concern: number): Promise<void>;
  /**
   * Writes both tables anew, so that support that was taken back stands in none of the database's own files any more (its
   * logs aside), and what is kept stands as if it had all come at once, in the order of the tags. Loses nothing that
   * comes meanwhile.
   */
  sweep(): Promise<void>;
}
