import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveWeeks } from './live-weeks.ts';
import { findPlainEnglish } from './plain-english.ts';
import { stageOfFakes } from './stage-of-fakes.ts';

let stage: Awaited<ReturnType<typeof stageOfFakes>>;
beforeAll(async () => {
  stage = await stageOfFakes();
  const begun = process.cpuUsage();
  try {
    await liveWeeks(stage);
    console.log('CPU', process.cpuUsage(begun));
  } finally {
    writeFileSync(
      '/tmp/qps-notes.txt',
      stage.notes.all.map(({ where, text }) => `${where} :: ${text}`).join('\n'),
    );
    const entries = await stage.context.store.register.list();
    writeFileSync(
      '/tmp/qps-steps.txt',
      [...new Set(entries.map(({ kind, action }) => `${kind} ${action}`))].sort().join('\n') +
        stage.parley.complaints.join('\n').slice(0, 3000),
    );
    writeFileSync('/tmp/qps-plain.txt', findPlainEnglish(stage.notes.all).join('\n'));
  }
}, 120_000);
afterAll(() => stage.close());

test('x', async () => {
  expect(findPlainEnglish(stage.notes.all)).toEqual([]);
});
