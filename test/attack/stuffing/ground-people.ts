import { snowflake } from '../../discord/server/snowflake.ts';
import type { DiscordServerOptions } from '../../discord/server/start-discord-server.ts';
import type { WorldUser } from '../../slack/server/world.ts';
import { aUser, slackIdOf } from '../../slack/start-platform.ts';

/** Who is there, by what they try: the number of their Slack account. */
export const numbers = {
  threeAccounts: 1,
  impatient: 2,
  replayed: 3,
  forged: 4,
  removed: 5,
  late: 6,
  guest: 30,
  bot: 31,
  deactivated: 32,
  listedGuest: 33,
  added: 40,
  stranger: 99,
} as const;

/** The Discord account of the person with three. */
export const discordId = snowflake();

const ordinary = [1, 2, 3, 4, 5, 6] as const;
const byId = [...ordinary.slice(1), numbers.listedGuest];
const notAsked = [30, 31, 32] as const;

export const groundAccounts: {
  readonly slack: readonly WorldUser[];
  readonly discord: NonNullable<DiscordServerOptions['people']>;
} = {
  slack: [
    ...[...ordinary, numbers.added, numbers.stranger].map((number) => aUser(number)),
    aUser(numbers.guest, { is_restricted: true }),
    aUser(numbers.listedGuest, { is_restricted: true }),
    aUser(numbers.bot, { is_bot: true }),
    aUser(numbers.deactivated, { deleted: true }),
  ],
  discord: [{ id: discordId }],
};

const header = 'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms';
/** One for each side, without whom nothing could be agreed. */
const roles = new Map([
  [2, 'rep'],
  [3, 'leader'],
]);
/** The roster knows the guest, the bot and the one who has left by their e-mails, as a careless import would. */
const lines = [
  `p1,Safeguarding,staff,,permanent,,${slackIdOf(1)},${discordId},discord slack web`,
  ...byId.map(
    (number) =>
      `p${number},Safeguarding,${roles.get(number) ?? 'staff'},,permanent,,${slackIdOf(number)},,slack`,
  ),
  ...notAsked.map((number) => `p${number},Safeguarding,staff,,agency,p${number}@example.org,,,slack`),
];

export const groundRoster = [header, ...lines].join('\n');

/** As it is imported in mid-round: without one of them, and with another. */
export const changedRoster = [
  header,
  ...lines.filter((line) => !line.startsWith(`p${numbers.removed},`)),
  `p${numbers.added},Safeguarding,staff,,permanent,,${slackIdOf(numbers.added)},,slack`,
].join('\n');
