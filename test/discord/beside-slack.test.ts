import { expect, test } from 'vitest';
import { forkBuilt, killNow, nextMessage } from '../engines/fork-built.ts';
import { startDiscordServer } from './server/start-discord-server.ts';
import { channelNamed } from './server/world.ts';
import { channelList } from './start-platform.ts';

test('pictures arrive where Slack’s library, which brings an HTTP client of its own, is loaded too', async () => {
  const server = await startDiscordServer({ people: [], channels: channelList });
  const { token, applicationId, guildId } = server.world;
  const union = channelNamed(server.world, 'union');
  const settings = { token, applicationId, guildId, apiUrl: server.apiUrl, union: union.id };
  const child = forkBuilt('test/discord/children/post-picture-beside-slack', [JSON.stringify(settings)]);

  expect(await nextMessage(child)).toBe('posted');

  expect(union.messages[0]?.files[0]?.data).toEqual(Uint8Array.from([137, 80, 78, 71]));
  await killNow(child);
  await server.close();
});
