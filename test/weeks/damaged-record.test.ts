import { afterEach, expect, it } from 'vitest';
import type { NewEntry } from '../../src/dispute/register-entry.ts';
import { earlierRound } from '../../src/sample/load-sample.ts';
import { aPublishedSummary } from '../contracts/store-samples.ts';
import { actAs } from './act-as.ts';
import { startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

let parley: TestParley;
afterEach(() => parley.close());

const event = { v: 2, kind: 'event', subject: 1, action: 'added' } as const;

/** Writes into the register past Parley, as whoever administers the database can. */
async function write(...entries: readonly Partial<NewEntry>[]): Promise<void> {
  const { register } = parley.context.store;
  const last = await register.lastSeq();
  await register.append(entries as readonly NewEntry[], '2026-11-23T10:00:00.000Z', last);
}

async function liveTheWeek(): Promise<void> {
  await parley.openAt('2026-11-24T10:00:00Z');
  await parley.runUntil('2026-11-27T17:00:00Z');
  await parley.runUntil('2026-11-30T09:00:00Z');
}

async function publishEarlier(roundId: string, format: number): Promise<void> {
  const { context } = parley;
  const published = aPublishedSummary(roundId);
  const document = { ...published.summary, format };
  const round = earlierRound(context, published.summary);
  await context.store.summaries.importPublished({ ...published, document }, round);
}

const published = async () =>
  (await parley.context.store.summaries.published(9)).map(({ roundId }) => roundId);
const faults = async () => (await parley.operator.examine()).map(({ found }) => found).join('\n');
const rep = () => actAs(parley.slack, 'rep');

it('where the latest summary cannot be read, everybody still reads the one before', async () => {
  parley = await startSmallParley(await embeddedEngines());
  await publishEarlier('2026-W45', 2);
  await publishEarlier('2026-W46', 3);

  expect((await rep().pulse('summary')).text).toContain('183 of 250 people answered');
  expect((await parley.operator.published()).document).toMatchObject({ summary: { roundId: '2026-W45' } });
  expect((await rep().pulse('summary', { week: '2026-W46' })).text).toContain(
    'The summary of 2026-W46 cannot be read',
  );
});

it('a quotation that cannot be read is not quoted, and one of no week keeps no week from being published', async () => {
  parley = await startSmallParley(await embeddedEngines());
  const quotation = { kind: 'quotation', by: { side: 'parley' }, action: 'quoted' } as const;
  await write(
    { ...quotation, v: 3, subject: 1, data: { roundId: '2026-W46', words: 'Later.' } },
    { ...quotation, v: 2, subject: 2, data: { roundId: 'winter', comment: 1, text: 'Never.' } },
  );

  await liveTheWeek();

  expect(await published()).toEqual(['2026-W48']);
  const [summary] = await parley.context.store.summaries.published(1);
  expect(summary?.register?.quotations).toBeUndefined();
});

it('what nobody enters on such a behalf is named, and the next entry is announced all the same', async () => {
  parley = await startSmallParley(await embeddedEngines());
  await write({ ...event, by: { side: 'staff' }, data: { date: '2026-11-02', text: 'Forged' } });

  await rep().send('event', 'add', { date: '2026-11-03', text: 'True' });
  await parley.queue.whenIdle();

  const titles = parley.slack.messagesIn('union').map(({ message }) => message.title);
  expect(titles.filter((title) => title.includes('cannot be read'))).toHaveLength(1);
  expect(titles.at(-1)).toBe('The union adds event 2 to the timeline');
  expect(await faults()).toMatch(/Entry \d+ of the register cannot be read/);
});

it('the number of a proposal that cannot be read is given to no other', async () => {
  parley = await startSmallParley(await embeddedEngines());
  await write({
    ...{ v: 3, kind: 'agreement', by: { side: 'leadership' }, subject: 2, action: 'proposed' },
    data: { subject: { about: 'give-up', week: '2026-W47' } },
  });

  expect((await rep().agree('propose', { what: 'pause' })).text).toContain('Proposed as A3.');
});

it.each([
  ['smallest-group', 'many'],
  ['questions', 'x'],
])('an agreement whose terms are not allowed has no effect, and is named: %s', async (term, value) => {
  parley = await startSmallParley(await embeddedEngines());
  const agreement = { v: 2, kind: 'agreement', subject: 2 } as const;
  const subject = { about: 'terms', values: { [term]: value } };
  await write(
    { ...agreement, by: { side: 'union' }, action: 'proposed', data: { subject } },
    { ...agreement, by: { side: 'leadership' }, action: 'accepted', data: {} },
  );

  await liveTheWeek();

  expect(await published()).toEqual(['2026-W48']);
  expect(await faults()).toContain('A2 sets something that this Parley does not allow');
});

it('a commitment that is dropped in a way that cannot be read goes on to be the answer', async () => {
  parley = await startSmallParley(await embeddedEngines());
  const commitment = { kind: 'commitment', by: { side: 'leadership' }, subject: 1 } as const;
  const concern = { v: 2, kind: 'concern', subject: 1 } as const;
  const promise = { concern: 1, promise: 'One login', owner: 'IT', due: '2027-03-01', measure: 'Seen.' };
  await write(
    {
      ...concern,
      ...{ by: { side: 'union' }, action: 'raised' },
      data: { topic: 'other', text: 'Lifts.', figures: [] },
    },
    {
      ...concern,
      ...{ by: { side: 'leadership' }, action: 'answered' },
      data: { text: 'One login', commitment: 1 },
    },
    { ...commitment, v: 2, action: 'made', data: promise },
    { ...concern, by: { side: 'union' }, action: 'agreed', data: {} },
    { ...commitment, v: 3, action: 'dropped', data: {} },
  );

  expect((await rep().send('concern', 'show', { number: '1' })).text).toContain('Closed (agreed)');
});
