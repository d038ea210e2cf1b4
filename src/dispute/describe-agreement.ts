import { changeWords } from '../agreements/change-words.ts';
import type { NamedSubject } from '../agreements/words.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import type { AgreedFact } from '../results/agreed-fact.ts';
import { rosterWords } from '../roster/words.ts';
import { termChanges } from '../survey/term-changes.ts';
import { type TermValues, termNames, termsFrom, type valuesOf } from '../survey/terms.ts';
import type { Agreements, Subject } from './agreement.ts';
import { describeTerms } from './describe-changes.ts';

/** What a subject would change, or has changed, in the light of what is agreed before it comes into force. */
export function describeSubject(before: Agreements, subject: Subject, language: Language): readonly Words[] {
  if (subject.about !== 'founding') return describeFact(factOf(before, subject), language);
  const terms = termsFrom(subject.values as ReturnType<typeof valuesOf>);
  return [...describeTerms(terms, language), rosterWords(language).is(subject.roster)];
}

/** The same of what came into force, from the facts alone. */
export function describeFact(fact: AgreedFact['subject'], language: Language): readonly Words[] {
  switch (fact.about) {
    case 'terms':
      return fact.changes.flatMap(changeWords(language).term);
    case 'roster':
      return rosterWords(language).change(fact.change);
    case 'pause':
    case 'resume':
      return [];
    case 'give-up':
      return changeWords(language).givingUp(fact.week);
  }
}

/** What a subject changes as facts, each with what it was before. */
export function factOf(
  { terms }: Agreements,
  subject: Exclude<Subject, { readonly about: 'founding' }>,
): AgreedFact['subject'] {
  if (subject.about !== 'terms') return subject;
  return { about: 'terms', changes: terms ? termChanges(terms, subject.values) : [] };
}

/** As much of a subject as it takes to call it something. */
export function nameSubject(subject: Subject | AgreedFact['subject']): NamedSubject {
  if (subject.about !== 'terms') return subject;
  const terms = 'values' in subject ? namesIn(subject.values) : subject.changes.map(({ term }) => term);
  return { about: 'terms', terms };
}

function namesIn(values: TermValues) {
  return termNames.filter((name) => Object.hasOwn(values, name));
}
