import { afterAll, beforeAll, expect, it } from 'vitest';
import { announceRegister } from '../../jobs/announce-register.ts';
import { releaseConcerns } from '../../jobs/release-concerns.ts';
import { sealedBytes } from '../../src/ballot/seal-ballot.ts';
import { announcedSetting } from '../../src/bot/change-register.ts';
import { acknowledgeConcern } from '../../src/dispute/decide-concern.ts';
import { addEvent } from '../../src/dispute/event.ts';
import { actAs } from './act-as.ts';
import { postsEverywhere } from './live-through-outages.ts';
import { members, rosterOf } from './staff-roster.ts';
import { startTestParley, type TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

let parley: TestParley;
const person = (id: string) => actAs(parley.slack, id);
const box = 'concerns-20261126T100000Z';

beforeAll(async () => {
  parley = await startTestParley({
    engines: await embeddedEngines(),
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
  expect((await person('duty-3').submit('concern.constructor', {})).text).toContain('not known');
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

it('support is counted once a person, shown from the smallest group on, and forgotten when the concern is closed', async () => {
  const support = (id: string) => person(id).send('concern', 'support', { number: '3' });
  // The key was made with the concern, and so its file tells nothing of the first who supports it.
  expect(await parley.vault.list()).toContain('support-3');
  const shown = async () => (await person('leader').send('concern', 'show', { number: '3' })).text;
  for (let index = 1; index <= 9; index += 1) await support(`duty-${index}`);
  expect((await support('duty-9')).text).toContain('You support concern 3 already');
  expect(await shown()).not.toContain('support it');
  await support('duty-10');
  expect(await shown()).toContain('About 10 people support it.');
  const takeBack = () => person('duty-10').send('concern', 'unsupport', { number: '3' });
  expect((await takeBack()).text).toContain('You no longer support concern 3');
  expect((await takeBack()).text).toContain('You do not support concern 3');
  expect(await shown()).not.toContain('support it.');
  await support('duty-10');

  await person('leader').submit('concern.answer.3', { text: 'From May.' });
  await person('rep').send('concern', 'agree', { number: '3' });
  expect(await shown()).toMatch(/Closed \(agreed\).*About 10 people support it\./);
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
  for (const due of ['2026-02-31', '31 May', '2026-11-25', '']) {
    const reply = await person('leader').submit('commitment.make.1', { ...promise, due });
    expect(reply.ok).toBe(false);
  }
  const made = await person('leader').submit('commitment.make.1', { ...promise, due: '2026-11-26' });
  expect(made.text).toContain('Commitment 1 is made');
  expect((await person('rep').submit('commitment.update.1', { note: 'x' })).text).toContain(
    'That is for leaders.',
  );
});

it('a box whose keys were lost is kept until they are back', async () => {
  const next = 'concerns-20261203T100000Z';
  await person('duty-1').submit('concern.raise', { topic: 'it', text: 'Slower.' });
  await parley.vault.destroy(next);
  parley.clock.moveTo('2026-12-03T10:05:00Z');
  await expect(releaseConcerns(parley.context, { box: next })).rejects.toThrow('holds no keys for a box');
  expect(await parley.context.store.concerns.readSealed(next)).toHaveLength(1);
});
