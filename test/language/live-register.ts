import { leader, rep, staff } from './greek-organisation.ts';
import type { Hands, Stage } from './stage.ts';

const [first = '', second = ''] = staff;

/** Opens a form by a command, and sends these values one after the other. */
async function fillIn(
  person: Hands,
  typed: string,
  ...values: readonly Readonly<Record<string, string>>[]
): Promise<void> {
  for (const one of values) {
    await person.type(typed);
    await person.send(one);
  }
}

/** Concerns 1 to 6 by the union, and then those of staff, without a name. */
export async function raiseConcerns({ as, queue }: Stage): Promise<void> {
  const concern = (topic: string, text: string) => ({ topic, text });
  await fillIn(as(rep), '/concern raise', { text: '' }, concern('it', 'Ω'.repeat(501)));
  for (const topic of ['it', 'workload', 'morale', 'it', 'pay', 'other'])
    await fillIn(as(rep), '/concern raise', concern(topic, `Δεν γίνεται άλλο με αυτό (${topic.length}).`));
  await as(first).press('concern.raise');
  await as(first).send(concern('other', 'Δεν έχουμε χώρο.'));
  await fillIn(as(second), '/concern raise', concern('it', 'Πάλι έπεσε.'), concern('it', 'Έπεσε και πάλι.'));
  await as(leader).type('/concern raise');
  await queue.whenIdle();
  for (const typed of ['support 1', 'support 1', 'unsupport 1', 'support 1', 'support 99', 'support Ω'])
    await as(first).type(`/concern ${typed}`);
  for (const person of staff.slice(0, 12)) await as(person).type('/concern support 2');
  await fillIn(
    as(rep),
    '/concern sharpen 1',
    { where: 'Ω'.repeat(201) },
    { where: '' },
    {
      where: 'Παντού.',
      howOften: 'Κάθε μέρα.',
      since: 'Από τον Μάιο.',
      measure: 'Με ρολόι.',
      asked: 'Ένα σύστημα.',
    },
    { asked: 'Δύο συστήματα.' },
  );
  for (const typed of ['acknowledge 2', 'acknowledge 2', 'acknowledge 99'])
    await as(leader).type(`/concern ${typed}`);
  for (const number of [3, 4, 5]) {
    await as(rep).type(`/concern agree ${number}`);
    await fillIn(as(leader), `/concern answer ${number}`, { text: '' }, { text: 'Το κοιτάμε.' });
  }
  await as(rep).type('/concern agree 3');
  await as(rep).type('/concern agree 3');
  for (const typed of [
    'disagree 4 Δεν αρκεί.',
    'disagree 4',
    'disagree 5',
    'withdraw 6 Λύθηκε.',
    'withdraw 6',
  ])
    await as(rep).type(`/concern ${typed}`);
  await as(leader).type('/concern answer 6');
  await as(first).type('/concern list');
  await queue.whenIdle();
}

/** Six promises: one for each way in which one can stand. */
export async function makeCommitments({ as, queue }: Stage): Promise<void> {
  const promise = (due: string) => ({
    promise: 'Νέο σύστημα',
    owner: 'Τεχνικοί',
    measure: 'Με μέτρηση',
    due,
  });
  const wrong = ['', '2026-02-31', '2020-01-01', '2099-01-01'].map(promise);
  await fillIn(as(leader), '/commitment make 1', ...wrong, promise('2026-12-14'));
  await fillIn(as(leader), '/commitment make 1', { promise: '', owner: '', due: '', measure: '' });
  for (const concern of [1, 2, 2, 4, 5])
    await fillIn(as(leader), `/commitment make ${concern}`, promise('2026-12-20'));
  await as(leader).type('/commitment make 99');
  await as(first).type('/commitment make 1');
  await fillIn(
    as(leader),
    '/commitment update 2',
    { note: '', due: 'Ω' },
    { note: 'Καθυστερεί.', due: '2026-12-19' },
    { note: 'Προχωρά.', due: '' },
  );
  for (const typed of ['drop 5 Δεν υπάρχουν χρήματα.', 'drop 5', 'drop 99'])
    await as(leader).type(`/commitment ${typed}`);
  await queue.whenIdle();
}

/** What was promised is said to be done; the union says that it is, and that it is not. */
export async function settleCommitments({ as, queue }: Stage): Promise<void> {
  for (const typed of ['done 3 Έγινε.', 'done 3', 'done 4', 'done 6 Έγινε.'])
    await as(leader).type(`/commitment ${typed}`);
  await queue.whenIdle();
  await as(first).type('/commitment list');
  await as(rep).type('/concern agree 2');
  await as(rep).type('/concern disagree 5 Δεν έγινε.');
  await queue.whenIdle();
}

export async function writeEvents({ as, queue }: Stage): Promise<void> {
  const day = '2026-11-03';
  for (const typed of [
    `add ${day} Απεργία`,
    `add ${day} Απεργία`,
    'add 2026-02-30 Ω',
    'add Ω',
    `add ${day} ${'Ω'.repeat(51)}`,
  ])
    await as(rep).type(`/event ${typed}`);
  for (const typed of [
    'dispute 1 Ήταν στάση.',
    'dispute 1',
    'remove 1',
    'dispute Ω',
    'dispute 9',
    `add ${day} Νέος διευθυντής`,
    'dispute 2',
  ])
    await as(leader).type(`/event ${typed}`);
  await as(leader).type('/event add 2026-11-20 Γιορτή');
  await as(leader).type('/event remove 3 Λάθος.');
  await as(leader).type('/event add 2026-11-21 Συνάντηση');
  await as(first).type('/event add 2026-11-20 Ω');
  await queue.whenIdle();
}
