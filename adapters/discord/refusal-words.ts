import type { Trouble } from '../../src/errors/parley-error.ts';
import { defineWords } from '../../src/language/language.ts';
import { address, code, name, setting, type Words } from '../../src/language/sentence-parts.ts';
import type { ChannelName } from '../../src/survey/organisation.ts';
import type { NeededPermission } from './check-permissions.ts';

const discord = name('Discord');
const guide = address('docs/discord.md');
const statusPage = address('discordstatus.com');
const botPage = name('Bot');
const membersIntent = name('Server Members Intent');
const token = setting('DISCORD_TOKEN');
const guildId = setting('DISCORD_GUILD_ID');
const applicationId = setting('DISCORD_APPLICATION_ID');

/** What Discord refuses or lacks and why, and whom it does not reach, for the operator. */
export const refusalWords = defineWords(({ text, and }) => {
  const channels: Readonly<Record<ChannelName | 'staff', Words>> = {
    leadership: text`leadership`,
    union: text`union`,
    staff: text`staff`,
  };
  const settingOf = (channel: ChannelName | 'staff') =>
    setting(channel === 'staff' ? 'staffChannel.discord' : `channels.${channel}.discord`);
  const file = address('organisation.yaml');
  const inBrackets = (errorCode: string) => text`code ${code(errorCode)}`;
  const correctTheRoster = text`Correct the roster.`;

  return {
    asksToWait: text`${discord} asks Parley to wait.`,
    holdsBack: text`Parley holds back: ${discord} has refused many requests in the last ten minutes.`,
    opensSlowly: text`${discord} lets Parley open direct messages only slowly.`,
    busy: text`${discord} is busy.`,
    blocked: text`${discord} has blocked this address for a while.`,
    ownFault: (statusCode: number) => text`${discord} answered with a fault of its own (${statusCode}).`,
    connectionLost: (failure: string) =>
      text`The connection to ${discord} was lost (${failure === 'unknown' ? text`unknown` : code(failure)}).`,
    looksAgain: text`Parley looks whether it was done before it tries again. If this goes on, see ${statusPage} and the network.`,
    refusedAsWritten: (statusCode: number, errorCode: string): Trouble => ({
      what: text`${discord} refused a request as Parley wrote it (${statusCode}, ${inBrackets(errorCode)}).`,
      whatToDo: text`This is a fault in Parley. Please report it with this line.`,
    }),
    notFound: {
      what: text`too much has been written in the ${discord} channel since then`,
      whatToDo: text`Search the channel for the digest.`,
    },

    noMessages: {
      what: text`Takes no direct messages from the ${discord} server`,
      whatToDo: text`They can answer by the button in the staff channel, or allow direct messages from the server.`,
    },
    idOfNobody: {
      what: text`The ${discord} id in the roster belongs to nobody`,
      whatToDo: correctTheRoster,
    },
    noId: {
      what: text`The roster has no ${discord} id for them`,
      whatToDo: text`Add it to the roster.`,
    },
    hasLeft: { what: text`Has left the ${discord} server`, whatToDo: correctTheRoster },
    mayNotWrite: (errorCode: string): Trouble => ({
      what: text`${discord} does not let Parley write to them (${inBrackets(errorCode)})`,
      whatToDo: text`Check the roster.`,
    }),

    channelNotSet: (channel: ChannelName | 'staff'): Trouble => ({
      what: text`The ${channels[channel]} channel is not on ${discord}.`,
      whatToDo: text`Set ${settingOf(channel)}.`,
    }),
    channelHidden: (channel: ChannelName | 'staff', permission: NeededPermission): Trouble => ({
      what: text`The ${channels[channel]} channel is not in the ${discord} server, or is hidden from the bot.`,
      whatToDo: text`Check ${settingOf(channel)} in ${file}, and give the bot ${name(permission)} there.`,
    }),
    lacksPermissions: (
      channel: ChannelName | 'staff',
      permissions: readonly NeededPermission[],
    ): Trouble => ({
      what: text`The bot lacks permissions in the ${channels[channel]} channel on ${discord}: ${name(permissions.join(', '))}.`,
      whatToDo: text`Give them to it in the channel’s settings.`,
    }),
    mayNotUse: (
      channel: ChannelName | 'staff',
      errorCode: string,
      permissions: readonly NeededPermission[],
    ): Trouble => ({
      what: text`Parley cannot use the ${channels[channel]} channel on ${discord} (${inBrackets(errorCode)}).`,
      whatToDo: text`Check ${settingOf(channel)} in ${file}, and that the bot may ${and(permissions.map(name))} there.`,
    }),

    mayNotSeeMembers: (errorCode: string): Trouble => ({
      what: text`${discord} does not let Parley see who is in the server (${inBrackets(errorCode)}).`,
      whatToDo: text`Switch on the ${membersIntent} on the ${botPage} page of the developer portal, and check ${guildId}.`,
    }),
    intentMissing: {
      what: text`${discord} does not let Parley see who is in the server.`,
      whatToDo: text`Switch on the ${membersIntent} on the ${botPage} page of the developer portal, and restart Parley.`,
    },
    mayNotRegister: (errorCode: string): Trouble => ({
      what: text`${discord} does not let Parley register its commands (${inBrackets(errorCode)}).`,
      whatToDo: text`Invite the bot again with the link in ${guide}: it needs the scope ${code('applications.commands')}. Check ${applicationId} and ${guildId}.`,
    }),
    refusedRequest: (errorCode: string): Trouble => ({
      what: text`${discord} refused a request (${inBrackets(errorCode)}).`,
      whatToDo: text`Check ${token}.`,
    }),
    refusedToken: {
      what: text`${discord} refuses the bot’s token.`,
      whatToDo: text`Copy a new one from the ${botPage} page of the developer portal into ${token} and restart Parley.`,
    },
    notReached: text`${discord} cannot be reached. Check the network, ${setting('DISCORD_API_URL')} if it is set, and ${statusPage}.`,
    notInServer: (guild: string): Trouble => ({
      what: text`The bot is not in the ${discord} server ${code(guild)}.`,
      whatToDo: text`Invite it with the link in ${guide}, and check ${guildId}.`,
    }),
    removedFromServer: {
      what: text`The bot was removed from the ${discord} server.`,
      whatToDo: text`Invite it again with the link in ${guide}.`,
    },

    /** Why somebody is not reached. None of them names anybody. */
    unreachable: {
      noId: text`The roster has no ${discord} id for them.`,
      notMember: text`The account with their ${discord} id is not in the server: they have left, never joined, or the id is wrong.`,
      bot: text`Their ${discord} id belongs to a bot.`,
      guest: text`Their ${discord} account is only a guest in the server.`,
    },
  };
});
