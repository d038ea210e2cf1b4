import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operator, RoundStatus } from '../../src/bot/operator.ts';
import { describeRunning } from '../../src/command-line/describe-running.ts';
import { describeStatus } from '../../src/command-line/describe-status.ts';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { explainMisuse } from '../../src/command-line/explain-misuse.ts';
import { createCommandLine, runCommandLine } from '../../src/command-line.ts';
import { strikeBallotSectorNames } from '../../src/dispute/strike-ballot-rules.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { createFakeOperator, openStatus, publishedRound } from '../fakes/fake-operator.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { findEscaped } from '../pulse/find-escaped.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-words-apart-'));
  writeFileSync(join(folder, 'summary.json'), JSON.stringify(publishedRound.document));
  writeFileSync(join(folder, 'none.json'), 'x');
  writeFileSync(join(folder, 'roster.csv'), 'person_id,team\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly operator?: Partial<Operator>;
  readonly doors?: Partial<CommandLineDoors>;
}

/** All that a person reads of `parley …args` in the pseudo-language. */
async function run(args: readonly string[], { operator = {}, doors = {} }: Run = {}): Promise<string> {
  let seen = '';
  const write = (text: string) => {
    seen += text;
  };
  await runCommandLine(createDoors(write, operator, doors), args);
  return seen;
}

function createDoors(
  write: (text: string) => void,
  operator: Partial<Operator>,
  replaced: Partial<CommandLineDoors>,
): CommandLineDoors {
  const done = async () => ({ done: true, sentence: '' });
  const fake = createFakeOperator({
    openRound: done,
    closeRound: done,
    publishRound: done,
    importRoster: done,
    handInShare: done,
    ...operator,
  });
  return {
    language: pseudo,
    start: async () => {},
    operator: (use) => use(fake),
    checkConfiguration: async () => ({ faults: [], found: [] }),
    doctor: async () => [],
    simulate: async function* () {},
    ask: async (question) => {
      write(question);
      return '';
    },
    write,
    writeError: write,
    ...replaced,
  };
}

/** Every command with the words by which it is called. */
function listCommands(command: Command, called: readonly string[] = []): readonly (readonly string[])[] {
  return [called, ...command.commands.flatMap((one) => listCommands(one, [...called, one.name()]))];
}

const nothing = () => {};
const grammar = createCommandLine(createDoors(nothing, {}, {}));
const commands = listCommands(grammar);

function listOptions(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long, short }) => [long, short].filter((one) => one != null));
  return [...own, ...command.commands.flatMap(listOptions)];
}

const verbatim = [
  ...commands.flat(),
  ...listOptions(grammar),
  ...strikeBallotSectorNames,
  ...['parley', 'help', '--help', '-h', 'Ctrl-C', 'csv', 'markdown', 'union', 'leadership', 'trustee'],
  ...['.env.example', '.env', 'organisation.yaml', 'roster.csv', 'person_id'],
  ...['Slack', 'Discord', 'Markdown', '2026-W48', '2026-W47', '2026-W49', '2026-W46', '2026-11'],
];
const escaped = (seen: string, more: readonly string[] = []) => findEscaped(seen, [...verbatim, ...more]);

describe('the help', () => {
  test.each(commands.map((called) => [called.join(' '), called]))(
    'of parley %s is words',
    async (_, called) => {
      const seen = await run([...called, '--help']);
      expect(seen).toContain('Ŭşȧɠḗ');
      expect(escaped(seen)).toEqual([]);
    },
  );
});

test.each([
  ['a command that does not exist', ['strat'], ['strat']],
  ['an option that does not exist', ['round', 'status', '--jsno'], ['--jsno']],
  ['one with a quotation mark', ['links', "--o'x"], ["--o'x"]],
  ['a command without its subcommand', ['round'], []],
  ['a command without its file', ['roster', 'import'], []],
  ['one with too many files', ['roster', 'import', 'a', 'b'], []],
  ['one with arguments, and none expected', ['doctor', 'now'], []],
  ['an option without its value', ['links', '--person'], []],
  ['a number that is none', ['simulate', '--weeks', "ma'ny"], ["ma'ny"]],
  ['an option that is missing', ['ballot', 'check'], []],
])('that %s was not understood is words', async (_, args, typed) => {
  const seen = await run(args);
  expect(seen).not.toBe('');
  expect(escaped(seen, typed)).toEqual([]);
});

test.each([
  ['commander.unknownCommand', "error: unknown command 'x1'\n(Did you mean one of y1, z1?)"],
  ['commander.conflictingOption', 'error: x1 y1 z1'],
])(
  'and so is what it may have been meant to be, and what the library has never said yet: %s',
  (code, message) => {
    const seen = explainMisuse(new CommanderError(1, code, message), pseudo);
    expect(findEscaped(seen, ['x1', 'y1', 'z1', 'error: ', 'parley --help'])).toEqual([]);
  },
);

test('failures are words', async () => {
  const start = (error: Error) => run([], { doors: { start: () => Promise.reject(error) } });
  expect(escaped(await start(new Error('p017')), ['p017'])).toEqual([]);
  expect(await start(new ParleyError(toldTrouble('⟦ẋ⟧', '⟦ẏ⟧')))).toBe('⟦ẋ⟧\n⟦ẏ⟧\n');
});

test('what each command prints is words', async () => {
  const file = (name: string) => join(folder, name);
  const pack = file('board-pack');
  const shown = [
    await run(['config', 'check']),
    await run(['config', 'check'], {
      doors: { checkConfiguration: async () => ({ faults: [fault], found: [] }) },
    }),
    await run(['roster', 'import', file('roster.csv')]),
    await run(['roster', 'import', file('nowhere.csv')]),
    await run(['roster', 'check'], { operator: { checkReach: async () => [reach] } }),
    await run(['roster', 'check', '--slack', '--discord'], { operator: { checkReach: async () => [reach] } }),
    await run(['round', 'status'], { operator: { roundStatus: async () => status } }),
    await run(['links']),
    await run(['register', 'export', '--format', 'xlsx']),
    await run(['board-pack', '--folder', folder]),
    await run(['board-pack', '--folder', folder, '--month', '2026-11']),
    await run(['key', 'make', file('own')]),
    await run(['key', 'make', file('own')]),
    await run(['key', 'make', file('none/own')]),
    await run(['key', 'open', file('own')]),
    await run(['key', 'open', file('none.json')]),
    await run(['key', 'share', 'press']),
    await run(['key', 'hand-in', 'trustee']),
  ];
  const known = ['http://127.0.0.1:3000/enter/abc', 'http://127.0.0.1:3000/enter/def', 'p-001', 'p-002'];
  const typed = [
    pack,
    file('nowhere.csv'),
    file('none/own'),
    file('own'),
    'ENOENT',
    'web',
    'slack',
    'discord',
    'press',
    'xlsx',
    'md',
  ];
  const digests = [
    'e'.repeat(64),
    'parley-sealed-share',
    'sealing',
    'pdf',
    /parley-key\.\S+/.exec(shown.join(''))?.[0],
  ];
  const others = digests.filter((one) => one !== undefined);
  const hashes = (seen: string) => seen.replace(/[0-9a-f]{12,64}/g, '');
  for (const seen of shown) {
    expect(escaped(hashes(seen), [...known, ...typed, ...others, ...teams, 'Europe/London'])).toEqual([]);
  }
});

const reach = { platform: 'slack', reachable: 1, unreachable: [] };
const fault = { file: 'roster.csv', line: 2, message: () => '⟦ẋ⟧' };
const teams = ['Safeguarding / Duty team', 'Fostering / Placements', 'permanent', 'agency', 'web', 'slack'];
const status: RoundStatus = {
  ...openStatus,
  ...(openStatus.round && { round: { ...openStatus.round, unreachable: [] } }),
  problems: [{ job: 'publish', what: '⟦ẋ⟧', whatToDo: '⟦ẏ⟧' }],
};

test('the status of a round in each state is words, in columns as wide as they are', () => {
  if (!status.round) throw new Error('the example has a round');
  const { round } = status;
  const { next: _, ...last } = status;
  const shown = [
    { ...status, round: { ...round, state: 'closed', waitsFor: '⟦ẋ⟧' } },
    { ...status, round: { ...round, state: 'closed', invited: undefined, waiting: 0 } },
    { ...status, round: { ...round, state: 'closed', givenUp: true } },
    { ...last, round: { ...round, state: 'published', answered: 9, destroyedAt: round.closesAt } },
    { ...last, paused: true, round: undefined },
  ].map((one) => describeStatus(JSON.parse(JSON.stringify(one)) as RoundStatus, pseudo));
  for (const seen of shown) {
    expect(findEscaped(seen, [...verbatim, ...teams, 'Europe/London', '/pulse resume'])).toEqual([]);
  }
  const columns = shown[0]?.split('\n').filter((line) => /^ {2}⟦/.test(line)) ?? [];
  expect(new Set(columns.slice(0, 3).map((line) => line.search(/(?<=⟧ +)[^⟧ ]/))).size).toBe(1);
});

test('what verify says is words, and its verdicts are as wide as the longest', async () => {
  const file = join(folder, 'summary.json');
  const unlike: Partial<Operator> = {
    published: async () => ({
      ...publishedRound,
      hasPicture: false,
      posts: [
        { channel: 'union', platform: 'web', stands: 'no' },
        { channel: 'leadership', platform: 'slack', stands: 'unknown', reason: '⟦ẋ⟧' },
      ],
    }),
  };
  const shown = [
    await run(['verify', '--file', file]),
    await run(['verify', '2026-W46', '--file', file]),
    await run(['verify', '--file', join(folder, 'none.json')]),
    await run(['verify'], { operator: unlike }),
  ];
  for (const seen of shown) {
    const known = [file, join(folder, 'none.json'), 'web', 'slack'];
    expect(findEscaped(seen.replace(/[0-9a-f]{12,64}/g, ''), [...verbatim, ...known])).toEqual([]);
  }
  const json: unknown = JSON.parse(await run(['verify', '--json'], { operator: unlike }));
  expect(json).toMatchObject({ round: '2026-W47', holds: false, checks: expect.any(Array) });
});

test('what doctor says is words, with what to do under what was found', async () => {
  const findings: readonly Finding[] = [
    { about: '⟦ẋ⟧', verdict: 'good', found: '⟦ẏ⟧' },
    { about: '⟦ẋ⟧', verdict: 'warning', found: '⟦ẏ⟧', whatToDo: '⟦ẑ⟧' },
    { about: '⟦ẋ⟧', verdict: 'fault', found: '⟦ẏ⟧', whatToDo: '⟦ẑ⟧' },
  ];
  const seen = await run(['doctor'], { doors: { doctor: async () => findings } });
  expect(escaped(seen)).toEqual([]);
  const places = seen.split('\n').flatMap((line) => {
    const place = line.search(/⟦ẋ⟧: |→ /);
    return place === -1 ? [] : [place];
  });
  expect(new Set(places).size).toBe(1);
});

test('what is said of a running Parley is words', () => {
  const seen = describeRunning('Riverside', 'http://127.0.0.1:3000', true, pseudo);
  expect(findEscaped(seen, ['Riverside', 'http://127.0.0.1:3000', 'Ctrl-C'])).toEqual([]);
});
