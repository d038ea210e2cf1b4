import { expect, test } from 'vitest';
import { ballotsHeldMessage, thisWeekWords } from '../../src/messages/held-ballots.ts';
import { aRound } from '../results/a-round.ts';

const closed = aRound({ id: '2026-W48', state: 'closed' });

test.each([
  ['held', 'Yes: one sealed ballot is held for you', 'one is held, sealed'],
  ['none', 'No ballot is held for you this week', 'none is held'],
  ['unknown', 'Parley cannot tell', 'the keys of this week are missing'],
  ['no week is open', 'No week is open, so no ballot is held', 'no week is open, so none is held'],
] as const)('of the open week: %s', (thisWeek, title, line) => {
  expect(ballotsHeldMessage({ thisWeek, earlier: [] }).title).toBe(title);
  expect(thisWeekWords(thisWeek)).toContain(line);
});

test.each(['held', 'none', 'unknown', 'no week is open'] as const)(
  'a ballot of a closed week that is kept is told beside: %s',
  (thisWeek) => {
    expect(JSON.stringify(ballotsHeldMessage({ thisWeek, earlier: [closed] }))).toContain(
      'Yours of the week of 23 November 2026 (2026-W48) is kept sealed',
    );
  },
);

test('where only closed weeks keep one, the answer is yes', () => {
  const { title } = ballotsHeldMessage({ thisWeek: 'no week is open', earlier: [closed] });
  expect(title).toBe('Yes: a sealed ballot is held for you');
});
