import { createLanguage, type Language } from './language.ts';

export const english = createLanguage('en-GB');

/** The languages that one organisation's people can read Parley in. */
export interface Languages {
  /** Of channels, packs and pictures, and of whoever asks for none, or for one that is not there. */
  readonly organisation: Language;
  /** By a code as a platform gives it (`en`, `en-GB`, `en_GB`), or what a browser sends of it. */
  readonly find: (asked: string | undefined) => Language;
}

export function createLanguages(
  organisation: Language = english,
  available: readonly Language[] = [english],
): Languages {
  return {
    organisation,
    find: (asked = '') =>
      findLanguage(asked.split(/[,;]/)[0] ?? '', [organisation, ...available]) ?? organisation,
  };
}

/** One of these, by its code, with a region or without; undefined where there is none. */
export function findLanguage(code: string, available: readonly Language[]): Language | undefined {
  return available.find((language) => primaryOf(language.code) === primaryOf(code));
}

/** The language without its region: `en` of `en_GB`. */
export function primaryOf(code: string): string {
  return (code.trim().split(/[-_]/)[0] ?? '').toLowerCase();
}
