import { beforeAll, expect, test } from 'vitest';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import { publishFiguresAsParley } from '../statistics/publish-figures.ts';
import { games, homeSetting, layTrap, lowerMinimum, rosterOf, settingWith } from './games.ts';
import { type Played, playGames, put } from './play-games.ts';
import { playOnDashboard } from './play-on-dashboard.ts';
import { judgeRoster } from './roster-attack.ts';
import { bestTrap, type Springing, springTrap } from './spring-trap.ts';
import { startCore } from './start-core.ts';
import { takeRulesFromFile } from './take-rules-from-file.ts';

const trap = bestTrap(publishFiguresAsParley);
const few = [layTrap, lowerMinimum];
let springing: Springing;
let played: readonly Played[];
let playedOnMutant: readonly Played[];

/** One core lives through all weeks: teams frozen for two weeks, then for one, then the rules taken from the file. */
beforeAll(async () => {
  const frozen = settingWith(2);
  const database = await openPglite('memory://');
  const core = await startCore({ database, roster: rosterOf(frozen), files: frozen.files });
  springing = await springTrap(core, frozen, 3);
  await put(core, homeSetting);
  played = await playGames(core, homeSetting, few);
  await core.restart(homeSetting.files, takeRulesFromFile);
  playedOnMutant = await playGames(core, homeSetting, [lowerMinimum]);
  await core.close();
  await database.close();
});

test('neither a roster nor a rule changes in an open week, and both sides see it with the next', () => {
  expect(played).toEqual(few.map(({ name }) => ({ name, tookEffect: false, shown: true })));
  expect(judgeRoster({ naive: few.length, played, trap, springing }).verdict).toBe('holds');
});

test('a lower K_min that takes effect in an open week is seen', () => {
  expect(playedOnMutant).toMatchObject([{ tookEffect: true }]);
  expect(judgeRoster({ naive: 1, played: playedOnMutant, trap, springing }).verdict).toBe('broken');
});

test('on a dashboard every game takes effect at once', () => {
  expect(playOnDashboard(homeSetting, games)).toBe(games.length);
});

test('a team made around one person counts only at the next freeze, and is named to both sides before', () => {
  expect(springing).toEqual({ namedAfter: 1, countsAfter: 2 });
});

test('nine who answer for one person’s sake learn that person’s answer: rules of counting cannot prevent it', () => {
  expect(trap.success).toBe(1);
});
