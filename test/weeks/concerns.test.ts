import { afterAll, beforeAll, expect, it } from 'vitest';
import { announceRegister } from '../../jobs/announce-register.ts';
import { closeRound } from '../../jobs/close-round.ts';
import { releaseConcerns } from '../../jobs/release-concerns.ts';
import { sealedBytes } from '../../src/ballot/seal-ballot.ts';
import { tagPerson } from '../../src/ballot/tag-person.ts';
import { announcedSetting } from '../../src/bot/change-register.ts';
import { registerForSummary } from '../../src/bot/register-for-summary.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { acknowledgeConcern } from '../../src/dispute/decide-concern.ts';
import { addEvent } from '../../src/dispute/event.ts';
import { filesWith } from '../postgres/files-with.ts';
import { actAs } from './act-as.ts';
import { postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const engines = await embeddedEngines();
let parley: TestParley;
const person = (id: string) => actAs(parley.slack, id);
const box = 'concerns-20261126T100000Z';

beforeAll(async () => {
  parley = await startTestParley({
    engines,
    roster: rosterOf([
      ...members('duty', 12, 'Duty team'),
      { id: 'rep', team: 'Duty team', role: 'rep' },
      { id: 'leader', team: 'Duty team', role: 'leader' },
    ]),
  });
}, 60_000);

afterAll(() => parley.close());

it('the box takes one sealed concern a person, all of one length; sending another replaces it', async () => {
  await person('duty-1').submit('concern.raise', { topic: 'it', text: 'Slow.' });
  await person('duty-2').submit('concern.raise', { topic: 'other', text: 'x'.repeat(500) });
  await person('duty-1').submit('concern.raise', { topic: 'it', text: 'The system is slow.' });
  const sealed = await parley.context.store.concerns.readSealed(box);
  expect(sealed.map(({ length }) => length)).toEqual([sealedBytes, sealedBytes]);
});

it('a form that is not right is not sent; leaders have no part in it', async () => {
  const wrong = await person('duty-3').submit('concern.raise', { topic: 'nothing', text: '' });
  expect(wrong).toMatchObject({ ok: false });
  expect(wrong.text).toContain('Please fill this in. Choose one of those shown.');
  const leader = await person('leader').submit('concern.raise', { topic: 'it', text: 'All is well.' });
  expect(leader.text).toContain('That is for staff and union reps.');
  expect((await person('duty-3').submit('concern.answer.1', { text: 'No.' })).text).toContain(
    'That is for leaders.',
  );
  expect((await person('duty-3').submit('concern.constructor', {})).text).toContain('out of date');
  expect(await parley.context.store.concerns.readSealed(box)).toHaveLength(2);
});

it('it is opened after its hour, once, even by two at once; then nothing of it is left', async () => {
  parley.clock.moveTo('2026-11-26T10:04:59Z');
  await expect(releaseConcerns(parley.context, { box })).rejects.toThrow('not due');
  parley.clock.moveTo('2026-11-26T10:05:00Z');
  await Promise.all([
    releaseConcerns(parley.context, { box }),
    releaseConcerns(parley.context, { box }).catch(() => undefined),
  ]);
  await releaseConcerns(parley.context, { box });
  await parley.queue.whenIdle();

  const list = (await person('rep').send('concern', 'list')).text;
  expect(list).toContain('Open concerns: 2');
  expect(list).toContain('The system is slow.');
  expect(list).not.toMatch(/\bSlow\./);
  expect(await parley.vault.list()).not.toContain(box);
  expect(await parley.context.store.concerns.boxes()).toEqual([]);
  expect(postsEverywhere(parley)).toHaveLength(1);
});

it('a rep raises one by name of the union, at once', async () => {
  const reply = await person('rep').submit('concern.raise', { topic: 'it', text: 'No training.' });
  expect(reply.text).toContain('Concern 3 is raised');
  await parley.queue.whenIdle();
  expect(postsEverywhere(parley)).toEqual([
    expect.arrayContaining(['Concern 3, raised by the union: IT systems']),
  ]);
});

it('support and taking it back are answered alike whatever was before, tell no number, and are forgotten at closing', async () => {
  const support = (id: string) => person(id).send('concern', 'support', { number: '3' });
  // The key was made with the concern, and so its file tells nothing of the first who supports it.
  expect(await parley.vault.list()).toContain('support-3');
  const shown = async () => (await person('leader').send('concern', 'show', { number: '3' })).text;
  const takeBack = (id: string) => person(id).send('concern', 'unsupport', { number: '3' });
  const first = await support('duty-1');
  for (let index = 2; index <= 10; index += 1) await support(`duty-${index}`);
  expect(await support('duty-1')).toEqual(first);
  expect(first.text).toContain('shown from the next summary on, where it is 10 or more');
  expect(await takeBack('duty-10')).toEqual(await takeBack('duty-11'));
  await support('duty-10');
  expect(await parley.context.store.concerns.countSupport(3)).toBe(10);
  expect(await shown()).not.toContain('support it.');

  await person('leader').submit('concern.answer.3', { text: 'From May.' });
  await person('rep').send('concern', 'agree', { number: '3' });
  expect(await shown()).toContain('Closed (agreed)');
  expect(await shown()).not.toContain('support it.');
  expect(await parley.vault.list()).not.toContain('support-3');
  expect(await parley.context.store.concerns.countSupport(3)).toBe(0);
  expect((await support('duty-11')).text).toContain('Concern 3 is closed');
});

it('an entry is announced once, by however many, and also where nobody lived to add the job for it', async () => {
  const { register } = parley.context.store;
  const before = postsEverywhere(parley)[0]?.length ?? 0;
  const entry = acknowledgeConcern(await register.list(), 2);
  await register.append(entry, '2026-11-26T10:06:00.000Z', await register.lastSeq());
  await parley.lookAt('2026-11-26T10:07:00Z');
  await parley.context.store.settings.set(announcedSetting, (await register.lastSeq()) - 1);
  await Promise.allSettled([announceRegister(parley.context), announceRegister(parley.context)]);
  const added = postsEverywhere(parley).map((titles) => titles.slice(before));
  expect(added.map((titles) => titles.filter((title) => !title.startsWith('Pulse')))).toEqual([
    ['The leadership has read concern 2'],
  ]);
});

it('an announcement that breaks off at one channel is completed by the next run, and repeated to nobody', async () => {
  const { register } = parley.context.store;
  const before = parley.slack.messagesIn('union').length;
  const entry = addEvent(await register.list(), 'union', { date: '2026-11-26', text: 'Talks' });
  await register.append(entry, '2026-11-26T10:08:00.000Z', await register.lastSeq());
  parley.slack.failNext('answer-lost', 'union');
  parley.web.failNext('never-arrived', 'leadership');
  await expect(announceRegister(parley.context)).rejects.toThrow('The connection broke.');
  parley.clock.moveTo('2026-11-26T10:10:00Z');
  await announceRegister(parley.context);
  await announceRegister(parley.context);
  for (const platform of [parley.slack, parley.web]) {
    for (const channel of ['union', 'leadership'] as const) {
      const titles = platform
        .messagesIn(channel)
        .slice(before)
        .map(({ message }) => message.title);
      expect(titles).toEqual(['The union adds event 1 to the timeline']);
    }
  }
});

it('opening a form does nothing: what a command does at once, no link may do', async () => {
  const listener = parley.web.listener();
  for (const formId of ['concern.withdraw.1', 'concern.agree.1', 'concern.support.1', 'commitment.drop.1']) {
    const reply = await listener.openForm(parley.web.accountOf({ id: 'rep' }), formId);
    expect(reply).toMatchObject({ kind: 'message', ok: false });
  }
  const form = await listener.openForm(parley.web.accountOf({ id: 'rep' }), 'concern.sharpen.1');
  expect(form.kind).toBe('form');
  expect((await person('rep').send('concern', 'list')).text).toContain('Open concerns: 2');
});

it('a promise needs a date that is one and has not passed', async () => {
  const promise = { promise: 'One login', owner: 'Head of IT', measure: 'Logins' };
  for (const due of ['2026-02-31', '31 May', '2026-11-25', '2028-11-27', '']) {
    const reply = await person('leader').submit('commitment.make.1', { ...promise, due });
    expect(reply.ok).toBe(false);
  }
  const made = await person('leader').submit('commitment.make.1', { ...promise, due: '2026-11-26' });
  expect(made.text).toContain('Commitment 1 is made');
  const far = await person('leader').submit('commitment.update.1', { note: 'x', due: '9999-12-31' });
  expect(far.text).toContain('That is more than two years ahead. Write a date up to 2028-11-26.');
  expect((await person('rep').submit('commitment.update.1', { note: 'x' })).text).toContain(
    'That is for leaders.',
  );
});

it('a concern that was agreed to is open again where its promise is dropped, or said to be done and is not', async () => {
  const concern = (id: string, what: string) => person(id).send('concern', what, { number: '1' });
  const readLast = () =>
    parley.slack
      .messagesIn('union')
      .slice(-1)
      .map(({ message }) => renderPlainText(message))
      .join();
  await concern('rep', 'agree');
  expect(await parley.vault.list()).not.toContain('support-1');
  await person('leader').send('commitment', 'drop', { number: '1', reason: 'No money.' });
  await parley.queue.whenIdle();
  expect(readLast()).toMatch(/drops commitment 1.*No money\..*Concern 1 is open again/s);
  expect(await parley.vault.list()).toContain('support-1');
  expect((await concern('duty-1', 'list')).text).toContain('Open concerns: 2');

  const again = { promise: 'Two logins', owner: 'Head of IT', measure: 'Logins', due: '2026-11-26' };
  await person('leader').submit('commitment.make.1', again);
  await concern('rep', 'agree');
  expect((await concern('rep', 'disagree')).text).toContain('Concern 1 is closed');
  await person('leader').send('commitment', 'done', { number: '2' });
  await parley.queue.whenIdle();
  expect(readLast()).toContain('If it is not: /concern disagree 1.');
  expect((await concern('rep', 'disagree')).text).toContain('Concern 1 is open and waits');
  await parley.queue.whenIdle();
  expect(readLast()).toMatch(/disagrees that commitment 2 is done.*Concern 1 is open again/s);
  expect(await parley.vault.list()).toContain('support-1');
  expect((await concern('leader', 'show')).text).toContain('Said to be done, but disputed');
});

it('a box whose keys were lost is kept until they are back', async () => {
  const next = 'concerns-20261203T100000Z';
  await person('duty-1').submit('concern.raise', { topic: 'it', text: 'Slower.' });
  await parley.vault.destroy(next);
  parley.clock.moveTo('2026-12-03T10:05:00Z');
  await expect(releaseConcerns(parley.context, { box: next })).rejects.toThrow('holds no keys for a box');
  expect(await parley.context.store.concerns.readSealed(next)).toHaveLength(1);
});

it('how many support a concern is counted as a week closes and shown with its summary, and is no other until the next', async () => {
  const send = (id: string, what: string) => person(id).send('concern', what, { number: '1' });
  const shown = async () =>
    Promise.all([send('leader', 'show'), person('rep').send('concern', 'list')]).then((seen) =>
      seen.map(({ text }) => text.match(/About \d+ people support it\./)?.[0]),
    );
  const { store } = parley.context;
  await parley.runUntil('2026-12-03T10:06:00Z');
  await parley.openAt('2026-12-03T10:07:00Z');
  for (let index = 1; index <= 10; index += 1) await send(`duty-${index}`, 'support');
  expect((await send('leader', 'show')).text).toContain('shown from the next summary on');
  await parley.runUntil('2026-12-04T17:00:00Z');
  expect(await shown()).toEqual([undefined, undefined]);

  // Who takes it back after the week was closed is counted in the next; also where the closing is done again.
  await send('duty-10', 'unsupport');
  const stored = await store.summaries.get('2026-W49');
  await closeRound(parley.context, { roundId: '2026-W49' });
  await parley.runUntil('2026-12-07T09:00:00Z');
  expect((await store.summaries.getPublished('2026-W49'))?.digest).toBe(stored?.digest);
  const posted = parley.slack
    .messagesIn('union')
    .flatMap(({ message }) => (message.digest === stored?.digest ? [renderPlainText(message)] : []));
  expect(posted).toEqual([expect.stringContaining('About 10 people support it.')]);
  expect(await shown()).toEqual(['About 10 people support it.', 'About 10 people support it.']);

  for (const id of ['duty-10', 'duty-11', 'duty-12', 'rep']) await send(id, 'support');
  expect(await shown()).toEqual(['About 10 people support it.', 'About 10 people support it.']);
  const rounds = await store.rounds.list(2);
  const registers = await Promise.all(rounds.map((round) => registerForSummary(parley.context, round)));
  // Whoever held back a share of an earlier week's key could choose the moment at which it is counted.
  expect(registers.map(({ register }) => register?.concerns[0]?.supporters)).toEqual([15, undefined]);

  await person('rep').send('concern', 'withdraw', { number: '1' });
  expect((await send('leader', 'show')).text).toMatch(/Closed \(withdrawn\).*About 10 people support it\./);
});

it('support that was taken back stands in none of the database’s files once the clock has swept them', async () => {
  const { bullmqPool: pool } = await engines.open();
  const keys = await parley.vault.readAnsweringKeys('support-2');
  const tag = tagPerson(keys?.tagKey ?? new Uint8Array(), 'duty-1');
  const filesWithTag = () => filesWith(pool, tag);
  await person('duty-1').send('concern', 'support', { number: '2' });
  await person('duty-1').send('concern', 'unsupport', { number: '2' });
  expect(await filesWithTag()).toBeGreaterThan(0);
  await parley.lookAt('2026-12-07T10:00:00Z');
  expect(await filesWithTag()).toBe(0);
});
