import { createDates, type Dates } from './create-dates.ts';
import type { Part, Words } from './sentence-parts.ts';

/** How one language puts sentences together. None of its functions needs `this`, so words can take them apart. */
export interface Language extends Dates {
  /** As BCP 47 has it, such as `en-GB`. */
  readonly code: string;
  /** Before a template of plain words: text`Concern ${3} waits for an answer.` */
  readonly text: (literals: TemplateStringsArray, ...parts: readonly Part[]) => Words;
  /** The form for this many, by the language's own rules (CLDR, through Intl.PluralRules). */
  readonly plural: (count: number, forms: PluralForms) => Words;
  /** `one, two and three` */
  readonly and: (parts: readonly Part[]) => Words;
  /** `one, two or three` */
  readonly or: (parts: readonly Part[]) => Words;
  /** With a capital letter at the beginning. */
  readonly capital: (words: Words) => Words;
  /** The sets of words that this language has of its own. */
  readonly translations: readonly Translation[];
  /** In which all other sets are said, with its own plurals, lists and dates; absent in English. */
  readonly fallback?: Language;
  /** `one, two, three`: side by side, as in a table, where no `and` belongs. */
  readonly commas: (parts: readonly Part[]) => Words;
  /** `one, with a comma; two; three` */
  readonly semicolons: (parts: readonly Part[]) => Words;
}

/** Languages without a form, such as English without `few`, never ask for it. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, Words>>> & { readonly other: Words };

/** Makes words of facts, in whichever language they will be read: where the reader is not known yet. */
export type Said = (language: Language) => string;

/** A set of words: typed functions of facts, in the language that is given. */
export type WordsIn<Set> = (language: Language) => Set;

/** One set of words in another language; made by `translate`. */
export interface Translation {
  readonly of: WordsIn<unknown>;
  readonly make: WordsIn<unknown>;
}

/**
 * A language by its BCP 47 code. `translations` are its sets of words, and `fallback` is the language in which all others
 * are said: to add a language is to add the files of its sets and a line in shipped-languages.ts.
 */
export function createLanguage(
  code: string,
  translations: readonly Translation[] = [],
  fallback?: Language,
): Language {
  const rules = new Intl.PluralRules(code);
  const digits = new Intl.NumberFormat(code, { useGrouping: false, maximumFractionDigits: 20 });
  const lists = {
    and: new Intl.ListFormat(code, { type: 'conjunction' }),
    or: new Intl.ListFormat(code, { type: 'disjunction' }),
  };
  const written = (part: Part) => (typeof part === 'number' ? digits.format(part) : part);
  return {
    code,
    translations,
    ...(fallback ? { fallback } : {}),
    commas: (parts) => parts.map(written).join(', ') as Words,
    semicolons: (parts) => parts.map(written).join('; ') as Words,
    text: (literals, ...parts) => String.raw({ raw: literals }, ...parts.map(written)) as Words,
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    and: (parts) => lists.and.format(parts.map(written)) as Words,
    or: (parts) => lists.or.format(parts.map(written)) as Words,
    capital: (words) => (words.charAt(0).toLocaleUpperCase(code) + words.slice(1)) as Words,
    ...createDates(code),
  };
}

/** A set of words, said in the fallback where a language has no translation of it. Made once for each language. */
export function defineWords<Set>(english: WordsIn<Set>): WordsIn<Set> {
  const known = new WeakMap<Language, Set>();
  const wordsIn: WordsIn<Set> = (language) => {
    const before = known.get(language);
    if (before !== undefined) return before;
    const translation = language.translations.find(({ of }) => of === wordsIn);
    // `translate` took a set of this type.
    const set = translation ? (translation.make(language) as Set) : english(language.fallback ?? language);
    known.set(language, set);
    return set;
  };
  return wordsIn;
}

/** The same set in another language, complete by its type. */
export function translate<Set>(of: WordsIn<Set>, make: WordsIn<NoInfer<Set>>): Translation {
  return { of, make };
}
