import type { z } from 'zod';

/**
 * The register is a list of what was done, in order, to which one only ever adds. How things stand is a fold over it.
 *
 * To add a kind of thing: a file of its own in this folder with the zod schema of its steps (a union discriminated by
 * `action`), a fold, and pure functions that decide which entries to append (or throw a RefusedError in words); then
 * one line in messages/register-messages.ts, for what both channels read of it.
 */
export const entryKinds = [
  'concern',
  'commitment',
  'agreement',
  'event',
  'quotation',
  'follow-up',
  'round',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Who did something, as a side and never as a member of staff. `operator`: a file of theirs changed, or they moved a step by hand. */
export interface Author {
  readonly side: 'leadership' | 'union' | 'staff' | 'parley' | 'operator';
}

/** What is to be appended. `action` and `data` are the kind's own; `data` is JSON. */
export interface NewEntry {
  readonly by: Author;
  readonly kind: EntryKind;
  /** The number of the concern, the commitment … within its kind, from 1. */
  readonly subject: number;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RegisterEntry extends NewEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
}

/** An entry whose step was checked against its kind's schema. */
export type EntryOf<Step> = Omit<RegisterEntry, 'action' | 'data'> & { readonly step: Step };

/**
 * The entries of one kind, in order, each with its step: `{ action, data }` as the kind's schema reads it.
 * Throws a ZodError for an entry that no Parley of this version wrote.
 */
export function readSteps<Schema extends z.ZodType>(
  entries: readonly RegisterEntry[],
  kind: EntryKind,
  schema: Schema,
): readonly EntryOf<z.infer<Schema>>[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .map(({ action, data, ...entry }) => ({ ...entry, step: schema.parse({ action, data }) }));
}

/** The number of the next thing of this kind. */
export function nextSubject(entries: readonly RegisterEntry[], kind: EntryKind): number {
  return Math.max(0, ...entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject)) + 1;
}
