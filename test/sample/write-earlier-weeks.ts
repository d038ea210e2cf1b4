// Writes sample/weeks.jsonl: the thirteen weeks that the sample organisation has behind it when it first starts.
// After `node prepare.mjs`: node dist/test/sample/write-earlier-weeks.js
import { writeFile } from 'node:fs/promises';
import { simulateWeeks } from '../../src/main.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';

const lines: string[] = [];
for await (const { summary, digest, receipts } of simulateWeeks(readEnvironment({}), {
  staff: 250,
  weeks: 13,
  seed: 7,
})) {
  lines.push(JSON.stringify({ summary, digest, receipts }));
}
await writeFile(sampleFiles.weeks, `${lines.join('\n')}\n`);
