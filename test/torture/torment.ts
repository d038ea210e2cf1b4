import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { createRandom } from '../../src/sample/seeded-random.ts';
import { synthesiseRoster } from '../../src/sample/synthesise-roster.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import type { PlannedRound } from '../../src/survey/plan-round.ts';
import { type BallotBook, createBallotBook } from './ballot-book.ts';
import { judgeWeek } from './judge-week.ts';
import { unknownPerson } from './outside-platform.ts';
import { closedPerson, createOutsideWorld } from './outside-world.ts';
import type { ChildSettings, Moments, Report } from './protocol.ts';
import { staff } from './start-engines.ts';
import { GoneError, type Life, startLife } from './start-life.ts';

/** One step of the week, and how far its work reaches: the span from which the moment of a kill is drawn. */
interface Phase {
  readonly name: 'opening' | 'answering' | 'reminding' | 'closing' | 'publishing';
  readonly milliseconds: number;
  readonly calls: number;
  /** 0: nothing is sent in it. */
  readonly sends: number;
}

const phases = {
  opening: { name: 'opening', milliseconds: 900, calls: 500, sends: 32 },
  answering: { name: 'answering', milliseconds: 250, calls: 300, sends: 0 },
  reminding: { name: 'reminding', milliseconds: 700, calls: 400, sends: 28 },
  closing: { name: 'closing', milliseconds: 500, calls: 60, sends: 0 },
  publishing: { name: 'publishing', milliseconds: 200, calls: 60, sends: 2 },
} as const satisfies Record<string, Phase>;

/** What a week under torture came to. */
export interface WeekResult {
  readonly roundId: string;
  readonly kills: readonly string[];
  readonly acknowledged: number;
  readonly counted: number;
  readonly sent: number;
  /** Empty when all promises were kept. */
  readonly faults: readonly string[];
}

export interface TormentOptions {
  /** How often the process is killed; the last week is brought to its end all the same. */
  readonly kills: number;
  /** In one step of a week, at most. */
  readonly killsAStep: 1 | 2;
  readonly seed: number;
}

/** A claim of a dead process has run out after this long on the clock. */
const claimMs = 31_000;
const mostPasses = 25;
/** A Monday. */
const start = '2026-08-31T08:00:00Z';
const people = parseRoster(synthesiseRoster({ staff, seed: 1 }), 'roster.csv').people.map(({ id }) => id);
const reachable = people.filter((id) => id !== unknownPerson && id !== closedPerson);

/**
 * Runs weeks of Parley on the same engines, and kills its process at moments drawn from the seed in each step of each
 * week, between and within statements and sends. Yields what each week came to, judged from outside.
 */
export async function* torment(
  settings: Omit<ChildSettings, 'clockOffset'>,
  options: TormentOptions,
): AsyncGenerator<WeekResult> {
  const random = createRandom(options.seed);
  const draw = (below: number) => Math.floor(random() * below);
  const world = createOutsideWorld(random);
  let clockOffset = Date.parse(start) - Date.now();
  let life: Life | undefined;
  let kills: string[] = [];
  let killsBefore = 0;
  const killsLeft = () => options.kills - killsBefore - kills.length;

  async function alive(): Promise<Life> {
    while (!life) {
      const begun = startLife({ ...settings, clockOffset }, world.handle);
      const early =
        options.killsAStep > 1 && killsLeft() > 0 && random() < 0.12
          ? setTimeout(() => begun.kill(), random() * 1_500)
          : undefined;
      try {
        await begun.ready;
        life = begun;
      } catch (error) {
        if (!(error instanceof GoneError)) throw error;
        kills.push('starting');
      } finally {
        clearTimeout(early);
      }
    }
    return life;
  }

  async function moveTo(instant: string | number): Promise<void> {
    const target = typeof instant === 'number' ? instant : Date.parse(instant);
    clockOffset = Math.max(clockOffset, target - Date.now());
    if (life) await life.ask({ order: 'set-clock', offset: clockOffset });
  }

  /** Begins the killing that ends this life, at a moment within the phase. */
  async function aim(at: Life, phase: Phase): Promise<string> {
    const way = draw(phase.sends > 0 ? 4 : 2);
    if (way === 0) {
      setTimeout(() => at.kill(), draw(phase.milliseconds));
      return 'by the clock';
    }
    if (way === 1) {
      await at.ask({ order: 'die-at-call', call: 1 + draw(phase.calls) });
      return 'between two calls';
    }
    const arrived = way === 3;
    world.interrupt({ send: 1 + draw(phase.sends), arrived, kill: () => at.kill() });
    return arrived ? 'once a message arrived' : 'while a message was on its way';
  }

  /** Does a step of the week through one or two deaths; `work` takes up again what is left of it. */
  async function through(phase: Phase, work: (now: Life) => Promise<void>): Promise<void> {
    for (let deaths = random() < 0.35 ? options.killsAStep : 1; ; deaths -= 1) {
      const now = await alive();
      try {
        if (deaths <= 0 || killsLeft() <= 0) return await work(now);
        const way = await aim(now, phase);
        try {
          await work(now);
          // Too late for this step: then between this and the next.
          now.kill();
          kills.push(`${phase.name}, done`);
        } catch (error) {
          if (!(error instanceof GoneError)) throw error;
          kills.push(`${phase.name}, ${way}`);
        }
      } catch (error) {
        if (!(error instanceof GoneError)) throw error;
        kills.push(phase.name);
      }
      world.interrupt(undefined);
      await now.gone;
      life = undefined;
      clockOffset += claimMs;
    }
  }

  /** Lets the jobs run, and time pass for those that wait, until this holds. */
  async function settle(now: Life, roundId: string, done: (report: Report) => boolean): Promise<void> {
    for (let pass = 1; ; pass += 1) {
      await now.ask({ order: 'settle' });
      const report = await now.ask<Report>({ order: 'report', roundId });
      if (done(report) && report.unfinishedDeliveries === 0 && report.failing.length === 0) return;
      if (pass === mostPasses)
        throw new Error(
          `The week is stuck: ${JSON.stringify({ ...report, receipts: report.receipts.length })}`,
        );
      await moveTo(Date.now() + clockOffset + claimMs);
    }
  }

  const arrived = (keys: readonly string[]) => {
    const there = new Set(world.delivered.map(({ key }) => key));
    return keys.every((key) => there.has(keyOnPlatform(key)));
  };

  async function answer(
    now: Life,
    book: BallotBook,
    roundId: string,
    questions: Moments['questions'],
    left: string[],
  ) {
    const busy = new Set<string>();
    const next = () => {
      const place = left.findIndex((person) => !busy.has(person));
      return place === -1 ? undefined : left.splice(place, 1)[0];
    };
    const sendForms = async () => {
      for (let person = next(); person !== undefined; person = next()) {
        busy.add(person);
        const values = Object.fromEntries(
          questions.map(({ id, options }) => [id, options[draw(options.length)] ?? '']),
        );
        try {
          const reply = await now.ask<{ receipt: string } | { refused: string }>({
            order: 'answer',
            person,
            roundId,
            values: { ...values, comment: `Comment ${draw(1_000)}` },
          });
          if ('receipt' in reply) book.acknowledged(person, reply.receipt);
        } catch (error) {
          if (!(error instanceof GoneError)) throw error;
          book.unanswered(person);
          // Some try again once it works again, others do not.
          if (random() < 0.5) left.push(person);
          throw error;
        } finally {
          busy.delete(person);
        }
      }
    };
    const outcomes = await Promise.allSettled([sendForms(), sendForms(), sendForms(), sendForms()]);
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  }

  try {
    while (killsLeft() > 0) {
      killsBefore += kills.length;
      kills = [];
      const before = world.delivered.length;
      const planned = await (await alive()).ask<PlannedRound>({ order: 'plan' });
      const { roundId } = planned;
      const book = createBallotBook();
      const everybody = (kind: string) => reachable.map((id) => `${kind}/${roundId}/${id}/web`);
      const bothChannels = (kind: string) => channelNames.map((name) => `${kind}/${roundId}/${name}/web`);

      await moveTo(planned.opensAt);
      let moments: Moments | undefined;
      await through(phases.opening, async (now) => {
        await settle(now, roundId, ({ state }) => state === 'open');
        moments = await now.ask<Moments>({ order: 'moments', roundId });
        await moveTo(moments.lastInvitation);
        await settle(now, roundId, () => arrived([...everybody('invitation'), ...bothChannels('opening')]));
      });
      if (!moments) throw new Error('The round has no moments.');
      const { lastReminder, closesAt, publishesAt, questions } = moments;

      const voters = people.filter(() => random() < 0.8);
      // Some change their mind.
      const forms = [...voters, ...voters.filter(() => random() < 0.3)];
      await through(phases.answering, (now) => answer(now, book, roundId, questions, forms));

      await moveTo(lastReminder);
      await through(phases.reminding, (now) => settle(now, roundId, () => arrived(everybody('reminder'))));

      const byHand = random() < 0.5;
      if (!byHand) await moveTo(closesAt);
      const late = people.filter(() => random() < 0.5);
      await through(phases.closing, async (now) => {
        await Promise.all([
          answer(now, book, roundId, questions, late),
          ...(byHand ? [now.ask({ order: 'close-now', roundId })] : []),
        ]);
        await settle(now, roundId, ({ destroyed }) => destroyed);
      });

      await moveTo(publishesAt);
      await through(phases.publishing, (now) =>
        settle(now, roundId, ({ state }) => state === 'published' && arrived(bothChannels('summary'))),
      );
      const report = await (await alive()).ask<Report>({ order: 'report', roundId });
      yield {
        roundId,
        kills,
        acknowledged: book.count(),
        counted: report.answered,
        sent: world.delivered.length - before,
        faults: [
          ...book.judge(report.receipts, report.answered),
          ...judgeWeek(world.delivered, {
            roundId,
            report,
            reachable,
            unreachable: [unknownPerson, closedPerson],
          }),
        ],
      };
    }
  } finally {
    const last: Life | undefined = life;
    last?.kill();
    await last?.gone;
  }
}
