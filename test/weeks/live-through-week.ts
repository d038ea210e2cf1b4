import type { FakePlatform, Sent } from '../fakes/create-fake-platform.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { actAs, type Seen } from './act-as.ts';
import { members, rosterOf, staffLines } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import type { TestEngines } from './test-engines.ts';

/** What people saw in one whole week, moment by moment. */
export interface WeekRecord {
  readonly parley: TestParley;
  /** Everything in the four channels once the week has opened, and once it is published. */
  readonly opened: readonly (readonly Sent[])[];
  readonly published: readonly (readonly Sent[])[];
  /** Who had an invitation when it was this late. */
  readonly invited: Readonly<Record<'tenInAuckland' | 'tenInLondon' | 'tenInToronto', readonly string[]>>;
  /** How many messages each person had, on all platforms, after the reminders. */
  readonly messagesEach: Readonly<Record<string, number>>;
  readonly form: readonly string[];
  readonly checkedBefore: Seen;
  readonly first: Seen;
  readonly checkedAfter: Seen;
  readonly again: Seen;
  readonly fromOtherAccount: Seen;
  readonly others: readonly Seen[];
  readonly ballotsHeld: number;
  readonly keysHeld: readonly string[];
  readonly late: Seen;
  readonly ballotsAfterClosing: number;
  readonly keysAfterClosing: readonly string[];
  readonly checkedAfterClosing: Seen;
}

/** One who has no Slack account, and one whom nothing reaches. */
export const weekLines = [
  ...staffLines,
  { id: 'unreachable', team: 'Fostering / Placements' },
  { id: 'web-in-the-end', team: 'Fostering / Placements', platforms: 'slack web' },
];
const cannotBeReached = ['unreachable', 'web-in-the-end'];

const inSafeguarding = [...members('duty', 12, ''), ...members('court', 3, '')].map(({ id }) => id);
const onTheWeb = members('support', 9, '').map(({ id }) => id);
const answering = [...inSafeguarding, ...members('place', 11, '').map(({ id }) => id), 'rep', 'leader'];

const content = { workload: '5', it: '4', morale: '4', bullying: 'never', comment: '' };
const burdened = { workload: '1', it: '4', morale: 'skip', bullying: 'never', comment: 'Too many cases.' };

/** The week of 23 November 2026, from the Monday before to the Monday after. */
export async function liveThroughWeek(engines: TestEngines): Promise<WeekRecord> {
  const parley = await startTestParley({
    engines,
    roster: rosterOf(weekLines),
    unreachable: ({ id }) =>
      cannotBeReached.includes(id) ? 'Slack: no account has this address.' : undefined,
  });
  const { slack, web, vault } = parley;
  const channels = () =>
    [slack, web].flatMap((platform) => [
      [...platform.messagesIn('leadership')],
      [...platform.messagesIn('union')],
    ]);
  const messagesOf = (id: string) =>
    [slack, web].reduce((sum, one) => sum + one.messagesOf({ id }).length, 0);
  const invitedNow = () => weekLines.map(({ id }) => id).filter((id) => messagesOf(id) > 0);
  const ballots = () => parley.context.store.ballots.count('2026-W48');

  await parley.openAt('2026-11-23T21:00:00Z');
  const tenInAuckland = invitedNow();
  await parley.runUntil('2026-11-24T09:59:00Z');
  await parley.runUntil('2026-11-24T10:00:00Z');
  const tenInLondon = invitedNow();
  const opened = channels();
  await parley.runUntil('2026-11-24T15:00:00Z');
  const tenInToronto = invitedNow();

  const one = actAs(slack, 'place-1');
  const form = await one.press();
  const checkedBefore = await one.pulse('check');
  const first = await one.answer(burdened);
  const checkedAfter = await one.pulse('check');
  const again = await one.answer(burdened);
  const fromOtherAccount = await actAs(web, 'place-1').submit('ballot.2026-W48', content);
  const others = [
    ...(await answerAll(
      slack,
      answering.filter((id) => id !== 'place-1'),
    )),
    ...(await answerAll(web, onTheWeb)),
  ];
  const ballotsHeld = await ballots();
  const keysHeld = await roundsHeld(vault);

  await parley.runUntil('2026-11-25T21:00:00Z');
  await parley.runUntil('2026-11-26T15:00:00Z');
  const messagesEach = Object.fromEntries(weekLines.map(({ id }) => [id, messagesOf(id)]));

  await parley.runUntil('2026-11-27T17:00:00Z');
  const late = await actAs(slack, 'duty-14').submit('ballot.2026-W48', content);
  const ballotsAfterClosing = await ballots();
  const keysAfterClosing = await roundsHeld(vault);
  const checkedAfterClosing = await one.pulse('check');
  await parley.runUntil('2026-11-30T09:00:00Z');
  return {
    ...{ parley, opened, published: channels(), invited: { tenInAuckland, tenInLondon, tenInToronto } },
    ...{ messagesEach, form, checkedBefore, first, checkedAfter, again, fromOtherAccount, others },
    ...{ ballotsHeld, keysHeld, late, ballotsAfterClosing, keysAfterClosing, checkedAfterClosing },
  };
}

/** Safeguarding is burdened, Fostering is content. */
async function answerAll(platform: FakePlatform, ids: readonly string[]): Promise<readonly Seen[]> {
  return Promise.all(
    ids.map((id) => actAs(platform, id).answer(inSafeguarding.includes(id) ? burdened : content)),
  );
}
