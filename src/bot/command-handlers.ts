import type { CommandName } from '../people/permissions.ts';
import { ballotForms } from './ballot-forms.ts';
import { completeOption } from './complete-option.ts';
import { concernForms } from './concern-forms.ts';
import type { CommandHandler, FormHandler } from './handler.ts';
import { agreeHandler, agreementForms } from './run-agree.ts';
import { commentsHandler } from './run-comments.ts';
import { commitmentForms, commitmentHandler } from './run-commitment.ts';
import { concernHandler } from './run-concern.ts';
import { eventHandler } from './run-event.ts';
import { followUpHandler } from './run-follow-up.ts';
import { keyForms, keyHandler } from './run-key.ts';
import { runPulse } from './run-pulse.ts';
import { oldStrikeBallotHandler, strikeBallotHandler } from './run-strike-ballot.ts';

/**
 * What the commands and forms do. To add a command: its spec in a file of its own in messages/, listed in
 * messages/commands.ts; who may do what in people/permissions.ts; a `run-….ts` beside this file, and one line in each
 * of the tables below. Slack also wants to know it, in adapters/slack/manifest.yaml; all else follows from the tables.
 */
export const commandHandlers: Readonly<Record<CommandName, CommandHandler>> = {
  pulse: {
    run: runPulse,
    complete: (context, _person, call, option) => completeOption(context, call, option),
  },
  agree: agreeHandler,
  concern: concernHandler,
  commitment: commitmentHandler,
  event: eventHandler,
  'follow-up': followUpHandler,
  comments: commentsHandler,
  'strike-ballot': strikeBallotHandler,
  ballot: oldStrikeBallotHandler,
  key: keyHandler,
};

/** By the first word of the form's id. */
export const formHandlers: Readonly<Record<string, FormHandler>> = {
  ballot: ballotForms,
  agreement: agreementForms,
  concern: concernForms,
  commitment: commitmentForms,
  key: keyForms,
};
