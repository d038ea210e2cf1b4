import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import type { CommandName } from '../people/permissions.ts';
import type { Person } from '../people/person.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { ballotForms } from './ballot-forms.ts';
import { completeOption } from './complete-option.ts';
import type { Context } from './context.ts';
import { agreeHandler, agreementForms } from './run-agree.ts';
import { runPulse } from './run-pulse.ts';

/**
 * What the commands and forms do. To add a command: its spec in a file of its own in messages/, listed in
 * messages/commands.ts; who may do what in people/permissions.ts; a `run-….ts` beside this file, and one line in each
 * of the tables below. Slack also wants to know it, in adapters/slack/manifest.yaml; all else follows from the tables.
 */
export interface CommandHandler {
  /** Called for subcommands that this person may use. A RefusedError it throws is shown to them as it is. */
  run(context: Context, person: Person, call: CommandCall): Promise<FormReply>;
  /** Values for the option that is being typed; who types is on the roster. */
  complete?(context: Context, person: Person, call: CommandCall, option: string): Promise<readonly string[]>;
}

/** Forms whose id begins with a word and a dot; `rest` is what follows. RefusedErrors as above. */
export interface FormHandler {
  open(context: Context, person: Person, rest: string): Promise<FormReply>;
  /** Anybody can send any id and any values: who may do this is for the handler to check. */
  submit(context: Context, person: Person, rest: string, values: FormValues): Promise<Reply>;
}

export const commandHandlers: Readonly<Record<CommandName, CommandHandler>> = {
  pulse: {
    run: runPulse,
    complete: (context, _person, call, option) => completeOption(context, call, option),
  },
  agree: agreeHandler,
};

/** By the first word of the form's id. */
export const formHandlers: Readonly<Record<string, FormHandler>> = {
  ballot: ballotForms,
  agreement: agreementForms,
};
