/**
 * Splits a text into pieces of at most `most` UTF-16 units: between lines where it can, else between words, else
 * between characters. Nothing is lost but the white space at which it was split.
 */
export function splitText(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const window = rest.slice(0, most + 1);
    const at =
      [window.lastIndexOf('\n'), window.lastIndexOf(' ')].find((index) => index > most / 2) ??
      cutAt(rest, most);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Not between the two halves of a surrogate pair. */
function cutAt(text: string, most: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
