import { OperatorNeededError, ParleyError, RetryLaterError } from '../errors/parley-error.ts';
import type { Platform, PlatformListener } from '../ports/platform.ts';
import type { Context } from './context.ts';
import { forgetTrouble, noteTrouble } from './platform-troubles.ts';

/** After a fault that was not foreseen, in the background, where nobody waits for it. */
const afterFaultMs = 5 * 60_000;
/** How long stopping waits for a start that is under way. */
const longestWaitMs = 10_000;

/**
 * Starts a platform. One that cannot be reached just now is tried again in the background, so that the others need not
 * wait for it. So is one that refuses until the operator acts, where it has been started before; one that never was is
 * being set up, and rejects, so that the operator learns at once what is wrong. Resolves to what stops it, and the trying.
 */
export async function startPlatform(
  context: Pick<Context, 'store' | 'clock' | 'logger' | 'languages'>,
  platform: Platform,
  listener: PlatformListener,
): Promise<() => Promise<void>> {
  const { store, logger } = context;
  const startedSetting = `started/${platform.name}`;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function start(): Promise<void> {
    try {
      await platform.start(listener);
    } catch (error) {
      if (!(error instanceof RetryLaterError)) throw error;
      if (error instanceof OperatorNeededError) {
        if ((await store.settings.get(startedSetting)) !== true) throw error;
        await noteTrouble(context, platform.name, 'start', error);
      } else {
        logger.warn(
          { platform: platform.name, afterMs: error.afterMs },
          `${error.message} It is tried again.`,
        );
      }
      tryAgainAfter(error.afterMs);
      return;
    }
    await store.settings.set(startedSetting, true);
    await forgetTrouble(context, platform.name, 'start');
  }

  let attempt = start();
  await attempt;
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    // Some libraries go on trying to connect for ever.
    await Promise.race([attempt, new Promise((resolve) => setTimeout(resolve, longestWaitMs).unref())]);
    await platform.stop();
  };

  function tryAgainAfter(milliseconds: number): void {
    if (!isStopped) timer = setTimeout(startAgain, milliseconds).unref();
  }

  function startAgain(): void {
    attempt = start().catch((fault: unknown) => {
      const words =
        fault instanceof ParleyError ? `${fault.message} ${fault.whatToDo}` : 'It cannot be started.';
      logger.error({ platform: platform.name }, `${words} It is tried again.`);
      tryAgainAfter(afterFaultMs);
    });
  }
}
