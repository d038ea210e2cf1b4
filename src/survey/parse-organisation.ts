import { z } from 'zod';
import { digestOf } from '../digest/digest-of.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { isTimeZone } from '../people/check-time-zone.ts';
import { addSentence, evenIfFaulty, fieldsOf } from './check-across.ts';
import { allowed, type CarriedWords, describeIssue, type FaultSaid, withoutWords } from './describe-issue.ts';
import { faultWords } from './fault-words.ts';
import type { Organisation } from './organisation.ts';
import { parseYaml } from './parse-yaml.ts';
import type { WeekTime } from './schedule.ts';
import { sealingSchema } from './sealing.ts';
import { minuteOfWeek, parseWeekTime } from './week-time.ts';

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
  context.addIssue({ code: 'custom', message: allowed('weekTime') });
  return z.NEVER;
});

const schedule = z
  .strictObject({
    opens: weekTime.prefault('Tuesday 10:00'),
    reminds: weekTime.prefault('Thursday 10:00'),
    closes: weekTime.prefault('Friday 17:00'),
    publishes: weekTime.prefault('Monday 09:00'),
    skipWeeks: z
      .array(z.iso.date(allowed('dateThatExists')))
      .max(500)
      .default([]),
  })
  .superRefine(checkSchedule, evenIfFaulty);

const wholeNumber = (
  least: number,
  most: number,
  isAllowed: FaultSaid = (language) => faultWords(language).wholeNumber(least, most),
) => {
  const params: CarriedWords = { allowed: isAllowed };
  const isOne = (value: unknown) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return z.custom<number>(isOne, { params: { ...params } });
};

const [leastGroup, mostGroup] = [5, 1000];

const rules = z.strictObject({
  profile: z.enum(['standard', 'dispute']).default('standard'),
  minimumGroup: wholeNumber(leastGroup, mostGroup, (language) =>
    faultWords(language).smallestGroup(leastGroup, mostGroup),
  ).optional(),
  teamsEveryWeeks: wholeNumber(1, 52).default(4),
  teamsFrozenWeeks: wholeNumber(1, 104).default(13),
});

const slackChannel = z.string().regex(/^[CG][A-Z0-9]{5,20}$/, allowed('slackChannel'));
const discordChannel = z.string(allowed('quotedDigits')).regex(/^\d{17,20}$/, allowed('discordChannel'));
const channel = z.strictObject({ slack: slackChannel.optional(), discord: discordChannel.optional() });

const channels = z
  .strictObject({ leadership: channel.prefault({}), union: channel.prefault({}) })
  .superRefine((unchecked: unknown, context) => {
    const { leadership, union } = fieldsOf(unchecked);
    for (const platform of ['slack', 'discord']) {
      const id = fieldsOf(union)[platform];
      if (id === undefined || id !== fieldsOf(leadership)[platform]) continue;
      addSentence(context, ['union', platform], (language) =>
        faultWords(language).sameChannel(platform, String(id)),
      );
    }
  }, evenIfFaulty);

const organisationFile = z.strictObject({
  name: z.string().trim().min(1, allowed('organisationName')).max(100),
  timeZone: z.string().refine(isTimeZone, allowed('timeZone')).default('Europe/London'),
  schedule: schedule.prefault({}),
  rules: rules.prefault({}),
  channels: channels.prefault({}),
  staffChannel: z.strictObject({ discord: discordChannel.optional() }).prefault({}),
  sealing: sealingSchema.exactOptional(),
  questions: z.string().trim().min(1, allowed('questionsFile')).default(shippedQuestionsFile),
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
  const parsed = organisationFile.safeParse(settings, { error: withoutWords });
  if (parsed.success) return completeOrganisation(parsed.data);
  const faults = parsed.error.issues.map((issue) => {
    const value = issue.path.reduce<unknown>((whole, step) => fieldsOf(whole)[String(step)], settings);
    const written = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
    return describeIssue(issue, written === undefined ? undefined : { value: written });
  });
  throw new RefusedError((language) => ({
    what: faults.map((fault) => language.capital(fault(language))).join(' '),
    whatToDo: '',
  }));
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
    addSentence(context, ['closes'], (language) => faultWords(language).opensAndCloses(opens, closes));
    return;
  }
  if (isWeekTime(reminds) && (minuteOfWeek(reminds) <= open || minuteOfWeek(reminds) >= close)) {
    addSentence(context, ['reminds'], (language) => faultWords(language).reminds(reminds, opens, closes));
  }
  if (isWeekTime(publishes) && minuteOfWeek(publishes) >= open && minuteOfWeek(publishes) <= close) {
    addSentence(context, ['publishes'], (language) =>
      faultWords(language).publishes(publishes, opens, closes),
    );
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
