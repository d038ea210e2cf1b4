import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { neededScopes } from '../../adapters/slack/check-scopes.ts';
import { english } from '../../src/language/languages.ts';
import { commandSpecs } from '../../src/messages/commands.ts';
import { projectRoot } from '../../src/project-root.ts';
import { manifestScopes } from './server/world.ts';

const text = readFileSync(join(projectRoot(), 'adapters/slack/manifest.yaml'), 'utf8');
const guide = readFileSync(join(projectRoot(), 'docs/slack.md'), 'utf8');
const manifest = parse(text);

it('asks for exactly the scopes that Parley checks when it starts', () => {
  expect(manifest.oauth_config.scopes.bot).toEqual([...neededScopes]);
  expect(manifestScopes).toEqual([...neededScopes]);
});

it('names every scope in the guide, with what it is for', () => {
  expect(neededScopes.filter((scope) => !guide.includes(`| \`${scope}\` |`))).toEqual([]);
});

it('switches on what Parley uses: the commands, buttons, the Home tab and messages that nobody can write back to', () => {
  expect(manifest.features.slash_commands).toMatchObject(
    commandSpecs(english).map(({ name }) => ({ command: `/${name}`, should_escape: false })),
  );
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
  expect(manifest.settings.event_subscriptions.bot_events).toContain('app_home_opened');
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: true,
  });
});

it('is walked through in under ten steps', () => {
  expect(guide.match(/^\d+\. /gm)?.length).toBeLessThan(10);
});
