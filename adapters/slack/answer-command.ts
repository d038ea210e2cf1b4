import type { CommandSpec } from '../../src/messages/command.ts';
import { accountOf, type Desk, hasPicture } from './desk.ts';
import { parseCommand } from './parse-command.ts';
import type { GivenCommand } from './parse-interaction.ts';
import { renderReply, replyPortions, respond } from './respond.ts';
import { showReply } from './show-reply.ts';
import { within } from './within.ts';

type Ack = (reply?: ReturnType<typeof renderReply>) => Promise<void>;

/** Slack waits for 3 seconds; the rest is for the way there and back. */
const answerWithinMs = 2_000;

/** Answers a slash command so that only whoever gave it sees the answer: at once where it fits, else in portions. */
export async function answerCommand(
  desk: Desk,
  spec: CommandSpec,
  given: GivenCommand,
  ack: Ack,
): Promise<void> {
  const pending = desk.listener.runCommand(accountOf(given.userId), parseCommand(spec, given.text));
  const early = await within(answerWithinMs, pending);
  if (early?.value.kind === 'message' && !hasPicture(early.value.message)) {
    const { message } = early.value;
    const portions = replyPortions(message);
    if (portions.length === 1) return ack(renderReply(message, portions[0] ?? []));
  }
  await ack();
  const reply = await pending;
  if (reply.kind === 'message') return respond(desk, given.responseUrl, reply.message);
  if ((await showReply(desk, given.triggerId, pending)) === 'shown') return;
  // The command's trigger is used up; pressing a button makes a new one.
  await respond(desk, given.responseUrl, {
    title: reply.form.title,
    blocks: [
      { kind: 'text', text: 'The form is ready.' },
      { kind: 'button', button: { label: 'Open the form', formId: reply.form.id } },
    ],
  });
}
