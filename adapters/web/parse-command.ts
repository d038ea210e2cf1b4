import type { CommandCall, CommandSpec, OptionSpec, SubcommandSpec } from '../../src/messages/command.ts';

export type ParsedCommand =
  | { readonly ok: true; readonly call: CommandCall }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads what somebody typed, such as `/pulse summary 2026-W47`. Values go to the options in their order, or by name as
 * `week:2026-W47`; the last option takes all words that are left.
 */
export function parseCommand(text: string, commands: readonly CommandSpec[]): ParsedCommand {
  const words = text.trim().replace(/^\//, '').split(/\s+/).filter(Boolean);
  const command = commands.find(({ name }) => name === words[0]?.toLowerCase());
  if (command === undefined) {
    const names = commands.map(({ name }) => `/${name}`).join(' or ');
    return {
      ok: false,
      sentence: `A command begins with ${names}. You wrote “${text.trim().slice(0, 60)}”.`,
    };
  }
  const subcommand = findSubcommand(command, words[1]);
  if (subcommand === undefined) {
    const names = command.subcommands.map(({ name }) => name).join(', ');
    return {
      ok: false,
      sentence: `/${command.name} has no “${words[1]?.slice(0, 60)}”. It has ${names}.`,
    };
  }
  const options = assignOptions(subcommand.options, words.slice(2));
  return { ok: true, call: { command: command.name, subcommand: subcommand.name, options } };
}

function findSubcommand(command: CommandSpec, word: string | undefined): SubcommandSpec | undefined {
  if (word === undefined) return command.subcommands[0];
  return command.subcommands.find(({ name }) => name === word.toLowerCase());
}

function assignOptions(specs: readonly OptionSpec[], words: readonly string[]): Record<string, string> {
  const named = words.flatMap((word) => {
    const spec = specs.find(({ name }) => word.toLowerCase().startsWith(`${name}:`));
    return spec === undefined ? [] : [{ word, spec, value: word.slice(spec.name.length + 1) }];
  });
  const rest = words.filter((word) => !named.some((entry) => entry.word === word));
  const unnamed = specs.filter((spec) => !named.some((entry) => entry.spec === spec));
  const positional = unnamed.map((spec, index) => {
    const last = index === unnamed.length - 1;
    return [spec.name, (last ? rest.slice(index) : rest.slice(index, index + 1)).join(' ')] as const;
  });
  const all = [...named.map(({ spec, value }) => [spec.name, value] as const), ...positional];
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}
