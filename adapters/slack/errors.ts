import { webApi } from '@slack/bolt';
import {
  OperatorNeededError,
  ParleyError,
  RetryLaterError,
  UnreachableError,
} from '../../src/errors/parley-error.ts';

/** Slack did not say whether it did what was asked. Look before sending again. */
export class OutcomeUnknownError extends ParleyError {
  constructor(whatHappened: string, options?: ErrorOptions) {
    super(whatHappened, 'Parley looks whether the message arrived before it sends it again.', options);
  }
}

/** What to say about a code that Slack answers with, and what kind of trouble it is. */
interface Trouble {
  /** `operator`: nothing works until somebody mends a setting. `person`: only this person or channel. */
  readonly kind: 'operator' | 'person' | 'fault' | 'later' | 'unknown';
  readonly what: string;
  readonly whatToDo: string;
}

const token = 'Check SLACK_BOT_TOKEN: copy it again from your app’s page, under OAuth & Permissions.';
const channel =
  'Check the channel’s id in organisation.yaml, and invite the app to the channel: /invite @Parley.';
const nobody = 'Check this person’s Slack id or e-mail address on the roster.';
const reinstall = 'Paste adapters/slack/manifest.yaml into your app’s manifest and install the app again.';

function operator(what: string, whatToDo: string): Trouble {
  return { kind: 'operator', what, whatToDo };
}

function person(what: string, whatToDo: string): Trouble {
  return { kind: 'person', what, whatToDo };
}

/** Of this one message, which others are not to wait for. */
function fault(what: string): Trouble {
  return { kind: 'fault', what, whatToDo: 'This is a fault of Parley: please report it.' };
}

function unknown(what: string): Trouble {
  return { kind: 'unknown', what, whatToDo: '' };
}

/** Slack's own words for each code: docs.slack.dev/reference/methods/chat.postMessage, "Errors". */
const troubles: Readonly<Record<string, Trouble>> = {
  invalid_auth: operator('Slack does not know the bot token.', token),
  not_authed: operator('Slack got no bot token.', token),
  token_revoked: operator('The bot token was revoked.', `Install the app again. ${token}`),
  token_expired: operator('The bot token has run out.', `Install the app again. ${token}`),
  account_inactive: operator('The app was removed from the workspace.', `Install the app again. ${token}`),
  not_allowed_token_type: operator(
    'Slack wants another kind of token.',
    'SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  ),
  missing_scope: operator('The app lacks a permission.', reinstall),
  no_permission: operator('The app lacks a permission.', reinstall),
  access_denied: operator(
    'Slack denies the app access.',
    'Ask an administrator of the workspace to allow the app.',
  ),
  ekm_access_denied: operator(
    'An administrator has suspended posting.',
    'Ask an administrator of the workspace.',
  ),
  messages_tab_disabled: operator(
    'The app’s Messages tab is switched off, so it cannot write to anybody.',
    reinstall,
  ),
  file_uploads_disabled: operator(
    'Uploading files is switched off in this workspace.',
    'Ask an administrator to allow images.',
  ),
  invalid_blocks: fault('Slack did not accept the message.'),
  invalid_arguments: fault('Slack did not accept the request.'),
  msg_too_long: fault('Slack found the message too long.'),
  msg_blocks_too_long: fault('Slack found the message too long.'),
  channel_not_found: person('Slack knows no such channel or person.', channel),
  not_in_channel: person('The app is not a member of the channel.', channel),
  is_archived: person('The channel is archived.', channel),
  restricted_action: person(
    'The workspace lets nobody like this app post there.',
    'Ask an administrator of the workspace.',
  ),
  user_not_found: person('Slack knows nobody with this id.', nobody),
  users_not_found: person('Slack knows nobody with this e-mail address.', nobody),
  user_not_visible: person('The app cannot see this person.', nobody),
  user_disabled: person('The Slack account is deactivated.', nobody),
  cannot_dm_bot: person('The Slack account is a bot.', nobody),
  im_disabled: person(
    'Direct messages to this person are switched off.',
    'Ask this person to use Parley’s Home tab.',
  ),
  cannot_message_user: person(
    'Direct messages to this person are switched off.',
    'Ask this person to use Parley’s Home tab.',
  ),
  ratelimited: { kind: 'later', what: 'Slack asks Parley to slow down.', whatToDo: '' },
  rate_limited: { kind: 'later', what: 'Slack asks Parley to slow down.', whatToDo: '' },
  // Of these, Slack says that "some aspect of the operation" may have succeeded.
  fatal_error: unknown('Slack failed while it handled the request.'),
  internal_error: unknown('Slack failed while it handled the request.'),
  service_unavailable: unknown('Slack is not available.'),
  request_timeout: unknown('Slack did not get the whole request in time.'),
};

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
    return new RetryLaterError('Slack asks Parley to slow down.', error.retryAfter * 1000, { cause: error });
  }
  const code = slackErrorCode(error);
  const trouble = code === undefined ? undefined : troubles[code];
  if (trouble) {
    const what = `${trouble.what} (${code})`;
    if (trouble.kind === 'person') return new UnreachableError(what, trouble.whatToDo, { cause: error });
    if (trouble.kind === 'later') return new RetryLaterError(what, usualDelayMs, { cause: error });
    if (trouble.kind === 'unknown') return new OutcomeUnknownError(what, { cause: error });
    if (trouble.kind === 'fault') return new ParleyError(what, trouble.whatToDo, { cause: error });
    return new OperatorNeededError(what, trouble.whatToDo, { cause: error });
  }
  if (code !== undefined) {
    return new OperatorNeededError(
      `Slack refused: ${code}.`,
      'Look the word up on docs.slack.dev/reference/methods.',
      {
        cause: error,
      },
    );
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return new OutcomeUnknownError(`Slack answered with HTTP status ${error.statusCode}.`);
  }
  const failure = networkCode(error);
  return neverConnected.has(failure)
    ? new RetryLaterError(
        `Slack cannot be reached (${failure}). Check the network, and SLACK_API_URL if it is set.`,
        usualDelayMs,
      )
    : new OutcomeUnknownError(`The connection to Slack broke (${failure}).`);
}

/** Whether the same call may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof OperatorNeededError) return false;
  return error instanceof RetryLaterError || error instanceof OutcomeUnknownError;
}

/** The code in an answer of Slack's, such as `channel_not_found`; undefined where Slack gave none. */
export function slackErrorCode(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const code = error.data.error;
  return typeof code === 'string' && /^[a-z_]{1,60}$/.test(code) ? code : 'an answer that Parley cannot read';
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

function networkCode(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth += 1) {
    if ('code' in cause && typeof cause.code === 'string' && !cause.code.startsWith('slack_'))
      return cause.code;
    if (cause.name === 'TimeoutError') return 'no answer in time';
    cause = 'original' in cause ? cause.original : cause.cause;
  }
  return 'for an unknown reason';
}
