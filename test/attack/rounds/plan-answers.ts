import { commentLength } from '../../../src/ballot/check-answers.ts';
import { createRandom } from '../../../src/sample/seeded-random.ts';
import type { Identity } from './lived-rounds.ts';

/** What one person is going to answer. */
export interface PlannedAnswer {
  readonly personId: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** Begins every planted comment, and nothing else in the world. */
export const commentMark = (system: string) => `Zeppelin${system}wombats`;

/** What follows the mark: whose comment it is, and of which round. */
export const commentKey = (round: number, personId: string) => `${round}${[...personId].reverse().join('')}`;

/** Ids that no other text contains, in the order of the roster. */
export function makePeople(count: number): readonly Identity[] {
  return Array.from({ length: count }, (_, place) => {
    const number = 1000 + place;
    return {
      id: `qzx${number}vkj`,
      email: `qzx${number}@council.example`,
      slackId: `U0QZX${number}`,
      discordId: `11220033440055${number}`,
    };
  });
}

/**
 * Everybody's answers of one round, in the order in which they are given: one of its own in every round. Every other
 * person writes a comment, of any length up to the longest.
 */
export function planAnswers(options: {
  readonly system: string;
  readonly people: readonly Identity[];
  readonly questions: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly round: number;
}): readonly PlannedAnswer[] {
  const { system, people, questions, round } = options;
  const random = createRandom(7_000 + round);
  const shuffled = people
    .map((person) => ({ person, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ person }) => person);
  return shuffled.map((person) => ({
    personId: person.id,
    choices: Object.fromEntries(questions.map(({ id, values }) => [id, pick(values, random())])),
    comment: random() < 0.5 ? commentOf(system, round, person.id, random()) : '',
  }));
}

function commentOf(system: string, round: number, personId: string, length: number): string {
  const begun = `${commentMark(system)}${commentKey(round, personId)} are left in corridor nine. `;
  return begun + 'Still. '.repeat(Math.floor((length * (commentLength - begun.length)) / 7));
}

/** The first values are commoner than the later ones, so that there is a base rate to beat. */
function pick(values: readonly string[], chance: number): string {
  return values[Math.floor(chance ** 1.7 * values.length)] ?? '';
}
