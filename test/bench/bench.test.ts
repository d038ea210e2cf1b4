import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBareTable } from './create-bare-table.ts';
import { fillRound } from './fill-round.ts';
import { measureCasting } from './measure-casting.ts';
import { measureClosing } from './measure-closing.ts';
import { type Bench, openBench } from './open-bench.ts';
import { renderMeasurement } from './render-measurement.ts';

let folder: string;
let bench: Bench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  bench = await openBench({ folder });
});

afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

test('closing a round is measured beside bare opening, with its targets', async () => {
  await fillRound(bench, 50);

  const measured = await measureClosing(bench, 'PGlite');

  expect(measured.title).toBe('Closing a round of 50 ballots of 4 questions and a comment, on PGlite');
  expect(renderMeasurement(measured)).toMatch(
    /closeRound to bare opening +[\d.]+ times \(target: at most 2.5; /,
  );
});

test('ballots through the core are measured beside bare sealing and bare inserting', async () => {
  const bare = await createBareTable(bench, { folder });

  const measured = await measureCasting(bench, 50, bare.insertBare, 'PGlite');

  expect(measured.title).toBe('40 ballots through the core, 8 at once, on PGlite');
  expect(renderMeasurement(measured)).toMatch(/castBallot \(validate, seal, store\) +\d+ a second/);
});
