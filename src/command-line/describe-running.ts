import type { Language } from '../language/language.ts';
import { commandLineWords } from './words.ts';

/** What the operator sees once Parley runs: where to go, and whether anybody in it is real. */
export function describeRunning(
  organisation: string,
  address: string,
  isSample: boolean,
  language: Language,
): string {
  const words = commandLineWords(language).running;
  const lines = ['', words.isRunning(organisation), '', `  ${address}`, ''];
  if (isSample) lines.push(words.isSample);
  return `${lines.join('\n')}\n`;
}
