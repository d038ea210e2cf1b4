import { changeRoster } from '../../../src/bot/change-roster.ts';
import { parseRoster } from '../../../src/people/parse-roster.ts';
import type { PublishFigures } from '../statistics/publish-figures.ts';
import { acceptByBothSides } from './accept-by-both-sides.ts';
import { invented, layTrap, rosterOf, type Setting, target, trapTeam } from './games.ts';
import type { Core } from './start-core.ts';

/** What a team learns of the one among them whose accounts are not all the attacker's. */
export interface Trap {
  /** How often the attacker names the target's answer (for, against, neither) rightly, 0 to 1, with the best accounts. */
  readonly success: number;
  /** The best answers that the invented people can give: so many for, so many against. */
  readonly favourable: number;
  readonly unfavourable: number;
}

/**
 * Tries every way in which nine of the invented people may answer, the others keeping silent, and each of the target's three answers with equal chances,
 * against what is published of their team.
 */
export function bestTrap(publish: PublishFigures, people = 9): Trap {
  let best: Trap = { success: 0, favourable: 0, unfavourable: 0 };
  for (let favourable = 0; favourable <= people; favourable += 1) {
    for (let unfavourable = 0; favourable + unfavourable <= people; unfavourable += 1) {
      const seen = new Set([
        publish(favourable + 1, unfavourable, people + 1),
        publish(favourable, unfavourable + 1, people + 1),
        publish(favourable, unfavourable, people + 1),
      ]);
      // Of answers that look alike, a guess names one.
      if (seen.size / 3 > best.success) best = { success: seen.size / 3, favourable, unfavourable };
    }
  }
  return best;
}

/** When a trap that is laid in one open round begins to count, in rounds after it, and when both sides can see it. */
export interface Springing {
  /** The first round after it whose ballots count the target under the new team. */
  readonly countsAfter: number;
  /** The first round after it whose opening statement names the new team and how many are in it. */
  readonly namedAfter: number;
}

/** Lays the trap in an open round and looks at each opening after it, for at most so many weeks. */
export async function springTrap(core: Core, home: Setting, weeks: number): Promise<Springing> {
  await core.openNextRound();
  await changeRoster(core.context, parseRoster(rosterOf(layTrap.play(home)), 'roster.csv'));
  await acceptByBothSides(core.context);
  await core.endRound();
  let countsAfter = Number.POSITIVE_INFINITY;
  let namedAfter = Number.POSITIVE_INFINITY;
  for (let week = 1; week <= weeks && !Number.isFinite(countsAfter + namedAfter); week += 1) {
    const round = await core.openNextRound();
    const current = await core.context.store.rounds.currentFor(target);
    if (current?.elector?.team === trapTeam) countsAfter = Math.min(countsAfter, week);
    const named = round.asked.byTeam.some(
      ({ name, count }) => name === trapTeam && count === invented.length + 1,
    );
    if (named) namedAfter = Math.min(namedAfter, week);
    await core.endRound();
  }
  return { countsAfter, namedAfter };
}
