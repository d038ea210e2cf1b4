/**
 * What kind of trouble a code of Slack's is. `operator`: nothing works until somebody mends a setting. `person`: only this
 * person or channel. `fault`: of this one message, which others are not to wait for. `unknown`: Slack says that "some
 * aspect of the operation" may have succeeded.
 */
type RefusalKind = 'operator' | 'person' | 'fault' | 'later' | 'unknown';

/** Slack's own words for each code: docs.slack.dev/reference/methods/chat.postMessage, "Errors". */
export const refusalKinds = {
  invalid_auth: 'operator',
  not_authed: 'operator',
  token_revoked: 'operator',
  token_expired: 'operator',
  account_inactive: 'operator',
  not_allowed_token_type: 'operator',
  missing_scope: 'operator',
  no_permission: 'operator',
  access_denied: 'operator',
  ekm_access_denied: 'operator',
  messages_tab_disabled: 'operator',
  file_uploads_disabled: 'operator',
  invalid_blocks: 'fault',
  invalid_arguments: 'fault',
  msg_too_long: 'fault',
  msg_blocks_too_long: 'fault',
  channel_not_found: 'person',
  not_in_channel: 'person',
  is_archived: 'person',
  restricted_action: 'person',
  user_not_found: 'person',
  users_not_found: 'person',
  user_not_visible: 'person',
  user_disabled: 'person',
  cannot_dm_bot: 'person',
  im_disabled: 'person',
  cannot_message_user: 'person',
  ratelimited: 'later',
  rate_limited: 'later',
  fatal_error: 'unknown',
  internal_error: 'unknown',
  service_unavailable: 'unknown',
  request_timeout: 'unknown',
} as const satisfies Readonly<Record<string, RefusalKind>>;

export type RefusalCode = keyof typeof refusalKinds;

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalKinds, code);
}
