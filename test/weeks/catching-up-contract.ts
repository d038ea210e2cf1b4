import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { everyoneAskedIn, liveThroughOutages, postsEverywhere } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import type { TestEngines } from './test-engines.ts';

/** Seven weeks with outages, lived through once; each test looks at one of them afterwards. */
export function catchingUpContract(name: string, newEngines: () => Promise<TestEngines>): void {
  describe(`a Parley that was down (${name})`, () => {
    let parley: TestParley;
    beforeAll(async () => {
      parley = await liveThroughOutages(await newEngines());
    }, 180_000);
    afterAll(() => parley.close());

    it.each([
      ['at the opening', '2026-W48'],
      ['at the reminder', '2026-W49'],
      ['at closing', '2026-W50'],
      ['at publishing', '2026-W51'],
    ])('%s still asks and reminds everybody once', (_, roundId) => {
      expect(everyoneAskedIn(parley, roundId)).toEqual([['invitation', 'reminder']]);
    });

    it('over a whole week asks nobody about it afterwards', async () => {
      expect(everyoneAskedIn(parley, '2026-W52')).toEqual([['']]);
      expect(await parley.context.store.rounds.get('2026-W52')).toBeUndefined();
    });

    it('until after closing reminds nobody of what has closed', () => {
      expect(everyoneAskedIn(parley, '2026-W53')).toEqual([['invitation']]);
    });

    it('closes, publishes and opens what was missed, and posts each once, in order', () => {
      expect(postsEverywhere(parley).map((posts) => posts.filter((title) => !isPack(title)))).toEqual([
        [
          ...['23 November 2026', '30 November 2026', '7 December 2026', '14 December 2026'].flatMap(
            (monday) => [`Pulse, week of ${monday}: who is asked`, `Pulse, week of ${monday}`],
          ),
          'Pulse, week of 28 December 2026: who is asked',
          ...postsOfBoth(parley),
        ],
      ]);
    });

    it('posts the board pack of each month once', () => {
      expect(postsEverywhere(parley).map((posts) => posts.filter(isPack))).toEqual([
        ['Board pack, 2026-12', 'Board pack, 2027-01'],
      ]);
    });

    it('loses no ballot and counts none twice', async () => {
      const summaries = await parley.context.store.summaries.published(10);
      expect(summaries.map(({ roundId, answered, receipts }) => [roundId, answered, receipts.count])).toEqual(
        ['2026-W53', '2026-W51', '2026-W50', '2026-W49', '2026-W48'].map((roundId) => [roundId, 12, 12]),
      );
    });

    it('destroys what it closed late', async () => {
      expect(await roundsHeld(parley.vault)).toEqual(['2027-W01']);
      expect(await parley.context.store.ballots.count('2026-W53')).toBe(0);
    });

    it('has no failed job and nothing to complain about', async () => {
      expect((await parley.operator.roundStatus()).problems).toEqual([]);
      expect(parley.complaints).toEqual([]);
    });
  });
}

/** The summary of W53 and the opening of W01 were due at once, so either may come first. */
function postsOfBoth(parley: TestParley): readonly string[] {
  const titles = ['Pulse, week of 28 December 2026', 'Pulse, week of 4 January 2027: who is asked'];
  const last = parley.slack
    .messagesIn('union')
    .map(({ message }) => message.title)
    .findLast((title) => !isPack(title));
  return last === titles[1] ? titles : titles.toReversed();
}

function isPack(title: string): boolean {
  return title.startsWith('Board pack');
}
