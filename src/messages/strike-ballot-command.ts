import { strikeBallotSectorNames } from '../dispute/strike-ballot-rules.ts';
import type { Language } from '../language/language.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** In the order in which they are typed: `/ballot check 250 75 0 59 16 2017-01-10 other`. */
const options: readonly OptionSpec[] = [
  option('entitled', 'How many were entitled to vote'),
  option('returned', 'How many papers were returned'),
  option('spoiled', 'How many of them were spoiled'),
  option('yes', 'How many said yes'),
  option('no', 'How many said no'),
  option('opened', 'The day on which the first paper was sent, like 2017-01-10'),
  { ...option('sector', `One of: ${strikeBallotSectorNames.join(', ')}`), completes: true },
];

function option(name: string, description: string): OptionSpec {
  return { name, description, required: true, completes: false };
}

/** `/ballot`: the arithmetic of a ballot for industrial action. */
export const strikeBallotCommand = (_language: Language): CommandSpec => ({
  name: 'ballot',
  description: 'The arithmetic of a strike ballot, with every base',
  subcommands: [
    { name: 'check', description: 'Each share with its base, and the tests of the law on that day', options },
  ],
});
