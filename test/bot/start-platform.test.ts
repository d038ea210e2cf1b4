import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPlatform } from '../../src/bot/start-platform.ts';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import { createFakeListener } from '../fakes/create-fake-listener.ts';
import { createFakePlatform } from '../fakes/create-fake-platform.ts';
import { startSmallParley } from '../weeks/live-through-outages.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('a stop waits for a start that is under way, but not for ever', async () => {
  vi.useRealTimers();
  const { context, close } = await startSmallParley(await embeddedEngines());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let starts = 0;
  let stopped = 0;
  const platform = {
    ...createFakePlatform({ name: 'discord' }),
    // As the library that connects for ever.
    start: () => {
      starts += 1;
      return starts === 1
        ? Promise.reject(new RetryLaterError(() => 'Discord cannot be reached.', 1_000))
        : new Promise<void>(() => undefined);
    },
    stop: async () => {
      stopped += 1;
    },
  };

  const stop = await startPlatform(context, platform, createFakeListener());
  await vi.advanceTimersByTimeAsync(1_000);
  const stopping = stop();
  await vi.advanceTimersByTimeAsync(9_999);
  expect([starts, stopped]).toEqual([2, 0]);
  await vi.advanceTimersByTimeAsync(1);
  await stopping;
  expect(stopped).toBe(1);

  vi.useRealTimers();
  await close();
});
