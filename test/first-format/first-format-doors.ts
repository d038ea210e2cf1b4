import { createHash } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { createFileVault } from '../../adapters/keys/create-file-vault.ts';
import { createPglite } from '../../adapters/postgres/create-pglite.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { createWebPlatform } from '../../adapters/web/create-web-platform.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { createOperator } from '../../src/bot/create-operator.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { runCommandLine } from '../../src/command-line.ts';
import { english } from '../../src/language/languages.ts';
import { createParley, type Parley } from '../../src/main.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Account } from '../../src/people/person.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { createMovableClock, type MovableClock } from '../../src/sample/movable-clock.ts';

export const fixture = join(projectRoot(), 'test/fixtures/first-format');
/** When the fixture was read: the last week is published, and the next opens an hour and a half later. */
export const readAt = '2026-12-01T08:30:00.000Z';

/** Who asks. The first three are people on the roster. */
export type Asker = 'rep' | 'leader' | 'staff' | 'operator';
const people: Readonly<Record<string, string>> = { rep: 'rep', leader: 'leader', staff: 'duty-3' };

/** What was asked, and what was shown. */
export interface Shown {
  readonly as: Asker;
  readonly what: string;
  readonly shown: unknown;
}

/** A Parley on the fixture's database. */
export interface FirstFormat {
  /** What is shown of this, as plain JSON. */
  ask(as: Asker, what: string): Promise<unknown>;
  send(personId: string, formId: string, values: FormValues): Promise<FormReply>;
  start(): Promise<void>;
  /** Moves the clock, and lets everything happen that is due by then. */
  runUntil(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** Puts what a8b7c72 wrote into new folders, and starts Parley on them with a clock that stands still. */
export async function openFirstFormat(): Promise<FirstFormat> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-first-format-'));
  const clock = createMovableClock(readAt);
  const parley = await startOn(folder, clock);
  return {
    ask: (as, what) => ask(parley, as, what),
    send: (personId, formId, values) =>
      createListener(parley.context).submitForm(onTheWeb(personId), formId, values),
    start: async () => {
      await startWeeks(parley.context);
      await parley.queue.whenIdle();
    },
    runUntil: async (instant) => {
      clock.moveTo(instant);
      await parley.queue.add([{ name: 'catch-up', id: `looked.${instant}`, data: {} }]);
      await parley.queue.wakeDelayed();
      await parley.queue.whenIdle();
    },
    close: async () => {
      await parley.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function startOn(folder: string, clock: MovableClock): Promise<Parley> {
  await loadDatabase(join(folder, 'database'));
  await cp(join(fixture, 'vault'), join(folder, 'vault'), { recursive: true });
  await chmod(join(folder, 'vault'), 0o700);
  const configuration = await readConfiguration(join(fixture, 'organisation.yaml'));
  const database = await openPglite(join(folder, 'database'));
  const { store } = database;
  const nothing = () => undefined;
  const logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const { name: organisationName, timeZone } = configuration.organisation;
  return createParley({
    ...{ configuration, database, clock, logger },
    vault: await createFileVault(join(folder, 'vault')),
    listens: false,
    createPlatforms: async () => [
      createWebPlatform({ host: '127.0.0.1', port: 0, store, clock, logger, organisationName, timeZone }),
    ],
  });
}

async function loadDatabase(directory: string): Promise<void> {
  const pglite = await createPglite(directory);
  await pglite.exec(gunzipSync(await readFile(join(fixture, 'database.sql.gz'))).toString());
  await pglite.close();
}

/** `/concern show {"number":"1"}`, `home`, `parley verify 2026-W41`, `boardPack ["2026-11"]`, `web messages "union"`. */
async function ask(parley: Parley, as: Asker, what: string): Promise<unknown> {
  const given = /^(.*?)(?: ([{["].*))?$/s.exec(what);
  const [words, json] = [given?.[1] ?? '', given?.[2]];
  const value: unknown = json === undefined ? undefined : JSON.parse(json);
  if (as !== 'operator') return plain(await askAsPerson(parley, as, words, value));
  if (words.startsWith('parley ')) return runLine(parley, words.split(' ').slice(1));
  if (words === 'web messages') return plain(await messagesIn(parley, value as 'leadership' | 'union'));
  return plain(await askOperator(parley, words, (value ?? []) as readonly string[]));
}

function askAsPerson(
  parley: Parley,
  as: string,
  words: string,
  options: unknown,
): Promise<FormReply | Message> {
  const listener = createListener(parley.context);
  const account = onTheWeb(people[as] ?? '');
  const [command = '', subcommand = ''] = words.slice(1).split(' ');
  if (words === 'home') return listener.home(account);
  return listener.runCommand(account, {
    ...{ command, subcommand },
    options: (options ?? {}) as Readonly<Record<string, string>>,
  });
}

async function askOperator(parley: Parley, method: string, given: readonly string[]): Promise<unknown> {
  const operator = createOperator(parley.context, async () => ({ url: '', expiresAt: '' }));
  if (method === 'roundStatus') return operator.roundStatus();
  if (method === 'published') return operator.published(given[0]);
  if (method === 'exportRegister')
    return parse(await operator.exportRegister('csv'), { columns: true, bom: true });
  const { pdf, ...pack } = await operator.boardPack(given[0]);
  // A PDF that is drawn now holds the hour at which it is drawn.
  return pack.posted ? { ...pack, pdf: Buffer.from(pdf, 'base64') } : pack;
}

/** What a command prints, line by line. */
async function runLine(parley: Parley, args: readonly string[]): Promise<readonly string[]> {
  const operator = createOperator(parley.context, async () => ({ url: '', expiresAt: '' }));
  const printed: string[] = [];
  const write = (text: string) => void printed.push(text);
  const doors: Partial<CommandLineDoors> = {
    language: english,
    operator: (use) => use(operator),
    write,
    writeError: write,
  };
  await runCommandLine(doors as CommandLineDoors, args);
  return printed.join('').split('\n');
}

/** Newest first. */
function messagesIn({ context }: Parley, channel: 'leadership' | 'union') {
  return context.store.web.messages({ channel }, 1000);
}

function onTheWeb(id: string): Account {
  return { platform: 'web', id };
}

/** As JSON can hold it, with the hash of bytes in their place. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: createHash('sha256').update(value).digest('hex') };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([name, part]) => [name, plain(part)]));
}
