import type { Message } from '../../src/messages/message.ts';
import { accountOf, type Desk, languageOf } from './desk.ts';
import type { Press } from './parse-interaction.ts';
import { publishHome } from './publish-home.ts';
import { renderCommandForm } from './render-home.ts';
import { respond } from './respond.ts';
import { openView, showReply } from './show-reply.ts';
import { slackWords } from './words.ts';

/** A button that opens a form: the invitation's, or the Home tab's. */
export async function answerFormButton(desk: Desk, press: Press): Promise<void> {
  const outcome = await showReply(
    desk,
    press.triggerId,
    desk.listener.openForm(accountOf(desk, press.userId), press.value),
    languageOf(desk, press.userId),
  );
  if (outcome === 'expired') await sayTooSlow(desk, press);
}

/** A button on the Home tab that gives a command; one with options asks for them first. */
export async function answerCommandButton(desk: Desk, press: Press): Promise<void> {
  const [command = '', subcommand = ''] = press.value.split(' ');
  const spec = desk.listener.commands
    .find(({ name }) => name === command)
    ?.subcommands.find(({ name }) => name === subcommand);
  if (!spec) return;
  const language = languageOf(desk, press.userId);
  if (spec.options.length > 0) {
    await openView(desk, press.triggerId, renderCommandForm(command, spec, language));
    return;
  }
  const reply = desk.listener.runCommand(accountOf(desk, press.userId), { command, subcommand, options: {} });
  if ((await showReply(desk, press.triggerId, reply, language)) === 'expired') await sayTooSlow(desk, press);
}

/** Where a modal could not be opened in time. */
async function sayTooSlow(desk: Desk, press: Press): Promise<void> {
  const language = languageOf(desk, press.userId);
  const words = slackWords(language);
  if (press.responseUrl === undefined) return publishHome(desk, press.userId, words.tooSlow);
  const message: Message = { title: words.tooSlow, blocks: [{ kind: 'text', text: words.pressAgain }] };
  await respond(desk, press.responseUrl, message, language);
}
