import { createLanguage, type Language } from './language.ts';

export const english = createLanguage('en-GB');

/** Every language that ships. */
const shipped: readonly Language[] = [english];

/** How each language that ships is asked for: `en`. */
export const shippedCodes: readonly string[] = shipped.map(({ code }) => primaryOf(code));

/** A language that ships, by its code, with a region or without; undefined where there is none. */
export function findLanguage(code: string): Language | undefined {
  return shipped.find((language) => primaryOf(language.code) === primaryOf(code));
}

/** The languages that one organisation's people can read Parley in. */
export interface Languages {
  /** Of channels, packs and pictures, and of whoever asks for none, or for one that is not there. */
  readonly organisation: Language;
  /** By a code as a platform gives it (`en`, `en-GB`, `en_GB`), or what a browser sends of it. */
  readonly find: (asked: string | undefined) => Language;
}

export function createLanguages(
  organisation: Language = english,
  available: readonly Language[] = shipped,
): Languages {
  return {
    organisation,
    find: (asked = '') => {
      const wanted = primaryOf(asked.split(/[,;]/)[0] ?? '');
      const found = [organisation, ...available].find(({ code }) => primaryOf(code) === wanted);
      return found ?? organisation;
    },
  };
}

/** The language without its region: `en` of `en_GB`. */
function primaryOf(code: string): string {
  return (code.trim().split(/[-_]/)[0] ?? '').toLowerCase();
}
