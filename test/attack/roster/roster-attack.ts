import type { Attack, AttackOutcome, World } from '../attack.ts';
import { judge } from '../judge.ts';
import { publishFiguresAsParley } from '../statistics/publish-figures.ts';
import { games, homeSetting, layTrap, lowerMinimum, rosterOf, type Setting, settingWith } from './games.ts';
import { type Played, playGames } from './play-games.ts';
import { playOnDashboard } from './play-on-dashboard.ts';
import { bestTrap, type Springing, springTrap, type Trap } from './spring-trap.ts';
import { type Core, startCore } from './start-core.ts';

/** As Parley ships. */
const shippedFrozenWeeks = 13;

/** Attack 12: whoever keeps the roster and the files plays with them. */
export const rosterAttack: Attack = {
  number: 12,
  name: 'The roster’s games',
  theThiefHas: 'the roster, the rules and the questions, to change at will',
  runs: 'each database',
  quickRuns: 'once',
  run: async (world) => {
    const chosen = world.quick ? [layTrap, lowerMinimum] : games;
    const frozenWeeks = world.quick ? 3 : shippedFrozenWeeks;
    const quarter = settingWith(frozenWeeks);
    return judgeRoster({
      naive: playOnDashboard(homeSetting, chosen),
      played: await withCore(world, homeSetting, (core) => playGames(core, homeSetting, chosen)),
      trap: bestTrap(publishFiguresAsParley),
      springing: await withCore(world, quarter, (core) => springTrap(core, quarter, frozenWeeks + 1)),
    });
  },
};

async function withCore<T>(world: World, setting: Setting, act: (core: Core) => Promise<T>): Promise<T> {
  const database = await world.openDatabase();
  const core = await startCore({ database, roster: rosterOf(setting), files: setting.files });
  try {
    return await act(core);
  } finally {
    await core.close();
    await database.close();
  }
}

export function judgeRoster(found: {
  readonly naive: number;
  readonly played: readonly Played[];
  readonly trap: Trap;
  readonly springing: Springing;
}): AttackOutcome {
  const { naive, played, trap, springing } = found;
  const effective = played.filter(({ tookEffect }) => tookEffect).length;
  const hidden = played.filter(({ shown }) => !shown).length;
  const unseen = hidden > 0 || springing.countsAfter <= springing.namedAfter;
  const figures = {
    naive: {
      kind: 'told',
      words: `${naive} of ${played.length} games took effect at once`,
      broken: naive === played.length,
    },
    parley: {
      kind: 'told',
      words: `${effective} of ${played.length} took effect at once, ${played.length - hidden} were shown to both sides`,
      broken: effective > 0 || unseen,
    },
  } as const;
  return {
    ...figures,
    chance: 'none: there is nothing to guess',
    verdict: judge(figures),
    detail: `Played in the middle of an open week that everybody answered: ${played.map(({ name }) => name).join('; ')}. ${effective} of ${played.length} changed anything that was published of that week; ${played.length - hidden} showed in the right hash of both channels’ next opening statement. On a dashboard ${naive} took effect at once. Of fourteen invented people and a target, the team of fifteen was named to both sides in the next opening (week ${springing.namedAfter}) and counted from week ${springing.countsAfter}; from then on nine of them who answer in concert, while five keep silent (${trap.favourable} for, ${trap.unfavourable} against) name the tenth’s answer in ${Math.round(trap.success * 100)}% of cases. No rule of counting prevents that: the roster has to be watched.`,
  };
}
