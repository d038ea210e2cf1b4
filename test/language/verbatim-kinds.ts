import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { neededPermissions } from '../../adapters/discord/check-permissions.ts';
import { holderNames } from '../../src/ballot/holders.ts';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { createCommandLine } from '../../src/command-line.ts';
import { proposables } from '../../src/dispute/read-proposal.ts';
import { strikeBallotSectorNames } from '../../src/dispute/strike-ballot-rules.ts';
import { english } from '../../src/language/languages.ts';
import { command, type VerbatimKind } from '../../src/language/sentence-parts.ts';
import { commandSpecs } from '../../src/messages/commands.ts';
import { platformNames } from '../../src/people/person.ts';
import { rosterColumns } from '../../src/people/read-roster-table.ts';
import { projectRoot } from '../../src/project-root.ts';
import { weekdays } from '../../src/survey/schedule.ts';
import { pseudo } from './pseudo-language.ts';

/** What a kind looks like: wherever it stands, or only inside a sentence, where it is also a word of English. */
interface Looks {
  readonly anywhere: readonly RegExp[];
  readonly insideSentences?: readonly RegExp[];
}

const anyOf = (words: readonly string[]) =>
  words.map((word) => word.replace(/[.*+?^$()[\]{}|\\/]/g, '\\$&')).join('|');
const word = (pattern: string) => new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g');

const specs = commandSpecs(english);
const commands = anyOf(specs.map(({ name }) => name));
const subcommands = anyOf([...new Set(specs.flatMap((spec) => spec.subcommands.map(({ name }) => name)))]);
const options = anyOf([
  ...new Set(specs.flatMap((spec) => spec.subcommands.flatMap((one) => one.options.map(({ name }) => name)))),
]);

/** The command line's own grammar: its commands and their options, as they are typed. */
const grammar = createCommandLine({ language: english } as CommandLineDoors);
function everyCommand(one: Command): readonly Command[] {
  return [one, ...one.commands.flatMap(everyCommand)];
}
const typed = anyOf([...new Set(everyCommand(grammar).map((one) => one.name())), 'help']);
const flags = anyOf([
  ...new Set(everyCommand(grammar).flatMap((one) => one.options.map(({ long }) => String(long)))),
]);
const read = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');
/** Settings of the environment, as the file that ships has them. */
const environment = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) =>
  String(name),
);
/** Settings of `organisation.yaml`, which are words of English as well but where one stands in another. */
const inFiles = [...read('sample/organisation.yaml').matchAll(/^ *#? *([A-Za-z]+):(?: |$)/gm)].map(
  ([, name]) => String(name),
);
/** Where something needs attention: a job, the channels, a platform. */
const steps = ['close-round', 'publish-summary', 'destroy-round', 'invite', 'channels', ...platformNames];
const acts = [
  'Trade Union and Labour Relations (Consolidation) Act 1992',
  '1992 Act',
  'Trade Union Act 2016',
  'Employment Rights Act 2025',
];

/**
 * All that stands as it is in any language, by its kind; the list of kinds is complete by its type. Whatever else is
 * plain English in the pseudo-language has escaped from the words.
 */
export const verbatimKinds: Readonly<Record<VerbatimKind, Looks>> = {
  // Greek, but for comments: what is kept of those is English by the rules of taking out names.
  written: { anywhere: [word('(?:[Ww]e )?were not told')] },
  // The organisation's are Greek as well. What the world calls something, and where a law has it:
  name: {
    anywhere: [
      word(
        anyOf([
          'Parley',
          'Slack',
          'Discord',
          'Mac',
          'Windows',
          'JSON',
          'GNU AGPL',
          'Node',
          'Markdown',
          'RFC 8785',
          'SHA-256',
          'UTF-8',
          ...acts,
          ...neededPermissions,
        ]),
      ),
      word('S\\.I\\. 2017/139'),
      /\bs\. \d+[A-Z]?(?:\(\w+\))*/g,
      /\(2[A-F]\)/g,
    ],
  },
  command: {
    anywhere: [
      word(
        `/(?:${commands})(?: (?:${subcommands})(?: (?:\\d{4}-W\\d{2}|\\d+|A\\d+|[<[](?:${options})[\\]>]))*)?`,
      ),
      /\/invite @Parley/g,
      /sha256sum [\w.-]+ [\w.-]+|shasum -a 256|certutil -hashfile FILE SHA256/g,
      word(`(?:npm run parley -- |parley )(?:${typed})(?: (?:${typed}))*(?: FILE)?`),
      word(`(?:-[hV], )?(?:${flags}|--help)(?: (?:csv|markdown))?`),
      /chmod o-rwx|Ctrl-C/g,
      // In the lists of the command line's help, at the beginning of a line.
      new RegExp(`^ {2}(?:${typed})(?= )`, 'g'),
      new RegExp(`(?<=⟧ )parley(?= |$)|${anyOf([pseudo.or(holderNames.map(command))])}`, 'g'),
    ],
    insideSentences: [
      // Several in a row: by chat, and by the command line, whose lists are put together one by one.
      word(`(?:${subcommands})(?:, (?:${subcommands}))+`),
      new RegExp(`(?<=[⟦ẋ]|,\\s+)(?:${typed})(?=[,']|$)`, 'g'),
      word('decline|parley|csv|markdown'),
    ],
  },
  setting: {
    anywhere: [
      word(anyOf(environment)),
      // A moment of the week, as it is written there.
      word(`(?:${anyOf(weekdays)}) \\d{2}:\\d{2}`),
      word(`(?:${anyOf(inFiles)})(?:\\.(?:${anyOf([...inFiles, 'slack', 'discord'])}))+`),
    ],
    insideSentences: [
      word(anyOf([...proposables, ...rosterColumns, 'rep', 'leader', 'timeZone', 'sealing'])),
      // Of the document for programs.
      word('digest(?= )|(?<=")ẋ*summary'),
    ],
  },
  code: {
    anywhere: [
      word('\\d{4}-W\\d{2}|A\\d+'),
      // What a platform calls a refusal: `is_archived`.
      word('[a-z]+(?:_[a-z]+)+'),
      // A share and a key, as text.
      word('parley-(?:sealed-share|share|key)(?:\\.[\\w.-]*)?'),
      // A step that needs attention, before what is said of it.
      new RegExp(`(?<=^ {2}|⟧ +)(?:${anyOf(steps)})(?=: )`, 'g'),
      // A channel, and a receipt.
      word('C\\d{10}'),
      // Sectors, as they are listed in a line of help, which may be broken.
      word(strikeBallotSectorNames.join(',\\s+')),
      /(?<![A-Za-z0-9])[0-9A-HJKMNP-TV-Z]{10}(?![A-Za-z0-9])/g,
    ],
    // Platforms as the roster has them, holders of a key, a topic, and a figure of a strike ballot.
    insideSentences: [word(anyOf([...platformNames, ...holderNames, 'workload', 'entitled']))],
  },
  address: {
    anywhere: [
      /https?:\/\/[\w.:/-]+/g,
      // A file or a folder of this machine.
      /(?<![\w/])(?:\/[\w.-]+){2,}/g,
      /(?<!\w)\.env(?:\.example)?(?!\w)/g,
      word('[\\w-]+(?:\\d{4}-\\d{2})?\\.(?:yaml|csv|json|pdf|md|png|key)'),
    ],
  },
  zone: { anywhere: [word('Europe/(?:London|Dublin)')] },
  // A digit among them, since `added` and `faced` are words.
  hash: { anywhere: [/(?<![A-Za-z0-9])(?=[a-f]*\d)[0-9a-f]{12,64}(?![A-Za-z0-9])/g] },
};

const together = (patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'gm');
const all = Object.values(verbatimKinds);

export const standingAlone = together(all.flatMap(({ anywhere }) => anywhere));
export const insideSentences = together(all.flatMap(({ insideSentences = [] }) => insideSentences));
