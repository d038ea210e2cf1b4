import { RefusedError } from '../errors/parley-error.ts';
import type { CommandCall } from '../messages/command.ts';
import type { FormValues } from '../messages/form.ts';
import { whoMay } from '../people/permissions.ts';
import { peopleWords } from '../people/words.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { talkWords } from '../talk/words.ts';
import { commandHandlers, formHandlers } from './command-handlers.ts';
import type { Context } from './context.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';
import { refuse } from './replies.ts';

/** Gives one command to what handles it, if this person may. Refusals become replies; other errors are the caller's. */
export async function runCommand(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const handler = handlerOf(call.command);
  const allowed = whoMay(call.command, call.subcommand);
  const words = talkWords(person.language);
  if (!handler || !allowed) return refuse(words.noSuchCommand);
  if (!allowed.includes(person.role))
    return refuse(words.isFor(peopleWords(person.language).peopleIn(allowed)));
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
  return handler ? orRefusal(person, () => handler.open(context, person, rest)) : unknownForm(person);
}

export async function submitForm(
  context: Context,
  person: Reader,
  formId: string,
  values: FormValues,
): Promise<Reply> {
  const { handler, rest } = findForm(formId);
  return handler
    ? orRefusal(person, () => handler.submit(context, person, rest, values))
    : unknownForm(person);
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
    return refuse(error.tell(language));
  }
}

function unknownForm({ language }: Reader): Reply {
  return refuse(talkWords(language).formOutOfDate);
}
