import { LogLevel } from '@slack/bolt';
import type { Logger } from '../../src/ports/logger.ts';

type SdkLogger = {
  debug(...message: unknown[]): void;
  info(...message: unknown[]): void;
  warn(...message: unknown[]): void;
  error(...message: unknown[]): void;
  setLevel(level: LogLevel): void;
  getLevel(): LogLevel;
  setName(name: string): void;
};

/** What the SDK says, by a piece of it, and what the operator reads. Its own words can quote what somebody wrote. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/ping|pong/i, 'The connection to Slack has gone silent. Parley connects again by itself.'],
  [/websocket|socket mode|WSS URL/i, 'The connection to Slack has trouble. Parley connects again by itself.'],
  [/rate limit/i, 'Slack asks Parley to slow down. Parley waits, and loses nothing.'],
  [/not acknowledged within 3 seconds|ack\(\)/i, 'Slack was answered too late. Is the machine overloaded?'],
];

/** Lets the SDK speak in the operator's log without anything that could be personal. What else it says is dropped. */
export function quietLogger(logger: Logger): SdkLogger {
  function say(...message: unknown[]): void {
    const text = message.map(String).join(' ');
    const sentence = sentences.find(([pattern]) => pattern.test(text))?.[1];
    if (sentence) logger.warn({ platform: 'slack' }, sentence);
  }
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say,
    error: say,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
