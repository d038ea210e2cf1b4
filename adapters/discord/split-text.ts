/** Well under an embed's 4,096, so that several fit under the 6,000 of one message. */
const longest = 1800;

/**
 * Splits rendered text into pieces that one embed surely holds: between lines where it can, else between words, and
 * never between a backslash and what it escapes. Nothing is lost but the space at which it was split.
 */
export function splitText(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const at = splitPoint(rest);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function splitPoint(text: string): number {
  const window = text.slice(0, longest);
  const line = window.lastIndexOf('\n');
  if (line > longest / 2) return line;
  const space = window.lastIndexOf(' ');
  if (space > longest / 2) return space;
  const broken = /(?:\\+|[\uD800-\uDBFF])$/.exec(window);
  return longest - (broken && broken[0].length < longest ? broken[0].length : 0);
}
