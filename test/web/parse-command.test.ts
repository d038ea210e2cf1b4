import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../adapters/web/parse-command.ts';
import { english } from '../../src/language/languages.ts';
import { fakeCommands } from '../fakes/create-fake-listener.ts';

describe('a typed command', () => {
  it.each([
    ['/pulse', 'answer', {}],
    ['pulse status', 'status', {}],
    ['  /Pulse   Summary  2026-W47 ', 'summary', { week: '2026-W47' }],
    ['/pulse summary', 'summary', {}],
    ['/pulse check 4f3c2b1a09', 'check', { receipt: '4f3c2b1a09' }],
    ['/pulse check 4f3c2b1a09 2026-W47', 'check', { receipt: '4f3c2b1a09', week: '2026-W47' }],
    ['/pulse check week:2026-W47', 'check', { week: '2026-W47' }],
    ['/pulse check week:2026-W47 4f3c2b1a09', 'check', { receipt: '4f3c2b1a09', week: '2026-W47' }],
    ['/pulse summary last week of May', 'summary', { week: 'last week of May' }],
  ])('%s', (text, subcommand, options) => {
    expect(parseCommand(text, fakeCommands, english)).toEqual({
      ok: true,
      call: { command: 'pulse', subcommand, options },
    });
  });

  it('that is none says how one begins', () => {
    expect(parseCommand('hello', fakeCommands, english)).toEqual({
      ok: false,
      sentence: 'A command begins with /pulse. You wrote “hello”.',
    });
  });
});
