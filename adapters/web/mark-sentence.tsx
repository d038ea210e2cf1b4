import type { Child } from 'hono/jsx';
import type { Verbatim, Words } from '../../src/language/sentence-parts.ts';

/** Names a part of a sentence that the page shows in its own way, wherever in the sentence a language puts it. */
export type Mark = (part: Words | Verbatim) => Words;
type Show = (part: string) => Child;

/** Two characters that Unicode keeps for private use, so that no sentence has them of its own. */
const before = '\uE000';
const after = '\uE001';
const marked = new RegExp(`${before}(\\d+) ([^${after}]*)${after}`, 'g');

/** A sentence, said with marks that are given out here, as a page shows it. */
export function markSentence(say: (mark: (show: Show) => Mark) => Words): Child {
  const shows: Show[] = [];
  const sentence = say((show) => {
    const number = shows.push(show) - 1;
    return (part) => `${before}${number} ${part}${after}` as Words;
  });
  const plain = sentence.split(marked);
  // Between what is plain, `split` leaves what the pattern has caught: the number of a mark, and its part.
  return plain.map((piece, index) => {
    if (index % 3 === 1) return null;
    return index % 3 === 0 ? piece : shows[Number(plain[index - 1])]?.(piece);
  });
}

/** Shows a part as a link to this address. */
export function asLink(href: string): Show {
  return (part) => <a href={href}>{part}</a>;
}

/** Shows a part as what one types, or compares letter by letter. */
export function asCode(part: string): Child {
  return <code>{part}</code>;
}
