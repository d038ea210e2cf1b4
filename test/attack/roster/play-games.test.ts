import { expect, test } from 'vitest';
import { openTestPglite } from '../../engines/open-test-pglite.ts';
import { publishFiguresAsParley } from '../statistics/publish-figures.ts';
import { games, homeSetting, layTrap, lowerMinimum, rosterOf, settingWith } from './games.ts';
import { takeRulesFromFile } from './mutate-rules.ts';
import { playGames } from './play-games.ts';
import { playOnDashboard } from './play-on-dashboard.ts';
import { bestTrap, springTrap } from './spring-trap.ts';
import { type Core, startCore } from './start-core.ts';

async function withCore<T>(
  setting: typeof homeSetting,
  act: (core: Core) => Promise<T>,
  mutate = (context: Core['context']) => context,
): Promise<T> {
  const database = await openTestPglite();
  const core = await startCore({ database, roster: rosterOf(setting), files: setting.files, mutate });
  const result = await act(core);
  await core.close();
  return result;
}

test('neither a roster nor a rule changes in an open week, and both sides see it with the next', async () => {
  const few = [layTrap, lowerMinimum];

  const played = await withCore(homeSetting, (core) => playGames(core, homeSetting, few));

  expect(played).toEqual(few.map(({ name }) => ({ name, tookEffect: false, shown: true })));
});

test('a lower K_min that took effect in an open week would be seen', async () => {
  const play = (core: Core) => playGames(core, homeSetting, [lowerMinimum]);

  const [played] = await withCore(homeSetting, play, takeRulesFromFile);

  expect(played).toMatchObject({ tookEffect: true });
});

test('on a dashboard every one of them takes effect at once', () => {
  expect(playOnDashboard(homeSetting, games)).toBe(games.length);
});

test('a team made around one person counts only at the next freeze, and is named to both sides until then', async () => {
  const setting = settingWith(2);

  const sprung = await withCore(setting, (core) => springTrap(core, setting, 3));

  expect(sprung).toEqual({ namedAfter: 1, countsAfter: 2 });
});

test('nine who answer for one person’s sake learn that person’s answer: rules of counting cannot prevent it', () => {
  expect(bestTrap(publishFiguresAsParley)).toMatchObject({ success: 1 });
});
