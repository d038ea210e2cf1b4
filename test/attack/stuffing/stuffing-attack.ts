import type { Database } from '../../../adapters/postgres/database.ts';
import type { Context } from '../../../src/bot/context.ts';
import type { Attack, AttackOutcome, World } from '../attack.ts';
import { judge } from '../judge.ts';
import { homeSetting, rosterOf } from '../roster/games.ts';
import { startCore } from '../roster/start-core.ts';
import { addOperatorsBallots, isAsPredicted, type OperatorsBallots } from './add-operators-ballots.ts';
import { createNaiveBox, createParleyBox } from './boxes.ts';
import { type Box, startGround } from './start-ground.ts';
import { extraBallots, type Stuffing, stuffBallots } from './stuff-ballots.ts';

const seed = 11;
const additions = [
  { added: 1, share: 0.1 },
  { added: 3, share: 0.2 },
  { added: 10, share: 0.1 },
  { added: 10, share: 0.3 },
];

/** Attack 11: more ballots than people. */
export const stuffingAttack: Attack = {
  number: 11,
  name: 'Stuffing',
  theThiefHas: 'several accounts, the network, other people’s accounts; at last the vault and the database',
  runs: 'each database',
  run: async (world) =>
    judgeStuffing({
      naive: await stuff(world, (context, database) => createNaiveBox(database, context)),
      parley: await stuff(world, createParleyBox),
      operator: await addAsOperator(world),
    }),
};

async function stuff(
  world: World,
  createBox: (context: Context, database: Database) => Promise<Box>,
): Promise<Stuffing> {
  const database = await world.openDatabase();
  const ground = await startGround(database, (context) => createBox(context, database));
  try {
    return await stuffBallots(ground);
  } finally {
    await ground.close();
    await database.close();
  }
}

async function addAsOperator(world: World): Promise<OperatorsBallots> {
  const database = await world.openDatabase();
  const core = await startCore({ database, roster: rosterOf(homeSetting), files: homeSetting.files });
  try {
    const options = world.quick
      ? { additions: additions.slice(1, 3), trials: 50, seed }
      : { additions, trials: 300, seed };
    return await addOperatorsBallots(core, [...homeSetting.people.keys()], options);
  } finally {
    await core.close();
    await database.close();
  }
}

export function judgeStuffing(found: {
  readonly naive: Stuffing;
  readonly parley: Stuffing;
  readonly operator: OperatorsBallots;
}): AttackOutcome {
  const { naive, parley, operator } = found;
  const extra = extraBallots(parley.tricks);
  const missing = parley.tricks.filter(({ ballots, allowed }) => ballots < allowed).length;
  const entitled = parley.tricks.reduce((sum, { allowed }) => sum + allowed, 0);
  const odd =
    operator.detections.filter((detection) => !isAsPredicted(detection)).length + operator.falseAlarms;
  const naiveExtra = extraBallots(naive.tricks);
  const figures = {
    naive: { kind: 'told', words: `${naiveExtra} extra ballots`, broken: naiveExtra > 0 },
    parley: {
      kind: 'told',
      words: `${extra} extra ballots; an operator’s are found as often as predicted`,
      broken: extra > 0 || parley.counted > entitled || odd > 0,
    },
  } as const;
  return {
    ...figures,
    chance: '0 extra ballots',
    // A trick that got nobody's one ballot in was not tried in earnest.
    verdict: missing > 0 ? 'void' : judge(figures),
    detail: `Tried on Slack (signed requests), Discord and the web: ${parley.tricks.map(({ name, ballots }) => `${name} (${ballots})`).join('; ')}. ${parley.counted} ballots were counted. An operator added ballots for people who had not voted (seed ${seed}): ${operator.detections.map(inWords).join('; ')}; ${operator.falseAlarms} false alarms. Of those who asked after closing, ${operator.detectedAfterClosing} learnt of it: what is added after the last one has asked is not found in this way.`,
  };
}

function inWords({
  added,
  share,
  trials,
  detected,
  predicted,
}: OperatorsBallots['detections'][number]): string {
  return `${added} added, ${Math.round(share * 100)}% ask: found in ${detected} of ${trials} (predicted ${Math.round(predicted * trials)})`;
}
