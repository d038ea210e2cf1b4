import type { CommandSpec } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { commandId } from './custom-ids.ts';

/** The message by this key stands once in the staff channel and is found again at every start. */
export const standingButtonKey = 'standing-button';

/** For people who take no direct messages from the server. It does what the bare command does. */
export function standingButtonMessage(command: CommandSpec): Message | undefined {
  const [first] = command.subcommands;
  if (!first) return undefined;
  return {
    title: 'Answer the weekly questions here',
    blocks: [
      {
        kind: 'text',
        text: 'You can answer here if you do not get direct messages from Parley. The button works in every week.',
      },
      { kind: 'button', button: { label: 'Answer now', formId: commandId(command.name, first.name) } },
      { kind: 'note', text: 'Only you see what opens. Nobody is shown who has pressed the button.' },
    ],
  };
}
