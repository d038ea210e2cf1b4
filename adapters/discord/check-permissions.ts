import { type Client, PermissionFlagsBits } from 'discord.js';

/** What the bot needs in a channel: to post, to show the picture, and to find its own post again. */
const needed = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const;

export type NeededPermission = keyof typeof needed;

// They are the keys.
export const neededPermissions = Object.keys(needed) as readonly NeededPermission[];

/**
 * Which of them the bot lacks in a channel; `unknown` when the channel is not in the server. Asked of what the gateway
 * tells, so that no request is made which Discord would refuse. Without Read Message History, Discord answers with an
 * empty history and no error: then a post could never be found again.
 */
export function missingPermissions(
  client: Client,
  guildId: string,
  channelId: string,
): readonly NeededPermission[] | 'unknown' {
  const guild = client.guilds.cache.get(guildId);
  const channel = guild?.channels.cache.get(channelId);
  const self = guild?.members.me;
  if (!channel || !self) return 'unknown';
  const held = channel.permissionsFor(self);
  return neededPermissions.filter((name) => !held.has(needed[name]));
}
