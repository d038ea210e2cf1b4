import { insideSentences, standingAlone } from './verbatim-kinds.ts';

/** A text that somebody reads, and where. */
export interface Note {
  readonly where: string;
  readonly text: string;
}

/** What is read in one place, in the order in which it is: `note` adds to it. */
export interface Notes {
  readonly all: readonly Note[];
  note(where: string, ...texts: readonly string[]): void;
}

export function createNotes(): Notes {
  const all: Note[] = [];
  return { all, note: (where, ...texts) => void all.push(...texts.map((text) => ({ where, text }))) };
}

/**
 * Every run of plain English letters in what was said in the pseudo-language, but for what is of a verbatim kind; each
 * once, with where it was first read and what stands around it.
 */
export function findPlainEnglish(notes: readonly Note[]): readonly string[] {
  const found = new Map<string, string>();
  for (const { where, text } of notes) {
    const left = withoutVerbatim(text);
    for (const { 0: run, index } of left.matchAll(/[A-Za-z](?:[A-Za-z ,’'“”-]*[A-Za-z])?/g)) {
      const around = left.slice(Math.max(0, index - 30), index + run.length + 30).replace(/\s+/g, ' ');
      if (!found.has(run)) found.set(run, `${run}  |  ${where}  |  …${around}…`);
    }
  }
  return [...found.values()];
}

/**
 * A text without what is of a verbatim kind. Words that English has as well, such as the setting `closes`, count as
 * verbatim only inside the brackets of a sentence: alone, they may have escaped.
 */
function withoutVerbatim(text: string): string {
  let depth = 0;
  const parts = text.replace(standingAlone, ' ').split(/(?=[⟦⟧])/);
  return parts
    .map((part) => {
      if (part.startsWith('⟦')) depth += 1;
      if (part.startsWith('⟧')) depth = Math.max(0, depth - 1);
      return depth > 0 ? part.replace(insideSentences, ' ') : part;
    })
    .join('');
}
