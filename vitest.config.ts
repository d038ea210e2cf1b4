import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { createTestCounter } from './test/count-tests.ts';

/**
 * Two kinds of tests: `*.engines.test.ts` need a real redis-server, PostgreSQL or Chromium; all others need nothing.
 * `--mode embedded` (npm run test:embedded) leaves the former out.
 */
const needEngines = ['test/**/*.engines.test.ts'];

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: mode === 'embedded' ? needEngines : [],
    globalSetup: mode === 'embedded' ? [] : ['test/engines/global-setup.ts'],
    reporters: ['default', createTestCounter()],
    // One more than there are processors: some tests wait for other programs, and another file goes on meanwhile.
    maxWorkers: availableParallelism() + 1,
    // Test files share the modules that they import; each makes what it tests anew.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On a busy machine, what is waited for may take longer than the usual second.
    expect: { poll: { timeout: 10_000 } },
    // Measured on these folders' own tests (npm run coverage), since it slows a run by a tenth.
    coverage: {
      provider: 'v8',
      include: ['src/ballot/**', 'src/results/**'],
      reporter: ['text'],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
}));
