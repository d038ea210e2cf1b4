import type { Language } from '../../src/language/language.ts';
import { assignOptions } from '../../src/messages/assign-options.ts';
import type { CommandCall, CommandSpec, SubcommandSpec } from '../../src/messages/command.ts';
import { formWords } from './form-words.ts';

export type ParsedCommand =
  | { readonly ok: true; readonly call: CommandCall }
  | { readonly ok: false; readonly sentence: string };

/** Reads what somebody typed, such as `/pulse summary 2026-W47` or `/pulse summary week:2026-W47`. */
export function parseCommand(
  text: string,
  commands: readonly CommandSpec[],
  language: Language,
): ParsedCommand {
  const words = formWords(language).commands;
  const [, first = '', second, rest = ''] = /^\s*\/?(\S+)(?:\s+(\S+)(.*))?$/s.exec(text.trimEnd()) ?? [];
  const command = commands.find(({ name }) => name === first.toLowerCase());
  if (command === undefined) {
    const names = commands.map(({ name }) => `/${name}`);
    return { ok: false, sentence: words.noCommand(names, text.trim().slice(0, 60)) };
  }
  const subcommand = findSubcommand(command, second);
  if (subcommand === undefined) {
    const names = command.subcommands.map(({ name }) => name);
    return { ok: false, sentence: words.noSubcommand(`/${command.name}`, second?.slice(0, 60) ?? '', names) };
  }
  const options = assignOptions(subcommand.options, rest);
  return { ok: true, call: { command: command.name, subcommand: subcommand.name, options } };
}

function findSubcommand(command: CommandSpec, word: string | undefined): SubcommandSpec | undefined {
  if (word === undefined) return command.subcommands[0];
  return command.subcommands.find(({ name }) => name === word.toLowerCase());
}
