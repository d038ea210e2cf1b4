import { join, resolve } from 'node:path';
import { z } from 'zod';
import { turnoutRepealEarliest } from './dispute/strike-ballot-rules.ts';
import { environmentWords } from './environment-words.ts';
import { FaultyFileError } from './errors/fault.ts';
import type { Language, Said } from './language/language.ts';
import { english, findLanguage } from './language/languages.ts';
import { shippedCodes, shippedLanguages } from './shipped-languages.ts';

/** What the environment (or `.env`, loaded into it) says, checked and completed. Paths are absolute. */
export interface Environment {
  /** Parley's state, and the embedded database. */
  readonly dataFolder: string;
  /** Where the command line reaches the running program. */
  readonly controlSocket: string;
  /** Rounds' keys. Belongs in no backup. */
  readonly vaultFolder: string;
  readonly organisationFile: string;
  readonly rosterFile: string;
  /** PostgreSQL; absent: the embedded database in `dataFolder`. */
  readonly databaseUrl?: string;
  /** Redis for the jobs; never without `databaseUrl`. Absent: the jobs are kept in the database. */
  readonly redisUrl?: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where people reach the web platform, without a slash at the end; absent: at `host` and `port`. */
  readonly baseUrl?: string;
  /** Where people get the source of the program that they use (AGPL, section 13). */
  readonly sourceUrl?: string;
  /** The organisation's: of channels and packs, and of whoever asks for no other. */
  readonly language: Language;
  readonly logLevel: LogLevel;
  readonly slack?: SlackSettings;
  readonly discord?: DiscordSettings;
  /** ISO date from which strike ballots need no turnout of 50%; absent until the law has named it. */
  readonly turnoutTestEnds?: string;
  /** npm is between whoever started Parley and Parley itself. */
  readonly startedByNpm?: true;
}

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface SlackSettings {
  readonly botToken: string;
  /** How Slack reaches Parley: through a socket that Parley opens, or by signed requests to a port. */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  readonly apiUrl?: string;
}

export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly apiUrl?: string;
}

/**
 * Reads every setting; the one place that looks at `process.env`. An empty value counts as none.
 * Throws a FaultyFileError with all faults at once. It quotes no secret, and no address that may hold one.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = settingsSchema.safeParse(given);
  const wrong = parsed.error?.issues.map((issue) => tellWrong(issue, given)) ?? [];
  const messages = [...wrong, ...findMissing(given)];
  if (!parsed.success || messages.length > 0) {
    throw new FaultyFileError(messages.map((message) => ({ file: '.env', message })));
  }
  const settings = parsed.data;
  const dataFolder = resolve(settings.PARLEY_DATA);
  const slack = slackFrom(settings);
  const discord = discordFrom(settings);
  return {
    dataFolder,
    controlSocket: join(dataFolder, 'parley.sock'),
    vaultFolder: settings.PARLEY_VAULT ? resolve(settings.PARLEY_VAULT) : join(dataFolder, 'vault'),
    organisationFile: resolve(settings.PARLEY_ORGANISATION),
    rosterFile: resolve(settings.PARLEY_ROSTER),
    ...(settings.DATABASE_URL && { databaseUrl: settings.DATABASE_URL }),
    ...(settings.REDIS_URL && { redisUrl: settings.REDIS_URL }),
    host: settings.HOST,
    port: settings.PORT,
    ...(settings.SOURCE_URL && { sourceUrl: settings.SOURCE_URL }),
    ...(settings.BASE_URL && { baseUrl: settings.BASE_URL.replace(/\/+$/, '') }),
    language: findLanguage(settings.PARLEY_LANGUAGE, shippedLanguages) ?? english,
    logLevel: settings.LOG_LEVEL,
    ...(slack && { slack }),
    ...(discord && { discord }),
    ...(settings.BALLOT_TURNOUT_TEST_ENDS && { turnoutTestEnds: settings.BALLOT_TURNOUT_TEST_ENDS }),
    ...(settings.npm_lifecycle_event && { startedByNpm: true }),
  };
}

/** Where the files are, even where another setting is faulty; for a check that is to find all faults at once. */
export function readPaths(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Pick<Environment, 'dataFolder' | 'organisationFile' | 'rosterFile'> {
  const { PARLEY_DATA, PARLEY_ORGANISATION, PARLEY_ROSTER } = env;
  return readEnvironment({ PARLEY_DATA, PARLEY_ORGANISATION, PARLEY_ROSTER });
}

/** The language in which to tell what is wrong with the other settings; English where this one is wrong itself. */
export function readLanguage(env: Readonly<Record<string, string | undefined>> = process.env): Language {
  return findLanguage(env.PARLEY_LANGUAGE ?? '', shippedLanguages) ?? english;
}

type Given = Readonly<Record<string, string | undefined>>;
type Settings = z.infer<typeof settingsSchema>;

const port = (byDefault: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535)
    .transform(Number)
    .default(byDefault);

const snowflake = z
  .string()
  .regex(/^\d{15,21}$/)
  .optional();

const secret = (looks: RegExp) => z.string().regex(looks).optional();

const httpUrl = z.url({ protocol: /^https?$/ }).optional();

/** Without words: what is wrong with a setting is told by its name. */
const settingsSchema = z.object({
  npm_lifecycle_event: z.string().optional(),
  PARLEY_DATA: z.string().default('data'),
  PARLEY_VAULT: z.string().optional(),
  PARLEY_ORGANISATION: z.string().default('organisation.yaml'),
  PARLEY_ROSTER: z.string().default('roster.csv'),
  DATABASE_URL: secret(/^postgres(ql)?:\/\/\S+$/),
  REDIS_URL: secret(/^redis(s|\+sentinel|\+cluster)?:\/\/\S+$/),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3000),
  BASE_URL: z.string().refine(isSafeBase).optional(),
  SOURCE_URL: httpUrl,
  PARLEY_LANGUAGE: z
    .string()
    .refine((code) => findLanguage(code, shippedLanguages) !== undefined)
    .default('en'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  BALLOT_TURNOUT_TEST_ENDS: z.iso
    .date()
    .refine((date) => date >= turnoutRepealEarliest, { params: { tooEarly: true } })
    .optional(),
  SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/),
  SLACK_APP_TOKEN: secret(/^xapp-\S+$/),
  SLACK_SIGNING_SECRET: secret(/^\S{16,}$/),
  SLACK_PORT: port(3001),
  SLACK_API_URL: httpUrl,
  DISCORD_TOKEN: secret(/^\S{20,}$/),
  DISCORD_APPLICATION_ID: snowflake,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_API_URL: httpUrl,
});

/** Of the settings that may be one of a few words. */
const choicesFor: Readonly<Record<string, readonly string[]>> = {
  PARLEY_LANGUAGE: shippedCodes,
  LOG_LEVEL: logLevels,
};

function tellWrong(issue: z.core.$ZodIssue, given: Given): Said {
  const name = String(issue.path[0]);
  return (language) => {
    const words = environmentWords(language);
    if (issue.code === 'custom' && issue.params?.tooEarly) {
      return words.turnoutTestWasInForce(turnoutRepealEarliest);
    }
    const wrong = Object.entries(words.wrong).find(([setting]) => setting === name)?.[1];
    return wrong?.(given[name] ?? '', choicesFor[name] ?? []) ?? words.wrongSomehow(name);
  };
}

function isSafeBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '' || url.username !== '') return false;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && local);
}

/** Settings that make sense only together. */
function findMissing(given: Given): readonly Said[] {
  const has = (name: string) => given[name] !== undefined;
  const messages: Said[] = [];
  if (has('REDIS_URL') && !has('DATABASE_URL')) {
    messages.push((language) => environmentWords(language).redisAlone);
  }
  const slackNames = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'].filter(has);
  if (!has('SLACK_BOT_TOKEN') && slackNames.length > 0) {
    messages.push((language) => environmentWords(language).withoutSlackToken(slackNames));
  }
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) {
    messages.push((language) => environmentWords(language).noWayToSlack);
  }
  const discordNames = ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_GUILD_ID'];
  const missing = discordNames.filter((name) => !has(name));
  if (missing.length > 0 && (missing.length < 3 || has('DISCORD_API_URL'))) {
    messages.push((language) => environmentWords(language).discordNeeds(missing));
  }
  return messages;
}

function slackFrom(settings: Settings): SlackSettings | undefined {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = settings;
  const api = settings.SLACK_API_URL && { apiUrl: settings.SLACK_API_URL };
  if (!botToken) return undefined;
  if (appToken) return { botToken, way: { kind: 'socket', appToken }, ...api };
  if (!signingSecret) return undefined;
  const { HOST: host, SLACK_PORT: port } = settings;
  return { botToken, way: { kind: 'http', signingSecret, host, port }, ...api };
}

function discordFrom(settings: Settings): DiscordSettings | undefined {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId, DISCORD_GUILD_ID: guildId } = settings;
  if (!token || !applicationId || !guildId) return undefined;
  return {
    token,
    applicationId,
    guildId,
    ...(settings.DISCORD_API_URL && { apiUrl: settings.DISCORD_API_URL }),
  };
}
