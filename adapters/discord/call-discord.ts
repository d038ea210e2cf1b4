import { type REST, RESTEvents, type ResponseLike, type RouteLike } from 'discord.js';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type About, translateError } from './errors.ts';
import type { InvalidRequestGuard } from './guard-invalid-requests.ts';
import { createPace } from './pace-calls.ts';
import { refusalWords } from './refusal-words.ts';
import type { AttachedFile } from './render-message.ts';

/** One request to Discord's REST API. */
export interface DiscordRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly route: string;
  readonly about: About;
  readonly query?: URLSearchParams;
  readonly body?: unknown;
  readonly files?: readonly AttachedFile[];
  /** Whether doing it twice would be seen: then a lost answer leaves the outcome unknown. */
  readonly creates?: boolean;
}

/** Rejects with UnreachableError, RetryLaterError or ParleyError; never with an error of discord.js. */
export type CallDiscord = (request: DiscordRequest) => Promise<unknown>;

/** Waiting longer than this is left to the queue; a shorter wait is sat out by discord.js. */
const longestWaitMs = 5000;

/** How many requests a second all routes together may take (discord.com/developers/docs/topics/rate-limits). */
export const discordRequestsPerSecond = 50;

/**
 * The options of discord.js's REST client: it reads the rate-limit headers of each route and waits where they say so;
 * requests are let out evenly (pace-calls.ts) so that its count of a whole second is seldom reached. Nothing is repeated by itself, so that a message whose outcome is
 * unknown is looked up first. Node's own fetch sends: the HTTP client that discord.js brings along hands each request to
 * whichever version of itself was loaded first, and Slack's library brings another one, which cannot read the forms that
 * carry pictures.
 */
export function restOptions(
  apiUrl: string | undefined,
  requestsPerSecond: number,
): ConstructorParameters<typeof REST>[0] {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    makeRequest: (url, request) => fetch(url, request as object) as Promise<ResponseLike>,
    retries: 0,
    timeout: 10_000,
    globalRequestsPerSecond: requestsPerSecond,
    rejectOnRateLimit: ({ retryAfter, sublimitTimeout }) =>
      Math.max(retryAfter, sublimitTimeout) > longestWaitMs,
  };
}

export interface CallDiscordOptions {
  readonly rest: REST;
  readonly guard: InvalidRequestGuard;
  /** What keeps Parley from asking anything at all. */
  readonly trouble: () => RetryLaterError | undefined;
  readonly requestsPerSecond: number;
  readonly logger: Logger;
}

export function createCallDiscord(options: CallDiscordOptions): CallDiscord {
  const { rest, guard, trouble, logger } = options;
  // A tenth below the limit: requests that set out evenly arrive less evenly.
  const takeTurn = createPace(options.requestsPerSecond * 0.9);
  let warned = false;
  rest.on(RESTEvents.Response, (_request, response) => {
    guard.note(response.status, response.headers.get('x-ratelimit-scope'));
  });

  function holdBack(): void {
    const reason = trouble();
    if (reason) throw reason;
    const pause = guard.pauseMs();
    if (pause === 0) {
      warned = false;
      return;
    }
    if (!warned) {
      logger.warn(
        { platform: 'discord', count: guard.count(), afterMs: pause },
        'Discord has refused so many requests in ten minutes that Parley sends more slowly, to stay far from its limit.',
      );
      warned = true;
    }
    throw new RetryLaterError((language) => refusalWords(language).holdsBack, pause);
  }

  return async ({ method, route, about, query, body, files, creates = false }) => {
    holdBack();
    await takeTurn();
    holdBack();
    try {
      return await rest.request({
        method: method as never,
        fullRoute: route as RouteLike,
        ...(query ? { query } : {}),
        ...(body === undefined ? {} : { body }),
        ...(files && files.length > 0
          ? { files: files.map((file) => ({ ...file, data: Buffer.from(file.data) })) }
          : {}),
      });
    } catch (error) {
      throw translateError(error, about, creates);
    }
  };
}
