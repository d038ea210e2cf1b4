import type { Language } from '../../src/language/language.ts';
import type { CommandSpec } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { commandId } from './custom-ids.ts';
import { discordWords } from './words.ts';

/** The message by this key stands once in the staff channel and is found again at every start. */
export const standingButtonKey = 'standing-button';

/** For people who take no direct messages from the server. It does what the bare command does. */
export function standingButtonMessage(command: CommandSpec, language: Language): Message | undefined {
  const [first] = command.subcommands;
  if (!first) return undefined;
  const { standing } = discordWords(language);
  return {
    title: standing.title,
    blocks: [
      { kind: 'text', text: standing.forWhom },
      { kind: 'button', button: { label: standing.button, formId: commandId(command.name, first.name) } },
      { kind: 'note', text: standing.whoSees },
    ],
  };
}
