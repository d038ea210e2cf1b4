import type { CommandCall, CommandSpec, OptionSpec } from '../../src/messages/command.ts';

/**
 * What somebody typed after a slash command: `summary 2026-W47`, `summary week=2026-W47`, or nothing. Values without a
 * name go to the options in their order; the last option takes all words that are left. An unknown subcommand goes to
 * the core as it stands, which says what there is.
 */
export function parseCommand(spec: CommandSpec, typed: string): CommandCall {
  const words = restoreTyped(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const subcommand = words[0]?.toLowerCase() ?? spec.subcommands[0]?.name ?? '';
  const options = spec.subcommands.find(({ name }) => name === subcommand)?.options ?? [];
  return { command: spec.name, subcommand, options: assignOptions(options, words.slice(1)) };
}

function assignOptions(
  specs: readonly OptionSpec[],
  words: readonly string[],
): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const unnamed: string[] = [];
  for (const word of words) {
    const [, name, value] = /^([a-z-]+)[=:](.*)$/i.exec(word) ?? [];
    const spec = specs.find((option) => option.name === name?.toLowerCase());
    if (spec && value !== undefined) values.set(spec.name, value);
    else unnamed.push(word);
  }
  const open = specs.filter(({ name }) => !values.has(name));
  open.forEach(({ name }, index) => {
    const words = index === open.length - 1 ? unnamed.slice(index) : unnamed.slice(index, index + 1);
    if (words.length > 0) values.set(name, words.join(' '));
  });
  return Object.fromEntries(values);
}

/** Undoes what Slack does to typed text: its three escapes, and the curly quotes that phones put in. */
function restoreTyped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/["“”„`]/g, ' ');
}
