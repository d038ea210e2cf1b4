import type { Languages } from '../../src/language/languages.ts';
import { actAs } from './act-as.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import type { TestEngines } from './test-engines.ts';

const staff = [
  ...members('duty', 12, 'Duty team'),
  { id: 'rep', team: 'Duty team', role: 'rep' },
  { id: 'leader', team: 'Duty team', role: 'leader' },
];
export const everybody: readonly string[] = staff.map(({ id }) => id);
const answer = { workload: '2', it: '4', morale: '3', comment: '' };

/** All people in London, none of whom has answered yet. */
export function startSmallParley(
  engines: TestEngines,
  organisation?: string,
  languages?: Languages,
): Promise<TestParley> {
  return startTestParley({
    engines,
    roster: rosterOf(staff),
    ...(organisation === undefined ? {} : { organisation }),
    ...(languages === undefined ? {} : { languages }),
  });
}

/** Seven weeks in which Parley is down at every hour at which something happens, and once over a whole week. */
export async function liveThroughOutages(engines: TestEngines): Promise<TestParley> {
  const parley = await startSmallParley(engines);
  // W48: down at the opening.
  await parley.beDownUntil('2026-11-24T13:00:00Z');
  await answerAll(parley);
  await runTo(parley, '2026-11-26T10:00:00Z', '2026-11-27T17:00:00Z', '2026-11-30T09:00:00Z');
  // W49: down at the reminder.
  await parley.openAt('2026-12-01T10:00:00Z');
  await answerAll(parley);
  await parley.beDownUntil('2026-12-03T15:00:00Z');
  await runTo(parley, '2026-12-04T17:00:00Z', '2026-12-07T09:00:00Z');
  // W50: down at closing.
  await parley.openAt('2026-12-08T10:00:00Z');
  await answerAll(parley);
  await runTo(parley, '2026-12-10T10:00:00Z');
  await parley.beDownUntil('2026-12-11T20:00:00Z');
  await runTo(parley, '2026-12-14T09:00:00Z');
  // W51: down at publishing, and then over the whole of W52.
  await parley.openAt('2026-12-15T10:00:00Z');
  await answerAll(parley);
  await runTo(parley, '2026-12-17T10:00:00Z', '2026-12-18T17:00:00Z');
  await parley.beDownUntil('2026-12-21T12:00:00Z');
  await parley.beDownUntil('2026-12-28T12:00:00Z');
  // W53: down from Tuesday until the next week has opened.
  await parley.openAt('2026-12-29T10:00:00Z');
  await answerAll(parley);
  await parley.beDownUntil('2027-01-05T11:00:00Z');
  // And started once more, with nothing to be done.
  await parley.beDownUntil('2027-01-05T12:00:00Z');
  await parley.lookAt('2027-01-05T13:00:00Z');
  return parley;
}

/** Twelve answer, and every second one of them again, so that something is replaced in every week. */
export async function answerAll({ slack }: TestParley): Promise<void> {
  const asked = everybody.slice(0, 12);
  await Promise.all(asked.map((id) => actAs(slack, id).answer(answer)));
  await Promise.all(asked.filter((_, index) => index % 2 === 0).map((id) => actAs(slack, id).answer(answer)));
}

async function runTo(parley: TestParley, ...instants: readonly string[]): Promise<void> {
  for (const instant of instants) await parley.runUntil(instant);
}

/** The messages that one person has got about a week, in order: `invitation`, `reminder`. */
export function askedIn({ slack }: TestParley, id: string, roundId: string): readonly string[] {
  return slack
    .messagesOf({ id })
    .filter(({ message }) => JSON.stringify(message.blocks).includes(`ballot.${roundId}`))
    .map(({ message }) => (message.title.startsWith('A reminder') ? 'reminder' : 'invitation'));
}

/** Who got what in a week, if all got the same; otherwise all that there is. */
export function everyoneAskedIn(parley: TestParley, roundId: string): readonly (readonly string[])[] {
  const kinds = new Set(everybody.map((id) => askedIn(parley, id, roundId).join(' then ')));
  return [...kinds].map((kind) => kind.split(' then '));
}

/** The titles of all posts in the four channels, in order; one list if all have the same. */
export function postsEverywhere({ slack, web }: TestParley): readonly (readonly string[])[] {
  const lists = [slack, web].flatMap((platform) =>
    (['leadership', 'union'] as const).map((channel) =>
      platform
        .messagesIn(channel)
        .map(({ message }) => message.title)
        .join('\n'),
    ),
  );
  return [...new Set(lists)].map((list) => list.split('\n'));
}
