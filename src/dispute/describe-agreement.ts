import { termsFrom, type valuesOf } from '../survey/terms.ts';
import type { Agreements, Subject } from './agreement.ts';
import { describeRosterChange } from './compare-rosters.ts';
import { describeChanges, describeTerms, shortHash } from './describe-changes.ts';

/** What a subject would change, or has changed, in the light of what is agreed before it comes into force. */
export function describeSubject(before: Agreements, subject: Subject): readonly string[] {
  switch (subject.about) {
    case 'founding':
      return [
        ...describeTerms(termsFrom(subject.values as ReturnType<typeof valuesOf>)),
        `roster: ${subject.roster.people} people, ${shortHash(subject.roster.hash)}`,
      ];
    case 'terms':
      return before.terms ? describeChanges(before.terms, subject.values) : [];
    case 'roster':
      return describeRosterChange(subject.change);
    case 'pause':
    case 'resume':
      return [];
    case 'give-up':
      return [
        `${subject.week} is never counted and has no summary`,
        'its keys, the shares that were handed in, its ballots and the list of who was asked are destroyed',
        'this cannot be undone, also where lost shares are found again',
      ];
  }
}
