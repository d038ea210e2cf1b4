import { assignOptions } from '../../src/messages/assign-options.ts';
import type { CommandCall, CommandSpec } from '../../src/messages/command.ts';

/**
 * What somebody typed after a slash command: `summary 2026-W47`, `summary week=2026-W47`, or nothing. An unknown
 * subcommand goes to the core as it stands, which says what there is.
 */
export function parseCommand(spec: CommandSpec, typed: string): CommandCall {
  const [, first, rest = ''] = /^\s*(\S+)(.*)$/s.exec(restoreTyped(typed)) ?? [];
  const subcommand = first?.toLowerCase() ?? spec.subcommands[0]?.name ?? '';
  const options = spec.subcommands.find(({ name }) => name === subcommand)?.options ?? [];
  const hasFreeText = options.some(({ freeText }) => freeText === true);
  return {
    command: spec.name,
    subcommand,
    options: assignOptions(options, hasFreeText ? rest : withoutQuotes(rest)),
  };
}

/** Undoes the three escapes of Slack. */
function restoreTyped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Quotes around a single value, also the curly ones that phones put in. */
function withoutQuotes(text: string): string {
  return text.replace(/["“”„`]/g, ' ');
}
