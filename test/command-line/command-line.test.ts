import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseKeyText, shareText } from '../../src/ballot/key-text.ts';
import { splitKey } from '../../src/ballot/split-key.ts';
import type { Operator } from '../../src/bot/operator.ts';
import type { CommandLineDoors, SimulateOptions } from '../../src/command-line/doors.ts';
import { runCommandLine } from '../../src/command-line.ts';
import { FaultyFileError } from '../../src/errors/fault.ts';
import type { Finding } from '../../src/errors/finding.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { english } from '../../src/language/languages.ts';
import type { PublishedSummary, Summary } from '../../src/results/summary.ts';
import { createFakeOperator, openStatus, publishedRound } from '../fakes/fake-operator.ts';

const summary = {
  format: 2,
  roundId: '2026-W48',
  organisation: 'Riverside',
  weekOf: '2026-11-23',
  asked: { total: 250, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 0 },
  answered: 7,
  turnout: 'too-few',
  minimumGroup: 10,
  receipts: { count: 7, digest: 'r'.repeat(64) },
  hashes: { roster: 'a'.repeat(64), questions: 'b'.repeat(64), rules: 'c'.repeat(64) },
} satisfies Summary;

const published = {
  summary,
  document: summary,
  digest: 'd'.repeat(64),
  receipts: [],
  picture: { png: new Uint8Array(), description: 'A chart of thirteen weeks.' },
} satisfies PublishedSummary;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-command-line-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `parley …args` as a shell would, and gives all that a person sees. */
async function run(
  args: readonly string[],
  options: { readonly operator?: Operator; readonly doors?: Partial<CommandLineDoors> } = {},
) {
  const seen = { out: '', err: '', started: 0, simulated: [] as SimulateOptions[] };
  const doors: CommandLineDoors = {
    language: english,
    start: async () => {
      seen.started += 1;
    },
    operator: (use) => use(options.operator ?? createFakeOperator()),
    checkConfiguration: async () => ({ faults: [], found: [() => '.env: the embedded database; web.'] }),
    doctor: async () => [{ about: 'swap', verdict: 'good', found: 'No memory is swapped.' }],
    simulate: async function* (simulation) {
      seen.simulated.push(simulation);
      yield published;
    },
    ask: async () => '',
    write: (text) => {
      seen.out += text;
    },
    writeError: (text) => {
      seen.err += text;
    },
    ...options.doors,
  };
  const code = await runCommandLine(doors, args);
  return { ...seen, code };
}

describe('parley', () => {
  it('runs when nothing else is asked, and by name', async () => {
    expect(await run([])).toMatchObject({ code: 0, started: 1 });
    expect(await run(['start'])).toMatchObject({ code: 0, started: 1 });
  });

  it('lists every command in its help, and starts nothing', async () => {
    const { code, out, started } = await run(['--help']);
    expect({ code, started }).toEqual({ code: 0, started: 0 });
    for (const command of [
      'start',
      'config',
      'roster',
      'round',
      'links',
      'verify',
      'simulate',
      'Exit codes',
    ]) {
      expect(out).toContain(command);
    }
  });

  it.each([
    ['a command that does not exist', ['strat']],
    ['a subcommand that does not exist', ['round', 'opne']],
    ['an option that does not exist', ['round', 'status', '--jsno']],
    ['a command without its subcommand', ['round']],
    ['a command without its file', ['roster', 'import']],
    ['a number that is none', ['simulate', '--weeks', 'many']],
  ])('says on standard error that it does not understand %s, with exit code 2', async (_what, args) => {
    const { code, err, out, started } = await run(args);
    expect({ code, out, started }).toEqual({ code: 2, out: '', started: 0 });
    expect(err).toMatch(/parley/);
  });

  it('prints an error in words, with what to do, and no stack', async () => {
    const start = () =>
      Promise.reject(new ParleyError(toldTrouble('Port 3000 is taken.', 'Set PORT to another one.')));
    const { code, err } = await run([], { doors: { start } });
    expect({ code, err }).toEqual({ code: 1, err: 'Port 3000 is taken.\nSet PORT to another one.\n' });
  });

  it('prints the first line of an unforeseen error only, since the rest may hold values', async () => {
    const start = () => Promise.reject(new Error('Failed query\nparams: p-017'));
    const { code, err } = await run([], { doors: { start } });
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Parley met an error that was not foreseen: Failed query\n',
    });
  });
});

describe('parley config check', () => {
  it('says what it found where there is no fault', async () => {
    expect(await run(['config', 'check'])).toMatchObject({
      code: 0,
      out: '.env: the embedded database; web.\nNo fault found.\n',
      err: '',
    });
  });

  it('lists every fault with its file and line, with exit code 1', async () => {
    const faults = [
      { file: '.env', message: 'PORT is "x".' },
      { file: 'roster.csv', line: 12, message: 'the role "boss" is not one of staff, rep, leader.' },
    ];
    const checkConfiguration = async () => ({
      faults: faults.map((fault) => ({ ...fault, message: () => fault.message })),
      found: [],
    });
    const { code, err } = await run(['config', 'check'], { doors: { checkConfiguration } });
    expect(code).toBe(1);
    expect(err).toBe(
      '2 faults found:\n.env: PORT is "x".\nroster.csv line 12: the role "boss" is not one of staff, rep, leader.\n',
    );
    const json = await run(['config', 'check', '--json'], { doors: { checkConfiguration } });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toEqual({ faults, found: [] });
  });
});

describe('parley roster', () => {
  it('hands a file to the operator whole, and says what came of it', async () => {
    const file = join(folder, 'staff.csv');
    writeFileSync(file, 'person_id,team\r\np1,A\r\n');
    const operator = createFakeOperator();
    const { code, out } = await run(['roster', 'import', file], { operator });
    expect({ code, out }).toEqual({ code: 0, out: '250 people are on the roster now.\n' });
    expect(operator.asked).toEqual([['importRoster', 'person_id,team\r\np1,A\r\n', 'staff.csv']]);
  });

  it('says so when the file is not there', async () => {
    const { code, err } = await run(['roster', 'import', join(folder, 'no.csv')]);
    expect(code).toBe(1);
    expect(err).toContain('there is no such file');
  });

  it('lists every fault of the file, and that nothing was changed', async () => {
    const file = join(folder, 'staff.csv');
    writeFileSync(file, '');
    const faults = [
      { file: 'staff.csv', line: 2, message: () => 'one.' },
      { file: 'staff.csv', line: 3, message: () => 'two.' },
    ];
    const operator = createFakeOperator({ importRoster: () => Promise.reject(new FaultyFileError(faults)) });
    const { code, err } = await run(['roster', 'import', file], { operator });
    expect(code).toBe(1);
    expect(err).toContain('staff.csv line 2: one.\nstaff.csv line 3: two.\n');
    expect(err).toContain('Nothing was changed.');
  });

  it('lists who cannot be reached on each platform, and why', async () => {
    const { code, out } = await run(['roster', 'check']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'web: 250 of 250 people can be reached.',
        '',
        'slack: 248 of 250 people can be reached.',
        '  p-017  The account is deactivated.',
        '  p-120  No account has this e-mail address.',
        '',
      ].join('\n'),
    );
  });

  it('looks at one platform only where that is asked', async () => {
    const { out } = await run(['roster', 'check', '--slack', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ platform: 'slack', reachable: 248 }]);
  });

  it('says so when Parley does not run on that platform', async () => {
    const { code, err } = await run(['roster', 'check', '--discord']);
    expect(code).toBe(1);
    expect(err).toContain('Parley does not run on discord.');
  });
});

describe('parley round', () => {
  it('prints the status as one line of JSON for a program', async () => {
    const { out } = await run(['round', 'status', '--json']);
    expect(JSON.parse(out)).toEqual(openStatus);
    expect(out.trimEnd()).not.toContain('\n');
  });

  it('prints the status in words for a person', async () => {
    const { code, out } = await run(['round', 'status']);
    expect(code).toBe(0);
    expect(out).toContain('Round 2026-W48 is open.');
  });

  it('says what came of a step, with exit code 1 where nothing was done', async () => {
    expect(await run(['round', 'open'])).toMatchObject({ code: 0, out: 'Round 2026-W48 is open.\n' });
    expect(await run(['round', 'close'])).toMatchObject({ code: 0, out: 'Round 2026-W48 is closed.\n' });
    expect(await run(['round', 'publish'])).toMatchObject({
      code: 1,
      out: '',
      err: 'No round is closed. Close it first.\n',
    });
  });

  it('gives a program the outcome as JSON even where nothing was done', async () => {
    const { code, out, err } = await run(['round', 'publish', '--json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({ done: false, sentence: 'No round is closed. Close it first.' });
  });
});

describe('parley links', () => {
  it('prints a line for each person, and the warning apart from them', async () => {
    const { out, err } = await run(['links']);
    expect(out).toBe(
      'p-001  http://127.0.0.1:3000/enter/abc  until 2026-12-08\np-002  http://127.0.0.1:3000/enter/def  until 2026-12-08\n',
    );
    expect(err).toContain('Each link is a key');
  });

  it('makes a link for one person', async () => {
    const operator = createFakeOperator();
    await run(['links', '--person', 'p-001', '--json'], { operator });
    expect(operator.asked).toEqual([['createLinks', 'p-001']]);
  });
});

describe('parley simulate', () => {
  it('prints each published summary as one line of JSON, with its digest', async () => {
    const { code, out, simulated } = await run('simulate --staff 100 --weeks 2 --seed 42 --json'.split(' '));
    expect({ code, simulated }).toEqual({ code: 0, simulated: [{ staff: 100, weeks: 2, seed: 42 }] });
    expect(JSON.parse(out)).toEqual({ ...published.summary, digest: published.digest });
    expect(out.trimEnd()).not.toContain('\n');
  });

  it('prints what the channels would get, for a person', async () => {
    const { out, simulated } = await run(['simulate']);
    expect(simulated).toEqual([{ staff: 250, weeks: 13, seed: 7 }]);
    expect(out).toContain('7 of 250');
    expect(out).toContain('A chart of thirteen weeks.');
  });
});

describe('parley verify', () => {
  it('says of the latest week what holds, and which digest the other channel must show', async () => {
    const { code, out } = await run(['verify']);
    expect(code).toBe(0);
    expect(out).toContain(
      'holds  There are as many receipts as people who answered: 2 receipts, 2 answered.',
    );
    expect(out).toContain(
      'unseen The union’s channel on slack holds the post: could not be looked up: the platform could not be asked.',
    );
    expect(out).toContain('its summary must show');
  });

  it('fails, and says what does not hold, for a person and for a program', async () => {
    const operator = createFakeOperator({
      published: async () => ({
        ...publishedRound,
        hasPicture: false,
        posts: [{ channel: 'union', platform: 'web', stands: 'no' }],
      }),
    });
    const seen = await run(['verify', '2026-W47'], { operator });
    expect(seen.code).toBe(1);
    expect(seen.out).toContain('FAILS  The picture is kept with the summary: it is not.');
    expect(seen.out).toContain('2 things do not hold. Show this to the other side.');
    const json = JSON.parse((await run(['verify', '--json'], { operator })).out);
    expect(json).toMatchObject({ round: '2026-W47', holds: false });
  });

  it('works on a file that somebody saved, without any Parley', async () => {
    const file = join(folder, 'summary.json');
    writeFileSync(file, JSON.stringify(publishedRound.document));
    const nobody = { operator: () => Promise.reject(new Error('nobody is there')) };
    expect(await run(['verify', '--file', file], { doors: nobody })).toMatchObject({ code: 0, err: '' });
    const other = await run(['verify', '2026-W46', '--file', file], { doors: nobody });
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('is of 2026-W47') });
    writeFileSync(file, 'not JSON');
    expect((await run(['verify', '--file', file], { doors: nobody })).err).toContain('is not JSON');
  });
});

describe('parley key', () => {
  const holdersFile = () => join(folder, 'holder.key');
  async function sealedFor(publicText: string): Promise<string> {
    const publicKey = parseKeyText('publicKey', publicText) ?? new Uint8Array();
    const holders = (['union', 'leadership', 'trustee'] as const).map((holder) => ({ holder, publicKey }));
    const [share] = await splitKey(new Uint8Array(32).fill(1), holders);
    return shareText('sealed', { roundId: '2026-W48', holder: 'union', bytes: share?.sealed ?? publicKey });
  }

  it('makes a key of which the secret half is for its owner alone, and is never overwritten', async () => {
    const made = await run(['key', 'make', holdersFile()]);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^parley-key\.[\w-]+\n$/) });
    const shown = createHash('sha256').update(made.out.trim()).digest('hex').slice(0, 12);
    expect(made.err).toContain(`it shows as ${shown}.`);
    expect(statSync(holdersFile()).mode & 0o777).toBe(0o600);
    const secret = readFileSync(holdersFile(), 'utf8');
    expect(await run(['key', 'make', holdersFile()])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is a file'),
    });
    expect(readFileSync(holdersFile(), 'utf8')).toBe(secret);
  });

  it('opens what was sealed to that key, given or pasted, and nothing else', async () => {
    const publicText = (await run(['key', 'make', holdersFile()])).out;
    const sealed = await sealedFor(publicText);
    const given = await run(['key', 'open', holdersFile(), sealed]);
    expect(given.out).toMatch(/^parley-share\.2026-W48\.union\.[\w-]+\n$/);
    const pasted = await run(['key', 'open', holdersFile()], { doors: { ask: async () => sealed } });
    expect(pasted.out).toBe(given.out);

    const other = join(folder, 'other.key');
    await run(['key', 'make', other]);
    expect((await run(['key', 'open', other, sealed])).err).toContain('This key does not open that share.');
    expect((await run(['key', 'open', other, 'x'])).err).toContain('That is not a whole sealed share.');
    writeFileSync(join(folder, 'no.key'), 'x');
    expect((await run(['key', 'open', join(folder, 'no.key'), sealed])).err).toContain('no holder’s key');
  });

  it('prints a holder’s sealed share, and hands an opened one in once its holder has seen the hashes', async () => {
    expect((await run(['key', 'share', 'trustee'])).out).toBe('parley-sealed-share.2026-W48.trustee.BBBB\n');
    expect((await run(['key', 'share', 'press'])).err).toContain(
      'No week waits for a share of the holder “press”.',
    );
    const operator = createFakeOperator();
    const doors = { ask: async () => 'parley-share.x' };
    const seen = await run(['key', 'hand-in', 'trustee'], { operator, doors });
    expect(seen.err).toContain('roster aaaaaaaaaaaa, questions bbbbbbbbbbbb, rules cccccccccccc.');
    expect(seen.out).toContain('Thank you.');
    expect(operator.asked.at(-1)).toEqual(['handInShare', '2026-W48', 'trustee', 'parley-share.x']);
    expect(await run(['key', 'hand-in', 'union'], { operator, doors })).toMatchObject({ code: 1 });
  });
});

describe('parley doctor', () => {
  const findings: readonly Finding[] = [
    {
      about: 'swap',
      verdict: 'warning',
      found: 'Memory may be written to /dev/sda2.',
      whatToDo: 'Switch it off.',
    },
    { about: 'Node', verdict: 'good', found: 'This is Node 20.19.0.' },
  ];
  const fault: Finding = {
    about: 'keys',
    verdict: 'fault',
    found: 'They came back.',
    whatToDo: 'Remove them.',
  };

  it('lists what it found and what to do, and a warning is no failure', async () => {
    const { code, out } = await run(['doctor'], { doors: { doctor: async () => findings } });
    expect(code).toBe(0);
    expect(out).toContain(
      'WARNING  swap: Memory may be written to /dev/sda2.\n         → Switch it off.\ngood     Node: This is',
    );
    expect(out).toContain('Faults: 0. Warnings: 1.');
  });

  it('fails where there is a fault, for a program too', async () => {
    const doors = { doctor: async () => [...findings, fault] };
    expect(await run(['doctor'], { doors })).toMatchObject({
      code: 1,
      out: expect.stringContaining('Faults: 1.'),
    });
    const { code, out } = await run(['doctor', '--json'], { doors });
    expect({ code, healthy: JSON.parse(out).healthy }).toEqual({ code: 1, healthy: false });
  });
});
