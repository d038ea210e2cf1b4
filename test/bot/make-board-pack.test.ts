import { expect, test } from 'vitest';
import type { Context } from '../../src/bot/context.ts';
import { isPackDue } from '../../src/bot/make-board-pack.ts';
import type { Round } from '../../src/survey/round.ts';

const aRound = (publishesAt: string, state: Round['state']) =>
  ({ publishesAt, state, timeZone: 'Europe/London' }) as Round;

test('a month’s pack is due however many of the latest weeks are open, wait for shares or were given up', async () => {
  const notPublished = Array.from({ length: 10 }, (_, index) =>
    aRound('2026-12-28T09:00:00Z', index === 0 ? 'open' : 'closed'),
  );
  const mondays = ['30', '23', '16', '09', '02'].map((day) =>
    aRound(`2026-11-${day}T09:00:00Z`, 'published'),
  );
  const rounds = [...notPublished, ...mondays, aRound('2026-10-26T09:00:00Z', 'published')];
  const store = {
    rounds: { list: async (limit: number) => rounds.slice(0, limit) },
    packs: { get: async () => undefined },
  } as unknown as Context['store'];

  expect(await isPackDue({ store }, '2026-11')).toBe(true);
  expect(await isPackDue({ store }, '2026-12')).toBe(false);
  expect(await isPackDue({ store }, '2026-10')).toBe(false);
});
