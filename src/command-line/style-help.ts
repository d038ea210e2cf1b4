import type { HelpConfiguration } from 'commander';
import type { Language } from '../language/language.ts';
import { commandLineWords } from './words.ts';

/** What commander's help says by itself, in the reader's language. */
export function styleHelp(language: Language): HelpConfiguration {
  const { titles, byDefault } = commandLineWords(language).help;
  const known: Readonly<Record<string, string>> = titles;
  const namePlaces = (text: string) => namePlacesIn(text, language);
  return {
    styleTitle: (title) => known[title] ?? title,
    styleUsage: namePlaces,
    styleSubcommandTerm: namePlaces,
    styleOptionTerm: namePlaces,
    styleArgumentTerm: (place) => namePlace(place, language),
    optionDescription: ({ description, defaultValue }) => {
      const shown: unknown = defaultValue;
      return typeof shown === 'number' || typeof shown === 'string'
        ? `${description} ${byDefault(shown)}`
        : description;
    },
  };
}

/** `--file <file>`, with what stands in brackets in the reader's language. */
export function namePlacesIn(text: string, language: Language): string {
  return text.replace(/(?<=[<[])[\w-]+(?=[>\]])/g, (place) => namePlace(place, language));
}

/** What is to be typed in a place that a command has: `file`. */
export function namePlace(place: string, language: Language): string {
  const known: Readonly<Record<string, string>> = commandLineWords(language).help.places;
  return known[place] ?? place;
}
