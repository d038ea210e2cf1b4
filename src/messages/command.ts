import type { Language } from '../language/language.ts';
import { talkWords } from '../talk/words.ts';

/** A slash command, as each platform registers it: `/pulse summary [week]`. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  /** The first is what the bare command does. */
  readonly subcommands: readonly SubcommandSpec[];
}

export interface SubcommandSpec {
  readonly name: string;
  /** At most 100 characters (Discord's limit); in English at most 75, since other languages are longer. */
  readonly description: string;
  readonly options: readonly OptionSpec[];
}

export interface OptionSpec {
  readonly name: string;
  /** As long as a subcommand's. */
  readonly description: string;
  readonly required: boolean;
  /** Where true, `PlatformListener.complete` suggests values while the person types. */
  readonly completes: boolean;
  /** Of the last option only: takes all that is left of a typed command, exactly as typed. */
  readonly freeText?: boolean;
}

/** A command as a platform parsed it. Values are unchecked. */
export interface CommandCall {
  readonly command: string;
  readonly subcommand: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Why somebody does what they do, where both channels read it. */
export const reasonOption = (language: Language): OptionSpec => ({
  name: 'reason',
  description: talkWords(language).reason,
  required: false,
  completes: false,
  freeText: true,
});
