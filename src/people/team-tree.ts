import type { TeamPath } from './person.ts';

/**
 * The name under which small teams are published together, as it is stored, alone or after a service's; no team may bear
 * it. People read it in their own language.
 */
export const otherTeamsName = 'other teams';

/** Between the names of a path, as it is stored. */
export const teamSeparator = ' / ';

/** `Safeguarding / Duty team`: one node of the hierarchy, as it is stored and shown. */
export function teamKey(path: TeamPath): string {
  return path.join(teamSeparator);
}

/** Reads a roster's `Safeguarding / Duty team`: names trimmed, inner spaces made single, accents composed. */
export function parseTeamPath(text: string): TeamPath {
  return text.split('/').map((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '));
}

/** Two spellings of one node that differ only in case, by which staff and both sides would see one team twice. */
export interface Spelling {
  readonly key: string;
  readonly otherKey: string;
}

/** Finds nodes that are written in more than one way. The first spelling met is taken to be the right one. */
export function createSpellingCheck(): (path: TeamPath) => Spelling | undefined {
  const firstSpelling = new Map<string, string>();
  const passed = new Set<string>();
  return (path) => {
    if (passed.has(teamKey(path))) return undefined;
    for (const depth of path.keys()) {
      const key = teamKey(path.slice(0, depth + 1));
      const folded = key.toLowerCase();
      const first = firstSpelling.get(folded);
      if (first === undefined) firstSpelling.set(folded, key);
      else if (first !== key) return { key, otherKey: first };
    }
    passed.add(teamKey(path));
    return undefined;
  };
}
