import { describe, expect, it } from 'vitest';
import { createLogger } from '../../adapters/log/create-logger.ts';
import type { LogFacts } from '../../src/ports/logger.ts';

const noon = new Date(2026, 10, 24, 12, 0, 0).getTime();

function createListenedLogger(options: { readonly readable: boolean; readonly level?: 'debug' | 'info' }) {
  const lines: string[] = [];
  const log = createLogger({
    level: options.level ?? 'info',
    readable: options.readable,
    clock: { now: () => noon },
    write: (line) => lines.push(line),
  });
  return { log, lines };
}

describe('the log', () => {
  it('is one line of JSON for a program, with the time on the clock', () => {
    const { log, lines } = createListenedLogger({ readable: false });
    log.info({ roundId: '2026-W48', count: 250 }, 'Everybody has been asked.');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'info', time: noon, roundId: '2026-W48', count: 250, msg: 'Everybody has been asked.' },
    ]);
  });

  it('is a sentence for a person at a terminal', () => {
    const { log, lines } = createListenedLogger({ readable: true });
    log.warn({ platform: 'slack', afterMs: 3000, error: 'Too many requests.' }, 'Slack asks to wait.');
    expect(lines).toEqual([
      '12:00:00 warn  Slack asks to wait. (platform slack, after ms 3000) Too many requests.\n',
    ]);
  });

  it.each([true, false])(
    'drops a person, an answer or a tag that was passed to it all the same (readable: %s)',
    (readable) => {
      const { log, lines } = createListenedLogger({ readable });
      const facts = { roundId: '2026-W48', personId: 'p-017', answers: { morale: '1' }, tag: 'ab12cd' };
      log.error(facts as LogFacts, 'A form was turned away.');
      expect(lines.join('')).toContain('A form was turned away.');
      expect(lines.join('')).not.toMatch(/p-017|personId|morale|ab12cd/);
    },
  );

  it('drops an object passed as a fact, whatever is in it', () => {
    const { log, lines } = createListenedLogger({ readable: false });
    log.error({ error: new Error('p-017') } as unknown as LogFacts, 'A form was turned away.');
    expect(lines.join('')).not.toContain('p-017');
  });

  it('keeps a text from outside on its own line, and its control characters away from the terminal', () => {
    const { log, lines } = createListenedLogger({ readable: true });
    log.warn({ error: 'one\n12:00:00 info  two\u001b[2J' }, 'A platform said:');
    expect(lines).toEqual(['12:00:00 warn  A platform said: one 12:00:00 info two�[2J\n']);
  });

  it('leaves out what is below its level', () => {
    const { log, lines } = createListenedLogger({ readable: false });
    log.debug({}, 'Looked for missed jobs.');
    expect(lines).toEqual([]);
  });
});
