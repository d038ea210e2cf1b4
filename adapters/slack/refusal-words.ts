import type { Trouble } from '../../src/errors/parley-error.ts';
import { defineWords } from '../../src/language/language.ts';
import { address, code, command, name, setting, type Words } from '../../src/language/sentence-parts.ts';
import type { RefusalCode } from './refusal-kinds.ts';

const slack = name('Slack');
const botToken = setting('SLACK_BOT_TOKEN');
const appToken = setting('SLACK_APP_TOKEN');
const manifest = address('adapters/slack/manifest.yaml');

/** What Slack refuses and why, for the operator. */
export const refusalWords = defineWords(({ text, plural }) => {
  const checkToken = text`Check ${botToken}: copy it again from your app’s page, under ${name('OAuth & Permissions')}.`;
  const installAgain = text`Install the app again. ${checkToken}`;
  const checkChannel = text`Check the channel’s id in ${address('organisation.yaml')}, and invite the app to the channel: ${command('/invite @Parley')}.`;
  const checkPerson = text`Check this person’s ${slack} id or e-mail address on the roster.`;
  const reinstall = text`Paste ${manifest} into your app’s manifest and install the app again.`;
  const report = text`This is a fault of Parley: please report it.`;
  const askAdministrator = text`Ask an administrator of the workspace.`;
  const useHome = text`Ask this person to use Parley’s ${name('Home')} tab.`;
  const nothing = '';

  const unknownToken = { what: text`${slack} does not know the bot token.`, whatToDo: checkToken };
  const lacksPermission = { what: text`The app lacks a permission.`, whatToDo: reinstall };
  const tooLong = { what: text`${slack} found the message too long.`, whatToDo: report };
  const messagesOff = { what: text`Direct messages to this person are switched off.`, whatToDo: useHome };
  const slowDown = { what: text`${slack} asks Parley to slow down.`, whatToDo: nothing };
  const failed = { what: text`${slack} failed while it handled the request.`, whatToDo: nothing };

  const troubles: Readonly<Record<RefusalCode, { readonly what: Words; readonly whatToDo: string }>> = {
    invalid_auth: unknownToken,
    not_authed: { what: text`${slack} got no bot token.`, whatToDo: checkToken },
    token_revoked: { what: text`The bot token was revoked.`, whatToDo: installAgain },
    token_expired: { what: text`The bot token has run out.`, whatToDo: installAgain },
    account_inactive: { what: text`The app was removed from the workspace.`, whatToDo: installAgain },
    not_allowed_token_type: {
      what: text`${slack} wants another kind of token.`,
      whatToDo: text`${botToken} begins with ${code('xoxb-')}, ${appToken} with ${code('xapp-')}.`,
    },
    missing_scope: lacksPermission,
    no_permission: lacksPermission,
    access_denied: {
      what: text`${slack} denies the app access.`,
      whatToDo: text`Ask an administrator of the workspace to allow the app.`,
    },
    ekm_access_denied: {
      what: text`An administrator has suspended posting.`,
      whatToDo: askAdministrator,
    },
    messages_tab_disabled: {
      what: text`The app’s ${name('Messages')} tab is switched off, so it cannot write to anybody.`,
      whatToDo: reinstall,
    },
    file_uploads_disabled: {
      what: text`Uploading files is switched off in this workspace.`,
      whatToDo: text`Ask an administrator to allow images.`,
    },
    invalid_blocks: { what: text`${slack} did not accept the message.`, whatToDo: report },
    invalid_arguments: { what: text`${slack} did not accept the request.`, whatToDo: report },
    msg_too_long: tooLong,
    msg_blocks_too_long: tooLong,
    channel_not_found: { what: text`${slack} knows no such channel or person.`, whatToDo: checkChannel },
    not_in_channel: { what: text`The app is not a member of the channel.`, whatToDo: checkChannel },
    is_archived: { what: text`The channel is archived.`, whatToDo: checkChannel },
    restricted_action: {
      what: text`The workspace lets nobody like this app post there.`,
      whatToDo: askAdministrator,
    },
    user_not_found: { what: text`${slack} knows nobody with this id.`, whatToDo: checkPerson },
    users_not_found: {
      what: text`${slack} knows nobody with this e-mail address.`,
      whatToDo: checkPerson,
    },
    user_not_visible: { what: text`The app cannot see this person.`, whatToDo: checkPerson },
    user_disabled: { what: text`The ${slack} account is deactivated.`, whatToDo: checkPerson },
    cannot_dm_bot: { what: text`The ${slack} account is a bot.`, whatToDo: checkPerson },
    im_disabled: messagesOff,
    cannot_message_user: messagesOff,
    ratelimited: slowDown,
    rate_limited: slowDown,
    fatal_error: failed,
    internal_error: failed,
    service_unavailable: { what: text`${slack} is not available.`, whatToDo: nothing },
    request_timeout: { what: text`${slack} did not get the whole request in time.`, whatToDo: nothing },
  };

  /** An empty code stands for an answer that is none of Slack's. */
  const answerWords = (answer: string) =>
    answer === '' ? text`an answer that Parley cannot read` : code(answer);

  return {
    refused: (refusal: RefusalCode): Trouble => ({
      what: text`${troubles[refusal].what} (${code(refusal)})`,
      whatToDo: troubles[refusal].whatToDo,
    }),
    refusedOtherwise: (answer: string): Trouble => ({
      what: text`${slack} refused: ${answerWords(answer)}.`,
      whatToDo: text`Look the word up on ${address('docs.slack.dev/reference/methods')}.`,
    }),
    slowDown: slowDown.what,
    opensNoConnection: (answer: string): Trouble => ({
      what: text`${slack} opens no connection for ${appToken}. (${answerWords(answer)})`,
      whatToDo: text`Copy it again from your app’s page, under ${name('Basic Information, App-Level Tokens')}: it begins with ${code('xapp-')} and has the scope ${code('connections:write')}. ${name('Socket Mode')} must be on.`,
    }),
    notABotsToken: {
      what: text`${botToken} is not a bot’s token.`,
      whatToDo: text`Use the one that begins with ${code('xoxb-')}.`,
    },
    lacksScopes: (scopes: readonly string[]): Trouble => {
      const listed = code(scopes.join(', '));
      return {
        what: plural(scopes.length, {
          one: text`The ${slack} app lacks the scope ${listed}.`,
          other: text`The ${slack} app lacks the scopes ${listed}.`,
        }),
        whatToDo: text`Paste ${manifest} into your app’s manifest, and install the app again.`,
      };
    },
  };
});
