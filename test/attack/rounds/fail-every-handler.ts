import { ballotFormId } from '../../../src/messages/ballot-form.ts';
import type { Account } from '../../../src/people/person.ts';
import { plannedAnswers, submit, type Voting } from './answer-round.ts';
import type { Faults } from './create-faults.ts';

/** What each handler of the listener calls, so that each fails at each of its steps. */
const steps = {
  submitForm: ['rosters.findByAccount', 'rounds.currentFor', 'vault.readAnsweringKeys', 'ballots.put'],
  openForm: ['rosters.findByAccount', 'rounds.currentFor'],
  runCommand: ['rosters.findByAccount', 'rounds.current', 'summaries.published'],
  complete: ['rosters.findByAccount', 'rounds.list', 'summaries.published'],
  home: ['rosters.findByAccount', 'rounds.current', 'vault.readAnsweringKeys', 'ballots.has'],
} as const;

/** Has somebody who wrote a comment use every handler while each step of it fails in turn. Their ballot stays. */
export async function failEveryHandler(voting: Voting, faults: Faults): Promise<void> {
  const { listener, round } = voting;
  const answer = plannedAnswers(voting).find(({ comment }) => comment !== '');
  if (!answer) throw new Error('Nobody wrote a comment.');
  const account: Account = { platform: 'web', id: answer.personId };
  const call = { command: 'pulse', subcommand: 'check', options: { receipt: 'ABCDE12345' } };
  const handlers = {
    submitForm: () => submit(voting, answer),
    openForm: () => listener.openForm(account, ballotFormId(round.id)),
    runCommand: () => listener.runCommand(account, call),
    complete: () => listener.complete(account, call, 'receipt'),
    home: () => listener.home(account),
  };
  for (const [handler, run] of Object.entries(handlers)) {
    for (const method of steps[handler as keyof typeof steps]) {
      faults.arm(method);
      await run();
    }
  }
  faults.disarm();
}
