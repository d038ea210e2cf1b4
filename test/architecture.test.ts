import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { houseRules } from './architecture/house-rules.ts';
import { parseSource, readSources } from './architecture/source-file.ts';

const house = readSources(fileURLToPath(new URL('..', import.meta.url)), ['src', 'adapters', 'jobs']);

describe.each(houseRules)('$name', ({ concerns, faults }) => {
  const concerned = house.filter(concerns);

  it('concerns at least one file', () => {
    expect(concerned.length).toBeGreaterThan(0);
  });

  it('holds', () => {
    expect(concerned.flatMap((file) => faults(file, house))).toEqual([]);
  });
});

/** Each rule, and files that break it. */
const breaches: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['src imports no SDK, but for main.ts', { 'src/bot/a.ts': "import { App } from '@slack/bolt';" }],
  ['src imports no SDK, but for main.ts', { 'src/bot/a.ts': "export type { Pool } from 'pg/lib/pool';" }],
  ['src imports no SDK, but for main.ts', { 'src/bot/a.ts': "const x = await import('dotenv');" }],
  ['src imports no adapter and no job, but for main.ts', { 'src/bot/a.ts': "import '../../jobs/b.ts';" }],
  ['imports inside src run leftwards only', { 'src/people/a.ts': "import type { B } from '../bot/b.ts';" }],
  ['imports inside src run leftwards only', { 'src/elsewhere/a.ts': '' }],
  ['an adapter imports its own SDK only', { 'adapters/web/a.ts': "import { Pool } from 'pg';" }],
  ['an adapter imports its own SDK only', { 'adapters/irc/a.ts': '' }],
  [
    'an adapter imports no other adapter and no job',
    { 'adapters/web/a.ts': "import { b } from '../slack/b.ts';" },
  ],
  [
    'an adapter imports no other adapter and no job',
    { 'adapters/web/a.ts': "import { b } from '../../jobs/b.ts';" },
  ],
  ['jobs import BullMQ, Redis and src only', { 'jobs/a.ts': "import { b } from '../adapters/web/b.ts';" }],
  ['jobs import BullMQ, Redis and src only', { 'jobs/a.ts': "import { Hono } from 'hono';" }],
  ['jobs alone import BullMQ', { 'adapters/web/a.ts': "import { Queue } from 'bullmq';" }],
  ['the environment is read in one place', { 'jobs/a.ts': 'const port = process.env.PORT;' }],
  ['the environment is read in one place', { 'jobs/a.ts': "const port = process['env'].PORT;" }],
  ['the environment is read in one place', { 'jobs/a.ts': "import { env } from 'node:process';" }],
  ['only the clock reads the time', { 'src/bot/a.ts': 'const now = Date.now();' }],
  ['only the clock reads the time', { 'src/bot/a.ts': 'const now = new Date();' }],
  ['only the clock reads the time', { 'src/bot/a.ts': 'const now = new Date;' }],
  ['only the clock reads the time', { 'src/bot/a.ts': 'const now = performance.now();' }],
  ['only the clock reads the time', { 'src/bot/a.ts': 'const now = Temporal.Now.instant();' }],
  [
    'nothing imports in a circle',
    {
      'src/bot/a.ts': "import { b } from './b.ts';",
      'src/bot/b.ts': "import {\n  c,\n} from './c.ts';",
      'src/bot/c.ts': "import type { A } from './a.ts';",
    },
  ],
  ['every import leads to a file, by its name', { 'src/bot/a.ts': "import { b } from './b.js';" }],
  ['there is no default export', { 'jobs/a.ts': 'export default function a() {}' }],
  ['there is no default export', { 'jobs/a.ts': 'export { a as default };' }],
  ['there is no class but errors', { 'jobs/a.ts': 'export class Manager {}' }],
  ['there is no class but errors', { 'jobs/a.ts': 'class A extends B {}' }],
  ['a file is named after what it holds, in kebab-case', { 'src/bot/utils.ts': '' }],
  ['a file is named after what it holds, in kebab-case', { 'src/bot/openRound.ts': '' }],
  ['a file has at most 250 lines', { 'src/bot/a.ts': 'const a = 1;\n'.repeat(251) }],
];

describe('a breach is seen:', () => {
  it.each(breaches)('%s: %j', (name, texts) => {
    const files = Object.entries(texts).map(([path, text]) => parseSource(path, text));
    const rule = houseRules.find((one) => one.name === name);
    const found = files.filter((file) => rule?.concerns(file)).flatMap((file) => rule?.faults(file, files));
    expect(found).not.toEqual([]);
  });

  it('for every rule there is', () => {
    const shown = new Set(breaches.map(([name]) => name));
    expect(houseRules.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('what is allowed is let through:', () => {
  it.each([
    [
      'a word in a comment',
      'src/bot/a.ts',
      "// as new Date() would be, from 'bullmq'\n/* import 'pg'; process.env */",
    ],
    [
      'a word in a text',
      'src/bot/a.ts',
      "export const text = 'Date.now() is not for us, nor is process.env';",
    ],
    ['a date made from a moment', 'src/bot/a.ts', 'const day = new Date(clock.now());'],
    ['an error of its own', 'src/bot/a.ts', 'export class LateError extends ParleyError {}'],
    [
      'a library without a world',
      'src/bot/a.ts',
      "import { z } from 'zod';\nimport { join } from 'node:path';",
    ],
    ['anything in main.ts', 'src/main.ts', "import { App } from '@slack/bolt';"],
    ['the clock in the clock', 'adapters/clock/a.ts', 'export const clock = { now: () => Date.now() };'],
    ['its own SDK in an adapter', 'adapters/postgres/a.ts', "import { eq } from 'drizzle-orm/pg-core';"],
  ])('%s', (_what, path, text) => {
    const file = parseSource(path, text);
    const found = houseRules
      .filter(({ concerns }) => concerns(file))
      .flatMap(({ faults }) => faults(file, [file]));
    expect(found).toEqual([]);
  });

  it('an import is found in each of its forms, and resolved', () => {
    const { imports } = parseSource(
      'adapters/web/a.ts',
      `import { a } from './b.ts';
import type {
  C,
} from "../../src/c.ts";
import 'side-effect';
export * from '@scope/name/deep';
const late = await import('node:fs');
`,
    );
    expect(imports).toEqual(
      expect.arrayContaining([
        { specifier: './b.ts', file: 'adapters/web/b.ts' },
        { specifier: '../../src/c.ts', file: 'src/c.ts' },
        { specifier: 'side-effect', package: 'side-effect' },
        { specifier: '@scope/name/deep', package: '@scope/name' },
        { specifier: 'node:fs', package: 'node:' },
      ]),
    );
    expect(imports).toHaveLength(5);
  });
});
