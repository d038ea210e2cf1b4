import { commentField } from '../ballot/check-answers.ts';
import type { FormValues } from '../ballot/form-values.ts';
import { digestOf } from '../digest/digest-of.ts';
import type { Person } from '../people/person.ts';
import { teamKey } from '../people/team-tree.ts';
import { preferNotToSay, type Question } from '../survey/question.ts';
import { createRandom } from './seeded-random.ts';

/** What one synthetic person sends in one week; undefined when they do not answer. */
export interface SyntheticAnswer {
  readonly values: FormValues;
  /** Whether they wait for the reminder. */
  readonly late: boolean;
}

const comments: readonly string[] = [
  'The system was down again for most of Tuesday and I did my notes at home.',
  'My caseload keeps going up and nobody takes work off me.',
  'Three logins to see one record. It takes an hour a day.',
  'I have not had supervision for seven weeks.',
  'Good team, good manager, too much work.',
  'Parking and travel cost me more every month.',
  'The office is freezing and there are not enough desks.',
  'We lost two more people this month and they were not replaced.',
  'Nobody tells us what is going to happen with the restructure.',
  'Pay has not kept up. Agency staff sit next to us for twice the money.',
  'Training was cancelled again because of cover.',
  'I was shouted at in a meeting and nothing was done about it.',
];

/** The crisis: one team, from this week on for so many weeks. */
const crisisStart = 6;
const crisisWeeks = 4;

/**
 * A person's answers in a week, from a seed: the same for the same seed, person and week, whatever the order of asking.
 * Turnout differs by team; IT slowly gets better, workload slowly worse; one team has four weeks of crisis.
 */
export function answerAs(
  person: Person,
  week: number,
  questions: readonly Question[],
  options: { readonly seed: number; readonly crisisTeam: string | undefined },
): SyntheticAnswer | undefined {
  const random = seededBy(options.seed, person.id, String(week));
  const team = teamKey(person.team);
  const teamRandom = seededBy(options.seed, team);
  const turnout = 0.45 + 0.45 * teamRandom();
  const teamMood = 0.8 * (teamRandom() - 0.5);
  if (random() > turnout) return undefined;

  const inCrisis = team === options.crisisTeam && week >= crisisStart && week < crisisStart + crisisWeeks;
  const own = 0.8 * (seededBy(options.seed, person.id)() - 0.5);
  const choices = questions.map((question) => {
    const trend = question.topic === 'it' ? 0.05 * week : question.topic === 'workload' ? -0.04 * week : 0;
    const mood = teamMood + own + trend + (inCrisis ? -1.6 : 0) + 1.6 * (random() - 0.5);
    return [question.id, chooseOption(question, mood, random)] as const;
  });
  const comment = random() < 0.25 ? (comments[Math.floor(random() * comments.length)] ?? '') : '';
  return { values: { ...Object.fromEntries(choices), [commentField]: comment }, late: random() < 0.3 };
}

/** Mood −1 … 1 to an option: the more favourable the mood, the more favourable the option. */
function chooseOption(question: Question, mood: number, random: () => number): string {
  if (random() < 0.03) return preferNotToSay.value;
  const offered = question.options.filter((option) => option.value !== preferNotToSay.value);
  const rank = { unfavourable: 0, neither: 1, favourable: 2 };
  const fromWorst = offered.toSorted((a, b) => rank[a.counts] - rank[b.counts]);
  const place = Math.floor(((Math.max(-0.999, Math.min(0.999, mood)) + 1) / 2) * fromWorst.length);
  return fromWorst[place]?.value ?? preferNotToSay.value;
}

function seededBy(seed: number, ...names: readonly string[]): () => number {
  return createRandom(Number.parseInt(digestOf([seed, ...names]).slice(0, 8), 16));
}
