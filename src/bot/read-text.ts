import { cleanText } from '../ballot/clean-text.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { Language, Said } from '../language/language.ts';
import { longestReason } from '../messages/agreement-form.ts';
import { talkWords } from '../talk/words.ts';

/** A written text, cleaned; beside it, as `fault`, what to correct. `most` is in UTF-16 units. */
export function readText(
  raw: string | undefined,
  most: number,
): { readonly text: string; readonly fault?: Said } {
  const text = cleanText(raw ?? '');
  if (text === '') return { text, fault: (language) => talkWords(language).fillIn };
  if (text.length <= most) return { text };
  return { text, fault: (language) => talkWords(language).tooLong(text.length, most) };
}

/** Why somebody proposes, declines or withdraws; empty where they say nothing. Throws a RefusedError where it is too long. */
export function readReason(raw: string): string {
  const { text, fault } = readText(raw, longestReason);
  if (text !== '' && fault !== undefined) {
    throw new RefusedError((language) => talkWords(language).reasonTooLong(text.length, longestReason));
  }
  return text;
}

/** The texts of several fields, or what to correct, by field. */
export function readTexts<F extends string>(
  values: Readonly<Record<string, string>>,
  most: Readonly<Record<F, number>>,
  language: Language,
): { readonly texts: Readonly<Record<F, string>>; readonly faults: Readonly<Record<string, string>> } {
  const read = Object.entries<number>(most).map(([field, length]) => {
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    return [field, readText(value, length)] as const;
  });
  return {
    texts: Object.fromEntries(read.map(([field, { text }]) => [field, text])) as Record<F, string>,
    faults: Object.fromEntries(
      read.flatMap(([field, { fault }]) => (fault === undefined ? [] : [[field, fault(language)] as const])),
    ),
  };
}
