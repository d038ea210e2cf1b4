import { tagPerson } from '../ballot/tag-person.ts';
import { agreedTerms } from '../bot/agreements.ts';
import { boxesAhead, boxGraceMs } from '../bot/concern-boxes.ts';
import type { Context } from '../bot/context.ts';
import { ParleyError, RefusedError } from '../errors/parley-error.ts';
import { teamKey } from '../people/team-tree.ts';
import type { Store } from '../ports/store.ts';
import { mondayOf } from '../survey/monday-of.ts';
import type { Round } from '../survey/round.ts';
import { type EarlierWeek, earlierRound } from './load-sample.ts';
import type { SampleControls, SampleState, SampleStep } from './sample-controls.ts';
import { answerAll, largestTeam, lastOf, openNextRound, runUntil, type SimulatedParley } from './simulate.ts';
import { answerAs } from './synthetic-answers.ts';
import { sampleWords } from './words.ts';

const clockSetting = 'sample-clock';
const seed = 7;
const staffPerTeam = 1;
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Where the sample's clock stands: where it was last moved to, or just after the last of the earlier weeks. */
export async function sampleTime(
  configuration: Pick<Context, 'organisation' | 'questionSet'>,
  store: Store,
  weeks: readonly EarlierWeek[],
): Promise<string> {
  const stored = await store.settings.get(clockSetting);
  if (typeof stored === 'string') return stored;
  const latest = weeks.at(-1);
  if (!latest) throw new ParleyError((language) => sampleWords(language).weeksMissing);
  return earlierRound(configuration, latest.summary).publishesAt;
}

/**
 * The sample organisation's control for time. Each step stores its hour, moves the clock to it and lets the same jobs
 * run that the clock would. One step runs at a time. `weeks` is the synthetic people's story so far.
 */
export function createSampleControls(
  simulated: SimulatedParley,
  weeks: readonly EarlierWeek[],
): SampleControls {
  const { context, clock } = simulated;
  const { store } = context;
  const words = sampleWords(context.languages.organisation);
  const parley = { ...simulated, keepTime: (now: string) => store.settings.set(clockSetting, now) };
  let running: SampleStep | undefined;

  const steps: Readonly<Record<SampleStep, (round: Round | undefined) => Promise<unknown>>> = {
    open: () => openNextRound(parley),
    'others-answer': async (round) =>
      round && letOthersAnswer(parley, round, weeks[0]?.summary.weekOf ?? mondayOf(round.id)),
    remind: async (round) => {
      if (!round) return;
      const electors = await store.rounds.electors(round.id);
      const [box] = await boxesAhead(context);
      await runUntil(parley, round.remindsAt);
      // Staff's concerns come out of their box a few minutes after its hour, which is the organisation's own of reminding.
      const opened = new Date(Date.parse(box.opensAt) + boxGraceMs).toISOString();
      if (opened < round.closesAt) await runUntil(parley, opened);
      await runUntil(
        parley,
        lastOf(
          electors.map((one) => one.remindedAt),
          round.remindsAt,
        ),
      );
    },
    close: async (round) => round && runUntil(parley, round.closesAt),
    publish: async (round) => round && runUntil(parley, round.publishesAt),
  };

  async function state(): Promise<SampleState> {
    const [round] = await store.rounds.list(1);
    const isOpen = round?.state === 'open';
    const answered = isOpen ? await store.ballots.count(round.id) : 0;
    const asked = round?.asked.total ?? 0;
    return {
      now: new Date(clock.now()).toISOString(),
      timeZone: (await agreedTerms(context)).organisation.timeZone,
      ...(round ? { roundId: round.id } : {}),
      round: round?.state ?? 'none',
      answered,
      asked,
      possible: possibleSteps(round, answered, clock.now()),
    };
  }

  return {
    state,

    run: async (step) => {
      if (running) throw new RefusedError((language) => sampleWords(language).stillRunning);
      const { possible, roundId } = await state();
      if (!possible.includes(step)) {
        throw new RefusedError((language) => sampleWords(language).notNext(possible));
      }
      running = step;
      try {
        await steps[step](roundId === undefined ? undefined : await store.rounds.get(roundId));
      } finally {
        running = undefined;
      }
    },

    cast: async () => {
      const people = (await store.rosters.current())?.people ?? [];
      const shown = new Map<string, number>();
      return people
        .filter((person) => {
          if (person.role !== 'staff') return true;
          const team = teamKey(person.team);
          shown.set(team, (shown.get(team) ?? 0) + 1);
          return (shown.get(team) ?? 0) <= staffPerTeam;
        })
        .map((person) => ({
          personId: person.id,
          role: person.role,
          team: teamKey(person.team),
          name: words.castName(person.role, person.id),
        }));
    },
  };
}

function possibleSteps(round: Round | undefined, answered: number, now: number): readonly SampleStep[] {
  if (!round || round.state === 'published') return ['open'];
  if (round.state === 'closed') return ['publish'];
  const reminded = now >= Date.parse(round.remindsAt);
  const few = answered < round.asked.total / 10;
  const steps: SampleStep[] = reminded ? ['close', 'others-answer'] : ['remind', 'close', 'others-answer'];
  return few ? ['others-answer', ...steps.filter((step) => step !== 'others-answer')] : steps;
}

/** Everybody who would answer and has not: whoever the visitor answered as keeps that answer. */
async function letOthersAnswer(parley: SimulatedParley, round: Round, storyBegan: string): Promise<void> {
  const { context } = parley;
  const keys = await context.vault.readAnsweringKeys(round.id);
  const people = (await context.store.rosters.current())?.people ?? [];
  if (!keys) return;
  const week = Math.round((Date.parse(mondayOf(round.id)) - Date.parse(storyBegan)) / weekMs);
  const crisisTeam = largestTeam(people);
  const answers = [];
  for (const person of people) {
    const answer = answerAs(person, week, round.questions, { seed, crisisTeam });
    const held = await context.store.ballots.has(round.id, tagPerson(keys.tagKey, person.id));
    if (answer && !held) answers.push([person, answer] as const);
  }
  await answerAll(context, round, answers);
}
