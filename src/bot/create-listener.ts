import { ParleyError } from '../errors/parley-error.ts';
import { commandSpecs } from '../messages/commands.ts';
import type { Message } from '../messages/message.ts';
import { strangerMessage } from '../messages/person-messages.ts';
import type { Account } from '../people/person.ts';
import type { FormReply, PlatformListener, Reply } from '../ports/platform.ts';
import { talkWords } from '../talk/words.ts';
import type { Context } from './context.ts';
import type { Reader } from './handler.ts';
import { homeMessage } from './home-message.ts';
import { refuse } from './replies.ts';
import { completeCommand, openForm, runCommand, submitForm } from './run-command.ts';

/** The core, as every platform sees it. Whatever goes wrong becomes a reply in words; nothing rejects. */
export function createListener(context: Context): PlatformListener {
  async function findReader(account: Account): Promise<Reader | undefined> {
    const person = await context.store.rosters.findByAccount(account);
    return person && { ...person, language: context.languages.find(account.language) };
  }

  async function forPerson<T extends FormReply>(
    account: Account,
    act: (person: Reader) => Promise<T>,
  ): Promise<T | Reply> {
    try {
      const person = await findReader(account);
      if (person) return await act(person);
      const message = strangerMessage(context.languages.find(account.language));
      return { kind: 'message', ok: false, message };
    } catch (error) {
      return apologise(context, account, error);
    }
  }

  return {
    commands: commandSpecs(context.languages.organisation),

    openForm: (account, formId) =>
      forPerson<FormReply>(account, (person) => openForm(context, person, formId)),

    submitForm: (account, formId, values) =>
      forPerson<Reply>(account, (person) => submitForm(context, person, formId, values)),

    runCommand: (account, call) =>
      forPerson<FormReply>(account, (person) => runCommand(context, person, call)),

    complete: async (account, call, option) => {
      try {
        const person = await findReader(account);
        return person ? await completeCommand(context, person, call, option) : [];
      } catch (error) {
        apologise(context, account, error);
        return [];
      }
    },

    home: async (account): Promise<Message> => {
      const reply = await forPerson<Reply>(account, async (person) => ({
        kind: 'message',
        ok: true,
        message: await homeMessage(context, person),
      }));
      return reply.message;
    },
  };
}

/** The person learns that it did not work and what to do; the operator, what happened; neither learns who or what. */
function apologise(context: Context, account: Account, error: unknown): Reply {
  const known = error instanceof ParleyError;
  context.logger.error(
    { platform: account.platform, error: known ? error.message : errorName(error) },
    known ? error.whatToDo : 'A request failed unexpectedly. Nothing of it was stored.',
  );
  return refuse(talkWords(context.languages.find(account.language)).didNotWork);
}

/** An unexpected error's kind and code. Its text could quote what somebody wrote, so it stays out of the log. */
function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
