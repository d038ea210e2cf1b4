import type { Language } from '../language/language.ts';
import { agreeCommand } from './agree-command.ts';
import type { CommandSpec } from './command.ts';
import { commentsCommand } from './comments-command.ts';
import { commitmentCommand } from './commitment-command.ts';
import { concernCommand } from './concern-command.ts';
import { eventCommand } from './event-command.ts';
import { followUpCommand } from './follow-up-command.ts';
import { keyCommand } from './key-command.ts';
import { pulseCommand } from './pulse-command.ts';
import { oldStrikeBallotCommand, strikeBallotCommand } from './strike-ballot-command.ts';

/** Every command, in the order in which help lists them. What each does stands in bot/command-handlers.ts. */
export const commandSpecs = (language: Language): readonly CommandSpec[] => [
  pulseCommand(language),
  agreeCommand(language),
  concernCommand(language),
  commitmentCommand(language),
  eventCommand(language),
  followUpCommand(language),
  commentsCommand(language),
  strikeBallotCommand(language),
  oldStrikeBallotCommand(language),
  keyCommand(language),
];
