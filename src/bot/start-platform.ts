import { ParleyError, RetryLaterError } from '../errors/parley-error.ts';
import type { Logger } from '../ports/logger.ts';
import type { Platform, PlatformListener } from '../ports/platform.ts';

/**
 * Starts a platform. One that cannot be reached just now is tried again in the background, so that the others need not
 * wait for it; one that is set up wrongly rejects, so that the operator learns it at once.
 */
export async function startPlatform(
  platform: Platform,
  listener: PlatformListener,
  logger: Logger,
): Promise<void> {
  try {
    await platform.start(listener);
  } catch (error) {
    if (!(error instanceof RetryLaterError)) throw error;
    logger.warn({ platform: platform.name, afterMs: error.afterMs }, `${error.message} It is tried again.`);
    const again = () =>
      startPlatform(platform, listener, logger).catch((fault: unknown) => {
        const words =
          fault instanceof ParleyError ? `${fault.message} ${fault.whatToDo}` : 'It cannot be started.';
        logger.error({ platform: platform.name }, words);
      });
    setTimeout(again, error.afterMs).unref();
  }
}
