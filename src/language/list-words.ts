import type { Language } from './language.ts';
import type { Part, Words } from './sentence-parts.ts';

/** `one, two, three`: side by side, as in a table, where no `and` belongs. */
export function withCommas({ text }: Pick<Language, 'text'>, parts: readonly Part[]): Words {
  return joined(text``, parts, (all, part) => text`${all}, ${part}`);
}

/** `one, with a comma; two; three` */
export function withSemicolons({ text }: Pick<Language, 'text'>, parts: readonly Part[]): Words {
  return joined(text``, parts, (all, part) => text`${all}; ${part}`);
}

function joined(none: Words, parts: readonly Part[], join: (all: Part, part: Part) => Words): Words {
  const [first, ...rest] = parts;
  return first === undefined ? none : (rest.reduce<Part>(join, first) as Words);
}
