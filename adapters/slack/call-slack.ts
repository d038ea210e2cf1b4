import { webApi } from '@slack/bolt';
import type { Logger } from '../../src/ports/logger.ts';
import { explainSlackError, isPassing } from './errors.ts';
import { createPacer, type Patience } from './pace-calls.ts';
import { quietLogger } from './quiet-logger.ts';

/** Calls a method of Slack's Web API, once. Rejects with the kinds of error that `explainSlackError` makes. */
export type CallSlack = (
  method: string,
  args?: Readonly<Record<string, unknown>>,
  patience?: Patience,
) => Promise<webApi.WebAPICallResult>;

export interface SlackCallOptions {
  readonly botToken: string;
  /** Ends in `/api/`; Slack's own address where absent. */
  readonly apiUrl?: string;
  readonly postsPerSecond: number;
  readonly logger: Logger;
}

/** A connection that answers nothing for this long is given up. */
export const answerWithinMs = 10_000;
/** How often a reading call is tried again after a broken connection. */
const readingTries = 5;

/**
 * Parley's own way to Slack: the SDK's client without its own repeating (it would send a message twice, not knowing
 * whether the first arrived), and one gate for all workers of the process.
 */
export function createSlackCalls(options: SlackCallOptions): CallSlack {
  const pacer = createPacer(options.postsPerSecond);
  const client = new webApi.WebClient(options.botToken, {
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: answerWithinMs,
    fetch: fetchWithDelay,
    logger: quietLogger(options.logger),
  });

  return async function callSlack(method, args = {}, patience = 'now') {
    for (let tries = 1; ; tries += 1) {
      await pacer.enter(method, patience);
      try {
        return await client.apiCall(method, { ...args });
      } catch (thrown) {
        const error = explainSlackError(thrown);
        if (thrown instanceof webApi.WebAPIRateLimitedError) {
          pacer.close(method, thrown.retryAfter * 1000);
          options.logger.info(
            { platform: 'slack', code: method, afterMs: thrown.retryAfter * 1000 },
            'Slack asks Parley to slow down. Parley waits, and loses nothing.',
          );
          if (patience === 'wait') continue;
        }
        if (patience === 'wait' && isPassing(error) && tries < readingTries) continue;
        throw error;
      }
    }
  };
}

/** Slack's edge sometimes answers 429 without a delay, which the SDK cannot tell from a broken answer. */
const fetchWithDelay: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429 || response.headers.has('retry-after')) return response;
  return new Response(null, { status: 429, headers: { 'retry-after': '30' } });
};
