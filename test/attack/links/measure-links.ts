import type { Figure } from '../attack.ts';
import type { LivedRounds, Table } from '../rounds/lived-rounds.ts';
import { type Best, type Claims, pickBest } from './link.ts';
import { type MarkedTable, markTables } from './mark-rows.ts';

export interface Links {
  /** Answers that the thief can both tie to a person and read. */
  readonly figure: Figure & { readonly kind: 'guessed' };
  /** Ballots tied to a person, whether or not anything can be read in them. */
  readonly sealed: Best;
}

/** Runs one way of linking on each round's tables, and measures it in the last. */
export function measureLinks(
  lived: LivedRounds,
  tablesOf: (round: number) => readonly Table[],
  link: (tables: readonly MarkedTable[], round: number) => readonly Claims[],
): Links {
  const rounds = lived.truth.map((_, round) => link(markTables(lived, round, tablesOf(round)), round));
  const readable = pickBest(rounds.map((claims) => claims.filter((one) => one.readable)));
  const sealed = pickBest(rounds);
  const isSealed = lived.stolen.length > 0;
  return {
    figure: {
      ...guess(lived, readable),
      exact: readable.exact,
      ...(isSealed ? { sealed: sealed.exact } : {}),
    },
    sealed,
  };
}

/** Guesses every person's answers: as the ballot tied to them says, or else the commonest. */
function guess(lived: LivedRounds, best: Best): Omit<Figure & { readonly kind: 'guessed' }, 'exact'> {
  const answers = lived.truth.at(-1)?.answers ?? [];
  const choicesOf = new Map(answers.map(({ personId, choices }) => [personId, choices]));
  const tied = new Map(best.pairs.map(([claimed, truly]) => [claimed, choicesOf.get(truly)]));
  const questions = Object.keys(answers[0]?.choices ?? {});
  let right = 0;
  let rightByCommonest = 0;
  for (const question of questions) {
    const counts = new Map<string, number>();
    for (const { choices } of answers) {
      const value = choices[question] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [commonest, most] = [...counts].sort((left, other) => other[1] - left[1])[0] ?? ['', 0];
    rightByCommonest += most;
    for (const { personId, choices } of answers) {
      if ((tied.get(personId)?.[question] ?? commonest) === choices[question]) right += 1;
    }
  }
  const all = answers.length * questions.length;
  return {
    kind: 'guessed',
    accuracy: right / all,
    baseRate: rightByCommonest / all,
    of: answers.length,
  };
}
