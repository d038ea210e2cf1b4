import { buildSummary } from '../../../src/results/build-summary.ts';
import { addChoice, createTally } from '../../../src/results/count-ballot.ts';
import { aRound } from '../../results/a-round.ts';

/**
 * All that is published about one question of a whole organisation in which so many of `ballots` are favourable and so
 * many unfavourable, as text; two publications that read the same cannot be told apart.
 */
export type PublishFigures = (favourable: number, unfavourable: number, ballots: number) => string;

/** As Parley publishes: through the summary that a closing would build. */
export const publishFiguresAsParley: PublishFigures = (favourable, unfavourable, ballots) => {
  const tally = createTally();
  tally.otherTeams.ballots = ballots;
  addChoice(tally.otherTeams, 'workload', 'agree', favourable);
  addChoice(tally.otherTeams, 'workload', 'disagree', unfavourable);
  addChoice(tally.otherTeams, 'workload', 'neither', ballots - favourable - unfavourable);
  const { answered, figures } = buildSummary({
    round: aRound(),
    tally,
    electors: new Map([[null, ballots]]),
    receipts: [],
    earlier: [],
    weekOf: '2026-11-23',
  });
  return JSON.stringify([answered, figures]);
};

/** What other products publish: the counts themselves. */
export const publishExactly: PublishFigures = (...counts) => counts.join(' ');

/** A mutation: to the nearest 5%, whatever the base, from 0 to 100. */
export const publishWithoutBandsAndEnds: PublishFigures = (favourable, unfavourable, ballots) =>
  [favourable, unfavourable].map((count) => Math.round((count * 20) / ballots) * 5).join(' ');

/** A mutation, for groups under 30: what lies on a bound goes up, for and against alike. */
export const publishRoundingBoundsUp: PublishFigures = (favourable, unfavourable, ballots) => {
  const told = [favourable, unfavourable].map((count) =>
    count === 1 ? 0 : Math.min(4, Math.floor((count * 5) / ballots)),
  );
  return `${ballots} ${told.join(' ')}`;
};

/**
 * Rule 4 of what may be published, written down once more from its wording and not from the program's code: five bands
 * under 30 ballots, to the nearest 10% within 10 to 90 under 100, to the nearest 5% within 5 to 95 from there on; what
 * lies on a bound goes to the middle; one ballot looks like none, and all but one like all.
 */
export const publishByTheWording: PublishFigures = (favourable, unfavourable, ballots) => {
  const told = [favourable, unfavourable].map((count) => {
    const shown = count <= 1 ? 0 : count >= ballots - 1 ? 1 : count / ballots;
    if (ballots < 30) {
      const passed = [0.2 - tiny, 0.4 - tiny, 0.6 + tiny, 0.8 + tiny].filter((bound) => shown > bound);
      return passed.length;
    }
    const step = ballots < 100 ? 0.1 : 0.05;
    const steps = shown / step;
    const whole = steps < 0.5 / step ? Math.floor(steps + 0.5 + tiny) : Math.ceil(steps - 0.5 - tiny);
    return Math.min(1 / step - 1, Math.max(1, whole));
  });
  return `${ballots} ${told.join(' ')}`;
};

/** Under any share that two counts of at most some thousands can differ by, and over what a computer rounds away. */
const tiny = 1e-9;
