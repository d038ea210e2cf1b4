import { accountOf, type Desk } from './desk.ts';
import type { Press } from './parse-interaction.ts';
import { publishHome } from './publish-home.ts';
import { renderCommandForm } from './render-home.ts';
import { respond } from './respond.ts';
import { openView, showReply } from './show-reply.ts';
import { tooSlow } from './take-submission.ts';

/** A button that opens a form: the invitation's, or the Home tab's. */
export async function answerFormButton(desk: Desk, press: Press): Promise<void> {
  const outcome = await showReply(
    desk,
    press.triggerId,
    desk.listener.openForm(accountOf(press.userId), press.value),
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
  if (spec.options.length > 0) {
    await openView(desk, press.triggerId, renderCommandForm(command, spec));
    return;
  }
  const reply = desk.listener.runCommand(accountOf(press.userId), { command, subcommand, options: {} });
  if ((await showReply(desk, press.triggerId, reply)) === 'expired') await sayTooSlow(desk, press);
}

async function sayTooSlow(desk: Desk, press: Press): Promise<void> {
  if (press.responseUrl !== undefined) await respond(desk, press.responseUrl, tooSlow);
  else await publishHome(desk, press.userId, tooSlow.title);
}
