import { OperatorNeededError } from '../../src/errors/parley-error.ts';
import { refusalWords } from './refusal-words.ts';

/** What the app may do, each for one purpose; the same list as in manifest.yaml and docs/slack.md. */
export const neededScopes = [
  'chat:write',
  'commands',
  'files:write',
  'users:read',
  'users:read.email',
  'im:write',
  'im:history',
  'channels:history',
  'groups:history',
] as const;

/** Says which scopes are missing before anything fails for want of them. `granted`: as Slack lists them with an answer. */
export function checkScopes(granted: readonly string[] | undefined): void {
  if (!granted) return;
  const missing = neededScopes.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return;
  throw new OperatorNeededError((language) => refusalWords(language).lacksScopes(missing));
}
