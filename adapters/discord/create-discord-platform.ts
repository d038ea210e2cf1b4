import { type Client, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { ParleyError, UnreachableError } from '../../src/errors/parley-error.ts';
import { createLanguages, type Languages } from '../../src/language/languages.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Person } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Platform, PlatformListener } from '../../src/ports/platform.ts';
import { type ChannelName, channelNames, type Organisation } from '../../src/survey/organisation.ts';
import { createCallDiscord, discordRequestsPerSecond, restOptions } from './call-discord.ts';
import { missingPermissions } from './check-permissions.ts';
import { connectGateway } from './connect-gateway.ts';
import { createTrouble } from './create-trouble.ts';
import type { About } from './errors.ts';
import { findMessage } from './find-message.ts';
import { createInvalidRequestGuard } from './guard-invalid-requests.ts';
import { type Listening, listen } from './listen.ts';
import { referenceId } from './message-reference.ts';
import { reachPeople } from './reach-people.ts';
import { refusalWords } from './refusal-words.ts';
import { registerCommands } from './register-commands.ts';
import { sendMessage } from './send-message.ts';
import { standingButtonKey, standingButtonMessage } from './stand-button.ts';

export interface DiscordOptions {
  /** DISCORD_TOKEN: the bot's token. */
  readonly token: string;
  /** DISCORD_APPLICATION_ID. */
  readonly applicationId: string;
  /** DISCORD_GUILD_ID: the one server that Parley serves. */
  readonly guildId: string;
  /** DISCORD_API_URL: in place of https://discord.com/api, for a proxy or a test. The gateway's address follows from it. */
  readonly apiUrl?: string;
  readonly channels: Organisation['channels'];
  readonly staffChannel: Organisation['staffChannel'];
  readonly clock: Clock;
  readonly logger: Logger;
  /** The organisation's, and those that people may read; English unless given. */
  readonly languages?: Languages;
  /** All routes together, in this process; 50 unless Discord has granted more. */
  readonly requestsPerSecond?: number;
  /** Milliseconds before Discord is told that an answer takes longer; 2,000 unless set, and Discord gives up at 3,000. */
  readonly deferAfterMs?: number;
}

const idOnly = z.object({ id: z.string() });

/** A Discord server as a platform of Parley, through discord.js. Sends without having been started; listens once it is. */
export function createDiscordPlatform(options: DiscordOptions): Platform {
  const { token, applicationId, guildId, clock, logger, languages = createLanguages() } = options;
  let { channels, staffChannel } = options;
  const requestsPerSecond = options.requestsPerSecond ?? discordRequestsPerSecond;
  const restSettings = restOptions(options.apiUrl, requestsPerSecond);
  const rest = new REST(restSettings).setToken(token);
  const trouble = createTrouble();
  rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) trouble.tokenRefused();
  });
  const guard = createInvalidRequestGuard(clock);
  const call = createCallDiscord({ rest, guard, trouble: trouble.current, requestsPerSecond, logger });
  const directMessages = new Map<string, string>();
  const left = new Set<string>();
  let botId: Promise<string> | undefined;
  let client: Client | undefined;
  let listening: Listening | undefined;
  let told: PlatformListener | undefined;

  function ownId(): Promise<string> {
    botId ??= call({ method: 'GET', route: Routes.user(), about: { kind: 'bot' } }).then(
      (user) => idOnly.parse(user).id,
      (error: unknown) => {
        botId = undefined;
        throw error;
      },
    );
    return botId;
  }

  async function directMessageTo({ discordId }: Person): Promise<string> {
    if (discordId === undefined) {
      throw new UnreachableError((language) => refusalWords(language).noId);
    }
    if (left.has(discordId)) throw new UnreachableError((language) => refusalWords(language).hasLeft);
    const known = directMessages.get(discordId);
    if (known !== undefined) return known;
    const body = { recipient_id: discordId };
    const opened = await call({
      method: 'POST',
      route: Routes.userChannels(),
      about: { kind: 'person' },
      body,
    });
    const { id } = idOnly.parse(opened);
    directMessages.set(discordId, id);
    return id;
  }

  /** Refuses in words, and without a request, what Discord would refuse. */
  function usableChannel(channel: ChannelName | 'staff'): string {
    const id = channel === 'staff' ? staffChannel.discord : channels[channel].discord;
    if (id === undefined) {
      throw new UnreachableError((language) => refusalWords(language).channelNotSet(channel));
    }
    const held = trouble.current();
    if (held) throw held;
    const missing = client ? missingPermissions(client, guildId, id) : [];
    if (missing === 'unknown') {
      throw new UnreachableError((language) => refusalWords(language).channelHidden(channel, 'View Channel'));
    }
    if (missing.length > 0) {
      throw new UnreachableError((language) => refusalWords(language).lacksPermissions(channel, missing));
    }
    return id;
  }

  const send = (channelId: string, message: Message, key: string, about: About) =>
    sendMessage({ call, botId: ownId, language: languages.organisation }, channelId, message, key, about);

  async function standButton({ commands }: PlatformListener): Promise<void> {
    const message = commands[0] && standingButtonMessage(commands[0], languages.organisation);
    if (staffChannel.discord === undefined || !message) return;
    const about: About = { kind: 'channel', channel: 'staff' };
    const channelId = usableChannel('staff');
    const standing = await findMessage(call, channelId, await ownId(), referenceId(standingButtonKey), about);
    if (!standing.complete) await send(channelId, message, standingButtonKey, about);
  }

  async function disconnect(): Promise<void> {
    await listening?.finish();
    await client?.destroy();
    client = undefined;
  }

  function warnOfChannels(): void {
    for (const channel of channelNames) {
      if (channels[channel].discord !== undefined) warnWhere(() => usableChannel(channel));
    }
  }

  function warnWhere(check: () => unknown): void {
    try {
      check();
    } catch (error) {
      warn(error);
    }
  }

  function warn(error: unknown): void {
    const known = error instanceof ParleyError;
    logger.error(
      { platform: 'discord', error: known ? error.message : 'unknown' },
      known ? error.whatToDo : 'Something on Discord is not as Parley needs it.',
    );
  }

  return {
    name: 'discord',

    reach: (people) => reachPeople(call, guildId, people),

    async sendToPerson(person, message, key) {
      const channelId = await directMessageTo(person);
      await send(channelId, message, key, { kind: 'person' });
    },

    async postToChannel(channel, message, key) {
      await send(usableChannel(channel), message, key, { kind: 'channel', channel });
    },

    async find(target, key, since = Number.POSITIVE_INFINITY) {
      const about: About =
        typeof target === 'string' ? { kind: 'channel', channel: target } : { kind: 'person' };
      const channelId = typeof target === 'string' ? usableChannel(target) : await directMessageTo(target);
      const standing = await findMessage(call, channelId, await ownId(), referenceId(key), about);
      if (!standing.complete && (standing.lookedBackTo ?? 0) > since) {
        throw new ParleyError((language) => refusalWords(language).notFound);
      }
      return standing.complete;
    },

    carries: (channel) => channels[channel].discord !== undefined,

    async useChannels(agreed) {
      const moved = agreed.staffChannel.discord !== staffChannel.discord;
      ({ channels, staffChannel } = agreed);
      if (moved && told) await standButton(told).catch(warn);
    },

    async start(listener) {
      const started = listen(
        { rest, applicationId, guildId, logger, languages, ...deferral(options) },
        listener,
      );
      listening = started;
      told = listener;
      client = await connectGateway(
        { token, guildId, rest: restSettings ?? {}, logger },
        {
          interaction: started.take,
          memberLeft: (userId) => void left.add(userId),
          memberJoined: (userId) => void left.delete(userId),
          removedFromServer() {
            trouble.removedFromServer();
            warn(trouble.current());
          },
          backInServer: trouble.backInServer,
        },
      );
      // Let in just now, whatever kept Parley out before.
      trouble.over();
      try {
        await registerCommands(call, applicationId, listener.commands);
      } catch (error) {
        // Started again, this connection would answer everything a second time.
        await disconnect();
        throw error;
      }
      warnOfChannels();
      await standButton(listener).catch(warn);
    },

    async stop() {
      await disconnect();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
  };
}

function deferral({ deferAfterMs }: DiscordOptions): { readonly deferAfterMs?: number } {
  return deferAfterMs === undefined ? {} : { deferAfterMs };
}
