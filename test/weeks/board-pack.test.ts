import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardPack } from '../../jobs/board-pack.ts';
import { packJobs } from '../../src/bot/make-board-pack.ts';
import { digestOf } from '../../src/digest/digest-of.ts';
import { readDocument } from '../../src/results/read-document.ts';
import { earlierRound, sampleFiles } from '../../src/sample/load-sample.ts';
import type { FakePlatform } from '../fakes/create-fake-platform.ts';
import { actAs } from './act-as.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

let parley: TestParley;

beforeAll(async () => {
  parley = await startTestParley({
    engines: await embeddedEngines(),
    roster: rosterOf([
      ...members('duty', 2, 'Duty team'),
      { id: 'rep', team: 'Duty team', role: 'rep' },
      { id: 'leader', team: 'Duty team', role: 'leader' },
    ]),
  });
}, 60_000);
afterAll(() => parley.close());

const filesIn = (platform: FakePlatform, channel: 'union' | 'leadership') =>
  platform
    .messagesIn(channel)
    .flatMap(({ message }) => message.blocks.filter((block) => block.kind === 'file'))
    .map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);

it('there is none before a month has gone by', async () => {
  expect(await packJobs(parley.context)).toEqual([]);
  expect((await actAs(parley.slack, 'rep').send('pulse', 'pack')).text).toContain(
    'There is no board pack yet',
  );
});

it('an event is told to both channels, and only its own side takes it away again', async () => {
  const rep = actAs(parley.slack, 'rep');
  const leader = actAs(parley.slack, 'leader');
  expect((await rep.send('event', 'add', { date: '2026-11-03', text: 'Strike' })).ok).toBe(true);
  expect((await rep.send('event', 'add', { date: '2026-02-30', text: 'Strike' })).text).toContain(
    'is no day',
  );
  expect((await actAs(parley.slack, 'duty-1').send('event', 'add', { date: '2026-11-03' })).text).toContain(
    'That is for leaders and union reps',
  );
  expect((await leader.send('event', 'remove', { number: '1' })).text).toContain(
    'only they can take it away',
  );
  await parley.queue.whenIdle();
  for (const channel of ['union', 'leadership'] as const) {
    expect(parley.slack.messagesIn(channel).at(-1)?.message.title).toContain('The union adds event 1');
  }
});

it('a month’s first publication brings both sides the same bytes once, however often the job runs', async () => {
  const { context, slack, web, operator } = parley;
  const lines = readFileSync(sampleFiles.weeks, 'utf8').trim().split('\n').slice(-5);
  for (const line of lines) {
    const { summary: document, receipts } = JSON.parse(line) as { summary: unknown; receipts: string[] };
    const summary = readDocument(document);
    const picture = { png: new Uint8Array([1]), description: 'A chart.' };
    const published = { summary, document, digest: digestOf(document), receipts, picture };
    await context.store.summaries.importPublished(published, earlierRound(context, summary));
  }
  const [job] = await packJobs(context);
  expect(job).toMatchObject({ name: 'board-pack', data: { month: '2026-11' } });

  // Killed between a post and its record, and before another: what is missing is posted, and nothing twice.
  slack.failNext('answer-lost', 'leadership');
  web.failNext('never-arrived', 'union');
  await expect(boardPack(context, { month: '2026-11' })).rejects.toThrow('The connection broke.');
  parley.clock.moveTo(new Date(parley.clock.now() + 60_000).toISOString());
  await Promise.all([
    boardPack(context, { month: '2026-11' }),
    boardPack(context, { month: '2026-11' }).catch(() => undefined),
  ]);
  await boardPack(context, { month: '2026-11' });

  const [first] = [filesIn(slack, 'union')];
  expect(first.map(([name]) => name)).toEqual(['board-pack-2026-11.pdf', 'board-pack-2026-11.md']);
  expect([filesIn(slack, 'leadership'), filesIn(web, 'union'), filesIn(web, 'leadership')]).toEqual([
    first,
    first,
    first,
  ]);
  expect(await packJobs(context)).toEqual([]);

  const asked = await actAs(slack, 'rep').send('pulse', 'pack');
  expect(asked.text).toContain('Board pack, 2026-11');
  expect(asked.text).toContain('board-pack-2026-11.pdf');
  expect((await actAs(slack, 'leader').send('pulse', 'pack', { month: '2026-12' })).text).toContain(
    'There is no board pack for “2026-12”.',
  );
  expect((await actAs(slack, 'duty-1').send('pulse', 'pack')).ok).toBe(false);

  const written = await operator.boardPack('2026-11');
  expect(written).toMatchObject({ posted: true, pdf: first[0]?.[1] });
  expect(written.markdown).toContain('3 November 2026: Strike (added by the union)');
  await expect(operator.boardPack('2026-09')).rejects.toThrow('No board pack was made');
});

it('the register is exported as it stands', async () => {
  expect(await parley.operator.exportRegister('csv')).toContain(
    'the union,event,1,added,date: 2026-11-03; text: Strike',
  );
  expect(await parley.operator.exportRegister('markdown')).toContain('| the union | event | 1 | added |');
});

it('a ballot is reckoned for whoever asks', async () => {
  const asked = { entitled: '250', returned: '75', spoiled: '0', yes: '59', no: '16', opened: '2017-01-10' };
  const seen = await actAs(parley.slack, 'duty-1').send('ballot', 'check', { ...asked, sector: 'other' });
  expect(seen.text).toContain('79% of 75 returned; 59 of 250 entitled, 24%');
});
