import { z } from 'zod';
import { OperatorNeededError, RetryLaterError, UnreachableError } from '../../src/errors/parley-error.ts';
import { createLanguages, type Languages } from '../../src/language/languages.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Person } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Platform, Reach } from '../../src/ports/platform.ts';
import type { ChannelName, Organisation } from '../../src/survey/organisation.ts';
import { createSlackCalls } from './call-slack.ts';
import { checkScopes } from './check-scopes.ts';
import { OutcomeUnknownError } from './errors.ts';
import { listen } from './listen.ts';
import type { SlackIdentity } from './parse-request.ts';
import { reachPeople, reachPerson } from './reach-people.ts';
import { createHttpReceiver } from './receive-http.ts';
import { createSocketReceiver } from './receive-socket.ts';
import { refusalWords } from './refusal-words.ts';
import { createLocaleMemory } from './remember-locales.ts';
import { createSlackMessages } from './send-message.ts';
import { troubleWords } from './trouble-words.ts';
import { createPictureUpload } from './upload-picture.ts';

export interface SlackPlatformOptions {
  /** Begins with `xoxb-`. */
  readonly botToken: string;
  /** How Slack reaches Parley: through a socket that Parley opens, or by signed requests to a port (0: any free one). */
  readonly way:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number };
  /** Another Slack than slack.com's, such as `https://slack-gov.com/api/`; for Socket Mode too. */
  readonly apiUrl?: string;
  readonly channels: Organisation['channels'];
  readonly clock: Clock;
  readonly logger: Logger;
  /** The organisation's, and those that people may read; English unless given. */
  readonly languages?: Languages;
  /** Slack allows "several hundred messages a minute" in a workspace; 5 unless set. */
  readonly postsPerSecond?: number;
}

/** Where Slack could not be reached at the start, which has tried several times already. */
const startAgainAfterMs = 30_000;

const authAnswer = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() });
const botAnswer = z.object({ bot: z.object({ app_id: z.string() }) });
const openedConversation = z.object({ channel: z.object({ id: z.string() }) });

/** A Slack workspace as a platform of Parley. Nothing is asked of Slack before the first call. */
export function createSlackPlatform(options: SlackPlatformOptions): Platform {
  const { botToken, clock, logger, languages = createLanguages() } = options;
  let { channels } = options;
  const call = createSlackCalls({
    botToken,
    logger,
    postsPerSecond: options.postsPerSecond ?? 5,
    ...(options.apiUrl === undefined ? {} : { apiUrl: options.apiUrl }),
  });
  const uploadPictures = createPictureUpload(call, languages.organisation);
  const messages = createSlackMessages(call, uploadPictures, clock, conversationOf);
  /**
   * The accounts found for people of whom the roster has only an e-mail address, by that address: a number may be
   * somebody else's by now.
   */
  const accountIds = new Map<string, string>();
  const locales = createLocaleMemory();
  let stopListening: (() => Promise<void>) | undefined;

  async function accountIdOf(person: Person): Promise<string> {
    const known = person.slackId ?? accountIds.get(person.email ?? '');
    if (known !== undefined) return known;
    const reach = await reachPerson(call, person, locales.keep);
    remember(person, reach);
    if (reach.reachable) return reach.account.id;
    throw new UnreachableError((language) => ({
      what: reach.reason(language),
      whatToDo: troubleWords(language).correctTheRoster,
    }));
  }

  function remember({ slackId, email }: Person, reach: Reach | undefined): void {
    if (slackId !== undefined || email === undefined) return;
    if (reach?.reachable) accountIds.set(email, reach.account.id);
    else accountIds.delete(email);
  }

  function channelId(channel: ChannelName): string {
    const id = channels[channel].slack;
    if (id !== undefined) return id;
    throw new UnreachableError((language) => troubleWords(language).noChannel(channel));
  }

  /** The conversation to look in: a person's is known to Slack by an id of its own. */
  async function conversationOf(to: string): Promise<string> {
    if (!/^[UW]/.test(to)) return to;
    return openedConversation.parse(await call('conversations.open', { users: to }, 'queue')).channel.id;
  }

  async function identify(): Promise<SlackIdentity> {
    const answer = await call('auth.test', {}, 'wait');
    checkScopes(answer.response_metadata?.scopes);
    const auth = authAnswer.safeParse(answer);
    if (!auth.success) {
      throw new OperatorNeededError((language) => refusalWords(language).notABotsToken);
    }
    const { team_id: teamId, user_id: botUserId, bot_id: botId } = auth.data;
    const { bot } = botAnswer.parse(await call('bots.info', { bot: botId }, 'wait'));
    return { teamId, botUserId, botId, appId: bot.app_id };
  }

  return {
    name: 'slack',

    async reach(people) {
      const reached = await reachPeople(call, people, locales.keep);
      for (const person of people) remember(person, reached.get(person.id));
      return reached;
    },

    async sendToPerson(person: Person, message: Message, key: string) {
      await messages.send(await accountIdOf(person), message, key);
    },

    async postToChannel(channel, message, key) {
      await messages.send(channelId(channel), message, key);
    },

    async find(target, key, since) {
      const to = typeof target === 'string' ? channelId(target) : await accountIdOf(target);
      return messages.find(await conversationOf(to), key, since);
    },

    carries: (channel) => channels[channel].slack !== undefined,

    async useChannels(agreed) {
      channels = agreed.channels;
    },

    async start(listener) {
      try {
        const identity = await identify();
        const receiver = createReceiver(options, identity);
        stopListening = await listen(
          { call, listener, uploadPictures, logger, languages, localeOf: locales.get },
          receiver,
          identity,
          botToken,
        );
      } catch (error) {
        // Nothing is sent at the start, so there is nothing to look for.
        if (!(error instanceof OutcomeUnknownError)) throw error;
        throw new RetryLaterError((language) => error.tell(language).what, startAgainAfterMs, {
          cause: error,
        });
      }
      logger.info({ platform: 'slack' }, 'Connected to Slack.');
    },

    async stop() {
      const stop = stopListening;
      stopListening = undefined;
      await stop?.();
    },
  };
}

function createReceiver(options: SlackPlatformOptions, identity: SlackIdentity) {
  const { way, apiUrl, clock, logger } = options;
  return way.kind === 'http'
    ? createHttpReceiver({ ...way, identity, clock, logger })
    : createSocketReceiver({
        identity,
        appToken: way.appToken,
        logger,
        ...(apiUrl === undefined ? {} : { apiUrl }),
      });
}
