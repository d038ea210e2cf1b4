import type { Person } from '../people/person.ts';

/** Words of team names without which nobody can write about their work. They name nobody. */
const needed = new Set(
  'a and at by for from in it of on or the to we team teams service services staff support work worker workers'.split(
    ' ',
  ),
);

/**
 * Every word on the roster that could name somebody, in lower case: of ids, of what stands before the @ of an e-mail
 * (`j.baker` and `jbaker` both give `baker`), and of teams.
 */
export function rosterWords(people: readonly Person[]): ReadonlySet<string> {
  const words = people.flatMap(({ id, email = '', slackId = '', discordId = '', team }) => {
    const mailbox = wordsOf(email.split('@')[0] ?? '');
    return [
      ...[id, slackId, discordId, ...team].flatMap(wordsOf),
      ...mailbox,
      ...mailbox.map((word) => word.slice(1)).filter((word) => word.length > 2),
    ];
  });
  return new Set(words.filter((word) => !needed.has(word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}
