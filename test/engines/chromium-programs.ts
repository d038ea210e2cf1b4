import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root.ts';

/**
 * What Chromium goes by, for `prepare.mjs` too; the first is the one without what draws windows, which takes half of the
 * processor's time.
 */
export const chromiumPrograms: readonly string[] = JSON.parse(
  readFileSync(join(projectRoot(), 'test', 'engines', 'chromium-programs.json'), 'utf8'),
);
