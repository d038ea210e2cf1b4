import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';

/** Each with the ISO instant at which it is entered, or none where it is entered at the time of the one before. */
export function entriesOf(...steps: readonly (string | readonly NewEntry[])[]): readonly RegisterEntry[] {
  let at = '2026-11-02T10:00:00.000Z';
  const entries: RegisterEntry[] = [];
  for (const step of steps) {
    if (typeof step === 'string') at = `${step}T10:00:00.000Z`;
    else for (const entry of step) entries.push({ ...entry, at, seq: entries.length + 1 });
  }
  return entries;
}
