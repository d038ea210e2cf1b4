const lookEveryMs = 1000;

/**
 * Resolves when the program is to stop: Ctrl-C, or SIGTERM. npm does not pass SIGTERM on to what it started, so there
 * the end of the process above counts too; and so does `orElse`. The signals are as usual again afterwards: a second
 * Ctrl-C ends at once.
 */
export async function untilToldToStop(startedByNpm: boolean, orElse: Promise<void>): Promise<void> {
  const parent = process.ppid;
  await new Promise<void>((resolve) => {
    void orElse.then(resolve);
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    if (startedByNpm) {
      const watch = setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(watch);
        resolve();
      }, lookEveryMs);
    }
  });
}
