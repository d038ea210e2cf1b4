import { parseArgs } from 'node:util';
import { worldNames } from './attack.ts';
import { attacks } from './attacks.ts';
import { type Row, renderDetails, renderTable } from './render-table.ts';
import { startWorld } from './rounds/start-world.ts';

const usage = `npm run attack -- [--json] [--quick] [--engine ${worldNames.map((name) => `"${name}"`).join('|')}] [numbers…]

Lives rounds in Parley and in a naive control on each set of engines, attacks both with the same code, and prints what
the thief got. Ends with 1 if Parley is broken, or if an attack is void because it does not even break the control.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    engine: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const wanted = attacks.filter(
  ({ number }) => positionals.length === 0 || positionals.includes(String(number)),
);
const names = worldNames.filter((name) => values.engine === undefined || values.engine === name);
const unknown = positionals.filter((word) => !attacks.some(({ number }) => String(number) === word));
if (values.help || unknown.length > 0 || names.length === 0) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}

const rows: Row[] = [];
const begun = performance.now();
const worlds = names.map((name) => startWorld({ name, quick: values.quick }));
for (const [place, starting] of worlds.entries()) {
  const world = await starting;
  const { name } = world;
  try {
    for (const attack of wanted) {
      if (place > 0 && (attack.runs === 'once' || (values.quick && attack.quickRuns === 'once'))) continue;
      // The third set of engines has the second one's database.
      if (place > 1 && attack.runs === 'each database') continue;
      const from = performance.now();
      const outcome = await attack.run(world);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      const row: Row = { attack, world: name, outcome };
      rows.push(row);
      if (values.json) {
        const { number, name: title, theThiefHas } = attack;
        process.stdout.write(
          `${JSON.stringify({ number, name: title, theThiefHas, engines: name, ...outcome })}\n`,
        );
      } else
        process.stderr.write(
          `${attack.number}. ${attack.name}, ${name}: ${outcome.verdict} (${seconds} s)\n`,
        );
    }
  } finally {
    await world.stop();
  }
}
const failed = rows.filter(({ outcome }) => outcome.verdict !== 'holds');
if (!values.json) {
  process.stdout.write(`\n${renderTable(rows)}\n${renderDetails(rows)}`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stdout.write(
    failed.length === 0
      ? `\nParley held, and the control fell wherever it could, in ${seconds} s.\n`
      : `\n${failed.length} of ${rows.length} did not hold, in ${seconds} s.\n`,
  );
}
// An embedded database that recovered from a crash keeps a timer of its own, closed or not.
process.exit(failed.length === 0 ? 0 : 1);
