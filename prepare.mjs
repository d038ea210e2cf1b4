// Gets a clone ready: installs the packages that are missing and builds what has changed. npm runs this before any
// package is there, so it uses Node's own modules alone. It writes to stderr: stdout belongs to what runs next.
//
//   node prepare.mjs            install and build
//   node prepare.mjs engines    the same, and what the tests need: redis-server, PostgreSQL, Chromium
//   node prepare.mjs watch      the same, then build and restart Parley at every change of a source file
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const sourceFolders = ['src', 'adapters', 'jobs', 'test'];
const compiled = /\.tsx?$/;

/** A list of its own, since the tests look for the same. */
function chromiumPrograms() {
  return JSON.parse(readFileSync(join(root, 'test', 'engines', 'chromium-programs.json'), 'utf8'));
}

/** What only the tests need, and the programs by which it is known to be there. */
const engines = [
  { name: 'redis-server', programs: ['redis-server'] },
  { name: 'PostgreSQL', programs: ['initdb', 'postgres'] },
  { name: 'Chromium', programs: [chromiumPrograms().join('|')] },
];

/** How each package manager is told to install, and what it calls each engine. */
const managers = {
  'apt-get': { command: 'sudo apt-get install', packages: ['redis-server', 'postgresql', 'chromium'] },
  brew: { command: 'brew install', packages: ['redis', 'postgresql@17', 'chromium'] },
  dnf: { command: 'sudo dnf install', packages: ['redis', 'postgresql-server', 'chromium'] },
  pacman: { command: 'sudo pacman -S', packages: ['redis', 'postgresql', 'chromium'] },
  apk: { command: 'sudo apk add', packages: ['redis', 'postgresql', 'chromium'] },
};

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(...lines) {
  for (const line of lines) say(line);
  process.exit(1);
}

/** Runs a command with its output on stderr; true when it succeeded. */
function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', () => done(false)).on('exit', (status) => done(status === 0));
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Parley needs Node 20.19 or newer, and this is Node ${process.versions.node}.`,
    'Install a newer one from https://nodejs.org or with your version manager, then run the same command again.',
  );
}

/** Whether node_modules holds every package of package-lock.json in the version that stands there. */
function packagesAreThere() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  // npm writes this file last, so an installation that was interrupted has none.
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || there[path]?.version === entry.version,
  );
}

async function install() {
  if (packagesAreThere()) return;
  say('Installing packages (once, about a minute) …');
  // Not `npm ci`: it refuses a lock file whose author's registry had no build of an optional package for every platform.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = await (npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args));
  if (!done) {
    stop(
      'The packages could not be installed: npm says why above.',
      'Check the connection to the npm registry and the free space on the disk, then run the same command again.',
    );
  }
}

function listFiles(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** One hash over all that the build depends on. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of ['prepare.mjs', 'tsconfig.json', 'package-lock.json', ...sources]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function build() {
  const sources = sourceFolders.flatMap(listFiles);
  const stamp = join(root, 'dist', '.fingerprint');
  const wanted = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building …');
  removeOrphans(new Set(sources));
  rmSync(stamp, { force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!(await run(process.execPath, [tsc, '-p', root]))) {
    stop('The build failed: the faults stand above. Correct them and run the same command again.');
  }
  copyAssets(sources);
  await makeEmptyDatabase();
  writeFileSync(stamp, wanted);
}

/** What a file that has since been removed or renamed left behind, such as a test that would still run. */
function removeOrphans(sources) {
  for (const file of listFiles('dist')) {
    const source = file.slice('dist/'.length);
    const stem = source.replace(/\.js(\.map)?$/, '');
    const hasSource = [source, `${stem}.ts`, `${stem}.tsx`].some((name) => sources.has(name));
    if (!hasSource) rmSync(join(root, file));
  }
}

/** tsc leaves out fonts, style sheets, SQL and YAML; each goes to the same place in dist. */
function copyAssets(sources) {
  for (const file of sources) {
    if (compiled.test(file)) continue;
    const target = join(root, 'dist', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, file), target);
  }
}

/** What a new database is copied from. Without it, it takes longer to make one, and nothing else is different. */
async function makeEmptyDatabase() {
  const database = join(root, 'dist', 'adapters', 'postgres', 'empty-database.js');
  const jobs = join(root, 'dist', 'jobs', 'connect-backend.js');
  if (!existsSync(database) || !existsSync(jobs)) return;
  const [{ makeEmptyDatabase }, { makeJobTables }] = await Promise.all(
    [database, jobs].map((file) => import(pathToFileURL(file).href)),
  );
  await makeEmptyDatabase(makeJobTables);
}

/** Where programs are: the PATH, and the folders that Debian and Homebrew keep PostgreSQL's in. */
function programFolders() {
  const versions = (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions('/usr/lib/postgresql').map((folder) => join(folder, 'bin')),
    ...['/opt/homebrew/opt', '/usr/local/opt']
      .flatMap(versions)
      .filter((folder) => folder.includes('postgresql'))
      .map((folder) => join(folder, 'bin')),
  ];
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasProgram(names) {
  return programFolders().some((folder) =>
    names.split('|').some((name) => isExecutable(resolve(folder, name))),
  );
}

function missingEngines() {
  return engines.filter(({ programs }) => !programs.every(hasProgram));
}

function packageManager() {
  const name = Object.keys(managers).find(hasProgram) ?? 'apt-get';
  const packagesOf = (some) => some.map((engine) => managers[name].packages[engines.indexOf(engine)]);
  return { name, command: managers[name].command, packagesOf };
}

const namesOf = (some) => some.map((engine) => engine.name).join(', ');

/** Installs what the tests need where that takes no password. */
async function installEngines() {
  const missing = missingEngines();
  if (missing.length === 0) return;
  const { name, packagesOf } = packageManager();
  say(`The tests need ${namesOf(missing)}: installing where that takes no password …`);
  if (name === 'apt-get') await installByApt(packagesOf(missing));
  if (name === 'brew') await run('brew', ['install', ...packagesOf(missing)]);
}

/** Says what the tests need and do not have, and how to get it. */
function requireEngines() {
  const missing = missingEngines();
  if (missing.length === 0) return;
  const { command, packagesOf } = packageManager();
  stop(
    `The tests need ${namesOf(missing)}, which this machine does not have.`,
    `Install with: ${command} ${packagesOf(missing).join(' ')}`,
    'Or run `npm run test:embedded`, which needs none of them.',
  );
}

async function installByApt(packages) {
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && !(hasProgram('sudo') && (await run('sudo', ['-n', 'true'])))) return;
  const [command, ...args] = [
    ...(asRoot ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
  ];
  await run(command, [...args, 'update']);
  const installAll = (names) => run(command, [...args, 'install', '-y', '--no-install-recommends', ...names]);
  // Debian has the light one as well; some systems that come from it have only the whole.
  const light = packages.map((name) => (name === 'chromium' ? 'chromium-headless-shell' : name));
  if (!(await installAll(light))) await installAll(packages);
}

function watch() {
  const children = [
    ['node_modules/typescript/bin/tsc', '-p', '.', '--watch', '--preserveWatchOutput'],
    ['--watch', 'dist/src/main.js'],
  ].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
    });
  }
}

checkNode();
const forTests = process.argv[2] === 'engines';
// The system's packages and npm's come from different places: neither waits for the other.
const enginesInstalled = forTests ? installEngines() : undefined;
await install();
await build();
await enginesInstalled;
if (forTests) requireEngines();
if (process.argv[2] === 'watch') watch();
