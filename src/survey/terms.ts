import { canonicalJson } from '../digest/digest-of.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { Organisation } from './organisation.ts';
import { checkOrganisation } from './parse-organisation.ts';
import type { QuestionSet } from './question.ts';
import { questionSetSchema } from './question-set-schema.ts';
import { writeSealing } from './sealing.ts';
import { formatWeekTime } from './week-time.ts';
import { surveyWords } from './words.ts';

/** Everything about the weekly questions, but for the roster, that needs both sides. */
export interface Terms {
  readonly organisation: Organisation;
  readonly questionSet: QuestionSet;
}

/** One thing that can be changed by itself, by the word that is typed for it. */
export const termNames = [
  'name',
  'time-zone',
  'opens',
  'reminds',
  'closes',
  'publishes',
  'skip-weeks',
  'smallest-group',
  'teams-every',
  'teams-frozen',
  'leadership-slack',
  'leadership-discord',
  'union-slack',
  'union-discord',
  'staff-discord',
  'key-holders',
  'questions',
] as const;
export type TermName = (typeof termNames)[number];

/** Some terms by name, as plain JSON: what a proposal would set. A channel that is not set is null. */
export type TermValues = Readonly<Partial<Record<TermName, unknown>>>;

/** Every term as plain JSON, written as it would be in `organisation.yaml`. */
export function valuesOf({ organisation, questionSet }: Terms): Readonly<Record<TermName, unknown>> {
  const { schedule, rules, channels, staffChannel } = organisation;
  return {
    name: organisation.name,
    'time-zone': organisation.timeZone,
    opens: formatWeekTime(schedule.opens),
    reminds: formatWeekTime(schedule.reminds),
    closes: formatWeekTime(schedule.closes),
    publishes: formatWeekTime(schedule.publishes),
    'skip-weeks': schedule.skipWeeks,
    'smallest-group': rules.minimumGroup,
    'teams-every': rules.teamsEveryWeeks,
    'teams-frozen': rules.teamsFrozenWeeks,
    'leadership-slack': channels.leadership.slack ?? null,
    'leadership-discord': channels.leadership.discord ?? null,
    'union-slack': channels.union.slack ?? null,
    'union-discord': channels.union.discord ?? null,
    'staff-discord': staffChannel.discord ?? null,
    'key-holders': organisation.sealing ? writeSealing(organisation.sealing) : null,
    questions: questionSet,
  };
}

/**
 * Terms from their plain values, under the same checks as the operator's file: what `valuesOf` gave comes back.
 * Throws a RefusedError that says what is not allowed.
 */
export function termsFrom(values: Readonly<Record<TermName, unknown>>): Terms {
  const optional = (name: TermName) => values[name] ?? undefined;
  const { questionsFile: _file, ...organisation } = checkOrganisation({
    name: values.name,
    timeZone: values['time-zone'],
    schedule: {
      opens: values.opens,
      reminds: values.reminds,
      closes: values.closes,
      publishes: values.publishes,
      skipWeeks: values['skip-weeks'],
    },
    rules: {
      minimumGroup: values['smallest-group'],
      teamsEveryWeeks: values['teams-every'],
      teamsFrozenWeeks: values['teams-frozen'],
    },
    channels: {
      leadership: { slack: optional('leadership-slack'), discord: optional('leadership-discord') },
      union: { slack: optional('union-slack'), discord: optional('union-discord') },
    },
    staffChannel: { discord: optional('staff-discord') },
    ...(values['key-holders'] ? { sealing: values['key-holders'] } : {}),
  });
  // The rules for questions are checked where they are read from their file; here, that they are questions at all.
  if (!questionSetSchema.safeParse(values.questions).success)
    throw new RefusedError((language) => surveyWords(language).strangeQuestions);
  return { organisation, questionSet: values.questions as QuestionSet };
}

/** The terms with some of them set anew. Throws a RefusedError where that is not allowed. */
export function withValues(terms: Terms, values: TermValues): Terms {
  return termsFrom({ ...valuesOf(terms), ...values });
}

/** What would have to be set to come from these terms to those; empty where they are the same. */
export function differingValues(from: Terms, to: Terms): TermValues {
  const [before, after] = [valuesOf(from), valuesOf(to)];
  return Object.fromEntries(
    termNames
      .filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
      .map((name) => [name, after[name]]),
  );
}
