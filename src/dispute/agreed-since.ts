import type { AgreedFact } from '../results/agreed-fact.ts';
import { findAgreement } from './agreement.ts';
import { agreementsIn } from './agreement-entries.ts';
import { factOf } from './describe-agreement.ts';
import type { RegisterEntry } from './register-entry.ts';

/** What came into force after this ISO instant, with what changed: for the weekly summary. */
export function agreedSince(entries: readonly RegisterEntry[], since: string): readonly AgreedFact[] {
  return entries.flatMap((entry, index): readonly AgreedFact[] => {
    if (entry.kind !== 'agreement' || entry.action !== 'accepted' || entry.at <= since) return [];
    const after = agreementsIn(entries.slice(0, index + 1));
    const agreement = findAgreement(after, entry.subject);
    if (agreement?.state !== 'accepted' || agreement.settled?.at !== entry.at) return [];
    if (after.unfit.includes(agreement.number)) return [];
    const { number, by, subject } = agreement;
    // What an installation starts with has changed nothing.
    if (subject.about === 'founding') return [];
    const before = agreementsIn(entries.slice(0, index));
    return [{ number, by, agreedAt: entry.at, subject: factOf(before, subject) }];
  });
}
