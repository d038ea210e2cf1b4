import { join, resolve } from 'node:path';
import { z } from 'zod';
import { turnoutRepealEarliest } from './dispute/strike-ballot-rules.ts';
import { FaultyFileError } from './errors/fault.ts';

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
  const messages = [...(parsed.error?.issues.map((issue) => issue.message) ?? []), ...findMissing(given)];
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

type Given = Readonly<Record<string, string | undefined>>;
type Settings = z.infer<typeof settingsSchema>;

const port = (name: string, byDefault: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: ({ input }) => `${name} is "${input}"; write a number from 0 to 65535 (0: any free port).`,
    })
    .transform(Number)
    .default(byDefault);

const snowflake = (name: string) =>
  z
    .string()
    .regex(/^\d{15,21}$/, {
      error: ({ input }) =>
        `${name} is "${input}"; it has 17 to 20 digits (in Discord: developer mode, then Copy ID).`,
    })
    .optional();

const secret = (name: string, beginning: RegExp, looks: string) =>
  z
    .string()
    .regex(beginning, { error: `${name} does not look right: ${looks}. Copy it again, whole.` })
    .optional();

const apiUrl = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name} is not an address; write it like https://example.org/api/.`,
    })
    .optional();

/** Named fully, so that each message can name its setting. */
const settingsSchema = z.object({
  npm_lifecycle_event: z.string().optional(),
  PARLEY_DATA: z.string().default('data'),
  PARLEY_VAULT: z.string().optional(),
  PARLEY_ORGANISATION: z.string().default('organisation.yaml'),
  PARLEY_ROSTER: z.string().default('roster.csv'),
  DATABASE_URL: secret(
    'DATABASE_URL',
    /^postgres(ql)?:\/\/\S+$/,
    'it is an address like postgresql://user:password@host:5432/parley',
  ),
  REDIS_URL: secret(
    'REDIS_URL',
    /^redis(s|\+sentinel|\+cluster)?:\/\/\S+$/,
    'it is an address like redis://host:6379',
  ),
  HOST: z.string().default('127.0.0.1'),
  PORT: port('PORT', 3000),
  BASE_URL: z
    .string()
    .refine(isSafeBase, {
      error:
        'BASE_URL is not an address for personal links; write it like https://pulse.example.org, without "?" or "#". ' +
        'Plain http:// is for this machine alone, since a link is a key.',
    })
    .optional(),
  SOURCE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'SOURCE_URL is not an address; write it like https://git.example.org/parley, or leave it empty.',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, {
      error: ({ input }) => `LOG_LEVEL is "${input}"; write one of ${logLevels.join(', ')}.`,
    })
    .default('info'),
  BALLOT_TURNOUT_TEST_ENDS: z.iso
    .date({ error: 'BALLOT_TURNOUT_TEST_ENDS is no date; write it like 2027-04-06, or leave it empty.' })
    .refine((date) => date >= turnoutRepealEarliest, {
      error: `BALLOT_TURNOUT_TEST_ENDS lies before ${turnoutRepealEarliest}, when the test was in force; correct it.`,
    })
    .optional(),
  SLACK_BOT_TOKEN: secret('SLACK_BOT_TOKEN', /^xoxb-\S+$/, 'it begins with xoxb-'),
  SLACK_APP_TOKEN: secret('SLACK_APP_TOKEN', /^xapp-\S+$/, 'it begins with xapp-'),
  SLACK_SIGNING_SECRET: secret('SLACK_SIGNING_SECRET', /^\S{16,}$/, 'it has 32 letters and digits'),
  SLACK_PORT: port('SLACK_PORT', 3001),
  SLACK_API_URL: apiUrl('SLACK_API_URL'),
  DISCORD_TOKEN: secret('DISCORD_TOKEN', /^\S{20,}$/, 'it is one long word with dots in it'),
  DISCORD_APPLICATION_ID: snowflake('DISCORD_APPLICATION_ID'),
  DISCORD_GUILD_ID: snowflake('DISCORD_GUILD_ID'),
  DISCORD_API_URL: apiUrl('DISCORD_API_URL'),
});

function isSafeBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '' || url.username !== '') return false;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && local);
}

/** Settings that make sense only together. */
function findMissing(given: Given): readonly string[] {
  const has = (name: string) => given[name] !== undefined;
  const messages: string[] = [];
  if (has('REDIS_URL') && !has('DATABASE_URL')) {
    messages.push(
      'REDIS_URL is set without DATABASE_URL; Redis holds the jobs only, so set DATABASE_URL too, or neither.',
    );
  }
  const slackNames = ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'].filter(has);
  if (!has('SLACK_BOT_TOKEN') && slackNames.length > 0) {
    messages.push(
      `${slackNames.join(' and ')} is of no use without SLACK_BOT_TOKEN; set it, or leave Slack out.`,
    );
  }
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET')) {
    messages.push(
      'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it (Socket Mode), or SLACK_SIGNING_SECRET (requests to SLACK_PORT).',
    );
  }
  const discordNames = ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_GUILD_ID'];
  const missing = discordNames.filter((name) => !has(name));
  if (missing.length > 0 && (missing.length < 3 || has('DISCORD_API_URL'))) {
    messages.push(`Discord needs ${missing.join(' and ')} too; set all three, or leave Discord out.`);
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
