import { drawElectorate } from '../../jobs/draw-electorate.ts';
import { nextPlannedRound } from '../../src/bot/plan-rounds.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import type { Person } from '../../src/people/person.ts';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';
import type { Round } from '../../src/survey/round.ts';
import type { Bench } from './open-bench.ts';

/** Opens the sample organisation's next round for so many people; nobody is told. It shows teams. */
export async function openRoundFor(
  { context, clock }: Bench,
  staff: number,
): Promise<{ readonly round: Round; readonly people: readonly Person[] }> {
  const { store, vault } = context;
  const roster = parseRoster(synthesiseRoster({ staff, seed: 7 }), 'roster.csv');
  await store.rosters.replace(roster);
  const planned = await nextPlannedRound(context);
  if (!planned) throw new Error('The sample organisation opens no round any more.');
  clock.moveTo(planned.opensAt);
  const { round, electors, frozenTeams } = await drawElectorate(context, roster, planned, true);
  await vault.create(round.id);
  await store.rounds.open({ ...round, showTeams: true }, electors, frozenTeams);
  return { round, people: roster.people };
}
