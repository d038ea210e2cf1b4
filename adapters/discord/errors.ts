import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import {
  OperatorNeededError,
  ParleyError,
  RetryLaterError,
  UnreachableError,
} from '../../src/errors/parley-error.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';

/** Codes that decide what Parley does. Source: discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const codes = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  channelWriteLimit: 20028,
  serverWriteLimit: 20029,
  openingMessagesTooFast: 40003,
  alreadyAnswered: 40060,
  blockedByCloudflare: 40333,
  missingAccess: 50001,
  cannotMessageUser: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  noMutualServer: 50278,
  notAvailableYet: 110001,
  overloaded: 130000,
} as const;

/** What a request was about: it decides what an error means, and which setting to change. */
export type About =
  | { readonly kind: 'person' }
  | { readonly kind: 'channel'; readonly channel: ChannelName | 'staff' }
  | { readonly kind: 'members' }
  | { readonly kind: 'commands' }
  | { readonly kind: 'bot' };

const minute = 60_000;

/**
 * What an error of discord.js means for whoever asked. `mayHaveHappened`: the request creates something, so that an
 * answer that got lost leaves the outcome unknown (a plain ParleyError: look before sending again).
 */
export function translateError(error: unknown, about: About, mayHaveHappened: boolean): Error {
  if (error instanceof ParleyError) return error;
  if (error instanceof RateLimitError) {
    return new RetryLaterError(
      'Discord asks Parley to wait.',
      Math.max(error.retryAfter, error.sublimitTimeout, 1000),
    );
  }
  if (error instanceof DiscordAPIError) return translateRefusal(error, about);
  const lost = new ParleyError(
    error instanceof HTTPError
      ? `Discord answered with a fault of its own (${error.status}).`
      : `The connection to Discord was lost (${networkCode(error)}).`,
    'Parley looks whether it was done before it tries again. If this goes on, see discordstatus.com and the network.',
    { cause: withoutContent(error) },
  );
  if (mayHaveHappened && !neverLeft(error)) return lost;
  return new RetryLaterError(lost.message, 5000, { cause: withoutContent(error) });
}

function translateRefusal(error: DiscordAPIError, about: About): Error {
  const cause = { cause: withoutContent(error) };
  switch (error.code) {
    case codes.cannotMessageUser:
    case codes.noMutualServer:
      return new UnreachableError(
        'Takes no direct messages from the Discord server',
        'They can answer by the button in the staff channel, or allow direct messages from the server.',
        cause,
      );
    case codes.unknownUser:
      return new UnreachableError(
        'The Discord id in the roster belongs to nobody',
        'Correct the roster.',
        cause,
      );
    case codes.openingMessagesTooFast:
      return new RetryLaterError('Discord lets Parley open direct messages only slowly.', minute, cause);
    case codes.channelWriteLimit:
    case codes.serverWriteLimit:
    case codes.overloaded:
    case codes.notAvailableYet:
      return new RetryLaterError('Discord is busy.', minute, cause);
    case codes.blockedByCloudflare:
      return blocked(cause);
  }
  if (error.status === 401) return refusedToken(cause);
  if (error.status === 429) return new RetryLaterError('Discord asks Parley to wait.', minute, cause);
  // Without a code of Discord's own, the answer comes from the wall in front of it.
  if (error.status === 403 && typeof error.code !== 'number') return blocked(cause);
  if (error.status === 403 || error.status === 404) return notAllowed(error, about, cause);
  // Of this one message, which others are not to wait for.
  return new ParleyError(
    `Discord refused a request as Parley wrote it (${error.status}, code ${error.code}).`,
    'This is a fault in Parley. Please report it with this line.',
    cause,
  );
}

function notAllowed(error: DiscordAPIError, about: About, cause: ErrorOptions): Error {
  const code = `code ${error.code}`;
  switch (about.kind) {
    case 'person':
      return new UnreachableError(
        `Discord does not let Parley write to them (${code})`,
        'Check the roster.',
        cause,
      );
    case 'channel':
      return new UnreachableError(
        `Parley cannot use the ${about.channel} channel on Discord (${code}).`,
        `Check ${channelSetting(about.channel)} in organisation.yaml, and that the bot may View Channel, Send Messages, Embed Links, Attach Files and Read Message History there.`,
        cause,
      );
    case 'members':
      return new OperatorNeededError(
        `Discord does not let Parley see who is in the server (${code}).`,
        'Switch on the Server Members Intent on the Bot page of the developer portal, and check DISCORD_GUILD_ID.',
        cause,
      );
    case 'commands':
      return new OperatorNeededError(
        `Discord does not let Parley register its commands (${code}).`,
        'Invite the bot again with the link in docs/discord.md: it needs the scope applications.commands. Check DISCORD_APPLICATION_ID and DISCORD_GUILD_ID.',
        cause,
      );
    case 'bot':
      return new OperatorNeededError(`Discord refused a request (${code}).`, 'Check DISCORD_TOKEN.', cause);
  }
}

export function refusedToken(cause?: ErrorOptions): OperatorNeededError {
  return new OperatorNeededError(
    'Discord refuses the bot’s token.',
    'Copy a new one from the Bot page of the developer portal into DISCORD_TOKEN and restart Parley.',
    cause,
  );
}

function blocked(cause: ErrorOptions): RetryLaterError {
  return new RetryLaterError('Discord has blocked this address for a while.', 10 * minute, cause);
}

export function channelSetting(channel: ChannelName | 'staff'): string {
  return channel === 'staff' ? 'staffChannel.discord' : `channels.${channel}.discord`;
}

/** Whether an interaction's answer came too late, or somebody else gave it: nothing to do about either. */
export function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === codes.unknownInteraction ||
      error.code === codes.unknownWebhook ||
      error.code === codes.invalidWebhookToken)
  );
}

export function isAnsweredAlready(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === codes.alreadyAnswered;
}

/** Failures before the request left this machine. */
function neverLeft(error: unknown): boolean {
  return [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(networkCode(error));
}

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? networkCode(error.cause) : error.name;
}

/** The errors of discord.js carry the request, and so the message and, for an interaction, its token: only the code stays. */
function withoutContent(error: unknown): Error {
  if (error instanceof DiscordAPIError) return new Error(`Discord ${error.status}, code ${error.code}`);
  if (error instanceof HTTPError) return new Error(`Discord ${error.status}`);
  return new Error(networkCode(error));
}
