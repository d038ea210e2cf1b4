import { expect, test } from 'vitest';
import type { Context } from '../../src/bot/context.ts';
import { readPublished } from '../../src/bot/read-published.ts';
import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import { ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { plainMessage } from '../../src/messages/plain-message.ts';
import { createFakePlatform, type FakePlatform } from '../fakes/create-fake-platform.ts';

/** A week that was published in the union's channel C1, where `now` is the one in use. */
function publishedIn(slack: FakePlatform, now = 'C1', owed: readonly string[] = []): Context {
  const channelsOf = (id: string) => ({
    channels: { leadership: {}, union: { slack: id } },
    staffChannel: {},
  });
  const round = (id: string, channel: string, state: string) => ({
    ...{ id, state, closesAt: '2026-11-27T17:00:00Z' },
    channels: channelsOf(channel),
  });
  const published = { summary: { roundId: '2026-W48' }, picture: { png: new Uint8Array(1) } };
  return {
    languages: createLanguages(),
    platforms: [slack],
    store: {
      owed: { list: async () => owed.map((key) => ({ key })) },
      register: { lastSeq: async () => 0, list: async () => [] },
      summaries: { published: async () => [published.summary], getPublished: async () => published },
      rounds: {
        get: async () => round('2026-W48', 'C1', 'published'),
        list: async () => [round('2026-W50', now, 'open')],
      },
    },
  } as unknown as Context;
}

const createSlack = () => createFakePlatform({ name: 'slack', channels: ['union'] });
const postsOf = async (context: Context) => (await readPublished(context, '2026-W48')).posts;
const union = { channel: 'union', platform: 'slack' };

test('a channel that holds the post, and one that does not', async () => {
  const [holds, holdsNot] = [createSlack(), createSlack()];
  const key = keyOnPlatform('summary/2026-W48/union/slack');
  await holds.postToChannel('union', plainMessage('Pulse'), key);

  expect(await postsOf(publishedIn(holds))).toEqual([{ ...union, stands: 'yes' }]);
  expect(await postsOf(publishedIn(holdsNot))).toEqual([{ ...union, stands: 'no' }]);
});

test('a week whose channel has changed since, or that its platform no longer shows, accuses nobody', async () => {
  const looked: (number | undefined)[] = [];
  const forgetful = {
    ...createSlack(),
    find: async (_target: unknown, _key: string, since?: number) => {
      looked.push(since);
      throw new ParleyError(toldTrouble('Slack does not show what is so old.', 'Search the channel.'));
    },
  };

  expect(await postsOf(publishedIn(createSlack(), 'C2'))).toEqual([
    { ...union, stands: 'unknown', reason: 'both sides have agreed on another channel since' },
  ]);
  expect(await postsOf(publishedIn(forgetful))).toEqual([
    { ...union, stands: 'unknown', reason: 'Slack does not show what is so old' },
  ]);
  expect(looked).toEqual([Date.parse('2026-11-27T17:00:00Z')]);
});

test('a post that waits until its channel can be reached is not said to be missing', async () => {
  expect(await postsOf(publishedIn(createSlack(), 'C1', ['summary/2026-W48/union/slack']))).toEqual([
    { ...union, stands: 'unknown', reason: 'it waits until Parley can reach the channel' },
  ]);
});
