import { afterEach, expect, test } from 'vitest';
import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import { createShareKeeper } from '../fakes/share-keeper.ts';
import { buttonOf, command, press, send, standingIn } from './server/act.ts';
import type { Outcome } from './server/interactions.ts';
import { snowflake } from './server/snowflake.ts';
import { type DiscordServer, startDiscordServer } from './server/start-discord-server.ts';
import { modalText, visibleText } from './server/visible-text.ts';
import { channelList, createHeard, optionsFor } from './start-platform.ts';

const [rep, stranger] = [snowflake(), snowflake()];
let server: DiscordServer;
let stop = async () => {};
afterEach(async () => {
  await stop();
  await server.close();
});

const textOf = ({ replies }: Outcome) => replies.map(visibleText).join('\n');
const modalOf = ({ modal }: Outcome) => modal ?? expect.unreachable('No form has opened.');

test('a holder hands in their share in a private form, and nobody else can', async () => {
  const keeper = await createShareKeeper({ platform: 'discord', id: rep });
  server = await startDiscordServer({ channels: channelList, people: [{ id: rep }, { id: stranger }] });
  const heard = createHeard();
  const platform = createDiscordPlatform(optionsFor(server, heard));
  stop = platform.stop;
  await platform.start(keeper.listener);

  const form = modalOf(await command(server, rep, 'hand-in', {}, 'union', 'key'));
  expect(modalText(form)).toContain('With it, you let the week of 23 November 2026 (2026-W48) be counted.');
  const cut = keeper.share.slice(0, -2);
  const wrong = await send(server, rep, form, { share: cut }, 'union');
  expect(textOf(wrong)).toContain('That is not a whole share.');
  const again = modalOf(await press(server, rep, buttonOf(wrong.replies[0]), 'union'));
  expect(standingIn(again)).toEqual({ share: cut });
  const taken = await send(server, rep, again, { share: keeper.share }, 'union');
  expect(textOf(taken)).toContain('Your share was taken');
  expect(await keeper.handedIn()).toEqual(['union']);

  const refused = await command(server, stranger, 'hand-in', {}, 'union', 'key');
  expect(textOf(refused)).toContain('not on the list of staff');
  expect([...wrong.replies, ...taken.replies].map(({ flags }) => flags)).toEqual([64, 64]);
  expect([...server.world.channels.values()].flatMap(({ messages }) => messages)).toHaveLength(1);
  expect(JSON.stringify([wrong.replies, taken.replies, heard.log])).not.toContain(cut);
});
