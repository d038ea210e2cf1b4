import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '../src/messages/message.ts';
import type { Platform } from '../src/ports/platform.ts';
import { visibleText as readDiscord } from './discord/server/visible-text.ts';
import { channelNamed } from './discord/server/world.ts';
import { type Running, startRunning } from './discord/start-platform.ts';
import { createFakeListener } from './fakes/create-fake-listener.ts';
import { visibleText as readSlack } from './slack/server/visible-text.ts';
import { messagesIn, unionChannel } from './slack/server/world.ts';
import { type Started, startPlatform } from './slack/start-platform.ts';
import { openSite, readText, rep } from './web/open-site.ts';

/** Every kind of text, with what a platform might take for a mention, a link or markup. */
const message: Message = {
  title: 'Pulse, week of 16 November 2026',
  blocks: [
    { kind: 'text', text: '174 of 250 people answered (70%).' },
    { kind: 'heading', text: 'What the 174 who answered said' },
    {
      kind: 'facts',
      items: [
        { name: 'Workload', value: '8% or less positive, 65% negative.' },
        { name: 'IT systems', value: '70% positive, 10% negative.' },
      ],
    },
    {
      kind: 'list',
      items: ['pay *and* _travel_', '<@U1> @everyone <!channel>', 'https://b.example/x [a](b)'],
    },
    { kind: 'note', text: 'Figures are rounded, so that nobody can be picked out. ~~`#1`~~ & more' },
  ],
  digest: '3fa1'.repeat(16),
};

const pieces = [
  'Pulse, week of 16 November 2026',
  '174 of 250 people answered (70%).',
  'What the 174 who answered said',
  'Workload',
  '8% or less positive, 65% negative.',
  'IT systems',
  '70% positive, 10% negative.',
  'pay *and* _travel_',
  '<@U1> @everyone <!channel>',
  'https://b.example/x [a](b)',
  'Figures are rounded, so that nobody can be picked out. ~~`#1`~~ & more',
];

let site: Awaited<ReturnType<typeof openSite>>;
let slack: Started;
let discord: Running;

beforeAll(async () => {
  const listener = createFakeListener();
  [site, slack, discord] = await Promise.all([
    openSite({ listener }),
    startPlatform({ listener }),
    startRunning(),
  ]);
  const platforms: readonly Platform[] = [site.platform, slack.platform, discord.platform];
  for (const platform of platforms) await platform.postToChannel('union', message, 'one-message');
});

afterAll(() => Promise.all([site.platform.stop(), slack.close(), discord.stop()]));

/** The message's own words in the order in which they are read, and whatever a platform puts between them. */
function read(text: string): { readonly words: readonly string[]; readonly added: string } {
  const found = pieces.filter((piece) => text.includes(piece));
  const inOrder = found.sort((left, right) => text.indexOf(left) - text.indexOf(right));
  const added = inOrder.reduce((rest, piece) => rest.replace(piece, ' '), text);
  return { words: inOrder, added: added.replace(/\s+/g, ' ').trim() };
}

test('one message reads the same on the web, in Slack and in Discord: the same words in the same order, and no markup', async () => {
  const { html } = await (await site.enter(rep)).get('/channel/union');
  const [, card = ''] = /<li class="card">(.*?)<\/article>/s.exec(html) ?? [];
  const [inSlack] = messagesIn(slack.server.world, unionChannel);
  const [inDiscord] = channelNamed(discord.server.world, 'union').messages;

  const onTheWeb = read(readText(card));
  const onSlack = read(readSlack(inSlack?.blocks ?? []));
  const onDiscord = read(readDiscord(inDiscord ?? {}));

  expect(onTheWeb.words).toEqual(pieces);
  expect(onSlack.words).toEqual(pieces);
  expect(onDiscord.words).toEqual(pieces);
  // All that a platform adds: signs between a name and its value, when it came, its digest, how it is found again.
  expect(onTheWeb.added).toMatch(/^\w+ \d+ \w+, \d\d:\d\d Digest: [0-9a-f]{64}$/);
  expect(onSlack.added).toMatch(/^[: ]*$/);
  expect(onDiscord.added).toMatch(/^[— ]*Digest [0-9a-f]{64} Reference [0-9a-f]{16}$/);
});
