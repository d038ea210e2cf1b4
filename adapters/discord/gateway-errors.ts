import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { OperatorNeededError, ParleyError, RetryLaterError } from '../../src/errors/parley-error.ts';
import { refusedToken } from './errors.ts';
import { refusalWords } from './refusal-words.ts';

function intentMissing(): OperatorNeededError {
  return new OperatorNeededError((language) => refusalWords(language).intentMissing);
}

/** Why connecting failed, in words for the operator. */
export function translateLogin(error: unknown): Error {
  if (error instanceof ParleyError) return error;
  const text = error instanceof Error ? error.message : '';
  const tokenIsWrong =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    // discord.js tells these two by their words only.
    text === 'Authentication failed';
  if (tokenIsWrong) return refusedToken();
  if (text === 'Used disallowed intents') return intentMissing();
  return new RetryLaterError((language) => refusalWords(language).notReached, 30_000);
}

/** Why Discord closed the connection for good, for the log. Source: discord.com/developers/docs/topics/opcodes-and-status-codes */
export function describeClosing(code: number): string {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return inWords(refusedToken());
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return inWords(intentMissing());
    default:
      return 'Discord closed the connection and will not take it up again. Restart Parley; if that does not help, update it.';
  }
}

function inWords({ message, whatToDo }: ParleyError): string {
  return `${message} ${whatToDo}`;
}
