import { sealBallot } from '../../../src/ballot/seal-ballot.ts';
import { tagPerson } from '../../../src/ballot/tag-person.ts';
import { renderPlainText } from '../../../src/command-line/render-plain-text.ts';
import { createRandom, shuffled } from '../../../src/sample/seeded-random.ts';
import type { Core } from '../roster/start-core.ts';

/** An operator adds this many ballots for people who did not answer, each of whom asks by a chance of `share`. */
export interface Addition {
  readonly added: number;
  /** 0 to 1. */
  readonly share: number;
}

export interface Detection extends Addition {
  readonly trials: number;
  /** Trials in which somebody was told of a ballot that they had not given. */
  readonly detected: number;
  /** 1 − (1 − share)^added: the chance that at least one of them asks. */
  readonly predicted: number;
}

/** What came of an operator's ballots. */
export interface OperatorsBallots {
  readonly detections: readonly Detection[];
  /** People for whom nothing was added, and who were told of a ballot nevertheless. */
  readonly falseAlarms: number;
  /** Of those for whom a ballot was added, how many learn of it when all of them ask after closing. */
  readonly detectedAfterClosing: number;
}

/**
 * Puts ballots into an open round as somebody can who has the vault and the database: with the tags of people who have
 * not answered. Then these people really send `/pulse check`, each by chance. Ends the round.
 *
 * @param personIds people on the roster, none of whom has answered.
 */
export async function addOperatorsBallots(
  core: Core,
  personIds: readonly string[],
  options: { readonly additions: readonly Addition[]; readonly trials: number; readonly seed: number },
): Promise<OperatorsBallots> {
  const { store, vault } = core.context;
  const round = await core.openNextRound();
  const keys = await vault.readAnsweringKeys(round.id);
  if (!keys) throw new Error('The round has no keys, so nothing can be added.');
  const random = createRandom(options.seed);
  const half = Math.ceil(personIds.length / 2);
  const [victims, others] = [personIds.slice(0, half), personIds.slice(half)];

  const add = async (personId: string) => {
    const sealed = await sealBallot(keys.publicKey, { team: null, choices: {}, comment: '' });
    await store.ballots.put({ roundId: round.id, tag: tagPerson(keys.tagKey, personId), sealed });
  };
  const isTold = async (personId: string) => {
    const call = { command: 'pulse', subcommand: 'check', options: {} };
    const reply = await core.web.listener().runCommand(core.web.accountOf({ id: personId }), call);
    return (
      reply.kind === 'message' && renderPlainText(reply.message).includes('one sealed ballot is held for you')
    );
  };

  const detections: Detection[] = [];
  for (const { added, share } of options.additions) {
    let detected = 0;
    for (let trial = 0; trial < options.trials; trial += 1) {
      const chosen = shuffled(victims, random).slice(0, added);
      for (const personId of chosen) await add(personId);
      const asking = chosen.filter(() => random() < share);
      const told = await Promise.all(asking.map(isTold));
      if (told.includes(true)) detected += 1;
    }
    detections.push({ added, share, trials: options.trials, detected, predicted: 1 - (1 - share) ** added });
  }
  const alarmed = await Promise.all(others.map(isTold));
  await core.endRound();
  const after = await Promise.all(victims.map(isTold));
  return {
    detections,
    falseAlarms: alarmed.filter(Boolean).length,
    detectedAfterClosing: after.filter(Boolean).length,
  };
}

/** Whether so many detections are what chance gives at this many trials: within three standard errors. */
export function isAsPredicted({ trials, detected, predicted }: Detection): boolean {
  const standardError = Math.sqrt((predicted * (1 - predicted)) / trials);
  return Math.abs(detected / trials - predicted) <= 3 * standardError;
}
