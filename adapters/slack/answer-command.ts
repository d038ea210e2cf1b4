import type { CommandSpec } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { accountOf, type Desk, hasPicture, languageOf } from './desk.ts';
import { parseCommand } from './parse-command.ts';
import type { GivenCommand } from './parse-interaction.ts';
import { renderReply, replyPortions, respond } from './respond.ts';
import { showReply } from './show-reply.ts';
import { within } from './within.ts';
import { slackWords } from './words.ts';

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
  const language = languageOf(desk, given.userId);
  const pending = desk.listener.runCommand(accountOf(desk, given.userId), parseCommand(spec, given.text));
  const early = await within(answerWithinMs, pending);
  if (early?.value.kind === 'message' && !hasPicture(early.value.message)) {
    const { message } = early.value;
    const portions = replyPortions(message, language);
    if (portions.length === 1) return ack(renderReply(message, portions[0] ?? []));
  }
  await ack();
  const reply = await pending;
  if (reply.kind === 'message') return respond(desk, given.responseUrl, reply.message, language);
  if ((await showReply(desk, given.triggerId, pending, language)) === 'shown') return;
  // The command's trigger is used up; pressing a button makes a new one.
  const words = slackWords(language);
  const ready: Message = {
    title: reply.form.title,
    blocks: [
      { kind: 'text', text: words.formIsReady },
      { kind: 'button', button: { label: words.openTheForm, formId: reply.form.id } },
    ],
  };
  await respond(desk, given.responseUrl, ready, language);
}
