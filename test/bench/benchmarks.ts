import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../engines/start-postgres.ts';
import { describeSubmissions } from './describe-submissions.ts';
import type { Measurement } from './measurement.ts';
import type { BenchPlace } from './open-bench.ts';
import { runInChild } from './run-in-child.ts';

/** Every benchmark by the name that `npm run bench` takes. */
export const benchmarks: Readonly<Record<string, () => Promise<Measurement>>> = {
  'ballots-pglite': () => onPglite((place) => cast(place, 2_000, 'PGlite')),
  'ballots-postgres': () => onPostgres((place) => cast(place, 10_000, 'PostgreSQL')),
  'closing-pglite': () => onPglite((place) => fillAndClose(place, 20_000, 'PGlite')),
  'closing-postgres': () => onPostgres((place) => fillAndClose(place, 100_000, 'PostgreSQL')),
  'slack-submissions': () => onPostgres(slackSubmissions),
};

async function cast(place: BenchPlace, ballots: number, engine: string): Promise<Measurement> {
  return (await runInChild({ kind: 'cast', place, ballots, engine })) as Measurement;
}

async function fillAndClose(place: BenchPlace, ballots: number, engine: string): Promise<Measurement> {
  await runInChild({ kind: 'fill', place, ballots, engine });
  return (await runInChild({ kind: 'close', place, ballots, engine })) as Measurement;
}

async function onPglite<T>(use: (place: BenchPlace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  try {
    return await use({ folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A server that keeps what it acknowledges, as an operator's does. */
async function onPostgres<T>(use: (place: BenchPlace) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await onPglite(({ folder }) => use({ folder, databaseUrl: postgres.url }));
  } finally {
    await postgres.stop();
  }
}

async function slackSubmissions({ databaseUrl }: BenchPlace): Promise<Measurement> {
  // Loaded here, so that the other benchmarks do not carry Bolt.
  const { benchSlackSubmissions } = await import('./slack-submissions.ts');
  return describeSubmissions(await benchSlackSubmissions({ ...(databaseUrl ? { databaseUrl } : {}) }));
}
