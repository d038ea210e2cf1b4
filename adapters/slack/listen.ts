import { App, type Receiver } from '@slack/bolt';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { answerCommand } from './answer-command.ts';
import { answerCommandButton, answerFormButton } from './answer-press.ts';
import type { Desk } from './desk.ts';
import { parseGivenCommand, parseHomeOpened, parsePress, parseSubmission } from './parse-interaction.ts';
import type { SlackIdentity } from './parse-request.ts';
import { publishHome } from './publish-home.ts';
import { quietLogger } from './quiet-logger.ts';
import { formCallback } from './render-form.ts';
import { commandAction, commandCallback } from './render-home.ts';
import { openFormAction } from './render-message.ts';
import { createSubmissions, takeCommandForm } from './take-submission.ts';

/** Tells the core what people do in Slack. Returns what ends it, once everything that was begun has been answered. */
export async function listen(
  desk: Desk,
  receiver: Receiver,
  identity: SlackIdentity,
  botToken: string,
): Promise<() => Promise<void>> {
  const { logger, listener } = desk;
  const underWay = new Set<Promise<void>>();
  const takeSubmission = createSubmissions(desk);
  const app = new App({
    receiver,
    logger: quietLogger(logger),
    convoStore: false,
    authorize: async () => ({ botToken, ...identity }),
  });

  /** Waited for when stopping. Whatever goes wrong is the operator's business; the person can press again. */
  async function track(work: Promise<void>): Promise<void> {
    const settled = work.catch((error) => {
      const known = error instanceof ParleyError;
      logger.error(
        { platform: 'slack', error: known ? error.message : 'unexpected' },
        known ? error.whatToDo : 'A request from Slack could not be answered. The person can try again.',
      );
    });
    underWay.add(settled);
    await settled;
    underWay.delete(settled);
  }

  app.action(new RegExp(`^${openFormAction}\\.`), async ({ ack, body }) => {
    const press = parsePress(body);
    await ack();
    if (press) await track(answerFormButton(desk, press));
  });
  app.action(new RegExp(`^${commandAction}\\.`), async ({ ack, body }) => {
    const press = parsePress(body);
    await ack();
    if (press) await track(answerCommandButton(desk, press));
  });
  app.view(formCallback, async ({ ack, body }) => {
    const submission = parseSubmission(body);
    if (submission) await track(takeSubmission(submission, (answer) => ack(answer)));
  });
  app.view(commandCallback, async ({ ack, body }) => {
    const submission = parseSubmission(body);
    if (submission) await track(takeCommandForm(desk, submission, (answer) => ack(answer)));
  });
  // One listener for all commands: Bolt tries every listener on every request.
  app.command(/^\//, async ({ ack, body, command }) => {
    const spec = listener.commands.find(({ name }) => command.command === `/${name}`);
    const given = parseGivenCommand(body);
    if (spec && given) await track(answerCommand(desk, spec, given, (reply) => ack(reply)));
  });
  app.event('app_home_opened', async ({ body }) => {
    const opened = parseHomeOpened(body);
    if (opened) await track(publishHome(desk, opened.userId));
  });
  app.event(/^(app_uninstalled|tokens_revoked)$/, async () => {
    logger.error(
      { platform: 'slack' },
      'The app was removed from the Slack workspace, or its token revoked. Nobody can be asked there. Install it again and set SLACK_BOT_TOKEN.',
    );
  });
  app.error(async () => {
    logger.error(
      { platform: 'slack' },
      'A request from Slack could not be answered. The person can try again.',
    );
  });

  await app.start();
  return async () => {
    await Promise.all(underWay);
    await app.stop();
  };
}
