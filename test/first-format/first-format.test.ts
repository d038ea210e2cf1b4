import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirstFormat, fixture, openFirstFormat, type Shown } from './first-format-doors.ts';

/** What the code at a8b7c72 wrote and showed; see test/fixtures/first-format/README.md. */
const recorded: readonly Shown[] = JSON.parse(readFileSync(join(fixture, 'shown.json'), 'utf8'));

const staff = ['duty', 'place'].flatMap((prefix) =>
  Array.from({ length: 12 }, (_, index) => `${prefix}-${index + 1}`),
);
const answers = { workload: '4', it: '2', management: '3', 'commitment-4': 'no', comment: '' };

let parley: FirstFormat;
beforeAll(async () => {
  parley = await openFirstFormat();
});
afterAll(() => parley.close());

/** All text of what a rep is shown. */
const read = async (what: string) => JSON.stringify(await parley.ask('rep', what));
const postsTo = async (channel: string) =>
  (await parley.ask('operator', `web messages "${channel}"`)) as readonly {
    readonly message: { readonly title: string };
  }[];

it.each(recorded)('$as is shown as it was: $what', async ({ as, what, shown }) => {
  const now = await parley.ask(as, what);
  expect(now).toEqual(shown);
});

it('the next week opens, closes and is published, and takes up what stood in the register', async () => {
  const before = await postsTo('union');

  await parley.start();
  await parley.runUntil('2026-12-01T10:00:00Z');
  const sent = await Promise.all(staff.map((id) => parley.send(id, 'ballot.2026-W49', answers)));
  for (const instant of ['2026-12-03T10:05:00Z', '2026-12-04T16:00:00Z', '2026-12-07T09:00:00Z'])
    await parley.runUntil(instant);

  expect(sent.every((reply) => reply.kind === 'message' && reply.ok)).toBe(true);
  expect((await postsTo('union')).slice(0, -before.length).map(({ message }) => message.title)).toEqual([
    'Board pack, 2026-12',
    'Pulse, week of 30 November 2026',
    'Concern 13, raised by staff, without a name: Something else',
    'Pulse, week of 30 November 2026: who is asked',
  ]);
  expect(await postsTo('leadership')).toHaveLength((await postsTo('union')).length);
  const summary = await read('/pulse summary {"week":"2026-W49"}');
  expect(summary).toContain('24 of 64 people answered');
  expect(summary).toContain('Promised by the leadership: “New laptops with sound”');
  expect(await read('/commitment list')).toContain('week of 30 November 2026, of the 24 who answered');
  expect(await read('/concern show {"number":"13"}')).toContain('The back door does not lock.');
  expect(await parley.ask('operator', 'parley verify 2026-W49')).toContain(
    'Everything holds that can be worked out from this document.',
  );
}, 120_000);
