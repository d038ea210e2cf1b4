import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTOptions,
} from 'discord.js';
import { z } from 'zod';
import { OperatorNeededError } from '../../src/errors/parley-error.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { describeClosing, translateLogin } from './gateway-errors.ts';
import { refusalWords } from './refusal-words.ts';

/** What the gateway tells. */
export interface GatewayEvents {
  /** As it came, unchecked. */
  interaction(payload: unknown): void;
  memberLeft(userId: string): void;
  memberJoined(userId: string): void;
  removedFromServer(): void;
  backInServer(): void;
}

export interface GatewayOptions {
  readonly token: string;
  readonly guildId: string;
  readonly rest: Partial<RESTOptions>;
  readonly logger: Logger;
}

const dispatch = z.object({ t: z.string().nullable(), d: z.unknown() });
const memberEvent = z.object({ guild_id: z.string(), user: z.object({ id: z.string() }) });

const facts = { platform: 'discord' } as const;

/**
 * Connects discord.js to the gateway; it sends heartbeats, reconnects and resumes by itself. Resolves once the server
 * is there. Members and messages are not kept: Parley needs neither, and what is not kept cannot be searched.
 *
 * Rejects with OperatorNeededError when the token, the intents or the server are wrong.
 */
export async function connectGateway(options: GatewayOptions, events: GatewayEvents): Promise<Client<true>> {
  const { token, guildId, rest, logger } = options;
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers],
    rest,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
  });
  listenToPackets(client, guildId, events);
  logConnection(client, logger);
  client.on(Events.GuildDelete, (guild) => {
    if (guild.id === guildId) events.removedFromServer();
  });
  client.on(Events.GuildCreate, (guild) => {
    if (guild.id === guildId) events.backInServer();
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
  } catch (error) {
    await client.destroy();
    throw translateLogin(error);
  }
  const connected = await ready;
  if (!connected.guilds.cache.has(guildId)) {
    await connected.destroy();
    events.removedFromServer();
    throw new OperatorNeededError((language) => refusalWords(language).notInServer(guildId));
  }
  return connected;
}

/**
 * Takes interactions as they come over the wire. discord.js would build its own objects from them, and throws inside
 * its connection's loop at a shape it does not expect, which would end the process; so it is not shown them.
 */
function listenToPackets(client: Client, guildId: string, events: GatewayEvents): void {
  client.on(Events.Raw, (packet: { t: string | null }) => {
    const parsed = dispatch.safeParse(packet);
    if (!parsed.success) return;
    switch (parsed.data.t) {
      case GatewayDispatchEvents.InteractionCreate:
        packet.t = null;
        events.interaction(parsed.data.d);
        return;
      case GatewayDispatchEvents.GuildMemberAdd:
      case GatewayDispatchEvents.GuildMemberRemove: {
        const member = memberEvent.safeParse(parsed.data.d);
        if (!member.success || member.data.guild_id !== guildId) return;
        const tell =
          parsed.data.t === GatewayDispatchEvents.GuildMemberAdd ? events.memberJoined : events.memberLeft;
        tell(member.data.user.id);
      }
    }
  });
}

function logConnection(client: Client, logger: Logger): void {
  client.on(Events.ShardReconnecting, () => {
    logger.warn(facts, 'The connection to Discord was lost. Parley is connecting again.');
  });
  client.on(Events.ShardResume, (_shard, replayed) => {
    logger.info({ ...facts, count: replayed }, 'Connected to Discord again; nothing was missed.');
  });
  client.on(Events.ShardReady, () => {
    logger.info(facts, 'Connected to Discord.');
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    logger.error({ ...facts, code: String(code) }, describeClosing(code));
  });
  client.on(Events.ShardError, () => {
    logger.warn(facts, 'The connection to Discord failed. Parley is connecting again.');
  });
  client.on(Events.Error, (error) => {
    logger.error({ ...facts, error: error.name }, 'discord.js reported a fault.');
  });
}
