import { agreementVersions } from './agreement-entries.ts';
import { commitmentVersions } from './commitment-step.ts';
import { concernVersions } from './concern.ts';
import { eventVersions } from './event.ts';
import { followUpVersions } from './follow-up.ts';
import { quotationVersions } from './kept-comments.ts';
import {
  type EntryKind,
  isKnownVersion,
  type RegisterEntry,
  type StepVersions,
  stepOf,
} from './register-entry.ts';
import { roundStepVersions } from './round-step.ts';

const versionsOf: Readonly<Record<EntryKind, StepVersions<unknown>>> = {
  concern: concernVersions,
  commitment: commitmentVersions,
  agreement: agreementVersions,
  event: eventVersions,
  quotation: quotationVersions,
  'follow-up': followUpVersions,
  round: roundStepVersions,
};

/** Why an entry cannot be read: a later Parley wrote it, or it is not as any Parley writes one. */
export type Unreadable = 'version' | 'kind' | 'form';

/** Undefined where it can be read. What the database holds is not taken for what its type says. */
export function whyUnreadable(entry: RegisterEntry): Unreadable | undefined {
  const versions = Object.hasOwn(versionsOf, entry.kind) ? versionsOf[entry.kind] : undefined;
  if (versions === undefined) return 'kind';
  if (!isKnownVersion(entry.v)) return 'version';
  return stepOf(entry, versions) === undefined ? 'form' : undefined;
}

/** The entries that are left out of everything that is shown of the register, so that they can be named. */
export function findUnreadableEntries(
  entries: readonly RegisterEntry[],
): readonly { readonly entry: RegisterEntry; readonly why: Unreadable }[] {
  return entries.flatMap((entry) => {
    const why = whyUnreadable(entry);
    return why === undefined ? [] : [{ entry, why }];
  });
}
