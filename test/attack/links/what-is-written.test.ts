import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../adapters/postgres/database.ts';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import { ballotFormId } from '../../../src/messages/ballot-form.ts';
import type { Round } from '../../../src/survey/round.ts';
import { type Core, shippedQuestions, startCore } from '../roster/start-core.ts';
import { takeTables } from '../rounds/take-tables.ts';

const roster = [
  'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
  ...['duty-1', 'duty-2'].map((id) => `${id},Duty team,staff,,permanent,,,,web`),
  'rep,Duty team,rep,,permanent,,,,web',
  'leader,Duty team,leader,,permanent,,,,web',
].join('\n');

let database: Database;
let core: Core;
let round: Round;

beforeAll(async () => {
  database = await openPglite('memory://');
  core = await startCore({
    ...{ database, roster },
    files: { organisation: 'name: Northshire\n', questions: shippedQuestions },
  });
  round = await core.openNextRound();
}, 60_000);

afterAll(async () => {
  await core.close();
  await database.close();
});

/** The tables that this has changed, by their rows and by the transactions that wrote them. */
async function changedBy(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Map(
    (await takeTables(database.bullmqPool)).map((one) => [one.name, JSON.stringify(one)]),
  );
  await act();
  const after = await takeTables(database.bullmqPool);
  return after.filter((one) => before.get(one.name) !== JSON.stringify(one)).map(({ name }) => name);
}

const account = () => core.web.accountOf({ id: 'duty-1' });
const answers = (workload: string) => ({
  ...Object.fromEntries(round.questions.map(({ id }) => [id, '4'])),
  [round.questions[0]?.id ?? '']: workload,
});

test('answering, and answering again, writes a ballot and nothing else', async () => {
  const answer = (workload: string) =>
    core.web.listener().submitForm(account(), ballotFormId(round.id), answers(workload));

  expect(await changedBy(() => answer('5'))).toEqual(['parley.ballot']);
  expect(await changedBy(() => answer('1'))).toEqual(['parley.ballot']);
});

test('whatever somebody looks at, or gets wrong, writes nothing', async () => {
  const listener = core.web.listener();
  const looks = [
    'status',
    'summary',
    'topic',
    'teams',
    'schedule',
    'check',
    'privacy',
    'me',
    'help',
    'answer',
  ];
  const changed = await changedBy(async () => {
    for (const subcommand of looks) {
      await listener.runCommand(account(), { command: 'pulse', subcommand, options: {} });
    }
    await listener.runCommand(account(), { command: 'concern', subcommand: 'list', options: {} });
    await listener.home(account());
    await listener.openForm(account(), ballotFormId(round.id));
    await listener.submitForm(account(), ballotFormId(round.id), answers('no such answer'));
    await listener.submitForm({ platform: 'web', id: 'a stranger' }, ballotFormId(round.id), answers('5'));
  });

  expect(changed).toEqual([]);
});

test('switching invitations off writes who did, as threats.md says', async () => {
  const mute = { command: 'pulse', subcommand: 'mute', options: {} };

  expect(await changedBy(() => core.web.listener().runCommand(account(), mute))).toEqual([
    'parley.stopped_invitation',
  ]);
});
