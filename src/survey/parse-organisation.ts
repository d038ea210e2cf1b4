import { z } from 'zod';
import { digestOf } from '../digest/digest-of.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { isTimeZone } from '../people/check-time-zone.ts';
import { addSentence, evenIfFaulty, fieldsOf } from './check-across.ts';
import { describeIssue, mustBe } from './describe-issue.ts';
import type { Organisation } from './organisation.ts';
import { parseYaml } from './parse-yaml.ts';
import type { WeekTime } from './schedule.ts';
import { sealingSchema } from './sealing.ts';
import { formatWeekTime, minuteOfWeek, parseWeekTime } from './week-time.ts';

/** `organisation.yaml`, checked and completed. */
export interface OrganisationFile extends Organisation {
  /** The question set's file, as it was written: relative to the organisation's file, or the one that is shipped. */
  readonly questionsFile: string;
}

/** The question set that ships with Parley; asked where `questions` is left out. */
export const shippedQuestionsFile = 'questions/core.yaml';

/** In minutes. Longer than any clock change, so that a round closes after it opens in every zone and every week. */
const shortestRound = 120;

const weekTime = z.string().transform((text, context): WeekTime => {
  const time = parseWeekTime(text);
  if (time !== undefined) return time;
  context.addIssue({ code: 'custom', message: 'a weekday and a time, such as Tuesday 10:00' });
  return z.NEVER;
});

const schedule = z
  .strictObject({
    opens: weekTime.prefault('Tuesday 10:00'),
    reminds: weekTime.prefault('Thursday 10:00'),
    closes: weekTime.prefault('Friday 17:00'),
    publishes: weekTime.prefault('Monday 09:00'),
    skipWeeks: z.array(z.iso.date('a date that exists, such as 2026-12-28')).max(500).default([]),
  })
  .superRefine(checkSchedule, evenIfFaulty);

const wholeNumber = (least: number, most: number, reason = '') => {
  const allowed = `a whole number from ${least} to ${most}${reason}`;
  return z.int(allowed).min(least, allowed).max(most, allowed);
};

const rules = z.strictObject({
  profile: z.enum(['standard', 'dispute']).default('standard'),
  minimumGroup: wholeNumber(
    5,
    1000,
    ' (behind figures of fewer than 5 people, one could be recognised)',
  ).optional(),
  teamsEveryWeeks: wholeNumber(1, 52).default(4),
  teamsFrozenWeeks: wholeNumber(1, 104).default(13),
});

const slackChannel = z
  .string()
  .regex(
    /^[CG][A-Z0-9]{5,20}$/,
    "a Slack channel's id, such as C0123456789 (in Slack: the channel's details, at the end)",
  );
const discordChannel = z
  .string('17 to 20 digits between quotation marks, since YAML would round the number')
  .regex(/^\d{17,20}$/, "a Discord channel's id: 17 to 20 digits between quotation marks");
const channel = z.strictObject({ slack: slackChannel.optional(), discord: discordChannel.optional() });

const channels = z
  .strictObject({ leadership: channel.prefault({}), union: channel.prefault({}) })
  .superRefine((unchecked: unknown, context) => {
    const { leadership, union } = fieldsOf(unchecked);
    for (const platform of ['slack', 'discord']) {
      const id = fieldsOf(union)[platform];
      if (id === undefined || id !== fieldsOf(leadership)[platform]) continue;
      const message = `the leadership and the union have the same ${platform} channel, "${String(id)}"; each needs its own.`;
      addSentence(context, ['union', platform], message);
    }
  }, evenIfFaulty);

const organisationFile = z.strictObject({
  name: z.string().trim().min(1, 'the name of the organisation').max(100),
  timeZone: z
    .string()
    .refine(isTimeZone, 'the name of a time zone, such as Europe/London')
    .default('Europe/London'),
  schedule: schedule.prefault({}),
  rules: rules.prefault({}),
  channels: channels.prefault({}),
  staffChannel: z.strictObject({ discord: discordChannel.optional() }).prefault({}),
  sealing: sealingSchema.exactOptional(),
  questions: z
    .string()
    .trim()
    .min(1, "a question set's file, such as questions/core.yaml")
    .default(shippedQuestionsFile),
});

/** Reads `organisation.yaml`. Throws a FaultyFileError that lists every fault with its line, its value and what is allowed. */
export function parseOrganisation(yaml: string, fileName: string): OrganisationFile {
  return completeOrganisation(parseYaml(yaml, fileName, organisationFile));
}

/**
 * Checks the same settings where they were not written in a file. Throws a RefusedError whose text says, for each
 * fault, what stood there and what is allowed.
 */
export function checkOrganisation(settings: unknown): OrganisationFile {
  const parsed = organisationFile.safeParse(settings, { error: mustBe });
  if (parsed.success) return completeOrganisation(parsed.data);
  const faults = parsed.error.issues.map((issue) => {
    const value = issue.path.reduce<unknown>((whole, step) => fieldsOf(whole)[String(step)], settings);
    return describeIssue(issue, typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
  });
  throw new RefusedError(faults.map((fault) => fault[0]?.toUpperCase() + fault.slice(1)).join(' '));
}

function completeOrganisation(file: z.output<typeof organisationFile>): OrganisationFile {
  const publication = {
    minimumGroup: file.rules.minimumGroup ?? (file.rules.profile === 'dispute' || file.sealing ? 20 : 10),
    teamsEveryWeeks: file.rules.teamsEveryWeeks,
    teamsFrozenWeeks: file.rules.teamsFrozenWeeks,
  };
  const { leadership, union } = file.channels;
  return {
    name: file.name,
    timeZone: file.timeZone,
    schedule: file.schedule,
    rules: publication,
    rulesHash: digestOf({ rules: publication, schedule: file.schedule }),
    channels: { leadership: withoutGaps(leadership), union: withoutGaps(union) },
    staffChannel: withoutGaps(file.staffChannel),
    ...(file.sealing ? { sealing: file.sealing } : {}),
    questionsFile: file.questions,
  };
}

function checkSchedule(unchecked: unknown, context: z.RefinementCtx): void {
  const { opens, reminds, closes, publishes } = fieldsOf(unchecked);
  // A moment that could not be read has a fault of its own already.
  if (!isWeekTime(opens) || !isWeekTime(closes)) return;
  const [open, close] = [minuteOfWeek(opens), minuteOfWeek(closes)];
  if (close - open < shortestRound) {
    const message = `the questions open on ${formatWeekTime(opens)} and close on ${formatWeekTime(closes)}; they must close in the same week (Monday to Sunday), at least two hours after they open.`;
    addSentence(context, ['closes'], message);
    return;
  }
  if (isWeekTime(reminds) && (minuteOfWeek(reminds) <= open || minuteOfWeek(reminds) >= close)) {
    const message = `the reminder is sent on ${formatWeekTime(reminds)}; it must lie between opening (${formatWeekTime(opens)}) and closing (${formatWeekTime(closes)}).`;
    addSentence(context, ['reminds'], message);
  }
  if (isWeekTime(publishes) && minuteOfWeek(publishes) >= open && minuteOfWeek(publishes) <= close) {
    const message = `the summary is published on ${formatWeekTime(publishes)}; it must be after closing (${formatWeekTime(closes)}), or in the next week before opening (${formatWeekTime(opens)}).`;
    addSentence(context, ['publishes'], message);
  }
}

function isWeekTime(value: unknown): value is WeekTime {
  return typeof value === 'object' && value !== null && 'weekday' in value;
}

/** Leaves out what is undefined, as `exactOptionalPropertyTypes` asks. */
function withoutGaps(ids: { readonly slack?: string | undefined; readonly discord?: string | undefined }): {
  readonly slack?: string;
  readonly discord?: string;
} {
  return {
    ...(ids.slack === undefined ? {} : { slack: ids.slack }),
    ...(ids.discord === undefined ? {} : { discord: ids.discord }),
  };
}
