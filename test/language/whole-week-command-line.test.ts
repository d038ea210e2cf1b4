import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diagnose } from '../../adapters/host/diagnose.ts';
import { hostWords } from '../../adapters/host/words.ts';
import { checkConfiguration } from '../../src/check-configuration.ts';
import { describeRunning } from '../../src/command-line/describe-running.ts';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { createCommandLine, runCommandLine } from '../../src/command-line.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { greekRoster, organisationFile, organisationName } from './greek-organisation.ts';
import { makeHolders } from './live-shares.ts';
import { everyStep, liveWeeks, stepsLived } from './live-weeks.ts';
import { findPlainEnglish } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { stageOfFakes } from './stage-of-fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-'));
const file = (name: string) => join(folder, name);
const environment = {
  PARLEY_ORGANISATION: file('organisation.yaml'),
  PARLEY_ROSTER: file('roster.csv'),
  PARLEY_DATA: file('data'),
};
writeFileSync(environment.PARLEY_ORGANISATION, organisationFile('questions: questions/core.yaml'));
writeFileSync(environment.PARLEY_ROSTER, greekRoster('web'));
writeFileSync(file('faulty.csv'), 'Ω,Ω\n1,2\n');

let stage: Awaited<ReturnType<typeof stageOfFakes>>;

const doors: CommandLineDoors = {
  language: pseudo,
  start: async () =>
    stage.notes.note(
      'parley start',
      describeRunning(organisationName, 'http://127.0.0.1:3000', true, pseudo),
    ),
  operator: (use) => use(stage.operator),
  checkConfiguration: () => checkConfiguration(environment),
  doctor: async () => {
    const found = await diagnose(
      {
        checkConfiguration: () => checkConfiguration(environment),
        readEnvironment: () => readEnvironment(environment),
        lendOperator: (_environment, use) => use(stage.operator),
      },
      pseudo,
    );
    // What swaps and dumps there are differs from machine to machine.
    const { swap, coreDumps } = hostWords(pseudo).about;
    return found.filter(({ about }) => ![swap, coreDumps].some((one) => one === about));
  },
  simulate: async function* () {
    for (const { roundId } of await stage.context.store.summaries.published(13)) {
      const published = await stage.context.store.summaries.getPublished(roundId);
      if (published) yield published;
    }
  },
  ask: async (question) => {
    stage.notes.note('a question', question);
    return 'Ω';
  },
  write: () => undefined,
  writeError: () => undefined,
};

async function run(...args: readonly string[]): Promise<void> {
  const typed = `parley ${args.map((one) => one.replace(folder, '…')).join(' ')}`;
  const write = (text: string) => stage.notes.note(typed, text);
  await runCommandLine({ ...doors, write, writeError: write }, args);
}

/** How things stand, as often as it is asked. */
async function look(): Promise<void> {
  for (const typed of [
    'round status',
    'roster check',
    'verify',
    'verify 2026-W48',
    'key share trustee',
    'key hand-in trustee',
  ])
    await run(...typed.split(' '));
}

/** Every command with the words by which it is called. */
function listCommands(command: Command, called: readonly string[] = []): readonly (readonly string[])[] {
  return [called, ...command.commands.flatMap((one) => listCommands(one, [...called, one.name()]))];
}

beforeAll(async () => {
  // Vite's own, which is no address.
  vi.stubEnv('BASE_URL', '');
  const holders = await makeHolders();
  stage = await stageOfFakes(holders.sealing);
  stage.look = look;
  await liveWeeks(stage, holders);
  for (const called of listCommands(createCommandLine(doors))) await run(...called, '--help');
  for (const typed of [
    ...['', 'start', 'config check', 'doctor', 'simulate', 'links', 'links --person 999', 'verify 2020-W01'],
    ...['register export --format Ω', 'board-pack --month 2020-01'],
    ...[
      'Ω',
      'round Ω',
      'round',
      'round status --Ω',
      'roster import',
      'links --person',
      'simulate --weeks Ω',
      'ballot check',
    ],
    ...['roster check --web', 'roster check --discord', 'key share Ω', 'round status now'],
    'strike-ballot check --entitled 250 --returned 175 --spoiled 0 --yes 140 --no 35 --opened 2026-11-01 --sector health',
  ])
    await run(...typed.split(' ').filter(Boolean));
  await run('roster', 'import', file('faulty.csv'));
  await run('roster', 'import', file('nowhere.csv'));
  await run('roster', 'import', environment.PARLEY_ROSTER);
  await run('board-pack', '--folder', folder);
  for (const args of [['make'], ['make'], ['open']]) await run('key', ...args, file('own.key'));
}, 180_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await stage.close();
  rmSync(folder, { recursive: true });
});

test('weeks lived by an operator in the pseudo-language have no plain English on the command line', async () => {
  expect(stepsLived(await stage.context.store.register.list())).toEqual(everyStep);
  const printed = stage.notes.all.filter(({ where }) => where.startsWith('parley '));
  expect(printed.length).toBeGreaterThan(60);
  expect(findPlainEnglish(stage.notes.all)).toEqual([]);
});

test('of an exported register, all is plain but its codes: the title, and who did something', async () => {
  const csv: readonly Readonly<Record<string, string>>[] = parse(await stage.operator.exportRegister('csv'), {
    bom: true,
    columns: true,
  });
  const [title = ''] = (await stage.operator.exportRegister('markdown')).split('\n');
  const texts = [title, ...csv.map(({ by = '' }) => by)];
  expect(csv.length).toBeGreaterThan(60);
  expect(findPlainEnglish(texts.map((text) => ({ where: 'register export', text })))).toEqual([]);
});
