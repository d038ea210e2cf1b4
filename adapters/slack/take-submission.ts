import type { types } from '@slack/bolt';
import type { Language } from '../../src/language/language.ts';
import type { Reply } from '../../src/ports/platform.ts';
import { accountOf, type Desk, languageOf } from './desk.ts';
import { limits, shorten } from './limits.ts';
import type { Submission } from './parse-interaction.ts';
import { blockIdOf, renderForm } from './render-form.ts';
import { renderMessageView, renderWaitingView } from './render-view.ts';
import { renderReplyView, updateView } from './show-reply.ts';
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
      .submitForm(accountOf(desk, userId), metadata, values)
      .finally(() => underWay.delete(key));
    underWay.set(key, reply);
    return reply;
  }

  return async function takeSubmission(submission: Submission, ack: Ack): Promise<void> {
    const language = languageOf(desk, submission.userId);
    const reply = submit(submission);
    const early = await within(answerWithinMs, reply);
    if (early) return ack(renderAnswer(submission, early.value, language));
    await ack({
      response_action: 'update',
      view: renderWaitingView('saving', language),
    });
    // Whoever has closed the form meanwhile sees no receipt; answering again gives one. No line in the log says so, since it
    // would say at which moment somebody answered.
    await updateView(desk, submission.viewId, await renderLate(submission, await reply, language));
  };

  /** Errors cannot be put beside the fields any more: the form is shown again as it was filled in. */
  async function renderLate(
    submission: Submission,
    reply: Reply,
    language: Language,
  ): Promise<types.ModalView> {
    if (!reply.fieldErrors) return renderMessageView(reply.message, language);
    const again = await desk.listener.openForm(accountOf(desk, submission.userId), submission.metadata);
    const { values } = submission;
    return again.kind === 'form'
      ? renderForm(again.form, { language, values, problems: Object.values(reply.fieldErrors) })
      : renderMessageView(again.message, language);
  }
}

function renderAnswer(submission: Submission, reply: Reply, language: Language): SubmissionAnswer {
  // Slack takes errors only for fields that the modal has.
  const errors = Object.entries(reply.fieldErrors ?? {}).filter(([field]) =>
    Object.hasOwn(submission.values, field),
  );
  if (errors.length === 0)
    return { response_action: 'update', view: renderMessageView(reply.message, language) };
  return {
    response_action: 'errors',
    errors: Object.fromEntries(errors.map(([field, text]) => [blockIdOf(field), shorten(text, limits.text)])),
  };
}

/** Answers the modal that asked for a command's options. */
export async function takeCommandForm(desk: Desk, submission: Submission, ack: Ack): Promise<void> {
  const [command = '', subcommand = ''] = submission.metadata.split(' ');
  const options = Object.fromEntries(Object.entries(submission.values).filter(([, value]) => value !== ''));
  const pending = desk.listener.runCommand(accountOf(desk, submission.userId), {
    command,
    subcommand,
    options,
  });
  const language = languageOf(desk, submission.userId);
  const early = await within(answerWithinMs, pending);
  await ack({
    response_action: 'update',
    view: early ? renderReplyView(early.value, language) : renderWaitingView('oneMoment', language),
  });
  if (!early) await updateView(desk, submission.viewId, renderReplyView(await pending, language));
}
