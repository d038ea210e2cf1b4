import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../adapters/clock/system-clock.ts';
import { createMemoryVault } from '../../adapters/keys/create-memory-vault.ts';
import { createLogger } from '../../adapters/log/create-logger.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { startWeeks } from '../../src/bot/start-weeks.ts';
import { createParley, type Parley } from '../../src/main.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { createSampleControls, sampleTime } from '../../src/sample/create-sample-controls.ts';
import { prepareSample, readEarlierWeeks, sampleFiles } from '../../src/sample/load-sample.ts';
import { createMovableClock } from '../../src/sample/movable-clock.ts';
import type { SampleControls } from '../../src/sample/sample-controls.ts';
import { createFakePlatform } from '../fakes/create-fake-platform.ts';
import { actAs } from '../weeks/act-as.ts';
import { members, rosterOf } from '../weeks/staff-roster.ts';

const web = createFakePlatform();
let parley: Parley;
let storedTime: () => Promise<string>;
let startAgain: (queue?: Partial<Parley['queue']>) => SampleControls;
let controls: SampleControls;
let staff: readonly string[];

beforeAll(async () => {
  const database = await openPglite('memory://');
  const configuration = await readConfiguration(sampleFiles.organisation);
  const weeks = (await readEarlierWeeks()).slice(-1);
  // Fewer people than the sample has, so that fewer are asked; prepared as the sample is.
  const people = [
    ...members('duty', 1, 'Duty team'),
    ...members('intake', 1, 'Intake'),
    { id: 'rep', team: 'Intake', role: 'rep' },
    { id: 'leader', team: 'Intake', role: 'leader' },
  ];
  await database.store.rosters.replace(parseRoster(rosterOf(people), 'roster.csv'));
  const clock = createMovableClock(await sampleTime(configuration, database.store, weeks));
  parley = await createParley({
    configuration,
    database,
    vault: createMemoryVault(),
    clock,
    logger: createLogger({ level: 'error', clock: systemClock }),
    createPlatforms: async () => [web],
    listens: true,
    prepare: (context) => prepareSample(context, weeks, () => undefined),
  });
  await startWeeks(parley.context);
  await parley.queue.whenIdle();
  storedTime = () => sampleTime(configuration, database.store, weeks);
  startAgain = (queue) =>
    createSampleControls({ ...parley, clock, queue: { ...parley.queue, ...queue } }, weeks);
  controls = startAgain();
  staff = (await controls.cast()).filter(({ role }) => role === 'staff').map(({ personId }) => personId);
}, 60_000);

afterAll(() => parley.stop());

const raise = (place: number, text: string) =>
  actAs(web, staff[place] ?? '').submit('concern.raise', { topic: 'other', text });
const concernsIn = (channel: 'union' | 'leadership') =>
  web.messagesIn(channel).filter(({ message }) => message.title.startsWith('Concern ')).length;

it('a visitor raises concerns before and after the week opens, and both channels have them once the reminder is sent', async () => {
  expect(await raise(0, 'The lift is broken.')).toMatchObject({ ok: true });
  await controls.run('open');
  expect(await raise(1, 'The car park is full.')).toMatchObject({ ok: true });
  expect([concernsIn('union'), concernsIn('leadership')]).toEqual([0, 0]);

  await controls.run('remind');

  expect([concernsIn('union'), concernsIn('leadership')]).toEqual([2, 2]);
  expect(await parley.context.store.concerns.boxes()).toEqual([]);
  expect((await controls.state()).round).toBe('open');
  expect(await raise(0, 'The lift is broken again.')).toMatchObject({ ok: true });
}, 60_000);

it('killed as the week closes, the clock stands at its hour after a new start, and nobody is said to have closed it early', async () => {
  const killed = async () => {
    throw new Error('killed');
  };
  const { register, rounds } = parley.context.store;
  await expect(startAgain({ wakeDelayed: killed }).run('close')).rejects.toThrow('killed');
  const [round] = await rounds.list(1);
  expect([round?.state, await storedTime()]).toEqual(['open', round?.closesAt]);

  await startAgain().run('close');

  expect((await rounds.list(1))[0]?.state).toBe('closed');
  expect(await register.list('round')).toEqual([]);
}, 60_000);
