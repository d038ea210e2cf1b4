import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { runCommandLine } from '../../src/command-line.ts';
import { english } from '../../src/language/languages.ts';
import { createFakeOperator } from '../fakes/fake-operator.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-register-commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `parley …line` as a shell would, with a Parley that runs. */
async function run(line: string, operator = createFakeOperator()) {
  const seen = { out: '', err: '' };
  const unused = () => Promise.reject(new Error('This command has nothing to do with that.'));
  const doors: CommandLineDoors = {
    language: english,
    start: unused,
    operator: (use) => use(operator),
    checkConfiguration: unused,
    doctor: unused,
    simulate: () => {
      throw new Error('This command simulates nothing.');
    },
    ask: unused,
    write: (text) => {
      seen.out += text;
    },
    writeError: (text) => {
      seen.err += text;
    },
  };
  const code = await runCommandLine(doors, line.split(' '));
  return { ...seen, code, asked: operator.asked };
}

describe('parley register export', () => {
  it.each([
    ['register export', 'csv'],
    ['register export --format markdown', 'markdown'],
  ])('%s prints the whole register as %s, and nothing beside it', async (line, format) => {
    expect(await run(line)).toEqual({
      code: 0,
      out: 'number,at,by\r\n',
      err: '',
      asked: [['exportRegister', format]],
    });
  });

  it('says which formats there are', async () => {
    const { code, err, asked } = await run('register export --format xlsx');
    expect({ code, asked }).toEqual({ code: 1, asked: [] });
    expect(err).toBe('“xlsx” is no format.\nWrite --format csv or --format markdown.\n');
  });
});

describe('parley board-pack', () => {
  it('writes both files to the byte, and says that both sides got them', async () => {
    const { code, out } = await run(`board-pack --month 2026-10 --folder ${folder}`);
    expect(code).toBe(0);
    expect(out).toContain('board-pack-2026-10.pdf, as both sides got it. Digest: ');
    expect(readFileSync(join(folder, 'board-pack-2026-10.md'), 'utf8')).toBe('# Board pack\n');
    expect(readFileSync(join(folder, 'board-pack-2026-10.pdf'), 'latin1')).toBe('%PDF-1.7');
  });

  it('prints the digest that sha256sum finds', async () => {
    const markdown = '# Riverside\n';
    const digest = createHash('sha256').update(markdown).digest('hex');
    const pack = { month: '2026-11', markdown, digest, pdf: '', posted: true };
    const operator = createFakeOperator({ boardPack: async () => pack });
    const { out } = await run(`board-pack --folder ${folder}`, operator);
    const file = readFileSync(join(folder, 'board-pack-2026-11.md'));
    expect(out).toContain(createHash('sha256').update(file).digest('hex'));
  });

  it('says of this month’s that nobody was sent it', async () => {
    expect((await run(`board-pack --folder ${folder}`)).out).toContain('it has not been posted');
  });

  it('says so where there is no such folder', async () => {
    const { code, err } = await run(`board-pack --folder ${join(folder, 'nowhere')}`);
    expect(code).toBe(1);
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});

describe('parley strike-ballot check', () => {
  const ballot = (change = '') =>
    `strike-ballot check --entitled 250 --returned 75 --spoiled 0 --yes 59 --no 16 --opened 2017-01-10 --sector other${change}`;

  // Vitest sets it for its own ends.
  beforeEach(() => void vi.stubEnv('BASE_URL', undefined));
  afterEach(() => void vi.unstubAllEnvs());

  it('reckons without a running Parley, for a person and for a program', async () => {
    const headline = '79% of 75 returned; 59 of 250 entitled, 24%; true support lies between 24% and 94%';
    const { out, err, asked } = await run(ballot());
    expect(err).toBe('');
    expect(out).toContain(headline);
    expect(out).toContain('no legal advice');
    expect(asked).toEqual([]);
    expect(JSON.parse((await run(ballot(' --json'))).out)).toMatchObject({ headline, verdict: 'met' });
  });

  it('is done by its old name too, which says so', async () => {
    const now = await run(ballot(' --json'));
    const old = await run(ballot(' --json').replace('strike-ballot', 'ballot'));
    expect(old).toMatchObject({ code: 0, out: now.out });
    expect(old.err).toBe(
      'parley ballot check is called parley strike-ballot check now. Its old name goes with the next version.\n',
    );
  });

  it('refuses what cannot be, and says what is missing', async () => {
    expect(await run(ballot().replace('--yes 59', '--yes 60'))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('75 papers'),
    });
    expect(await run(ballot().replace(' --sector other', ''))).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sector'),
    });
  });
});
