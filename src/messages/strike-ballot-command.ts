import { strikeBallotSectorNames } from '../dispute/strike-ballot-rules.ts';
import type { Language } from '../language/language.ts';
import { strikeBallotWords } from '../strike-ballot/words.ts';
import type { CommandSpec, OptionSpec } from './command.ts';

/** `/strike-ballot`: the arithmetic of a ballot for industrial action. */
export const strikeBallotCommand = (language: Language): CommandSpec => ({
  name: 'strike-ballot',
  description: strikeBallotWords(language).about,
  subcommands: [check(language)],
});

/** `/ballot`, as it was called before: it does the same for one version, and says so. */
export const oldStrikeBallotCommand = (language: Language): CommandSpec => ({
  name: 'ballot',
  description: strikeBallotWords(language).aboutOldName,
  subcommands: [check(language)],
});

/** Its options in the order in which they are typed: `/strike-ballot check 250 75 0 59 16 2017-01-10 other`. */
function check(language: Language): CommandSpec['subcommands'][number] {
  const { aboutCheck, options } = strikeBallotWords(language);
  return {
    name: 'check',
    description: aboutCheck,
    options: [
      option('entitled', options.entitled),
      option('returned', options.returned),
      option('spoiled', options.spoiled),
      option('yes', options.yes),
      option('no', options.no),
      option('opened', options.opened),
      { ...option('sector', options.sector(strikeBallotSectorNames)), completes: true },
    ],
  };
}

function option(name: string, description: string): OptionSpec {
  return { name, description, required: true, completes: false };
}
