import { defineWords } from './language/language.ts';
import { address, code, name, setting, type Words, written } from './language/sentence-parts.ts';

/**
 * What is wrong with a setting of the environment, by its value and, where there are only so many, what it may be.
 * Secrets, and what may hold one, are not quoted.
 */
type Wrong = (value: string, choices: readonly string[]) => Words;

/** What may be wrong with the environment. */
export const environmentWords = defineWords(({ text, plural, and }) => {
  const oneOf =
    (of: string): Wrong =>
    (value, choices) =>
      text`${setting(of)} is "${written(value)}"; write one of ${code(choices.join(', '))}.`;
  const port =
    (of: string): Wrong =>
    (value) =>
      text`${setting(of)} is "${written(value)}"; write a number from 0 to 65535 (0: any free port).`;
  const discordId =
    (of: string): Wrong =>
    (value) =>
      text`${setting(of)} is "${written(value)}"; it has 17 to 20 digits (in ${name('Discord')}: developer mode, then ${name('Copy ID')}).`;
  const secret =
    (of: string, looks: Words): Wrong =>
    () =>
      text`${setting(of)} does not look right: ${looks}. Copy it again, whole.`;
  const begins = (beginning: string) => text`it begins with ${code(beginning)}`;
  const addressLike = (example: string) => text`it is an address like ${address(example)}`;
  const api =
    (of: string): Wrong =>
    () =>
      text`${setting(of)} is not an address; write it like ${address('https://example.org/api/')}.`;
  const settings = (names: readonly string[]) => and(names.map(setting));
  const ends = setting('BALLOT_TURNOUT_TEST_ENDS');
  const wrong = {
    PARLEY_LANGUAGE: oneOf('PARLEY_LANGUAGE'),
    LOG_LEVEL: oneOf('LOG_LEVEL'),
    PORT: port('PORT'),
    SLACK_PORT: port('SLACK_PORT'),
    DISCORD_APPLICATION_ID: discordId('DISCORD_APPLICATION_ID'),
    DISCORD_GUILD_ID: discordId('DISCORD_GUILD_ID'),
    DATABASE_URL: secret('DATABASE_URL', addressLike('postgresql://user:password@host:5432/parley')),
    REDIS_URL: secret('REDIS_URL', addressLike('redis://host:6379')),
    SLACK_BOT_TOKEN: secret('SLACK_BOT_TOKEN', begins('xoxb-')),
    SLACK_APP_TOKEN: secret('SLACK_APP_TOKEN', begins('xapp-')),
    SLACK_SIGNING_SECRET: secret('SLACK_SIGNING_SECRET', text`it has 32 letters and digits`),
    DISCORD_TOKEN: secret('DISCORD_TOKEN', text`it is one long word with dots in it`),
    SLACK_API_URL: api('SLACK_API_URL'),
    DISCORD_API_URL: api('DISCORD_API_URL'),
    BASE_URL: () =>
      text`${setting('BASE_URL')} is not an address for personal links; write it like ${address('https://pulse.example.org')}, without "?" or "#". Plain ${code('http://')} is for this machine alone, since a link is a key.`,
    SOURCE_URL: () =>
      text`${setting('SOURCE_URL')} is not an address; write it like ${address('https://git.example.org/parley')}, or leave it empty.`,
    BALLOT_TURNOUT_TEST_ENDS: () =>
      text`${ends} is no date; write it like ${code('2027-04-06')}, or leave it empty.`,
  } satisfies Readonly<Record<string, Wrong>>;
  return {
    /** By the setting. */
    wrong,
    turnoutTestWasInForce: (earliest: string) =>
      text`${ends} lies before ${code(earliest)}, when the test was in force; correct it.`,
    /** Where a setting is wrong in a way that is not told apart here. */
    wrongSomehow: (of: string) => text`${setting(of)} does not look right; correct it, or leave it empty.`,

    redisAlone: text`${setting('REDIS_URL')} is set without ${setting('DATABASE_URL')}; ${name('Redis')} holds the jobs only, so set ${setting('DATABASE_URL')} too, or neither.`,
    withoutSlackToken: (names: readonly string[]) =>
      plural(names.length, {
        one: text`${settings(names)} is of no use without ${setting('SLACK_BOT_TOKEN')}; set it, or leave ${name('Slack')} out.`,
        other: text`${settings(names)} are of no use without ${setting('SLACK_BOT_TOKEN')}; set it, or leave ${name('Slack')} out.`,
      }),
    noWayToSlack: text`${setting('SLACK_BOT_TOKEN')} needs ${setting('SLACK_APP_TOKEN')} beside it (${name('Socket Mode')}), or ${setting('SLACK_SIGNING_SECRET')} (requests to ${setting('SLACK_PORT')}).`,
    discordNeeds: (names: readonly string[]) =>
      text`${name('Discord')} needs ${settings(names)} too; set all three, or leave ${name('Discord')} out.`,
  };
});
