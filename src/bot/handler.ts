import type { Language } from '../language/language.ts';
import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import type { Person } from '../people/person.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import type { Context } from './context.ts';

/** Who asks, and reads the reply. */
export interface Reader extends Person {
  /** Their account's, where Parley speaks it; else the organisation's. */
  readonly language: Language;
}

/** What a command does. */
export interface CommandHandler {
  /** Called for subcommands that this person may use. A RefusedError it throws is shown to them as it is. */
  run(context: Context, person: Reader, call: CommandCall): Promise<FormReply>;
  /** Values for the option that is being typed; who types is on the roster. */
  complete?(context: Context, person: Reader, call: CommandCall, option: string): Promise<readonly string[]>;
}

/** Forms whose id begins with a word and a dot; `rest` is what follows. RefusedErrors as above. */
export interface FormHandler {
  open(context: Context, person: Reader, rest: string): Promise<FormReply>;
  /** Anybody can send any id and any values: who may do this is for the handler to check. */
  submit(context: Context, person: Reader, rest: string, values: FormValues): Promise<Reply>;
}
