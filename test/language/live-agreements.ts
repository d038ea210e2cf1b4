import {
  type Accounts,
  greekRoster,
  leader,
  otherQuestions,
  rep,
  staff,
  staffAgreed,
} from './greek-organisation.ts';
import { askTheOperator, runScheduled, type Stage, step } from './stage.ts';

const [first = ''] = staff;

/** Proposals of each kind, with each answer; and those that are refused. */
export async function makeAgreements(stage: Stage): Promise<void> {
  const { as, queue } = stage;
  const propose = (person: string, what: string) => as(person).type(`/agree propose ${what}`);
  for (const what of ['', 'Ω', 'roster', 'questions Ω', 'questions 9', 'resume', 'give-up Ω'])
    await propose(leader, what);
  for (const what of [
    'closes Ω',
    'closes Friday 17:00',
    'closes Monday 09:00',
    'opens',
    'smallest-group 3',
    'skip-weeks Ω',
  ])
    await propose(leader, what);
  for (const what of ['time-zone Ω', 'union-slack Ω', 'union-discord 7', 'name', 'teams-every Ω'])
    await propose(leader, what);
  await propose(first, 'pause');

  await propose(leader, 'smallest-group 12');
  await propose(leader, 'smallest-group 12');
  await as(leader).type('/agree accept A2');
  await as(rep).type(`/agree decline A2 ${'Ω'.repeat(301)}`);
  await as(rep).press('agreement.2');
  await as(rep).send({ reason: '' });
  await as(rep).press('agreement.2');
  await as(rep).send({ answer: 'decline', reason: 'Δεν γίνεται.' });
  for (const what of ['accept A2', 'decline A9', 'withdraw']) await as(rep).type(`/agree ${what}`);
  // Every term that is typed, and taken back.
  for (const what of [
    ...['name Δήμος', 'time-zone Europe/Dublin', 'opens Tuesday 09:00', 'reminds Thursday 09:00'],
    ...['closes Friday 16:00', 'publishes Monday 08:00', 'skip-weeks 2027-01-04', 'teams-every 2'],
    ...['teams-frozen 4', 'leadership-slack C0123456789', 'staff-discord 123456789012345678'],
  ]) {
    await propose(rep, what);
    await as(rep).type('/agree withdraw');
  }
  await queue.whenIdle();
  await propose(leader, `questions ${otherQuestions}`);
  await propose(rep, 'teams-every 2');
  await as(leader).type('/agree list');
  await as(rep).type('/agree decline');
  await as(rep).type('/agree withdraw A15');
  await as(rep).type('/agree accept A14');
  await queue.whenIdle();
  await importRosters(stage);
  await askTheOperator(stage);
}

/** One that both sides accept, one that they do not, and the agreed one again. */
async function importRosters({ as, operator, queue, context, notes }: Stage): Promise<void> {
  const { people } = (await context.store.rosters.current()) ?? { people: [] };
  const [{ platforms } = { platforms: [] }] = people;
  const accountsOf = (id: string): Required<Accounts> => {
    const found = people.find((one) => one.id === id);
    return { slack: found?.slackId ?? '', discord: found?.discordId ?? '' };
  };
  const moved = ({ slack, discord }: Required<Accounts>) => ({
    slack: slack === '' ? '' : 'U0000000777',
    discord: discord === '' ? '' : '100000000000000777',
  });
  const rosters = [
    greekRoster(platforms.join(' '), accountsOf, 30),
    greekRoster(platforms.join(' '), (id) => (id === first ? moved(accountsOf(id)) : accountsOf(id))),
    greekRoster(platforms.join(' '), accountsOf),
  ];
  for (const roster of rosters) {
    notes.note('roster import', (await operator.importRoster(roster, 'roster.csv')).sentence);
    await queue.whenIdle();
  }
  const oneSided = greekRoster(platforms.join(' '), accountsOf)
    .replace(',rep,', ',staff,')
    .replace(',rep,', ',staff,');
  notes.note('roster import', (await operator.importRoster(oneSided, 'roster.csv')).sentence);
  await operator.importRoster(greekRoster(platforms.join(' '), accountsOf, staffAgreed), 'roster.csv');
  await queue.whenIdle();
  const { number } = (await openAgreement(context)) ?? { number: 0 };
  for (const person of [rep, leader]) await as(person).type(`/agree accept A${number}`);
  await queue.whenIdle();
}

async function openAgreement({ store }: Stage['context']): Promise<{ readonly number: number } | undefined> {
  const entries = await store.register.list('agreement');
  const last = entries.findLast(({ action }) => action === 'proposed');
  return last && { number: last.subject };
}

/** Between two weeks; while it is paused, the hour of opening goes by once. */
export async function pauseAndResume(stage: Stage): Promise<void> {
  const { as, queue } = stage;
  await as(rep).type(`/pulse pause ${'Ω'.repeat(301)}`);
  await as(rep).type('/pulse pause Απεργία');
  await as(rep).type('/pulse pause');
  await as(leader).type('/agree list');
  await as(leader).type('/pulse pause');
  await queue.whenIdle();
  for (const typed of ['/pulse status', '/pulse pause', '/pulse schedule', '/agree list'])
    await as(leader).type(typed);
  await step(stage, 'open');
  await runScheduled(stage, 'open-round', '2026-12-01T09:30:00Z');
  await as(leader).type('/pulse resume');
  await as(first).type('/pulse resume');
  await queue.whenIdle();
  await as(rep).press(`agreement.${(await openAgreement(stage.context))?.number}`);
  await as(rep).send({ answer: 'accept', reason: '' });
  await queue.whenIdle();
}
