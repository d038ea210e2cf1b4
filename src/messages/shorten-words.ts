/** Somebody's words on one line, of at most so many UTF-16 units: cut between two words where one is near the end. */
export function shortenWords(words: string, most: number): string {
  const line = words.replaceAll('\n', ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`;
}
