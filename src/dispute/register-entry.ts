import { z } from 'zod';

/**
 * The register is a list of what was done, in order, to which one only ever adds. How things stand is a fold over it.
 *
 * To add a kind of thing: a file of its own in this folder with the zod schema of its steps (a union discriminated by
 * `action`) in each version, a fold, and pure functions that decide which entries to append (or throw a RefusedError in
 * words); one line in each of `entryKinds`, `authorsOf` and find-unreadable-entries.ts; and one in
 * messages/register-messages.ts, for what both channels read of it.
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

/**
 * By which today's entries are written. It is raised with every change of what an entry of any kind may hold, so that an
 * earlier Parley says that a later one wrote it; each kind then says how the version before reads. An entry holds facts: codes, numbers, ISO dates and people's own texts. In the
 * first version some held sentences of Parley's own; they are shown as they stand.
 */
export const entryVersion = 2 as const;

/** What is to be appended. `action` and `data` are the kind's own; `data` is JSON. */
export interface NewEntry {
  readonly v: number;
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

/** How a kind's steps, `{ action, data }`, read in each version that there has been. */
export type StepVersions<Step> = Readonly<Record<1 | typeof entryVersion, z.ZodType<Step>>>;

/** On whose behalf each kind is entered. What the database holds is not taken for what its type says. */
const authorsOf: Readonly<Record<EntryKind, readonly Author['side'][]>> = {
  concern: ['union', 'leadership', 'staff'],
  commitment: ['leadership', 'parley'],
  agreement: ['union', 'leadership', 'operator'],
  event: ['union', 'leadership'],
  quotation: ['union', 'leadership', 'parley'],
  'follow-up': ['union', 'leadership', 'parley'],
  round: ['operator'],
};

/** Whether this Parley, or one before it, writes such entries. */
export function isKnownVersion(v: number): v is 1 | typeof entryVersion {
  return v === 1 || v === entryVersion;
}

/** Of a round, in an entry's data. */
export const roundIdSchema = z.string().regex(/^\d{4}-W\d{2}$/);

/**
 * The step of an entry; undefined where its version is unknown, nobody enters such a thing on that behalf, or it does not
 * fit its schema.
 */
export function stepOf<Step>(entry: RegisterEntry, versions: StepVersions<Step>): Step | undefined {
  const { v, kind, by, subject, action, data } = entry;
  const isAuthor = authorsOf[kind]?.some((side) => side === by?.side);
  if (!isAuthor || !Number.isInteger(subject) || !isKnownVersion(v)) return undefined;
  return versions[v].safeParse({ action, data }).data;
}

/**
 * The entries of one kind, in order, each with its step. Those that cannot be read are left out, so that the rest still
 * stands; find-unreadable-entries.ts names them.
 */
export function readSteps<Step>(
  entries: readonly RegisterEntry[],
  kind: EntryKind,
  versions: StepVersions<Step>,
): readonly EntryOf<Step>[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) => {
      const step = stepOf(entry, versions);
      const { action: _action, data: _data, ...rest } = entry;
      return step === undefined ? [] : [{ ...rest, step }];
    });
}

/** The number of the next thing of this kind. */
export function nextSubject(entries: readonly RegisterEntry[], kind: EntryKind): number {
  return Math.max(0, ...entries.filter((entry) => entry.kind === kind).map(({ subject }) => subject)) + 1;
}
