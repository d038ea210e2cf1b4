import type { EntryKind, NewEntry, RegisterEntry } from '../dispute/register-entry.ts';

/** The dispute's register: added to, never changed. The database itself refuses to change or delete an entry. */
export interface RegisterStore {
  /**
   * Appends all of them at this instant (ISO), numbered on from `expectedLastSeq`, in one transaction. False, with
   * nothing stored, when that is not the last number any more: read again and decide again.
   */
  append(entries: readonly NewEntry[], at: string, expectedLastSeq: number): Promise<boolean>;
  /** In order; of one kind only where it is given. */
  list(kind?: EntryKind): Promise<readonly RegisterEntry[]>;
  /** 0 where there is no entry. */
  lastSeq(): Promise<number>;
}
