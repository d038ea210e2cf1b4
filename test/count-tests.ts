import { writeSync } from 'node:fs';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Closes a run with `N passed, N failed` alone on its line, after all that others print. A skipped test counts as
 * failed, unless the run was narrowed to some names: nothing that the specification promises may quietly not be tried.
 */
export function createTestCounter(): Reporter {
  let narrowed = false;
  return {
    onInit(vitest: Vitest) {
      narrowed = vitest.config.testNamePattern !== undefined;
    },
    onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const inState = (state: string) => tests.filter((test) => test.result().state === state);
      const skipped = narrowed ? [] : inState('skipped');
      const brokenModules = modules.filter(
        (module) => module.state() === 'failed' && module.errors().length > 0,
      );
      const failed = inState('failed').length + skipped.length + brokenModules.length + errors.length;
      process.once('exit', () => {
        for (const test of skipped) print(`Skipped, and so failed: ${test.fullName}`);
        if (failed > 0 || tests.length === 0) process.exitCode = 1;
        print(`${inState('passed').length} passed, ${failed} failed`);
      });
    },
  };
}

/** At once, since nothing that waits is written any more when a process ends. */
function print(line: string): void {
  writeSync(process.stdout.fd, `${line}\n`);
}
