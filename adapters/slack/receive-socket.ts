import { setTimeout as delay } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import { OperatorNeededError, type ParleyError } from '../../src/errors/parley-error.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { explainSlackError, slackErrorCode } from './errors.ts';
import { isForUs, type SlackIdentity } from './parse-request.ts';
import { quietLogger } from './quiet-logger.ts';
import { refusalWords } from './refusal-words.ts';

export interface SocketReceiverOptions {
  readonly identity: SlackIdentity;
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly logger: Logger;
}

/** How long to wait before connecting again after the first, second … failure in a row. */
const reconnectAfterMs = [0, 1_000, 2_000, 5_000, 10_000, 30_000];

/** docs.slack.dev/apis/events-api/using-socket-mode */
const envelope = z.union([
  z.object({ type: z.enum(['hello', 'disconnect']) }),
  z.object({ type: z.string(), envelope_id: z.string(), payload: z.record(z.string(), z.unknown()) }),
]);

/**
 * Bolt's Socket Mode receiver, kept connected from here: left to itself, the SDK ends the process when a reconnection
 * fails, and when a message is not what it expects.
 */
export function createSocketReceiver(options: SocketReceiverOptions): SocketModeReceiver {
  const { identity, appToken, apiUrl, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(logger),
    installerOptions: {
      clientOptions: {
        ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
      },
    },
    processEventErrorHandler: async () => {
      logger.error(
        { platform: 'slack' },
        'A request from Slack could not be handled. Nothing of it was stored.',
      );
      return false;
    },
  });
  const { client } = receiver;
  let stopping = false;
  let connecting = false;
  let failures = 0;

  const [deliver] = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (!deliver || isBinary || typeof data !== 'string' || !isWelcome(data)) return;
    Promise.resolve(deliver(data, isBinary)).catch(() =>
      logger.error(
        { platform: 'slack' },
        'A request from Slack could not be handled. Nothing of it was stored.',
      ),
    );
  });

  function isWelcome(data: string): boolean {
    const read = envelope.safeParse(parseJson(data));
    return read.success && (!('payload' in read.data) || isForUs(identity, read.data.payload));
  }

  async function keepConnected(): Promise<void> {
    if (connecting) return;
    connecting = true;
    while (!stopping && !(await connectOnce()));
    connecting = false;
  }

  /** Whether the attempt has ended: connected, or no longer wanted. */
  async function connectOnce(): Promise<boolean> {
    await delay(reconnectAfterMs[Math.min(failures, reconnectAfterMs.length - 1)], undefined, { ref: false });
    if (stopping) return true;
    try {
      await client.start();
      logger.info({ platform: 'slack' }, 'Connected to Slack again.');
      failures = 0;
      return true;
    } catch (error) {
      failures += 1;
      const { message, whatToDo } = explainConnecting(error);
      logger.error(
        { platform: 'slack', error: message },
        `The connection to Slack cannot be made. ${whatToDo}`,
      );
      return false;
    }
  }

  return Object.assign(receiver, {
    async start() {
      stopping = false;
      const connected = await client.start().catch((error: unknown) => {
        throw explainConnecting(error);
      });
      client.on('disconnected', () => {
        if (stopping) return;
        logger.warn(
          { platform: 'slack' },
          'The connection to Slack was lost. Parley connects again by itself.',
        );
        void keepConnected();
      });
      return connected;
    },
    async stop() {
      stopping = true;
      await client.disconnect();
    },
  });
}

/** A connection is asked for by the app’s own token, of which the words for the bot’s say nothing. */
function explainConnecting(error: unknown): ParleyError {
  const explained = explainSlackError(error);
  if (!(explained instanceof OperatorNeededError)) return explained;
  const answer = slackErrorCode(error) ?? '';
  return new OperatorNeededError((language) => refusalWords(language).opensNoConnection(answer), {
    cause: error,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
