import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteTrouble } from '../../src/bot/platform-troubles.ts';
import { OperatorNeededError, ParleyError, toldTrouble } from '../../src/errors/parley-error.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { channelBackMessage, channelLostMessage } from '../../src/messages/channel-messages.ts';
import { openingMessage } from '../../src/messages/opening-message.ts';
import { platformNames } from '../../src/people/person.ts';
import { sampleWords } from '../../src/sample/words.ts';
import { channelNames } from '../../src/survey/organisation.ts';
import { examineWords } from '../../src/weeks/examine-words.ts';
import { openingWords } from '../../src/weeks/opening-words.ts';
import { operatorWords } from '../../src/weeks/operator-words.ts';
import { stepWords } from '../../src/weeks/step-words.ts';
import { troubleWords } from '../../src/weeks/trouble-words.ts';
import { weeksWords } from '../../src/weeks/words.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { findEscaped } from '../pulse/find-escaped.ts';
import { aRound } from '../results/a-round.ts';
import { actAs } from './act-as.ts';
import { answerAll, startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

/** What stands as it is in any language, in the texts below. */
const verbatim = [
  ...['parley round status', 'parley round close', 'parley doctor', 'parley roster import roster.csv'],
  ...['/pulse resume', '/agree propose closes', 'chmod o-rwx', '--staff'],
  ...['PARLEY_VAULT', 'REDIS_URL', 'DATABASE_URL', 'person_id', 'skipWeeks', 'channels'],
  ...['organisation.yaml', 'sample/weeks.jsonl', '2026-W48', '2020-W01', '2020-W02', '2020-W03'],
  ...['Slack', 'Discord', 'Redis', 'Valkey', 'slack', 'web', 'union', 'leadership', 'trustee'],
];

describe('in another language, nothing stays English of', () => {
  test('the statement of who is asked', () => {
    const round = aRound({
      asked: {
        total: 253,
        byTeam: [
          { name: 'Fostering', count: 60 },
          { name: 'Safeguarding / Duty team', count: 193 },
        ],
        byEmployment: [
          { name: 'agency', count: 100 },
          { name: 'not stated', count: 153 },
        ],
        byPlatform: [{ name: 'web', count: 251 }],
        unreachable: 2,
      },
      unasked: platformNames,
    });
    const hashes = Object.values(round.hashes).map((hash) => hash.slice(0, 12));
    const names = ['About workload', 'Fostering', 'Safeguarding', 'Duty team', 'agency'];
    const message = openingMessage(round, undefined, pseudo);
    expect(findEscaped(message, [...verbatim, ...names, ...hashes])).toEqual([]);

    const nobody = { total: 1, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 0 };
    const empty = openingMessage(aRound({ asked: nobody }), undefined, pseudo);
    expect(findEscaped(empty, [...names, ...hashes])).toEqual([]);
  });

  test('a channel that is lost, or back', () => {
    for (const channel of channelNames) {
      for (const platform of platformNames) {
        const lost = { channel, platform, since: '2026-11-30T09:00:00Z' };
        expect(findEscaped(channelLostMessage(lost, 'Europe/London', pseudo), verbatim)).toEqual([]);
        expect(findEscaped(channelBackMessage(lost, 'Europe/London', pseudo), verbatim)).toEqual([]);
      }
    }
  });

  test.each([
    ['weeks', weeksWords(pseudo)],
    ['opening', openingWords(pseudo)],
    ['troubles', troubleWords(pseudo)],
    ['operator', operatorWords(pseudo)],
    ['examine', examineWords(pseudo)],
    ['steps', stepWords(pseudo)],
    ['sample', sampleWords(pseudo)],
  ])('whatever needs no facts: %s', (_, words) => {
    expect(findEscaped(leavesOf(words).join('\n'), verbatim)).toEqual([]);
  });

  test('whatever needs facts', () => {
    const [operator, examine, steps] = [operatorWords(pseudo), examineWords(pseudo), stepWords(pseudo)];
    const sample = sampleWords(pseudo);
    const zone = 'Europe/London';
    const at = '2026-11-30T09:00:00Z';
    const said = [
      ...(['open', 'closed', 'published'] as const).map((state) => operator.already('2026-W48', state)),
      [operator.closedBefore(at, zone), operator.opened('2026-W48', at, zone)],
      [operator.counted('2026-W48', at, zone), operator.keysExist('2026-W48', 5)],
      [operator.failed(1, ''), operator.failed(2, ''), operator.noPackOf('', '2026-11')],
      [examine.keys.late('2026-W48', 5), examine.keys.lost('2026-W48')],
      examine.keys.outlived(['2020-W01', '2020-W02', '2020-W03']),
      examine.documentUnreadable('2026-W48'),
      ...channelNames.map((channel) => [
        examine.channelGood(channel),
        examine.channelFault(channel, ''),
        examine.channelMissing(channel),
      ]),
      ...(['version', 'kind', 'form'] as const).map((why) =>
        examine.entryUnreadable({ seq: 3, v: 9, kind: '' }, why),
      ),
      [examine.redis.open(''), steps.redisTooOld('6.2')],
      [steps.unexpected(undefined, undefined), steps.unexpected('', '')],
      ...(['staff', 'rep', 'leader'] as const).map((role) => sample.castName(role, '')),
      [sample.notNext(['', '', '']), sample.refused(''), sample.tooFewOrTooMany(7)],
    ];
    expect(findEscaped(leavesOf(said).join('\n'), verbatim)).toEqual([]);
  });
});

describe('the operator of an organisation of another language', () => {
  let parley: TestParley;
  beforeAll(async () => {
    const languages = createLanguages(pseudo);
    parley = await startSmallParley(await embeddedEngines(), undefined, languages);
  }, 120_000);
  afterAll(() => parley.close());

  /** What the fakes of the tests say, which know no language. */
  const ofFakes = ['The channel is archived.', 'The app was removed.', 'Install the app again.', 'Busy.'];
  const escapedFrom = (...said: readonly unknown[]) =>
    findEscaped(leavesOf(said).join('\n'), [...verbatim, ...ofFakes]);
  const sentences = async (...results: readonly Promise<{ readonly sentence: string }>[]) =>
    (await Promise.all(results)).map(({ sentence }) => sentence);
  const problems = async () => (await parley.operator.roundStatus()).problems;

  test('reads in it what was done, and what cannot be', async () => {
    const { operator, slack } = parley;
    expect(escapedFrom(await sentences(operator.closeRound(), operator.publishRound()))).toEqual([]);
    await actAs(slack, 'duty-1').pulse('mute');
    const opened = await operator.openRound();
    expect(opened.done).toBe(true);
    expect(escapedFrom(opened.sentence, await sentences(operator.openRound()))).toEqual([]);
    expect(escapedFrom(await sentences(operator.handInShare('2026-W48', 'union', '')))).toEqual([]);
    for (const refused of [operator.createLinks('nobody'), operator.boardPack('2020-01')]) {
      const error = await refused.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error instanceof ParleyError && escapedFrom(error.tell(pseudo))).toEqual([]);
    }
    await parley.runUntil('2026-11-24T10:00:00Z');
    const { round } = await operator.roundStatus();
    expect(round?.unreachable).toHaveLength(1);
    expect(escapedFrom(round?.unreachable)).toEqual([]);
  }, 120_000);

  test('reads in it what needs attention, also what was kept in words; the log stays English', async () => {
    const { operator, slack, context } = parley;
    await answerAll(parley);
    expect(escapedFrom(await sentences(operator.closeRound()))).toEqual([]);
    slack.lose('union');
    const refusal = new OperatorNeededError(toldTrouble('The app was removed.', 'Install the app again.'));
    await noteTrouble(context, 'web', 'messages', refusal);
    const data = { roundId: '2026-W48', personId: 'duty-1', reminder: false, answer: '1' };
    await context.queue.add([{ name: 'invite', id: 'forged', data }]);
    expect(escapedFrom(await sentences(operator.publishRound()))).toEqual([]);
    await parley.queue.whenIdle();

    const found = await problems();
    expect(new Set(found.map(({ job }) => job))).toEqual(new Set(['invite', 'channels', 'web']));
    expect(escapedFrom(found.map(({ what, whatToDo }) => [what, whatToDo]))).toEqual([]);
    expect(parley.complaints.join('\n')).toContain(
      'A channel cannot be reached. Bring the channel back and let Parley in.',
    );
  }, 120_000);

  test('reads in it what the doctor finds', async () => {
    const { operator, context, vault, web, slack } = parley;
    slack.bringBack('union');
    await vault.create('2020-W01');
    await vault.create('2026-W48');
    web.find = () => Promise.reject(new ParleyError(toldTrouble('Busy.')));
    const last = await context.store.register.lastSeq();
    const entry = {
      v: 99,
      by: { side: 'parley' },
      kind: 'concern',
      subject: 1,
      action: 'x',
      data: {},
    } as const;
    await context.store.register.append([entry], '2026-11-30T09:00:00Z', last);
    context.store.summaries.unreadable = async () => ['2020-W02'];

    const findings = await operator.examine();
    const own = findings.filter(({ about }) => about !== 'database');
    expect(own.filter(({ verdict }) => verdict !== 'good').map(({ verdict }) => verdict)).toEqual([
      ...['fault', 'warning', 'fault', 'fault', 'fault', 'fault'],
    ]);
    expect(escapedFrom(own.map(({ about, found, whatToDo }) => [about, found, whatToDo]))).toEqual([]);
    await vault.destroy('2020-W01');
    await vault.destroy('2026-W48');
  });
});

/** Every sentence that is said without facts. */
function leavesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leavesOf) : [];
}
