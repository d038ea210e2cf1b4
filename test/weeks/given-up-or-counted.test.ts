import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { catchUp } from '../../jobs/catch-up.ts';
import { closeRound } from '../../jobs/close-round.ts';
import { giveUpRound } from '../../jobs/give-up-round.ts';
import { keyText } from '../../src/ballot/key-text.ts';
import { openShare } from '../../src/ballot/split-key.ts';
import { registerForSummary } from '../../src/bot/register-for-summary.ts';
import { entryOfStep } from '../../src/dispute/agreement-entries.ts';
import { english } from '../../src/language/languages.ts';
import type { Round } from '../../src/survey/round.ts';
import { talkWords } from '../../src/talk/words.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { actAs } from './act-as.ts';
import { postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const keys = {
  union: await generateKeys(),
  leadership: await generateKeys(),
  trustee: await generateKeys(),
};
const organisation = `
name: Northshire children's services
rules: { minimumGroup: 10, teamsEveryWeeks: 1 }
sealing:
  holders:
    union: { person: rep, key: ${keyText('publicKey', keys.union.publicKey)} }
    leadership: { person: leader, key: ${keyText('publicKey', keys.leadership.publicKey)} }
    trustee: { key: ${keyText('publicKey', keys.trustee.publicKey)} }
`;
const staff = [
  ...members('duty', 29, 'Duty team'),
  // A name that is a word as well: nothing but the roster tells that it names somebody.
  { id: 'hill', team: 'Duty team' },
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
];

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({
    engines: await embeddedEngines(),
    roster: rosterOf(staff),
    organisation,
  });
}, 60_000);
afterAll(() => parley.close());

async function putTwoShares(roundId: string): Promise<void> {
  for (const holder of ['union', 'trustee'] as const) {
    const sealed = (await parley.vault.readSealedShares(roundId))?.find((one) => one.holder === holder);
    const share = sealed && (await openShare(sealed.sealed, keys[holder]));
    await parley.vault.putShare(roundId, holder, share ?? new Uint8Array());
  }
}

async function agreeToGiveUp(roundId: string, number: number): Promise<void> {
  const { register } = parley.context.store;
  const steps = [
    { step: 'proposed', number, by: 'union', subject: { about: 'give-up', week: roundId } },
    { step: 'accepted', number, by: 'leadership' },
  ] as const;
  const at = new Date(parley.clock.now()).toISOString();
  await register.append(steps.map(entryOfStep), at, await register.lastSeq());
}

it('who has left while a week waited for its holders is named in no comment of it', async () => {
  const { context, slack } = parley;
  await parley.openAt('2026-11-24T10:00:00Z');
  for (let index = 1; index <= 29; index += 1) {
    const comment = `We were told again that hill decides the rota and it is ${'very '.repeat(index)}hard.`;
    await actAs(slack, `duty-${index}`).answer({ workload: '2', it: '1', morale: '3', comment });
  }
  await actAs(slack, 'hill').answer({ workload: '2', it: '1', morale: '3', comment: '' });
  await parley.runUntil('2026-11-27T17:00:00Z');
  const left = staff.filter(({ id }) => id !== 'hill');
  await parley.operator.importRoster(rosterOf(left), 'roster.csv');
  for (const id of ['rep', 'leader']) await actAs(slack, id).acceptOpen();
  await parley.openAt('2026-12-01T10:00:00Z');
  expect(await context.store.rosters.find('hill')).toBeUndefined();

  await putTwoShares('2026-W48');
  await closeRound(context, { roundId: '2026-W48' });

  const { texts = [] } = (await context.store.comments.get('2026-W48')) ?? {};
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /hill/i.test(text))).toEqual([]);
  // What was kept of the former roster goes with the next look.
  expect(await context.store.settings.get('former-roster-words')).toContain('hill');
  await catchUp(context);
  expect(await context.store.settings.get('former-roster-words')).toEqual([]);
});

it('what came while a week waited for its holders stands in the next summary, for that week may never have one', async () => {
  const { store } = parley.context;
  const added = await actAs(parley.slack, 'rep').send('event', 'add', { date: '2026-12-01', text: 'Strike' });
  expect(added.ok).toBe(true);
  await parley.runUntil('2026-12-04T17:00:00Z');
  const waiting = (await store.rounds.get('2026-W49')) as Round;
  expect([waiting.state, await store.summaries.get(waiting.id)]).toEqual(['closed', undefined]);

  const { register } = await registerForSummary(parley.context, { ...waiting, id: '2026-W50' });

  expect(register?.events).toEqual([expect.objectContaining({ text: 'Strike' })]);
});

it('a week that both sides give up at the moment at which it is counted is given up and not counted, and both are told that', async () => {
  const { context, vault } = parley;
  const roundId = '2026-W49';
  const { rounds, summaries } = context.store;
  await putTwoShares(roundId);
  // The acceptance comes after the counting has looked for the last time, and the giving up is halfway through when
  // the summary is put: its keys are gone, and the round is not marked yet.
  let giving = Promise.resolve();
  const putWhileGivenUp: typeof summaries.put = async (summary) => {
    await agreeToGiveUp(roundId, 9);
    return new Promise<boolean>((resolve, reject) => {
      const markDestroyed: typeof rounds.markDestroyed = async (...call) => {
        await summaries.put(summary).then(resolve, reject);
        return rounds.markDestroyed(...call);
      };
      const halfway = { ...context.store, rounds: { ...rounds, markDestroyed } };
      giving = giveUpRound({ ...context, store: halfway }, { roundId });
    });
  };
  const store = { ...context.store, summaries: { ...summaries, put: putWhileGivenUp } };
  await closeRound({ ...context, store }, { roundId });
  await giving;
  await parley.runUntil('2026-12-07T09:00:00Z');

  expect(await summaries.get(roundId)).toBeUndefined();
  expect((await rounds.get(roundId))?.destroyedAt).toBeDefined();
  expect(await roundsHeld(vault)).toEqual([]);
  const said = postsEverywhere(parley).map((titles) => titles.filter((one) => /given up/.test(one)));
  expect(said).toEqual([[`The ${talkWords(english).week(roundId)} is given up`]]);
});

it('a week whose keys are gone by the time it is to be counted, because both sides gave it up, is given up without an error', async () => {
  const { context, vault } = parley;
  const roundId = '2026-W50';
  await parley.openAt('2026-12-08T10:00:00Z');
  await parley.runUntil('2026-12-11T17:00:00Z');
  await putTwoShares(roundId);
  const readOpeningKeys: typeof vault.readOpeningKeys = async (id) => {
    await agreeToGiveUp(roundId, 10);
    await giveUpRound(context, { roundId });
    return vault.readOpeningKeys(id);
  };

  await closeRound({ ...context, vault: { ...vault, readOpeningKeys } }, { roundId });

  expect(await context.store.summaries.get(roundId)).toBeUndefined();
  expect((await context.store.rounds.get(roundId))?.destroyedAt).toBeDefined();
});
