import type { Queue } from 'bullmq';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../adapters/clock/system-clock.ts';
import { type Backend, connectBackend } from '../../jobs/connect-backend.ts';
import { createJobQueue, type RunningJobQueue } from '../../jobs/create-job-queue.ts';
import type { NewJob } from '../../src/ports/job-queue.ts';

export interface TestBackend {
  readonly backend: Backend;
  close(): Promise<void>;
}

const silence = () => undefined;
const logger = { debug: silence, info: silence, warn: silence, error: silence };

/** What BullMQ is told to do by Parley's queue, seen through BullMQ's own. No worker runs. */
export function scheduleContract(name: string, open: () => Promise<TestBackend>): void {
  describe(`the queue (${name})`, () => {
    let backend: TestBackend;
    let queue: RunningJobQueue;
    let bull: Queue;
    let closeBull: () => Promise<void>;
    beforeAll(async () => {
      backend = await open();
      queue = await createJobQueue({
        backend: backend.backend,
        clock: systemClock,
        wallClock: systemClock,
        logger,
      });
      const connection = await connectBackend(backend.backend, 'parley', {});
      bull = connection.queue;
      closeBull = connection.close;
    }, 120_000);
    afterAll(async () => {
      await bull.close();
      await closeBull();
      await queue.close();
      await backend.close();
    });

    const opening = async () =>
      (await bull.getJobSchedulers()).filter((scheduler) => scheduler.key === 'open-round');

    it('opens at the hour on the wall of the zone that it was told', async () => {
      await queue.scheduleOpening({ weekday: 'Tuesday', hour: 10, minute: 5 }, 'Europe/London');
      expect(await opening()).toMatchObject([{ pattern: '5 10 * * 2', tz: 'Europe/London' }]);
    });

    it('forgets the hour before when it is told another', async () => {
      await queue.scheduleOpening({ weekday: 'Tuesday', hour: 10, minute: 5 }, 'Europe/London');
      await queue.scheduleOpening({ weekday: 'Sunday', hour: 23, minute: 30 }, 'Pacific/Auckland');
      const [scheduler, ...others] = await opening();
      expect(others).toEqual([]);
      const next = Temporal.Instant.fromEpochMilliseconds(scheduler?.next ?? 0).toZonedDateTimeISO(
        'Pacific/Auckland',
      );
      expect([next.dayOfWeek, next.hour, next.minute]).toEqual([7, 23, 30]);
      const waiting = await bull.getDelayed();
      expect(waiting.filter((job) => job.name === 'open-round').map((job) => job.data)).toEqual([{}]);
    });

    it('looks every hour whether something was missed', async () => {
      await queue.scheduleCatchUp(3_600_000);
      await queue.scheduleCatchUp(3_600_000);
      const looks = (await bull.getJobSchedulers()).filter(({ key }) => key === 'catch-up');
      expect(looks.map(({ every }) => Number(every))).toEqual([3_600_000]);
    });

    it('keeps a job once, however often it is added, until its time', async () => {
      const at = systemClock.now() + 3_600_000;
      const job: NewJob = { name: 'destroy-round', id: 'destroy.1', data: { roundId: '2026-W48' }, at };
      const copies = (count: number) =>
        Array.from({ length: count }, (_, copy) => ({ ...job, id: `destroy.${copy + 1}` }));
      await queue.add([job]);
      await queue.add(copies(2));
      await queue.add(copies(9));
      await queue.add(copies(2));
      const waiting = (await bull.getDelayed()).filter(({ name }) => name === 'destroy-round');
      expect(waiting.map(({ id }) => id).toSorted()).toEqual(copies(9).map(({ id }) => id));
      expect(Math.abs((waiting[0]?.timestamp ?? 0) + (waiting[0]?.delay ?? 0) - at)).toBeLessThan(60_000);
    });

    it('lets simulated time wake what waits, but not what repeats', async () => {
      await queue.scheduleOpening({ weekday: 'Tuesday', hour: 10, minute: 5 }, 'Europe/London');
      await queue.add([
        {
          name: 'close-round',
          id: 'close.1',
          data: { roundId: '2026-W48' },
          at: systemClock.now() + 3_600_000,
        },
      ]);
      await queue.wakeDelayed();
      const waiting = await bull.getWaiting();
      expect(waiting.map(({ name }) => name)).toContain('close-round');
      expect(waiting.map(({ name }) => name)).not.toContain('open-round');
    });
  });
}
