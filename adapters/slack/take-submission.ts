import type { types } from '@slack/bolt';
import type { Reply } from '../../src/ports/platform.ts';
import { accountOf, type Desk, note } from './desk.ts';
import { limits, shorten } from './limits.ts';
import type { Submission } from './parse-interaction.ts';
import { blockIdOf, renderForm } from './render-form.ts';
import { renderMessageView, renderWaitingView } from './render-view.ts';
import { updateView } from './show-reply.ts';
import { within } from './within.ts';

/** How Slack is answered: docs.slack.dev/surfaces/modals, "Updating views" and "Displaying errors in views". */
export type SubmissionAnswer =
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> };

type Ack = (answer: SubmissionAnswer) => Promise<void>;

/** Slack waits for 3 seconds; the rest is for the way there and back. */
const answerWithinMs = 2_000;

/**
 * Answers a submitted form in the same modal: the receipt, what to correct, or "saving", followed by one of the two.
 * A submission that arrives again while the first is being stored is answered with the same receipt.
 */
export function createSubmissions(desk: Desk) {
  const underWay = new Map<string, Promise<Reply>>();

  function submit(submission: Submission): Promise<Reply> {
    const { userId, viewId, metadata, values } = submission;
    const key = `${userId} ${viewId}`;
    const running = underWay.get(key);
    if (running) return running;
    const reply = desk.listener
      .submitForm(accountOf(userId), metadata, values)
      .finally(() => underWay.delete(key));
    underWay.set(key, reply);
    return reply;
  }

  return async function takeSubmission(submission: Submission, ack: Ack): Promise<void> {
    const reply = submit(submission);
    const early = await within(answerWithinMs, reply);
    if (early) return ack(renderAnswer(submission, early.value));
    await ack({
      response_action: 'update',
      view: renderWaitingView('Saving your answers. Please keep this open…'),
    });
    // Whoever has closed the form meanwhile sees no receipt; answering again gives one. No line in the log says so, since it
    // would say at which moment somebody answered.
    await updateView(desk, submission.viewId, await renderLate(submission, await reply));
  };

  /** Errors cannot be put beside the fields any more: the form is shown again as it was filled in. */
  async function renderLate(submission: Submission, reply: Reply): Promise<types.ModalView> {
    if (!reply.fieldErrors) return renderMessageView(reply.message);
    const again = await desk.listener.openForm(accountOf(submission.userId), submission.metadata);
    return again.kind === 'form'
      ? renderForm(again.form, submission.values, Object.values(reply.fieldErrors))
      : renderMessageView(again.message);
  }
}

function renderAnswer(submission: Submission, reply: Reply): SubmissionAnswer {
  // Slack takes errors only for fields that the modal has.
  const errors = Object.entries(reply.fieldErrors ?? {}).filter(([field]) =>
    Object.hasOwn(submission.values, field),
  );
  if (errors.length === 0) return { response_action: 'update', view: renderMessageView(reply.message) };
  return {
    response_action: 'errors',
    errors: Object.fromEntries(errors.map(([field, text]) => [blockIdOf(field), shorten(text, limits.text)])),
  };
}

/** Answers the modal that asked for a command's options. */
export async function takeCommandForm(desk: Desk, submission: Submission, ack: Ack): Promise<void> {
  const [command = '', subcommand = ''] = submission.metadata.split(' ');
  const options = Object.fromEntries(Object.entries(submission.values).filter(([, value]) => value !== ''));
  const pending = desk.listener.runCommand(accountOf(submission.userId), { command, subcommand, options });
  const early = await within(answerWithinMs, pending);
  await ack({
    response_action: 'update',
    view: early ? viewOf(early.value) : renderWaitingView('One moment…'),
  });
  if (!early) await updateView(desk, submission.viewId, viewOf(await pending));

  function viewOf(reply: Awaited<typeof pending>): types.ModalView {
    return reply.kind === 'form' ? renderForm(reply.form) : renderMessageView(reply.message);
  }
}

/** What is said where a modal could not be opened in time. */
export const tooSlow = note('That took too long', 'Nothing is lost. Please press the button again.');
