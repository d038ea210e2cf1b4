import type { KeptComments } from '../dispute/kept-comments.ts';

/** Redacted comments, one row a round: no comment has a time, an author, a team or a row of its own. */
export interface CommentStore {
  /** Keeps the first that are given for a round; false, with nothing changed, where there are some. */
  put(kept: KeptComments): Promise<boolean>;
  get(roundId: string): Promise<KeptComments | undefined>;
  /** Replaces the readings if they still are as in `before`; false, with nothing changed, otherwise. */
  replaceReadings(before: KeptComments, after: KeptComments): Promise<boolean>;
  /** Newest round first. */
  list(): Promise<readonly KeptComments[]>;
  remove(roundId: string): Promise<void>;
}
