import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createListener } from '../../src/bot/create-listener.ts';
import { actAs, type Seen } from '../weeks/act-as.ts';
import { answerAll, startSmallParley } from '../weeks/live-through-outages.ts';
import type { TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';

/** One week is published, the next is open; nobody has answered it. */
let parley: TestParley;
let counted: Seen;
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines());
  await parley.openAt('2026-11-24T10:00:00Z');
  await answerAll(parley);
  counted = await actAs(parley.slack, 'rep').submit('ballot.2026-W48', { workload: '4' });
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
  await parley.openAt('2026-12-01T10:00:00Z');
}, 120_000);
afterAll(() => parley.close());

const everyone = ['duty-1', 'rep', 'leader'];
const say = (who: string, subcommand: string, options?: Readonly<Record<string, string>>) =>
  actAs(parley.slack, who).pulse(subcommand, options);

describe.each(everyone)('/pulse of %s', (who) => {
  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['answer gives the form', 'answer', {}, 'In the last week I could get my work done in my paid hours.'],
    ['status says until when the week is open', 'status', {}, 'Open until: Friday 4 December, 17:00'],
    ['summary gives the latest published one', 'summary', {}, '13 of 14 people answered (93%)'],
    [
      'summary finds a week however it is typed',
      'summary',
      { week: ' 2026-w48 ' },
      '13 of 14 people answered',
    ],
    ['topic shows one topic week by week', 'topic', { topic: 'Workload' }, 'Workload, week by week'],
    [
      'topic is found by the word in the summary too',
      'topic',
      { topic: ' it Systems ' },
      'IT systems, week by week',
    ],
    ['teams says why none is shown', 'teams', {}, 'from 10 answers on, if it has at least 15 people'],
    ['schedule gives the hours', 'schedule', {}, 'Opens: Tuesday 10:00, your own time'],
    ['check says whether a ballot is held', 'check', {}, 'No ballot is held for you this week'],
    ['privacy says what is not protected', 'privacy', {}, 'someone who controls the machine'],
    ['me says what is held', 'me', {}, 'Earlier answers: none'],
    ['help lists what one can do', 'help', {}, '/pulse summary [week]'],
  ])('%s', async (_, subcommand, options, text) => {
    const seen = await say(who, subcommand, options);
    expect(seen.text).toContain(text);
    expect(seen.ok).toBe(true);
  });

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    [
      'a week that is not published yet',
      'summary',
      { week: '2026-W49' },
      'The latest is the week of 23 November 2026 (2026-W48)',
    ],
    ['a week that never was', 'summary', { week: 'last week' }, 'no published summary for “LAST WEEK”'],
    ['a topic that does not exist', 'topic', { topic: 'weather' }, 'Topics: Workload, IT systems, Morale, '],
    ['a topic that was not named', 'topic', {}, 'Which topic?'],
    [
      'a receipt that is not listed',
      'check',
      { receipt: 'AAAAAAAAAA' },
      'the list of the week of 23 November 2026 (2026-W48), with 13 receipts. The list of the week of 30 November 2026 (2026-W49) comes with its summary (Monday 7 December, 09:00).',
    ],
    [
      'receipts of another week',
      'check',
      { receipt: 'A', week: '1999-W01' },
      'no published list of receipts',
    ],
    ['a command that does not exist', 'results', {}, 'Send /pulse help to see what you can do'],
    ['a word that every object knows', 'toString', {}, 'Send /pulse help to see what you can do'],
  ])('refuses %s in words that help', async (_, subcommand, options, text) => {
    const seen = await say(who, subcommand, options);
    expect(seen.text).toContain(text);
    expect(seen.ok).toBe(false);
  });

  it('confirms a receipt, however it is typed', async () => {
    const seen = await say(who, 'check', { receipt: ` ${counted.receipt.toLowerCase()} ` });
    expect(seen.text).toContain('Your ballot was counted');
  });
});

describe('what only both sides may do', () => {
  it.each(['pause', 'resume'])('%s is refused to staff in a friendly way', async (action) => {
    const seen = await say('duty-1', action);
    expect(seen.ok).toBe(false);
    expect(seen.text).toContain('That is for leaders and union reps');
    expect(seen.text).toContain('Send /pulse help to see what you can do');
  });

  it('is not in the help that staff get, and is in the others’', async () => {
    expect((await say('duty-1', 'help')).text).not.toContain('/pulse pause');
    expect((await say('rep', 'help')).text).toContain('/pulse pause');
    expect((await say('leader', 'help')).text).toContain('/pulse resume');
  });
});

describe('while a week is open', () => {
  it('nobody can read a count or a figure of it', async () => {
    await actAs(parley.slack, 'leader').submit('ballot.2026-W49', { workload: '1' });
    const texts = await Promise.all(
      ['status', 'summary', 'teams', 'topic'].map((name) => say('leader', name, { topic: 'workload' })),
    );
    expect(texts.map(({ text }) => text).join('\n')).not.toMatch(
      /1 of 14|Pulse, week of 30 November|W49.*answered/,
    );
    expect((await parley.operator.roundStatus()).round).not.toHaveProperty('answered');
  });
});

describe('who is not on the roster', () => {
  it.each(['answer', 'summary', 'pause', 'check', 'nonsense'])('learns nothing from %s', async (action) => {
    const seen = await say('stranger', action);
    expect(seen.ok).toBe(false);
    expect(seen.text).toContain('You are not on the list of staff');
  });
});

describe('while a person types', () => {
  const complete = (who: string, option: string, typed: string) =>
    parley.slack.listener().complete(
      parley.slack.accountOf({ id: who }),
      {
        command: 'pulse',
        subcommand: option === 'topic' ? 'topic' : 'check',
        options: { [option]: typed },
      },
      option,
    );

  it('published weeks and topics are offered', async () => {
    expect(await complete('duty-1', 'week', '2026-w')).toEqual(['2026-W48']);
    expect(await complete('duty-1', 'topic', 'wo')).toEqual(['workload']);
    expect(await complete('duty-1', 'receipt', '')).toEqual([]);
  });

  it('a stranger is offered nothing', async () => {
    expect(await complete('stranger', 'topic', '')).toEqual([]);
  });
});

describe('once the newest week is published', () => {
  it('no list is said to be still to come', async () => {
    const seen = await say('rep', 'check', { receipt: 'AAAAAAAAAA', week: '2026-W48' });
    expect(seen.text).toContain('comes with its summary');
    const { store } = parley.context;
    const published = (await store.rounds.list(9)).filter(({ state }) => state === 'published');
    const rounds = { ...store.rounds, list: async () => published };
    const listener = createListener({ ...parley.context, store: { ...store, rounds } });
    const account = parley.slack.accountOf({ id: 'rep' });
    const options = { receipt: 'AAAAAAAAAA', week: '2026-W48' };
    const later = await listener.runCommand(account, { command: 'pulse', subcommand: 'check', options });
    expect(JSON.stringify(later)).toContain('That receipt is not on the list');
    expect(JSON.stringify(later)).not.toContain('comes with its summary');
  });
});

describe('between closing and publishing', () => {
  beforeAll(async () => {
    await answerAll(parley);
    await parley.runUntil('2026-12-04T17:00:00Z');
  }, 120_000);

  it('neither side sees anything of the week that has been counted', async () => {
    const summary = await say('leader', 'summary', { week: '2026-W49' });
    const receipts = await say('rep', 'check', { receipt: 'AAAAAAAAAA', week: '2026-W49' });
    const latest = await say('rep', 'summary');
    expect(await parley.context.store.summaries.get('2026-W49')).toBeDefined();
    expect(summary.text).toContain('There is no published summary for “2026-W49”');
    expect(receipts.text).toContain('There is no published list of receipts for that week');
    expect(latest.text).toContain('Pulse, week of 23 November 2026');
  });
});
