import { webApi } from '@slack/bolt';
import {
  OperatorNeededError,
  ParleyError,
  RetryLaterError,
  type TroubleIn,
  UnreachableError,
} from '../../src/errors/parley-error.ts';
import type { Said } from '../../src/language/language.ts';
import { isRefusalCode, refusalKinds } from './refusal-kinds.ts';
import { refusalWords } from './refusal-words.ts';
import { troubleWords } from './trouble-words.ts';

/** Slack did not say whether it did what was asked. Look before sending again. */
export class OutcomeUnknownError extends ParleyError {
  constructor(what: Said, options?: ErrorOptions) {
    super((language) => ({ what: what(language), whatToDo: troubleWords(language).looksAgain }), options);
  }
}

/** Codes of connections that were never made: certainly nothing was sent. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** When Slack gives no delay of its own. */
const usualDelayMs = 5_000;

/** Turns whatever a call of Slack's Web API threw into words, and into the kinds that the platform's port promises. */
export function explainSlackError(error: unknown): ParleyError {
  if (error instanceof ParleyError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new RetryLaterError((language) => refusalWords(language).slowDown, error.retryAfter * 1000, {
      cause: error,
    });
  }
  const code = slackErrorCode(error);
  if (code !== undefined) return explainRefusal(code, { cause: error });
  if (error instanceof webApi.WebAPIHTTPError) {
    const { statusCode } = error;
    return new OutcomeUnknownError((language) => troubleWords(language).httpStatus(statusCode));
  }
  const failure = networkCode(error);
  return neverConnected.has(failure)
    ? new RetryLaterError((language) => troubleWords(language).notReached(failure), usualDelayMs)
    : new OutcomeUnknownError((language) => troubleWords(language).connectionBroke(failure));
}

function explainRefusal(code: string, cause: ErrorOptions): ParleyError {
  if (!isRefusalCode(code)) {
    return new OperatorNeededError((language) => refusalWords(language).refusedOtherwise(code), cause);
  }
  const trouble: TroubleIn = (language) => refusalWords(language).refused(code);
  const what: Said = (language) => trouble(language).what;
  switch (refusalKinds[code]) {
    case 'person':
      return new UnreachableError(trouble, cause);
    case 'later':
      return new RetryLaterError(what, usualDelayMs, cause);
    case 'unknown':
      return new OutcomeUnknownError(what, cause);
    case 'fault':
      return new ParleyError(trouble, cause);
    case 'operator':
      return new OperatorNeededError(trouble, cause);
  }
}

/** Whether the same call may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof OperatorNeededError) return false;
  return error instanceof RetryLaterError || error instanceof OutcomeUnknownError;
}

/** The code in an answer of Slack's, such as `channel_not_found`, or empty where it is none; undefined where Slack gave none. */
export function slackErrorCode(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  return typeof code === 'string' && /^[a-z_]{1,60}$/.test(code) ? code : '';
}

/** The code behind an error that `explainSlackError` made. */
export function codeBehind(error: unknown): string | undefined {
  return error instanceof ParleyError ? slackErrorCode(error.cause) : undefined;
}

/** Whether a message was refused only because Slack has not finished with a picture that was just uploaded. */
export function pictureIsNotReady(error: unknown): boolean {
  const cause = error instanceof ParleyError ? error.cause : undefined;
  return (
    cause instanceof webApi.WebAPIPlatformError &&
    // A message is refused with the one code, a view with the other.
    ['invalid_blocks', 'invalid_arguments'].includes(cause.data.error) &&
    JSON.stringify(cause.data.response_metadata ?? {}).includes('slack_file')
  );
}

/** A code of the machine's, or `timeout`, or `unknown`. */
function networkCode(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && !cause.code.startsWith('slack_'))
      return cause.code;
    if (cause.name === 'TimeoutError') return 'timeout';
    cause = 'original' in cause ? cause.original : cause.cause;
  }
  return 'unknown';
}
