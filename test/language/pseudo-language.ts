import type { Language } from '../../src/language/language.ts';
import { english } from '../../src/language/languages.ts';
import type { Part, Words } from '../../src/language/sentence-parts.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];
const byLetter = new Map([...plain].map((letter, index) => [letter, accented[index] ?? letter]));

/** Every letter with an accent, so that a plain one stands out. */
export function accent(text: string): string {
  return [...text].map((letter) => byLetter.get(letter) ?? letter).join('');
}

/** Accented, and a third longer, as other languages are than English. */
function lengthen(text: string): string {
  return accent(text) + 'ẋ'.repeat(Math.ceil(text.trim().length / 3));
}

function bracketed(inner: string): Words {
  return `⟦${inner}⟧` as Words;
}

function listed(format: Intl.ListFormat, parts: readonly Part[]): Words {
  return format
    .formatToParts(parts.map(String))
    .map(({ type, value }) => (type === 'literal' ? accent(value) : value))
    .join('') as Words;
}

function accentAll<Functions extends Readonly<Record<string, (...args: never[]) => Words>>>(
  functions: Functions,
): Functions {
  const entries = Object.entries(functions).map(([key, make]) => [
    key,
    (...args: never[]) => accent(make(...args)) as Words,
  ]);
  // The same keys, with functions of the same arguments.
  return Object.fromEntries(entries) as Functions;
}

const { day, dayAndMonth, shortDay, month, weekday, moment } = english;

/**
 * A language made by machine from English, `qps` as pseudo-languages are called: letters with accents, a third longer,
 * brackets around each sentence. What is still plain English where it is rendered has escaped from the words.
 */
export const pseudo: Language = {
  ...english,
  code: 'qps',
  text: (literals, ...parts) =>
    bracketed(
      literals.reduce((text, literal, index) => text + lengthen(literal) + String(parts[index] ?? ''), ''),
    ),
  and: (parts) => listed(new Intl.ListFormat(english.code, { type: 'conjunction' }), parts),
  or: (parts) => listed(new Intl.ListFormat(english.code, { type: 'disjunction' }), parts),
  ...accentAll({ day, dayAndMonth, shortDay, month, weekday, moment }),
};
