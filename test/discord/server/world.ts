import type { MessageShape } from './shapes.ts';
import { snowflake } from './snowflake.ts';

/** A picture as it came. */
export interface SentFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** A human or a bot, as this Discord knows them. */
export interface Somebody {
  readonly id: string;
  readonly bot: boolean;
  /** Whether they are in the one server. */
  member: boolean;
  /** Whether they take direct messages from the server. */
  open: boolean;
  readonly flags: number;
}

export interface StoredMessage extends MessageShape {
  readonly id: string;
  readonly channel_id: string;
  readonly author: { readonly id: string; readonly bot: boolean };
  readonly files: readonly SentFile[];
  /** Set by any edit: Parley must never make one. */
  edited: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** The other end of a direct message. */
  readonly recipient?: string;
  readonly messages: StoredMessage[];
  /** Permissions that the bot is denied here, as a bit field. */
  denied: bigint;
}

/** Everything that this Discord remembers, whatever connects to it and breaks off. */
export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly people: Map<string, Somebody>;
  readonly channels: Map<string, Channel>;
  commands: readonly unknown[];
  commandWrites: number;
  botIsMember: boolean;
  readonly membersIntent: boolean;
}

export interface WorldOptions {
  readonly people?: readonly Partial<Omit<Somebody, 'flags'> & { readonly flags: number }>[];
  readonly channels?: readonly string[];
  readonly membersIntent?: boolean;
  readonly botIsMember?: boolean;
}

export function createWorld(options: WorldOptions): World {
  const people = new Map<string, Somebody>();
  for (const { id = snowflake(), bot = false, member = true, open = true, flags = 0 } of options.people ??
    []) {
    people.set(id, { id, bot, member, open, flags });
  }
  const channels = new Map<string, Channel>();
  for (const name of options.channels ?? []) {
    const id = snowflake();
    channels.set(id, { id, name, messages: [], denied: 0n });
  }
  return {
    token: 'test-token-of-the-loopback-discord',
    applicationId: snowflake(),
    botId: snowflake(),
    guildId: snowflake(),
    people,
    channels,
    commands: [],
    commandWrites: 0,
    botIsMember: options.botIsMember ?? true,
    membersIntent: options.membersIntent ?? true,
  };
}

export function channelNamed(world: World, name: string): Channel {
  const found = [...world.channels.values()].find((channel) => channel.name === name);
  if (!found) throw new Error(`This Discord has no channel "${name}".`);
  return found;
}

/** What a person was sent privately, oldest first. */
export function messagesTo(world: World, userId: string): readonly StoredMessage[] {
  return [...world.channels.values()].find(({ recipient }) => recipient === userId)?.messages ?? [];
}

/** The guild as GUILD_CREATE carries it. */
export function guildObject(world: World): Record<string, unknown> {
  const self = {
    user: { id: world.botId, username: 'Parley', discriminator: '0', avatar: null, bot: true },
    roles: [],
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  const everything = String((1n << 50n) - 1n - (1n << 3n));
  return {
    id: world.guildId,
    name: 'Children’s services',
    icon: null,
    owner_id: '1100000000000000001',
    roles: [
      {
        id: world.guildId,
        name: '@everyone',
        permissions: everything,
        position: 0,
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    channels: [...world.channels.values()]
      .filter(({ recipient }) => recipient === undefined)
      .map(({ id, name, denied }, position) => ({
        id,
        type: 0,
        name,
        position,
        permission_overwrites: [{ id: world.guildId, type: 0, allow: '0', deny: String(denied) }],
      })),
    members: [self],
    member_count: [...world.people.values()].filter(({ member }) => member).length + 1,
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    large: false,
    unavailable: false,
    joined_at: '2026-01-01T00:00:00Z',
    system_channel_flags: 0,
    premium_tier: 0,
    preferred_locale: 'en-GB',
    verification_level: 0,
    explicit_content_filter: 0,
    default_message_notifications: 0,
    mfa_level: 0,
    nsfw_level: 0,
    afk_timeout: 300,
  };
}
