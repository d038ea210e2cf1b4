import { expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { ballotsHeldMessage } from '../../src/messages/held-ballots.ts';
import { privacyWords } from '../../src/pulse/privacy-words.ts';
import { aRound } from '../results/a-round.ts';

const closed = aRound({ id: '2026-W48', state: 'closed' });

test.each([
  ['held', 'Yes: one sealed ballot is held for you', 'one is held, sealed'],
  ['none', 'No ballot is held for you this week', 'none is held'],
  ['unknown', 'Parley cannot tell', 'the keys of this week are missing'],
  ['closed', 'No week is open, so no ballot is held', 'no week is open, so none is held'],
] as const)('of the open week: %s', (thisWeek, title, line) => {
  expect(ballotsHeldMessage({ thisWeek, earlier: [] }, english).title).toBe(title);
  expect(privacyWords(english).held.thisWeek[thisWeek]).toContain(line);
});

test.each(['held', 'none', 'unknown', 'closed'] as const)(
  'a ballot of a closed week that is kept is told beside: %s',
  (thisWeek) => {
    expect(JSON.stringify(ballotsHeldMessage({ thisWeek, earlier: [closed] }, english))).toContain(
      'Yours of the week of 23 November 2026 (2026-W48) is kept sealed',
    );
  },
);

test('where only closed weeks keep one, the answer is yes', () => {
  const { title } = ballotsHeldMessage({ thisWeek: 'closed', earlier: [closed] }, english);
  expect(title).toBe('Yes: a sealed ballot is held for you');
});
