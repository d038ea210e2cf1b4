import { commentField } from '../ballot/check-answers.ts';
import type { FormValues } from '../ballot/form-values.ts';
import { digestOf } from '../digest/digest-of.ts';
import type { Person } from '../people/person.ts';
import { teamKey } from '../people/team-tree.ts';
import { type Question, skipped } from '../survey/question.ts';
import { createRandom } from './seeded-random.ts';

/** What one synthetic person sends in one week; undefined when they do not answer. */
export interface SyntheticAnswer {
  readonly values: FormValues;
  /** Whether they wait for the reminder. */
  readonly late: boolean;
}

/** What they write, the commonest first. */
const comments: readonly string[] = [
  'The system was down again for most of Tuesday and I did my notes at home.',
  'My caseload keeps going up and nobody takes work off me.',
  'We lost two more people this month and they were not replaced.',
  'Three logins to see one record. It takes an hour a day.',
  'Good team, good manager, too much work.',
  'Pay has not kept up. Agency staff sit next to us for twice the money.',
  'Nobody tells us what is going to happen with the restructure.',
  'I have not had supervision for seven weeks.',
  'Parking and travel cost me more every month.',
  'The office is freezing and there are not enough desks.',
  'Training was cancelled again because of cover.',
  'I was shouted at in a meeting and nothing was done about it.',
];

/** How people feel about each topic when the story begins: 0 is as many for as against, half a point moves about a third of them. */
const usualMood: Readonly<Record<string, number>> = {
  workload: -0.08,
  it: -0.25,
  morale: -0.02,
  management: -0.12,
  bullying: 0.55,
  'working-environment': -0.05,
  travel: 0.08,
  training: 0.12,
  pay: -0.38,
  caseload: -0.1,
  supervision: 0.2,
  'intention-to-stay': 0.25,
};

/** Weeks over which workload gets worse, and the week in which the computer systems get better. */
const worseningWeeks = 12;
const newSystemWeek = 12;

/** The crisis: one team, from this week on for so many weeks. */
const crisisStart = 6;
const crisisWeeks = 4;

/**
 * A person's answers in a week, from a seed: the same for the same seed, person and week, whatever the order of asking.
 * Turnout differs by team; workload slowly gets worse, IT better at one stroke; one team has four weeks of crisis,
 * which the others feel a little.
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

  const isCrisis = week >= crisisStart && week < crisisStart + crisisWeeks;
  const crisis = isCrisis ? (team === options.crisisTeam ? -1.2 : -0.08) : 0;
  const own = 0.8 * (seededBy(options.seed, person.id)() - 0.5);
  const choices = questions.map((question) => {
    const mood = moodOfWeek(question.topic, week) + crisis + teamMood + own + 1.6 * (random() - 0.5);
    return [question.id, chooseOption(question, mood, random)] as const;
  });
  const comment = random() < 0.35 ? (comments[Math.floor(random() ** 2 * comments.length)] ?? '') : '';
  return { values: { ...Object.fromEntries(choices), [commentField]: comment }, late: random() < 0.3 };
}

function moodOfWeek(topic: string, week: number): number {
  const usual = usualMood[topic] ?? 0;
  if (topic === 'workload') return usual - 0.24 * Math.min(1, week / worseningWeeks);
  if (topic === 'it') return usual + (week >= newSystemWeek ? 0.34 : 0.005 * week);
  return usual;
}

/** A good mood chooses among the favourable options, a bad one among the unfavourable, one in between neither, where that is offered. */
function chooseOption(question: Question, mood: number, random: () => number): string {
  if (random() < 0.03) return skipped;
  const offered = question.options.filter((option) => option.value !== skipped);
  const wanted = mood > 0.15 ? 'favourable' : mood < -0.15 ? 'unfavourable' : 'neither';
  const otherwise = mood > 0 ? 'favourable' : 'unfavourable';
  const exact = offered.filter(({ counts }) => counts === wanted);
  const fitting = exact.length > 0 ? exact : offered.filter(({ counts }) => counts === otherwise);
  return fitting[Math.floor(random() * fitting.length)]?.value ?? skipped;
}

function seededBy(seed: number, ...names: readonly string[]): () => number {
  return createRandom(Number.parseInt(digestOf([seed, ...names]).slice(0, 8), 16));
}
