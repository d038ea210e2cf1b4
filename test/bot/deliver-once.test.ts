import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../adapters/postgres/database.ts';
import { openPglite } from '../../adapters/postgres/open-pglite.ts';
import { deliverOnce } from '../../src/bot/deliver-once.ts';
import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import { RetryLaterError, UnreachableError } from '../../src/errors/parley-error.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { plainMessage } from '../../src/messages/plain-message.ts';
import { createMovableClock } from '../../src/sample/movable-clock.ts';
import { aPerson } from '../contracts/store-samples.ts';
import { createFakePlatform } from '../fakes/create-fake-platform.ts';

let database: Database;
beforeAll(async () => {
  database = await openPglite('memory://');
});
afterAll(() => database.close());

const person = aPerson('p1');
const message = plainMessage('How was your week at work?');

/** A platform on which nothing stands yet, and what a worker does with one message. */
function begin(key: string) {
  const platform = createFakePlatform();
  const clock = createMovableClock('2026-11-24T10:00:00Z');
  const context = { store: database.store, clock, languages: createLanguages() };
  return {
    platform,
    deliver: () => deliverOnce(context, platform, person, message, key),
    wait: (milliseconds: number) => clock.moveTo(clock.now() + milliseconds),
    claim: () => database.store.deliveries.claim(key, clock.now(), 30_000),
  };
}

it('a message that is sent twice arrives once', async () => {
  const { platform, deliver } = begin('invitation/1/p1/web');
  expect([await deliver(), await deliver()]).toEqual(['sent', 'sent']);
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a message whose answer was lost is found, and not sent again', async () => {
  const { platform, deliver, wait } = begin('invitation/2/p1/web');
  platform.failNext('answer-lost');
  await expect(deliver()).rejects.toThrow('The connection broke');
  wait(30_000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a message that never arrived is sent again', async () => {
  const { platform, deliver, wait } = begin('invitation/3/p1/web');
  platform.failNext('never-arrived');
  await expect(deliver()).rejects.toThrow('The connection broke');
  expect(platform.messagesOf(person)).toEqual([]);
  wait(30_000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a message of unknown outcome is left alone until its claim has run out', async () => {
  const { platform, deliver, wait } = begin('invitation/4/p1/web');
  platform.failNext('never-arrived');
  await expect(deliver()).rejects.toThrow();
  wait(29_999);
  await expect(deliver()).rejects.toThrow(RetryLaterError);
  expect(platform.messagesOf(person)).toEqual([]);
});

it('a message that the platform put off can be sent as soon as it says', async () => {
  const { platform, deliver, wait } = begin('invitation/5/p1/web');
  platform.failNext('retry-later');
  await expect(deliver()).rejects.toMatchObject({ afterMs: 1000 });
  wait(1000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a message of unknown outcome that the platform then put off is looked for before it is sent', async () => {
  const { platform, deliver, wait } = begin('invitation/11/p1/web');
  platform.failNext('never-arrived');
  await expect(deliver()).rejects.toThrow('The connection broke');
  wait(30_000);
  platform.failNext('retry-later');
  await expect(deliver()).rejects.toThrow(RetryLaterError);
  // What the first try had sent comes to stand only now.
  await platform.sendToPerson(person, message, keyOnPlatform('invitation/11/p1/web'));
  wait(30_000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('whose message cannot be looked for cannot be reached, so that the next platform is tried', async () => {
  const { platform, deliver, wait } = begin('invitation/12/p1/web');
  platform.failNext('never-arrived');
  await expect(deliver()).rejects.toThrow('The connection broke');
  platform.lose(person);
  wait(30_000);
  expect(await deliver()).toBe('unreachable');
});

it('a channel that cannot be reached is tried again, and what may stand there already is looked for first', async () => {
  const platform = createFakePlatform();
  const clock = createMovableClock('2026-11-24T10:00:00Z');
  const context = { store: database.store, clock, languages: createLanguages() };
  const post = (key: string) => deliverOnce(context, platform, 'union', message, key);
  platform.lose('union');
  await expect(post('summary/1/union/web')).rejects.toThrow(UnreachableError);
  platform.bringBack('union');
  expect(await post('summary/1/union/web')).toBe('sent');

  platform.failNext('answer-lost', 'union');
  await expect(post('summary/2/union/web')).rejects.toThrow('The connection broke');
  platform.lose('union');
  clock.moveTo(clock.now() + 30_000);
  await expect(post('summary/2/union/web')).rejects.toThrow(UnreachableError);
  platform.bringBack('union');
  clock.moveTo(clock.now() + 30_000);
  expect(await post('summary/2/union/web')).toBe('sent');
  expect(platform.messagesIn('union')).toHaveLength(2);
});

it('who cannot be reached is not tried again, and the operator reads why', async () => {
  const { platform, deliver } = begin('invitation/6/p1/web');
  platform.failNext('unreachable');
  expect([await deliver(), await deliver()]).toEqual(['unreachable', 'unreachable']);
  expect(platform.messagesOf(person)).toEqual([]);
  expect((await database.store.deliveries.progress('invitation/6/')).reasons).toEqual([
    { reason: 'This account takes no messages.', count: 1 },
  ]);
});

it('two workers with the same message send one; the other waits', async () => {
  const { platform, deliver } = begin('invitation/7/p1/web');
  const outcomes = await Promise.allSettled([deliver(), deliver()]);
  const waiting = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(platform.messagesOf(person)).toHaveLength(1);
  expect(waiting.every((error) => error instanceof RetryLaterError)).toBe(true);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a worker that was killed after sending leaves a message that is found', async () => {
  const { platform, deliver, wait, claim } = begin('invitation/8/p1/web');
  await claim();
  await platform.sendToPerson(person, message, keyOnPlatform('invitation/8/p1/web'));
  wait(30_000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('a worker that was killed before sending leaves a message that is sent', async () => {
  const { platform, deliver, wait, claim } = begin('invitation/9/p1/web');
  await claim();
  wait(30_000);
  expect(await deliver()).toBe('sent');
  expect(platform.messagesOf(person)).toHaveLength(1);
});

it('the platform learns nothing of the person from the key', async () => {
  const { platform, deliver } = begin('invitation/10/p1/web');
  await deliver();
  expect(platform.messagesOf(person)[0]?.key).toMatch(/^[0-9a-f]{32}$/);
});
