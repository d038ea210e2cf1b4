import type { Language } from '../language/language.ts';
import { name, type Part } from '../language/sentence-parts.ts';
import { teamKey } from '../people/team-tree.ts';
import type { GroupFigures } from './summary.ts';
import { figureWords } from './words.ts';

/** `Safeguarding / Duty team`, `Safeguarding / other teams`, `Other teams`. */
export function nameGroup(
  { path, isPool }: Pick<GroupFigures, 'path' | 'isPool'>,
  language: Language,
): Exclude<Part, number> {
  if (!isPool) return name(teamKey(path));
  const words = figureWords(language);
  return path.length === 0 ? words.otherTeams : words.otherTeamsOf(teamKey(path));
}
