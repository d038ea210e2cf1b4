import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { renderMeasurement } from './render-measurement.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exit(1);
}

for (const [name, run] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const load = loadavg()[0] ?? 0;
  const measured = await run();
  if (values.json) process.stdout.write(`${JSON.stringify({ name, load, ...measured })}\n`);
  else {
    process.stdout.write(renderMeasurement(measured));
    process.stdout.write(
      `  (Node ${process.versions.node}, ${availableParallelism()} processors, load ${load.toFixed(1)} before)\n\n`,
    );
  }
}
