import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { keyText } from '../../src/ballot/key-text.ts';
import { english } from '../../src/language/languages.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import { talkWords } from '../../src/talk/words.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const keyLine = async () => keyText('publicKey', (await generateKeys()).publicKey);
const organisation = `
name: Northshire children's services
sealing:
  holders:
    union: { person: rep, key: ${await keyLine()} }
    leadership: { person: leader, key: ${await keyLine()} }
    trustee: { key: ${await keyLine()} }
`;
const roster = rosterOf([
  ...members('duty', 12, 'Duty team'),
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
]);

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({ engines: await embeddedEngines(), roster, organisation });
}, 60_000);
afterAll(() => parley.close());

const titlesTo = (id: string) => parley.slack.messagesOf({ id }).map(({ message }) => message.title);

it('are asked for their shares though no channel can be reached', async () => {
  await parley.openAt('2026-11-24T10:00:00Z');
  for (const platform of [parley.slack, parley.web]) channelNames.forEach(platform.lose);
  await parley.runUntil('2026-11-27T17:00:00Z');
  const asked = `Please hand in your share of the ${talkWords(english).week('2026-W48')}`;
  expect([titlesTo('rep').at(-1), titlesTo('leader').at(-1)]).toEqual([asked, asked]);
});

it('are told of a new share as soon as a platform that refused has been mended', async () => {
  for (const platform of [parley.slack, parley.web]) channelNames.forEach(platform.bringBack);
  parley.slack.breakDown();
  await parley.openAt('2026-12-01T10:00:00Z');
  const told = `You hold a share of the key of the ${talkWords(english).week('2026-W49')}`;
  expect(titlesTo('rep')).not.toContain(told);
  parley.slack.mend();
  await parley.runUntil('2026-12-01T10:15:00Z');
  expect([titlesTo('rep'), titlesTo('leader')].map((titles) => titles.filter((one) => one === told))).toEqual(
    [[told], [told]],
  );
});
