import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseConcern } from '../../src/dispute/decide-concern.ts';
import { earlierRound } from '../../src/sample/load-sample.ts';
import { aPublishedSummary } from '../contracts/store-samples.ts';
import { actAs } from './act-as.ts';
import { startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const concern = { topic: 'it', label: 'IT', text: 'Three systems.', figures: [] };
let parley: TestParley;

/** A week's document and an entry of the register that a later Parley wrote, beside ones that can be read. */
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines());
  const { context } = parley;
  const { register, summaries } = context.store;
  const strange = aPublishedSummary('2026-W46');
  const document = { ...strange.summary, format: 3 };
  await summaries.importPublished({ ...strange, document }, earlierRound(context, strange.summary));
  const last = await register.lastSeq();
  const readable = raiseConcern([], concern);
  const later = readable.map((entry) => ({ ...entry, v: 3, subject: 2 }));
  await register.append([...readable, ...later], '2026-11-20T10:00:00.000Z', last);
});
afterAll(() => parley.close());

describe('what a later Parley wrote', () => {
  it('keeps no week from opening, closing and being published', async () => {
    await parley.openAt('2026-11-24T10:00:00Z');
    await parley.runUntil('2026-11-27T17:00:00Z');
    await parley.runUntil('2026-11-30T09:00:00Z');
    expect((await parley.context.store.summaries.published(5)).map(({ roundId }) => roundId)).toEqual([
      '2026-W48',
    ]);
  });

  it('is named to both channels and by the doctor, and the rest is shown', async () => {
    const rep = actAs(parley.slack, 'rep');
    await rep.send('event', 'add', { date: '2026-11-02', text: 'New case system' });
    await parley.queue.whenIdle();
    const titles = parley.slack.messagesIn('union').map(({ message }) => message.title);
    expect(titles.filter((title) => title.includes('cannot be read'))).toHaveLength(1);
    const found = (await parley.operator.examine()).map((finding) => finding.found).join('\n');
    expect(found).toContain('2026-W46');
    expect(found).toMatch(/Entry \d+ of the register cannot be read/);
    expect((await rep.send('concern', 'list')).text).toContain('Three systems.');
  });
});
