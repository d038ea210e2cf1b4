// Slack's library is loaded first, as it may be in the running program.
import '@slack/bolt';
import { setTimeout as delay } from 'node:timers/promises';
import { createDiscordPlatform } from '../../../adapters/discord/create-discord-platform.ts';
import { steadyClock } from '../start-platform.ts';

// Started by a test: posts one picture to the union's channel, in a process where nothing else has been loaded.
const { union, ...settings } = JSON.parse(process.argv[2] ?? '') as Record<
  'token' | 'applicationId' | 'guildId' | 'apiUrl' | 'union',
  string
>;
const silent = () => undefined;
const platform = createDiscordPlatform({
  ...settings,
  channels: { leadership: {}, union: { discord: union } },
  staffChannel: {},
  clock: steadyClock,
  logger: { debug: silent, info: silent, warn: silent, error: silent },
});
const png = Uint8Array.from([137, 80, 78, 71]);
await platform.postToChannel(
  'union',
  { title: 'The week', blocks: [{ kind: 'picture', png, description: 'Topics' }] },
  'k',
);
process.send?.('posted');
await delay(60_000);
