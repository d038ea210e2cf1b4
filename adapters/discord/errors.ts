import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import {
  OperatorNeededError,
  ParleyError,
  RetryLaterError,
  type TroubleIn,
  UnreachableError,
} from '../../src/errors/parley-error.ts';
import type { Said } from '../../src/language/language.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';
import { neededPermissions } from './check-permissions.ts';
import { refusalWords } from './refusal-words.ts';

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
    const waitMs = Math.max(error.retryAfter, error.sublimitTimeout, 1000);
    return new RetryLaterError((language) => refusalWords(language).asksToWait, waitMs);
  }
  if (error instanceof DiscordAPIError) return translateRefusal(error, about);
  const cause = { cause: withoutContent(error) };
  const what: Said = (language) =>
    error instanceof HTTPError
      ? refusalWords(language).ownFault(error.status)
      : refusalWords(language).connectionLost(networkCode(error));
  if (mayHaveHappened && !neverLeft(error)) {
    const trouble: TroubleIn = (language) => ({
      what: what(language),
      whatToDo: refusalWords(language).looksAgain,
    });
    return new ParleyError(trouble, cause);
  }
  return new RetryLaterError(what, 5000, cause);
}

function translateRefusal(error: DiscordAPIError, about: About): Error {
  const cause = { cause: withoutContent(error) };
  switch (error.code) {
    case codes.cannotMessageUser:
    case codes.noMutualServer:
      return new UnreachableError((language) => refusalWords(language).noMessages, cause);
    case codes.unknownUser:
      return new UnreachableError((language) => refusalWords(language).idOfNobody, cause);
    case codes.openingMessagesTooFast:
      return new RetryLaterError((language) => refusalWords(language).opensSlowly, minute, cause);
    case codes.channelWriteLimit:
    case codes.serverWriteLimit:
    case codes.overloaded:
    case codes.notAvailableYet:
      return new RetryLaterError((language) => refusalWords(language).busy, minute, cause);
    case codes.blockedByCloudflare:
      return blocked(cause);
  }
  if (error.status === 401) return refusedToken(cause);
  if (error.status === 429) {
    return new RetryLaterError((language) => refusalWords(language).asksToWait, minute, cause);
  }
  // Without a code of Discord's own, the answer comes from the wall in front of it.
  if (error.status === 403 && typeof error.code !== 'number') return blocked(cause);
  const code = `${error.code}`;
  if (error.status === 403 || error.status === 404) return notAllowed(code, about, cause);
  const { status } = error;
  // Of this one message, which others are not to wait for.
  return new ParleyError((language) => refusalWords(language).refusedAsWritten(status, code), cause);
}

function notAllowed(code: string, about: About, cause: ErrorOptions): Error {
  switch (about.kind) {
    case 'person':
      return new UnreachableError((language) => refusalWords(language).mayNotWrite(code), cause);
    case 'channel':
      return new UnreachableError(
        (language) => refusalWords(language).mayNotUse(about.channel, code, neededPermissions),
        cause,
      );
    case 'members':
      return new OperatorNeededError((language) => refusalWords(language).mayNotSeeMembers(code), cause);
    case 'commands':
      return new OperatorNeededError((language) => refusalWords(language).mayNotRegister(code), cause);
    case 'bot':
      return new OperatorNeededError((language) => refusalWords(language).refusedRequest(code), cause);
  }
}

export function refusedToken(cause?: ErrorOptions): OperatorNeededError {
  return new OperatorNeededError((language) => refusalWords(language).refusedToken, cause);
}

function blocked(cause: ErrorOptions): RetryLaterError {
  return new RetryLaterError((language) => refusalWords(language).blocked, 10 * minute, cause);
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
