import { agreedTerms } from '../src/bot/agreements.ts';
import type { Context } from '../src/bot/context.ts';
import { givenUpWeeks } from '../src/bot/give-up.ts';
import { linkAccounts } from '../src/bot/link-accounts.ts';
import { askedCommitment, questionsWithCommitment } from '../src/dispute/commitment-question.ts';
import { commitmentToAskAbout } from '../src/dispute/commitment-to-ask-about.ts';
import { followUpToAsk, questionsWithFollowUp } from '../src/dispute/follow-up.ts';
import type { Person, Roster } from '../src/people/person.ts';
import { teamKey } from '../src/people/team-tree.ts';
import type { FrozenTeams } from '../src/ports/store.ts';
import { dateOn } from '../src/survey/date-on.ts';
import { mondayOf } from '../src/survey/monday-of.ts';
import { momentsOf, type PlannedRound, questionsOfWeek, showsTeams } from '../src/survey/plan-round.ts';
import type {
  AskedCommitment,
  AskedCounts,
  AskedFollowUp,
  CountOf,
  Elector,
  Round,
} from '../src/survey/round.ts';

/** Rounds older than this are published, unless they wait for shares of their key. */
const roundsBack = 8;
const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Fixes everything about a round from what is known now: who is asked, where and when, under which team each ballot
 * will count, and which questions. Also links the accounts that the platforms found. Stores nothing else.
 */
export async function drawElectorate(
  context: Context,
  roster: Roster,
  planned: PlannedRound,
  atOnce: boolean,
): Promise<{
  readonly round: Round;
  readonly electors: readonly Elector[];
  readonly frozenTeams?: FrozenTeams;
}> {
  const { organisation, questionSet } = await agreedTerms(context);
  const commitment = await commitmentDue(context, planned.opensAt, organisation.timeZone);
  const followUp = commitment ? undefined : await followUpDue(context);
  const { reach, unasked } = await linkAccounts(context, roster);
  const frozen = await teamsNow(context, roster, planned, organisation.rules.teamsFrozenWeeks);
  const teams = frozen.teams.teams;
  const electors = roster.people.map((person) => {
    const platforms = person.platforms.filter((name) => reach.get(name)?.get(person.id)?.reachable === true);
    const found = platforms
      .map((name) => reach.get(name)?.get(person.id))
      .find((one) => one?.reachable === true);
    const timeZone =
      person.timeZone ?? (found?.reachable ? found.timeZone : undefined) ?? organisation.timeZone;
    const moments = momentsOf(timeZone, planned.weekOf, organisation.schedule, planned.closesAt);
    return {
      personId: person.id,
      team: teams.get(person.id) ?? null,
      platforms,
      invitedAt: atOnce ? planned.opensAt : moments.invitedAt,
      remindedAt: moments.remindedAt,
    };
  });
  const round: Round = {
    id: planned.roundId,
    state: 'open',
    opensAt: planned.opensAt,
    remindsAt:
      [planned.closesAt, ...electors.map((elector) => elector.remindedAt)].toSorted()[0] ?? planned.closesAt,
    closesAt: planned.closesAt,
    publishesAt: planned.publishesAt,
    organisationName: organisation.name,
    timeZone: organisation.timeZone,
    ...(commitment
      ? {
          questions: questionsWithCommitment(questionSet, commitment, context.languages.organisation),
          commitment,
        }
      : followUp
        ? {
            questions: questionsWithFollowUp(questionSet, followUp, context.languages.organisation),
            followUp,
          }
        : { questions: questionsOfWeek(questionSet, planned.weekOf) }),
    comment: questionSet.comment,
    themes: questionSet.themes,
    rules: organisation.rules,
    showTeams: showsTeams(planned.weekOf, organisation.rules.teamsEveryWeeks),
    asked: countAsked(roster.people, electors),
    hashes: { roster: roster.hash, questions: questionSet.hash, rules: organisation.rulesHash },
    channels: { channels: organisation.channels, staffChannel: organisation.staffChannel },
    ...(unasked.length > 0 ? { unasked } : {}),
    ...(organisation.sealing ? { sealing: organisation.sealing } : {}),
  };
  return { round, electors, ...(frozen.isNew ? { frozenTeams: frozen.teams } : {}) };
}

/** The commitment that this round asks about, if one is due. */
async function commitmentDue(
  context: Context,
  opensAt: string,
  timeZone: string,
): Promise<AskedCommitment | undefined> {
  const entries = await context.store.register.list();
  const due = commitmentToAskAbout(entries, dateOn(opensAt, timeZone), timeZone);
  return due && askedCommitment(due);
}

/** The follow-up that this round asks, if one waits. One that was asked in a week without figures is asked again. */
async function followUpDue(context: Context): Promise<AskedFollowUp | undefined> {
  const { rounds, register } = context.store;
  const givenUp = await givenUpWeeks(context);
  // The last few, which may be destroyed and not yet published; and any older one that is not counted.
  const underWay = [...(await rounds.list(roundsBack)), ...(await rounds.undestroyed())]
    .filter(({ id, state }) => state !== 'published' && !givenUp.includes(id))
    .flatMap(({ followUp }) => (followUp ? [followUp.number] : []));
  return followUpToAsk(await register.list('follow-up'), underWay);
}

/** Teams stay as they were frozen for so many weeks: moving, splitting or renaming one changes nothing before that. */
async function teamsNow(
  context: Context,
  roster: Roster,
  planned: PlannedRound,
  frozenWeeks: number,
): Promise<{ readonly teams: FrozenTeams; readonly isNew: boolean }> {
  const frozen = await context.store.rounds.frozenTeams();
  const weeks = frozen && (Date.parse(planned.weekOf) - Date.parse(mondayOf(frozen.sinceRoundId))) / weekMs;
  if (frozen && weeks !== undefined && weeks < frozenWeeks) {
    return { teams: frozen, isNew: false };
  }
  const teams = new Map(roster.people.map((person) => [person.id, teamKey(person.team)]));
  return { teams: { sinceRoundId: planned.roundId, teams }, isNew: true };
}

function countAsked(people: readonly Person[], electors: readonly Elector[]): AskedCounts {
  return {
    total: people.length,
    byTeam: countBy(people.map((person) => teamKey(person.team))),
    byEmployment: countBy(people.map((person) => person.employment)),
    byPlatform: countBy(electors.flatMap((elector) => elector.platforms.slice(0, 1))),
    unreachable: electors.filter((elector) => elector.platforms.length === 0).length,
  };
}

/** Sorted by name, so that both sides read the same list. */
function countBy(names: readonly string[]): readonly CountOf[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
