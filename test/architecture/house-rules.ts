import type { Import, SourceFile } from './source-file.ts';

export interface HouseRule {
  readonly name: string;
  /** A rule that concerns no file holds nothing, and fails. */
  readonly concerns: (file: SourceFile) => boolean;
  /** What is wrong with this file. */
  readonly faults: (file: SourceFile, all: readonly SourceFile[]) => readonly string[];
}

/** Small and without a world of their own, so they may be used anywhere. */
const pureLibraries = [
  'node:',
  'zod',
  'yaml',
  'csv-parse',
  'csv-stringify',
  'pdfkit',
  'temporal-polyfill',
  'libsodium-wrappers',
  'shamir-secret-sharing',
  'echarts',
  '@resvg/resvg-js',
  'commander',
];

/** The SDK that each adapter is there for. */
const ownSdk: Readonly<Record<string, readonly string[]>> = {
  slack: ['@slack/bolt', '@slack/web-api', '@slack/socket-mode', '@slack/logger', '@slack/types'],
  discord: ['discord.js', 'discord-api-types', '@discordjs/rest', '@discordjs/ws', '@discordjs/core'],
  web: ['hono', '@hono/node-server'],
  postgres: ['@electric-sql/pglite', 'drizzle-orm', 'pg'],
  log: ['pino'],
  keys: [],
  control: [],
  host: [],
  clock: [],
};

/** From left to right; a file imports from its own place or from the left. */
const order = [
  ['language'],
  ['errors', 'digest', 'project-root.ts'],
  ['people', 'survey', 'ballot', 'results'],
  // A capability's words; what else belongs to it lies in the layers to the right.
  [
    ...['pulse', 'concerns', 'commitments', 'agreements', 'events', 'comments', 'follow-ups'],
    ...['strike-ballot', 'shares', 'board-pack', 'roster', 'register', 'talk', 'weeks'],
  ],
  ['dispute'],
  ['configuration-words.ts', 'environment-words.ts', 'read-configuration.ts'],
  ['messages'],
  ['ports'],
  ['bot'],
  ['sample'],
  ['shipped-languages.ts'],
  ['read-environment.ts'],
  ['check-configuration.ts'],
  ['command-line', 'command-line.ts'],
  ['main.ts'],
];

const isMain = (path: string) => path === 'src/main.ts';
const folderOf = (path: string) => path.split('/')[0] ?? '';
const placeOf = (path: string) => path.split('/')[1] ?? '';
const rankOf = (path: string) => order.findIndex((places) => places.includes(placeOf(path)));
const within = (folder: string) => (file: SourceFile) => folderOf(file.path) === folder;
const inTheHouse = (file: SourceFile) => ['src', 'adapters', 'jobs'].includes(folderOf(file.path));

/** The faults of those imports of a file that are not allowed. */
function forbid(isForbidden: (found: Import, file: SourceFile) => boolean, why: string): HouseRule['faults'] {
  return (file) =>
    file.imports
      .filter((found) => isForbidden(found, file))
      .map(({ specifier }) => `${file.path} imports ${specifier}: ${why}`);
}

/** The fault of a file in whose code this stands. */
function refuse(pattern: RegExp, why: string): HouseRule['faults'] {
  return (file) => (pattern.test(file.code) ? [`${file.path}: ${why}`] : []);
}

export const houseRules: readonly HouseRule[] = [
  {
    name: 'src imports no SDK, but for main.ts',
    concerns: (file) => folderOf(file.path) === 'src' && !isMain(file.path),
    faults: forbid(
      (found) => found.package !== undefined && !pureLibraries.includes(found.package),
      'only an adapter or jobs/ may; a new pure library is named in the rules',
    ),
  },
  {
    name: 'src imports no adapter and no job, but for main.ts',
    // An adapter's words in another language ship with all others.
    concerns: (file) =>
      folderOf(file.path) === 'src' && !isMain(file.path) && file.path !== 'src/shipped-languages.ts',
    faults: forbid((found) => found.file !== undefined && folderOf(found.file) !== 'src', 'use a port'),
  },
  {
    name: 'imports inside src run leftwards only',
    concerns: within('src'),
    faults: (file) => [
      ...(rankOf(file.path) < 0 ? [`${file.path} has no place in the order of src`] : []),
      ...forbid(
        (found) => found.file?.startsWith('src/') === true && rankOf(found.file) > rankOf(file.path),
        'that stands further to the right',
      )(file, []),
    ],
  },
  {
    name: 'an adapter imports its own SDK only',
    concerns: within('adapters'),
    faults: (file) => [
      ...(ownSdk[placeOf(file.path)] ? [] : [`${file.path}: the rules do not say what this adapter is for`]),
      ...forbid(
        (found) =>
          found.package !== undefined &&
          ![...pureLibraries, ...(ownSdk[placeOf(file.path)] ?? [])].includes(found.package),
        'another adapter is there for that',
      )(file, []),
    ],
  },
  {
    name: 'an adapter imports no other adapter and no job',
    concerns: within('adapters'),
    faults: forbid(
      (found, file) =>
        found.file !== undefined &&
        folderOf(found.file) !== 'src' &&
        !found.file.startsWith(`adapters/${placeOf(file.path)}/`),
      'adapters know src/ alone',
    ),
  },
  {
    name: 'jobs import BullMQ, Redis and src only',
    concerns: within('jobs'),
    faults: forbid(
      (found) =>
        (found.package !== undefined && ![...pureLibraries, 'bullmq', 'ioredis'].includes(found.package)) ||
        (found.file !== undefined && !['src', 'jobs'].includes(folderOf(found.file))),
      'jobs reach the world through the ports',
    ),
  },
  {
    name: 'jobs alone import BullMQ',
    concerns: (file) => inTheHouse(file) && folderOf(file.path) !== 'jobs' && !isMain(file.path),
    faults: forbid(
      (found) => found.package === 'bullmq' || found.package === 'ioredis',
      'use the JobQueue port',
    ),
  },
  {
    name: 'the environment is read in one place',
    concerns: (file) => inTheHouse(file) && file.path !== 'src/read-environment.ts',
    faults: (file) => [
      ...refuse(/\bprocess\s*(\?\.|\.)\s*env\b|\bprocess\s*\[/, 'add the setting to read-environment.ts')(
        file,
        [],
      ),
      ...forbid(({ specifier }) => specifier === 'node:process', 'use the global process')(file, []),
    ],
  },
  {
    name: 'only the clock reads the time',
    concerns: (file) => inTheHouse(file) && !file.path.startsWith('adapters/clock/'),
    faults: refuse(
      /\bDate\.now\b|\bnew Date(?!\s*\(\s*[^)\s])|(?<!new )\bDate\(|\bperformance\b|\bhrtime\b|\bTemporal\.Now\b/,
      'take the clock that is handed in',
    ),
  },
  {
    name: 'nothing imports in a circle',
    concerns: inTheHouse,
    faults: (file, all) => {
      const circle = findCircle(file.path, all);
      return circle ? [`circle: ${circle.join(' → ')}`] : [];
    },
  },
  {
    name: 'every import leads to a file, by its name',
    concerns: inTheHouse,
    faults: (file, all) =>
      forbid(
        (found) =>
          found.file !== undefined &&
          !found.file.endsWith('.json') &&
          !all.some(({ path }) => path === found.file),
        'there is no such file',
      )(file, all),
  },
  {
    name: 'there is no default export',
    concerns: inTheHouse,
    faults: refuse(/\bexport\s+default\b|\bas\s+default\b/, 'export it by its name'),
  },
  {
    name: 'there is no class but errors',
    concerns: inTheHouse,
    faults: refuse(/\bclass\s+\w+(?!\w|\s+extends\s+\w*Error\b)/, 'write a function that returns plain data'),
  },
  {
    name: 'a file is named after what it holds, in kebab-case',
    concerns: inTheHouse,
    faults: ({ path }) =>
      /\/([a-z0-9]+-)*[a-z0-9]+\.tsx?$/.test(path) &&
      !/\b(utils?|helpers?|managers?|services?|index|common|misc)\b/.test(path)
        ? []
        : [`${path}: name it after what it exports`],
  },
  {
    name: 'a file has at most 250 lines',
    concerns: inTheHouse,
    faults: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines <= 250 ? [] : [`${path} has ${lines} lines: divide it by what it is about`];
    },
  },
];

/** The shortest way from a file back to itself, if there is one. */
function findCircle(start: string, all: readonly SourceFile[]): readonly string[] | undefined {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => {
      const imports = byPath.get(way.at(-1) ?? '')?.imports ?? [];
      return imports.flatMap(({ file }) => (file === undefined ? [] : [[...way, file]]));
    });
    const closed = longer.find((way) => way.at(-1) === start);
    if (closed) return closed;
    ways = longer.filter((way) => {
      const end = way.at(-1) ?? '';
      return !seen.has(end) && seen.add(end);
    });
  }
  return undefined;
}
