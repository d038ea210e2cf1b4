import type { OptionSpec } from './command.ts';

/**
 * What somebody typed after a subcommand, as its options: `12 week=2026-W47`. Values without a name go to the options in
 * their order; the last takes all words that are left. From a `freeText` option on, everything that is left is its
 * value, exactly as typed.
 */
export function assignOptions(specs: readonly OptionSpec[], typed: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const unnamed: string[] = [];
  const last = specs.at(-1);
  const text = last?.freeText === true ? last : undefined;
  for (let rest = typed.trim(); rest !== ''; ) {
    const [, word = '', after = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
    const [, name, value = ''] = /^([a-z-]+)[=:](.*)$/is.exec(word) ?? [];
    const spec = specs.find((option) => option.name === name?.toLowerCase());
    const waiting = specs.filter((option) => option !== text && !values.has(option.name));
    if (text && (spec === text || (!spec && waiting.length <= unnamed.length))) {
      values.set(text.name, spec === text ? rest.slice(text.name.length + 1).trim() : rest);
      break;
    }
    if (spec) values.set(spec.name, value);
    else unnamed.push(word);
    rest = after;
  }
  const open = specs.filter((option) => !values.has(option.name) && option !== text);
  open.forEach(({ name }, index) => {
    const isLast = index === open.length - 1 && text === undefined;
    values.set(name, (isLast ? unnamed.slice(index) : unnamed.slice(index, index + 1)).join(' '));
  });
  return Object.fromEntries([...values].filter(([, value]) => value !== ''));
}
