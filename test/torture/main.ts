import { parseArgs } from 'node:util';
import { engineNames } from './protocol.ts';
import { startEngines } from './start-engines.ts';
import { torment } from './torment.ts';

const usage = `npm run torture -- [--runs 50] [--engine ${engineNames.join('|')}] [--seed 1]

Kills Parley so many times on each engine (or on one of them) at random moments of whole weeks: while a week opens, is
answered, reminds, closes and publishes, and while Parley starts again. Judges from outside what it had promised.
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    engine: { type: 'string' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const engines = engineNames.filter((name) => values.engine === undefined || name === values.engine);
if (values.help || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || engines.length === 0) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}

let faulty = 0;
for (const name of engines) {
  const engine = await startEngines(name);
  const begun = performance.now();
  const kills: string[] = [];
  let weeks = 0;
  const sums = { acknowledged: 0, counted: 0, sent: 0 };
  try {
    for await (const week of torment(engine.settings, { kills: runs, killsAStep: 2, seed })) {
      weeks += 1;
      kills.push(...week.kills);
      sums.acknowledged += week.acknowledged;
      sums.counted += week.counted;
      sums.sent += week.sent;
      const verdict = week.faults.length === 0 ? 'all kept' : week.faults.join(' ');
      process.stdout.write(`${name} ${week.roundId}: ${week.kills.length} kills, ${verdict}\n`);
      if (week.faults.length > 0) faulty += 1;
    }
  } finally {
    await engine.stop();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(
    `\n${name}, seed ${seed}: ${kills.length} kills in ${weeks} weeks, ${sums.acknowledged} ballots acknowledged, ${sums.counted} counted, ${sums.sent} messages sent once, in ${seconds} s.\n`,
  );
  for (const moment of [...new Set(kills)].sort()) {
    process.stdout.write(
      `  ${String(kills.filter((one) => one === moment).length).padStart(5)}  ${moment}\n`,
    );
  }
  process.stdout.write('\n');
}
process.stdout.write(faulty === 0 ? 'No promise was broken.\n' : `${faulty} weeks had faults.\n`);
process.exitCode = faulty === 0 ? 0 : 1;
