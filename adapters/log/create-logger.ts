import { pino } from 'pino';
import type { Clock } from '../../src/ports/clock.ts';
import type { LogFacts, Logger } from '../../src/ports/logger.ts';
import type { LogLevel } from '../../src/read-environment.ts';
import { readableLine } from './readable-line.ts';

export interface LogOptions {
  readonly level: LogLevel;
  readonly clock: Clock;
  /** Sentences for a person at a terminal, where standard error is one; otherwise one line of JSON each. */
  readonly readable?: boolean;
  /** Where lines go, each with its line feed; by default standard error, so that standard output belongs to commands. */
  readonly write?: (line: string) => void;
}

/** All that may stand beside a sentence. Whatever else a caller passes is left out, so no person can slip in. */
const allowed = {
  roundId: true,
  job: true,
  platform: true,
  channel: true,
  count: true,
  afterMs: true,
  error: true,
  code: true,
} as const satisfies Record<keyof LogFacts, true>;

/** The program's log, by pino. A line is written before the call returns, so a killed program has said all it said. */
export function createLogger({ level, clock, readable = process.stderr.isTTY, write }: LogOptions): Logger {
  const sink = write ? { write } : pino.destination({ fd: 2, sync: true });
  const log = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":${clock.now()}`,
      formatters: { level: (label) => ({ level: label }) },
    },
    readable ? { write: (line: string) => sink.write(readableLine(line)) } : sink,
  );
  return {
    debug: (facts, sentence) => log.debug(onlyAllowed(facts), sentence),
    info: (facts, sentence) => log.info(onlyAllowed(facts), sentence),
    warn: (facts, sentence) => log.warn(onlyAllowed(facts), sentence),
    error: (facts, sentence) => log.error(onlyAllowed(facts), sentence),
  };
}

function onlyAllowed(facts: LogFacts): LogFacts {
  const plain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => name in allowed && plain(value)));
}
