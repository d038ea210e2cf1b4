import { changeWords } from '../agreements/change-words.ts';
import { digestOf } from '../digest/digest-of.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { plainValue } from '../survey/term-changes.ts';
import { type TermName, type Terms, termNames, valuesOf } from '../survey/terms.ts';

/** All terms, for the agreement with which an installation starts: who agrees to it must see what it is. */
export function describeTerms(terms: Terms, language: Language): readonly Words[] {
  const words = changeWords(language);
  const values = valuesOf(terms);
  const { core, rotating, comment, themes, hash } = terms.questionSet;
  return [
    ...termNames.filter(isPlain).flatMap((name) => {
      const value = plainValue(name, values[name]);
      return value === null ? [] : [words.termIs(name, value)];
    }),
    ...core.map((question) => words.questionIs('weekly', question)),
    ...rotating.map((question) => words.questionIs('rotating', question)),
    words.commentIs(comment.text),
    words.themesAre(themes.map(({ name }) => name)),
    words.hashes(hash, terms.organisation.rulesHash),
  ];
}

/** SHA-256 over the canonical form of all terms, so that both sides can compare what they agreed to. */
export function hashOfTerms(terms: Terms): string {
  return digestOf(valuesOf(terms));
}

function isPlain(name: TermName): name is Exclude<TermName, 'questions'> {
  return name !== 'questions';
}
