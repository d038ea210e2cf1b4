import { RefusedError } from '../errors/parley-error.ts';
import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import { plainMessage } from '../messages/plain-message.ts';
import { whoMay } from '../people/permissions.ts';
import { peopleWords } from '../people/words.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { commandHandlers, formHandlers } from './command-handlers.ts';
import type { Context } from './context.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';

const seeHelp = 'Send /pulse help to see what you can do.';

/** Gives one command to what handles it, if this person may. Refusals become replies; other errors are the caller's. */
export async function runCommand(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const handler = handlerOf(call.command);
  const allowed = whoMay(call.command, call.subcommand);
  if (!handler || !allowed) return refusal('Parley does not know that command', seeHelp);
  if (!allowed.includes(person.role))
    return refusal(`That is for ${peopleWords(person.language).peopleIn(allowed)}`, seeHelp);
  return orRefusal(person, () => handler.run(context, person, call));
}

/** Suggestions for the option that is being typed; none for what this person may not do. */
export async function completeCommand(
  context: Context,
  person: Reader,
  call: CommandCall,
  option: string,
): Promise<readonly string[]> {
  if (!whoMay(call.command, call.subcommand)?.includes(person.role)) return [];
  return (await handlerOf(call.command)?.complete?.(context, person, call, option)) ?? [];
}

export async function openForm(context: Context, person: Reader, formId: string): Promise<FormReply> {
  const { handler, rest } = findForm(formId);
  return handler ? orRefusal(person, () => handler.open(context, person, rest)) : unknownForm();
}

export async function submitForm(
  context: Context,
  person: Reader,
  formId: string,
  values: FormValues,
): Promise<Reply> {
  const { handler, rest } = findForm(formId);
  return handler ? orRefusal(person, () => handler.submit(context, person, rest, values)) : unknownForm();
}

function handlerOf(command: string): CommandHandler | undefined {
  const table: Readonly<Record<string, CommandHandler>> = commandHandlers;
  return Object.hasOwn(table, command) ? table[command] : undefined;
}

function findForm(formId: string): { readonly handler: FormHandler | undefined; readonly rest: string } {
  const dot = formId.indexOf('.');
  const word = formId.slice(0, Math.max(dot, 0));
  const handler = Object.hasOwn(formHandlers, word) ? formHandlers[word] : undefined;
  return { handler, rest: formId.slice(dot + 1) };
}

async function orRefusal<T extends FormReply>(
  { language }: Reader,
  act: () => Promise<T>,
): Promise<T | Reply> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { what, whatToDo } = error.tell(language);
    return refusal(what, whatToDo);
  }
}

function unknownForm(): Reply {
  return refusal('This form is out of date', 'Send /pulse to start again.');
}

function refusal(title: string, text: string): Reply {
  return { kind: 'message', ok: false, message: plainMessage(title, text) };
}
