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

/** Proposals that are refused: what is no term, and what a term may not be. */
const refused: readonly string[] = [
  ...['', 'Ω', 'roster', 'questions Ω', 'questions 9', 'resume', 'give-up Ω', 'name', 'opens', 'closes Ω'],
  ...['closes Friday 17:00', 'closes Monday 09:00', 'smallest-group 3', 'skip-weeks Ω', 'time-zone Ω'],
  ...['union-slack Ω', 'union-discord 7', 'teams-every Ω'],
];
/** Every term that is typed, each with another value. */
const terms: readonly string[] = [
  ...['name Δήμος', 'time-zone Europe/Dublin', 'opens Tuesday 09:00', 'reminds Thursday 09:00'],
  ...['closes Friday 16:00', 'publishes Monday 08:00', 'skip-weeks 2027-01-04', 'teams-every 2'],
  ...['teams-frozen 4', 'leadership-slack C0123456789', 'staff-discord 123456789012345678'],
];

/** Proposals of each kind, with each answer; and those that are refused. */
export async function makeAgreements(stage: Stage): Promise<void> {
  const { as, queue, isQuick, context } = stage;
  const propose = (person: string, what: string) => as(person).type(`/agree propose ${what}`);
  for (const what of isQuick ? refused : refused.slice(0, 4)) await propose(leader, what);
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
  for (const what of isQuick ? terms : terms.slice(0, 2)) {
    await propose(rep, what);
    await as(rep).type('/agree withdraw');
  }
  await queue.whenIdle();
  await propose(leader, `questions ${otherQuestions}`);
  const questions = await lastProposed(context);
  await propose(rep, 'teams-every 2');
  await as(leader).type('/agree list');
  await as(rep).type('/agree decline');
  await as(rep).type(`/agree withdraw A${await lastProposed(context)}`);
  await as(rep).type(`/agree accept A${questions}`);
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
  const number = await lastProposed(context);
  for (const person of [rep, leader]) await as(person).type(`/agree accept A${number}`);
  await queue.whenIdle();
}

/** Its number. */
async function lastProposed({ store }: Stage['context']): Promise<number | undefined> {
  const entries = await store.register.list('agreement');
  return entries.findLast(({ action }) => action === 'proposed')?.subject;
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
  await as(rep).press(`agreement.${await lastProposed(stage.context)}`);
  await as(rep).send({ answer: 'accept', reason: '' });
  await queue.whenIdle();
}
