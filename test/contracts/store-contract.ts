import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/digest/digest-of.ts';
import { keyOnPlatform } from '../../src/digest/key-on-platform.ts';
import type { KeptComments } from '../../src/dispute/kept-comments.ts';
import type { EntryKind } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Person } from '../../src/people/person.ts';
import type { OwedPost } from '../../src/ports/owed-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { anElector, aPerson, aPublishedSummary, aRound, aSealedBallot } from './store-samples.ts';

/** What every store guarantees. `openStore` gives an empty one; each test works on rounds and people of its own. */
export function storeContract(name: string, openStore: () => Promise<Store>): void {
  describe(`a store (${name})`, () => {
    let store: Store;
    let rounds = 0;
    /** Ids that sort in the order of their making, as weeks do. */
    const newRoundId = () => {
      rounds += 1;
      return `${2100 + rounds}-W01`;
    };
    const openRound = async (roundId = newRoundId()) => {
      await store.rounds.open(aRound(roundId), []);
      return roundId;
    };

    const closeAll = async () => {
      for (;;) {
        const round = await store.rounds.current();
        if (!round) return;
        await store.rounds.markClosed(round.id, '2026-11-27T17:00:00Z');
      }
    };

    beforeAll(async () => {
      store = await openStore();
    });

    afterAll(() => store.close());

    /** From which `aRound` was drawn. */
    const drawnFrom = { people: [], hash: aRound('').hashes.roster };
    beforeEach(() => store.rosters.replace(drawnFrom));

    describe('the roster', () => {
      test('comes back as it was imported, in its order, with its hash', async () => {
        const people: Person[] = [
          aPerson('p2', { slackId: 'U2', email: 'p2@example.org' }),
          aPerson('p1', {
            role: 'leader',
            timeZone: 'Europe/Paris',
            discordId: '77',
            platforms: ['discord', 'web'],
          }),
        ];
        await store.rosters.replace({ people, hash: 'abc' });
        expect(await store.rosters.current()).toStrictEqual({ people, hash: 'abc' });
        expect(await store.rosters.find('p1')).toStrictEqual(people[1]);
        expect(await store.rosters.find('nobody')).toBeUndefined();
      });

      test('is replaced whole: who is no longer on it is not found', async () => {
        await store.rosters.replace({ people: [aPerson('old')], hash: 'one' });
        await store.rosters.replace({ people: [aPerson('new')], hash: 'two' });
        expect(await store.rosters.find('old')).toBeUndefined();
        expect(await store.rosters.current()).toStrictEqual({ people: [aPerson('new')], hash: 'two' });
        expect(await store.rosters.hash()).toBe('two');
      });

      test('is left as it was when the new one cannot be stored', async () => {
        await store.rosters.replace({ people: [aPerson('kept')], hash: 'kept' });
        const twice = store.rosters.replace({ people: [aPerson('a'), aPerson('a')], hash: 'bad' });
        await expect(twice).rejects.toThrow();
        expect(await store.rosters.current()).toStrictEqual({ people: [aPerson('kept')], hash: 'kept' });
      });

      test('names every time zone once, sorted', async () => {
        const people = [
          aPerson('a', { timeZone: 'Europe/Paris' }),
          aPerson('b', { timeZone: 'Europe/London' }),
          aPerson('c', { timeZone: 'Europe/Paris' }),
          aPerson('d'),
        ];
        await store.rosters.replace({ people, hash: 'zones' });
        expect(await store.rosters.timeZones()).toEqual(['Europe/London', 'Europe/Paris']);
      });

      test('finds a person by each of their accounts', async () => {
        const person = aPerson('p', { slackId: 'U1', discordId: '42' });
        await store.rosters.replace({ people: [person, aPerson('q')], hash: 'accounts' });
        const found = await Promise.all([
          store.rosters.findByAccount({ platform: 'web', id: 'p' }),
          store.rosters.findByAccount({ platform: 'slack', id: 'U1' }),
          store.rosters.findByAccount({ platform: 'discord', id: '42' }),
          store.rosters.findByAccount({ platform: 'discord', id: 'U1' }),
        ]);
        expect(found).toStrictEqual([person, person, person, undefined]);
      });

      test('finds a person by an account that a platform linked, until the links are replaced', async () => {
        const person = aPerson('p', { email: 'p@example.org' });
        await store.rosters.replace({ people: [person], hash: 'links' });
        await store.rosters.linkAccounts('slack', new Map([['U9', 'p']]));
        await store.rosters.linkAccounts('discord', new Map([['99', 'p']]));
        expect(await store.rosters.findByAccount({ platform: 'slack', id: 'U9' })).toStrictEqual(person);

        await store.rosters.linkAccounts('slack', new Map([['U8', 'p']]));
        expect(await store.rosters.findByAccount({ platform: 'slack', id: 'U9' })).toBeUndefined();
        expect(await store.rosters.findByAccount({ platform: 'slack', id: 'U8' })).toStrictEqual(person);
        expect(await store.rosters.findByAccount({ platform: 'discord', id: '99' })).toStrictEqual(person);
        expect(await store.rosters.linkedAccounts('slack')).toEqual(new Map([['U8', 'p']]));
      });

      test('does not find a linked person who has left the roster', async () => {
        await store.rosters.replace({ people: [aPerson('gone')], hash: '1' });
        await store.rosters.linkAccounts('slack', new Map([['U7', 'gone']]));
        await store.rosters.replace({ people: [aPerson('other')], hash: '2' });
        expect(await store.rosters.findByAccount({ platform: 'slack', id: 'U7' })).toBeUndefined();
      });

      test('knows nobody by the account of whoever left, or had another address, though their id is there again', async () => {
        const before = [
          aPerson('gone', { email: 'gone@example.org' }),
          aPerson('given', { email: 'old@example.org' }),
          aPerson('moved', { slackId: 'U-OLD' }),
          aPerson('stays', { email: 'Stays@example.org' }),
        ];
        await store.rosters.replace({ people: before, hash: '1' });
        await store.rosters.linkAccounts(
          'slack',
          new Map(before.map(({ id, slackId }) => [slackId ?? `U-${id}`, id])),
        );
        await store.rosters.stopInvitations('gone', true);
        const after = [
          aPerson('given', { email: 'new@example.org', role: 'rep' }),
          aPerson('moved', { slackId: 'U-NEW' }),
          aPerson('stays', { email: 'stays@example.org', role: 'leader' }),
        ];
        await store.rosters.replace({ people: after, hash: '2' });
        await store.rosters.replace({ people: [...after, aPerson('gone', { role: 'rep' })], hash: '3' });
        const known = await Promise.all(
          ['U-gone', 'U-given', 'U-OLD', 'U-stays'].map((id) =>
            store.rosters.findByAccount({ platform: 'slack', id }),
          ),
        );
        expect(known).toStrictEqual([undefined, undefined, undefined, after[2]]);
        expect(await store.rosters.invitationsStopped('gone')).toBe(false);
      });

      test('remembers who asked not to be invited, also through a new roster', async () => {
        await store.rosters.replace({ people: [aPerson('quiet')], hash: '1' });
        await store.rosters.stopInvitations('quiet', true);
        await store.rosters.stopInvitations('quiet', true);
        await store.rosters.replace({ people: [aPerson('quiet')], hash: '2' });
        expect(await store.rosters.invitationsStopped('quiet')).toBe(true);
        await store.rosters.stopInvitations('quiet', false);
        expect(await store.rosters.invitationsStopped('quiet')).toBe(false);
      });

      test('holds more people than one statement takes', async () => {
        const people = Array.from({ length: 12_000 }, (_, place) => aPerson(`n${place}`));
        await store.rosters.replace({ people, hash: 'many' });
        const current = await store.rosters.current();
        expect(current?.people).toHaveLength(12_000);
        expect(current?.people[11_999]).toStrictEqual(people[11_999]);
      });
    });

    describe('a round', () => {
      test('comes back as it was opened, and is the current one', async () => {
        const round = aRound(newRoundId());
        expect(await store.rounds.open(round, [])).toBe(true);
        expect(await store.rounds.get(round.id)).toStrictEqual(round);
        expect(await store.rounds.current()).toStrictEqual(round);
        expect((await store.rounds.list(1))[0]).toStrictEqual(round);
        await store.rounds.markClosed(round.id, '2026-11-27T17:00:00Z');
      });

      test('opens once: a second opening changes nothing, neither electors nor frozen teams', async () => {
        const roundId = newRoundId();
        await store.rounds.open(aRound(roundId), [anElector('p')], frozen(roundId, 'Duty team'));
        const again = await store.rounds.open(
          { ...aRound(roundId), organisationName: 'Other' },
          [anElector('q')],
          frozen('other', 'Other team'),
        );
        expect(again).toBe(false);
        expect((await store.rounds.get(roundId))?.organisationName).toBe(aRound(roundId).organisationName);
        expect(await store.rounds.electors(roundId)).toStrictEqual([anElector('p')]);
        expect(await store.rounds.frozenTeams()).toStrictEqual(frozen(roundId, 'Duty team'));
      });

      test('is opened by one of two who try at the same time', async () => {
        const roundId = newRoundId();
        const opened = await Promise.all([
          store.rounds.open(aRound(roundId), [anElector('p')]),
          store.rounds.open(aRound(roundId), [anElector('p')]),
        ]);
        expect(opened.sort()).toEqual([false, true]);
      });

      test('is not opened on another roster than the one from which its electorate was drawn', async () => {
        const roundId = newRoundId();
        await store.rosters.replace({ people: [aPerson('joined')], hash: 'newer' });
        expect(
          await store.rounds.open(aRound(roundId), [anElector('p')], frozen(roundId, 'Night team')),
        ).toBe(false);
        expect(await store.rounds.get(roundId)).toBeUndefined();
        expect(await store.rounds.electors(roundId)).toEqual([]);
        expect((await store.rounds.frozenTeams())?.sinceRoundId).not.toBe(roundId);
      });

      test('keeps its roster while it is open: one between rounds replaces nothing until it has closed', async () => {
        await closeAll();
        const roundId = await openRound();
        const next = { people: [aPerson('joined')], hash: 'next' };
        expect(await store.rosters.replaceBetweenRounds(next)).toBe(false);
        expect(await store.rosters.current()).toStrictEqual(drawnFrom);
        await store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z');
        expect(await store.rosters.replaceBetweenRounds(next)).toBe(true);
        expect(await store.rosters.current()).toStrictEqual(next);
      });

      test('or its roster’s successor wins where both come at the same time, and the other changes nothing', async () => {
        await closeAll();
        const roundId = newRoundId();
        const [opened, replaced] = await Promise.all([
          store.rounds.open(aRound(roundId), [anElector('p')]),
          store.rosters.replaceBetweenRounds({ people: [aPerson('joined')], hash: 'next' }),
        ]);
        expect(opened).toBe(!replaced);
        expect(await store.rosters.hash()).toBe(opened ? drawnFrom.hash : 'next');
        expect((await store.rounds.get(roundId)) !== undefined).toBe(opened);
      });

      test('knows its electors, and nobody else', async () => {
        const roundId = newRoundId();
        const electors = [anElector('a'), { ...anElector('b'), team: null }];
        await store.rounds.open(aRound(roundId), electors);
        expect(await store.rounds.electors(roundId)).toStrictEqual(electors);
        expect(await store.rounds.countElectors(roundId)).toEqual(
          new Map([
            [electors[0]?.team, 1],
            [null, 1],
          ]),
        );
        expect(await store.rounds.currentFor('b')).toStrictEqual({
          round: aRound(roundId),
          elector: electors[1],
        });
        expect(await store.rounds.currentFor('c')).toStrictEqual({
          round: aRound(roundId),
          elector: undefined,
        });
      });

      test('goes from open to closed to published, each once and in this order', async () => {
        const roundId = await openRound();
        expect(await store.rounds.markPublished(roundId, '2026-11-30T09:00:00Z')).toBe(false);
        expect(await store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z')).toBe(true);
        expect(await store.rounds.markClosed(roundId, '2026-11-28T17:00:00Z')).toBe(false);
        expect(await store.rounds.markPublished(roundId, '2026-11-30T09:00:00Z')).toBe(true);
        expect(await store.rounds.markPublished(roundId, '2026-12-01T09:00:00Z')).toBe(false);
        expect(await store.rounds.get(roundId)).toStrictEqual({
          ...aRound(roundId),
          state: 'published',
          closedAt: '2026-11-27T17:00:00Z',
          publishedAt: '2026-11-30T09:00:00Z',
        });
      });

      test('is no longer current once it is closed', async () => {
        const roundId = await openRound();
        await store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z');
        expect((await store.rounds.current())?.id).not.toBe(roundId);
      });

      test('is among the undestroyed from its closing until it is destroyed, oldest first', async () => {
        const [early, late] = [await openRound(), await openRound()];
        const known = async () =>
          (await store.rounds.undestroyed()).map(({ id }) => id).filter((id) => id === early || id === late);
        expect(await known()).toEqual([]);
        await store.rounds.markClosed(late, '2026-11-27T17:00:00Z');
        await store.rounds.markClosed(early, '2026-11-27T17:00:00Z');
        await store.rounds.markPublished(early, '2026-11-30T09:00:00Z');
        expect(await known()).toEqual([early, late]);
        await store.rounds.markDestroyed(early, '2026-11-30T09:01:00Z');
        expect(await known()).toEqual([late]);
      });

      test('loses its ballots and electors when it is destroyed, and no other round does', async () => {
        const [doomed, other] = [newRoundId(), newRoundId()];
        await store.rounds.open(aRound(doomed), [anElector('p')]);
        await store.rounds.open(aRound(other), [anElector('p')]);
        await store.ballots.put(aSealedBallot(doomed, 1));
        await store.ballots.put(aSealedBallot(other, 1));
        await store.rounds.markClosed(doomed, '2026-11-27T17:00:00Z');

        await store.rounds.markDestroyed(doomed, '2026-11-30T09:01:00Z');
        await store.rounds.markDestroyed(doomed, '2026-12-30T09:01:00Z');

        expect(await store.ballots.count(doomed)).toBe(0);
        expect(await store.rounds.electors(doomed)).toEqual([]);
        expect((await store.rounds.get(doomed))?.destroyedAt).toBe('2026-11-30T09:01:00Z');
        expect(await store.ballots.count(other)).toBe(1);
        expect(await store.rounds.electors(other)).toHaveLength(1);
      });

      test('loses what its people were sent on the web when it is destroyed; posts and other rounds’ messages stay', async () => {
        const [doomed, other] = [await openRound(), await openRound()];
        const person = `inbox-of-${doomed}`;
        const invitations = [doomed, other].map((roundId) => `invitation/${roundId}/${person}/web`);
        const posted = `summary/${doomed}/${person}/union/web`;
        for (const key of [...invitations, `reminder/${doomed}/${person}/web`]) {
          await store.deliveries.settle(key, 'sent');
          await store.web.putMessage({ person }, keyOnPlatform(key), message(key), '2026-11-24T10:00:00Z');
        }
        await store.deliveries.settle(posted, 'sent');
        await store.web.putMessage(
          { channel: 'union' },
          keyOnPlatform(posted),
          message(posted),
          '2026-11-24T10:00:00Z',
        );

        await store.rounds.markDestroyed(doomed, '2026-11-30T09:01:00Z');

        const left = await store.web.messages({ person }, 10);
        expect(left.map((kept) => kept.message)).toEqual([message(invitations[1] ?? '')]);
        expect(await store.web.hasMessage(keyOnPlatform(posted))).toBe(true);
      });

      test('keeps the teams frozen at an earlier opening until others are frozen', async () => {
        const [first, second, third] = [newRoundId(), newRoundId(), newRoundId()];
        await store.rounds.open(aRound(first), [], frozen(first, 'Duty team'));
        await store.rounds.open(aRound(second), []);
        expect(await store.rounds.frozenTeams()).toStrictEqual(frozen(first, 'Duty team'));
        await store.rounds.open(aRound(third), [], frozen(third, 'Night team'));
        expect(await store.rounds.frozenTeams()).toStrictEqual(frozen(third, 'Night team'));
      });

      test('loses the frozen team of whoever a new roster leaves out, also once their id is on a roster again', async () => {
        const roundId = newRoundId();
        const teams = new Map(['stays', 'leaves'].map((id) => [id, 'Duty team']));
        const both = { people: [aPerson('stays'), aPerson('leaves')], hash: drawnFrom.hash };
        await store.rosters.replace(both);
        await store.rounds.open(aRound(roundId), [], { sinceRoundId: roundId, teams });
        await store.rosters.replace({ people: [aPerson('stays')], hash: 'one' });
        await store.rosters.replace(both);
        expect(await store.rounds.frozenTeams()).toStrictEqual({
          sinceRoundId: roundId,
          teams: new Map([['stays', 'Duty team']]),
        });
      });

      test('is listed newest first, as many as are asked for', async () => {
        const [older, newer] = [await openRound(), await openRound()];
        const listed = await store.rounds.list(2);
        expect(listed.map((round) => round.id)).toEqual([newer, older]);
      });
    });

    describe('ballots', () => {
      test('are stored while their round is open', async () => {
        const roundId = await openRound();
        const ballot = aSealedBallot(roundId, 1);
        expect(await store.ballots.has(roundId, ballot.tag)).toBe(false);
        expect(await store.ballots.put(ballot)).toBe('stored');
        expect(await store.ballots.has(roundId, ballot.tag)).toBe(true);
        expect(await store.ballots.count(roundId)).toBe(1);
      });

      test('are replaced by a second one with the same tag', async () => {
        const roundId = await openRound();
        const first = aSealedBallot(roundId, 1);
        const second = { ...first, sealed: aSealedBallot(roundId, 2).sealed };
        await store.ballots.put(first);
        expect(await store.ballots.put(second)).toBe('replaced');
        expect(await readAll(roundId, 10)).toStrictEqual([[second.sealed]]);
      });

      test('are turned away, with nothing stored or replaced, once their round is closed', async () => {
        const roundId = await openRound();
        const early = aSealedBallot(roundId, 1);
        await store.ballots.put(early);
        await store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z');
        expect(await store.ballots.put({ ...early, sealed: aSealedBallot(roundId, 3).sealed })).toBe(
          'too late',
        );
        expect(await store.ballots.put(aSealedBallot(roundId, 2))).toBe('too late');
        expect(await readAll(roundId, 10)).toStrictEqual([[early.sealed]]);
      });

      test('are turned away when there is no such round', async () => {
        expect(await store.ballots.put(aSealedBallot('2020-W01', 1))).toBe('too late');
      });

      test('come in while a round closes either before it is closed or not at all', async () => {
        const roundId = await openRound();
        let closed = false;
        const late: boolean[] = [];
        const puts = Array.from({ length: 60 }, async (_, number) => {
          const begunAfterClosing = closed;
          const stored = (await store.ballots.put(aSealedBallot(roundId, number))) === 'stored';
          if (begunAfterClosing) late.push(stored);
          return stored;
        });
        const closing = store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z').then(() => {
          closed = true;
          return store.ballots.count(roundId);
        });
        const [countAtClosing, stored] = await Promise.all([closing, Promise.all(puts)]);
        expect(stored.filter(Boolean)).toHaveLength(countAtClosing);
        expect(await store.ballots.count(roundId)).toBe(countAtClosing);
        expect(late).not.toContain(true);
      });

      test('that come at once are each stored under their own tag: one of a person, and none of a closed round', async () => {
        const [roundId, closed] = [await openRound(), await openRound()];
        await store.rounds.markClosed(closed, '2026-11-27T17:00:00Z');
        const ballots = Array.from({ length: 30 }, (_, number) => aSealedBallot(roundId, number));
        const [twice] = ballots;
        const outcomes = await Promise.all([
          ...ballots.map((ballot) => store.ballots.put(ballot)),
          store.ballots.put(aSealedBallot(closed, 1)),
          ...(twice ? [store.ballots.put(twice)] : []),
        ]);
        expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(30);
        expect([outcomes[30], outcomes.filter((outcome) => outcome === 'replaced').length]).toEqual([
          'too late',
          1,
        ]);
        const inOrder = [...ballots].sort((left, right) => Buffer.compare(left.tag, right.tag));
        expect(await readAll(roundId, 100)).toStrictEqual([inOrder.map(({ sealed }) => sealed)]);
        expect(await store.ballots.count(closed)).toBe(0);
      });

      test('are read in the order of their tags, each once, in batches of the size asked for', async () => {
        const roundId = await openRound();
        const ballots = Array.from({ length: 7 }, (_, number) => aSealedBallot(roundId, number));
        await Promise.all(ballots.map((ballot) => store.ballots.put(ballot)));
        const inOrder = [...ballots]
          .sort((left, right) => Buffer.compare(left.tag, right.tag))
          .map((ballot) => ballot.sealed);
        expect(await readAll(roundId, 3)).toStrictEqual([
          inOrder.slice(0, 3),
          inOrder.slice(3, 6),
          inOrder.slice(6),
        ]);
      });

      test('of one round are not read with those of another', async () => {
        const [one, other] = [await openRound(), await openRound()];
        await store.ballots.put(aSealedBallot(one, 1));
        expect(await readAll(other, 10)).toEqual([]);
      });
    });

    describe('a summary', () => {
      test('is kept as it was made, byte for byte, and its digest can be recomputed', async () => {
        const roundId = await openRound();
        const summary = aPublishedSummary(roundId);
        expect(await store.summaries.put(summary)).toBe(true);
        const kept = await store.summaries.get(roundId);
        expect(kept).toStrictEqual(summary);
        expect(digestOf(kept?.summary)).toBe(digestOf(summary.summary));
      });

      test('is the first one: a second changes nothing', async () => {
        const roundId = await openRound();
        await store.summaries.put(aPublishedSummary(roundId));
        expect(await store.summaries.put({ ...aPublishedSummary(roundId), digest: 'other' })).toBe(false);
        expect((await store.summaries.get(roundId))?.digest).toBe(aPublishedSummary(roundId).digest);
      });

      test('is not kept of a round that was destroyed without one', async () => {
        const roundId = await openRound();
        await store.rounds.markDestroyed(roundId, '2026-11-30T09:01:00Z');
        expect(await store.summaries.put(aPublishedSummary(roundId))).toBe(false);
        expect(await store.summaries.get(roundId)).toBeUndefined();
      });

      test('is not kept of a round that was given up first, and a round that has one is not given up', async () => {
        const [first, second] = [await openRound(), await openRound()];
        expect([await store.rounds.giveUp(first), await store.rounds.giveUp(first)]).toEqual([true, true]);
        expect(await store.summaries.put(aPublishedSummary(first))).toBe(false);
        expect(await store.summaries.get(first)).toBeUndefined();

        await store.summaries.put(aPublishedSummary(second));
        expect(await store.rounds.giveUp(second)).toBe(false);
        expect(await store.summaries.get(second)).toBeDefined();
      });

      test('and giving up at the same moment: exactly one of the two wins', async () => {
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const roundId = await openRound();
          const [kept, givenUp] = await Promise.all([
            store.summaries.put(aPublishedSummary(roundId)),
            store.rounds.giveUp(roundId),
          ]);
          expect(kept).toBe(!givenUp);
        }
      });

      test('is shown to nobody before its round is published', async () => {
        const roundId = await openRound();
        await store.summaries.put(aPublishedSummary(roundId));
        await store.rounds.markClosed(roundId, '2026-11-27T17:00:00Z');
        expect(await store.summaries.getPublished(roundId)).toBeUndefined();
        expect(await publishedIds()).not.toContain(roundId);

        await store.rounds.markPublished(roundId, '2026-11-30T09:00:00Z');
        expect(await store.summaries.getPublished(roundId)).toStrictEqual(aPublishedSummary(roundId));
        expect((await store.summaries.published(1))[0]).toStrictEqual(aPublishedSummary(roundId).summary);
      });

      test('that cannot be read is named, and keeps no other from being shown', async () => {
        const [strange, sound] = [newRoundId(), newRoundId()];
        const document = { ...aPublishedSummary(strange).summary, format: 3 };
        await store.summaries.importPublished(
          { ...aPublishedSummary(strange), document },
          { ...aRound(strange), state: 'published' },
        );
        await store.summaries.importPublished(aPublishedSummary(sound), {
          ...aRound(sound),
          state: 'published',
        });

        expect(await store.summaries.unreadable()).toEqual([strange]);
        await expect(store.summaries.getPublished(strange)).rejects.toThrow(`summary of ${strange} cannot`);
        expect(await publishedIds()).not.toContain(strange);
        expect(await publishedIds()).toContain(sound);
        expect([await store.summaries.has(strange), await store.summaries.has(newRoundId())]).toEqual([
          true,
          false,
        ]);
      });

      test('can be imported with its round, also twice', async () => {
        const roundId = newRoundId();
        const round = {
          ...aRound(roundId),
          state: 'published' as const,
          publishedAt: '2026-11-30T09:00:00Z',
        };
        await store.summaries.importPublished(aPublishedSummary(roundId), round);
        await store.summaries.importPublished(aPublishedSummary(roundId), round);
        expect(await store.summaries.getPublished(roundId)).toStrictEqual(aPublishedSummary(roundId));
        expect(await store.rounds.get(roundId)).toStrictEqual(round);
      });
    });

    describe('a delivery', () => {
      test('is given to the first who claims it, and held from the others', async () => {
        expect(await store.deliveries.claim('one', 1_000, 500)).toBe('new');
        expect(await store.deliveries.claim('one', 1_499, 500)).toBe('held');
      });

      test('is given to one of many who claim it at the same moment', async () => {
        const claims = Array.from({ length: 8 }, () => store.deliveries.claim('race', 1_000, 500));
        const outcomes = await Promise.all(claims);
        expect(outcomes.filter((outcome) => outcome === 'new')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(7);
      });

      test('whose claim ran out has an unknown outcome, for one of those who ask', async () => {
        await store.deliveries.claim('late', 1_000, 500);
        const claims = Array.from({ length: 4 }, () => store.deliveries.claim('late', 1_500, 500));
        const outcomes = await Promise.all(claims);
        expect(outcomes.sort()).toEqual(['held', 'held', 'held', 'unknown']);
      });

      test('that was sent or cannot be sent stays so', async () => {
        await store.deliveries.claim('sent', 1_000, 500);
        await store.deliveries.settle('sent', 'sent');
        await store.deliveries.claim('closed', 1_000, 500);
        await store.deliveries.settle('closed', 'unreachable', 'messages are closed');
        expect(await store.deliveries.claim('sent', 9_000, 500)).toBe('sent');
        expect(await store.deliveries.claim('closed', 9_000, 500)).toBe('unreachable');
      });

      test('that was released is new again, and one that was sent cannot be released', async () => {
        await store.deliveries.claim('again', 1_000, 500);
        await store.deliveries.release('again');
        expect(await store.deliveries.claim('again', 1_001, 500)).toBe('new');
        await store.deliveries.settle('again', 'sent');
        await store.deliveries.release('again');
        expect(await store.deliveries.claim('again', 1_002, 500)).toBe('sent');
      });

      test('is counted by the beginning of its key, without wild cards', async () => {
        await store.deliveries.settle('in%vite/a/web', 'sent');
        await store.deliveries.settle('in%vite/b/web', 'unreachable', 'left');
        await store.deliveries.settle('in%vite/b/none', 'unreachable');
        await store.deliveries.settle('in%vite/c/web', 'unreachable', 'left');
        await store.deliveries.settle('in%vite/c/none', 'unreachable');
        await store.deliveries.settle('in%vite/d/none', 'unreachable', 'said no');
        await store.deliveries.claim('in%vite/e/web', 1_000, 500);
        await store.deliveries.settle('invite/f/web', 'sent');
        expect(await store.deliveries.progress('in%vite/')).toEqual({
          sent: 1,
          unreachable: 3,
          unfinished: 1,
          reasons: [
            { reason: 'left', count: 2 },
            { reason: 'said no', count: 1 },
          ],
        });
      });

      test('counts once, on however many platforms it was tried', async () => {
        await store.deliveries.settle('tried/a/slack', 'unreachable', 'left');
        await store.deliveries.settle('tried/a/web', 'sent');
        await store.deliveries.settle('tried/b/slack', 'unreachable', 'left');
        expect(await store.deliveries.progress('tried/')).toEqual({
          sent: 1,
          unreachable: 0,
          unfinished: 1,
          reasons: [{ reason: 'left', count: 1 }],
        });
      });
    });

    describe('what a channel has yet to get', () => {
      const owed = (key: string, reason?: string): OwedPost => ({
        ...{ key, channel: 'union', platform: 'slack', since: '2026-11-30T09:00:00.000Z' },
        ...(reason === undefined ? {} : { reason }),
      });
      const message: Message = {
        title: 'Pulse',
        digest: 'd',
        blocks: [
          { kind: 'text', text: 'Hello' },
          { kind: 'picture', png: new Uint8Array([1, 2, 255]), description: 'A chart.' },
        ],
      };

      test('is listed in the order of coming, once each, and gone once it is removed', async () => {
        await store.owed.put(owed('z/union/slack', 'archived'), message);
        await store.owed.put(owed('a/union/slack'), { title: 'Later', blocks: [] });
        await store.owed.put(owed('z/union/slack', 'gone'), { title: 'Another', blocks: [] });
        expect(await store.owed.list()).toEqual([owed('z/union/slack', 'archived'), owed('a/union/slack')]);
        expect(await store.owed.message('z/union/slack')).toEqual(message);
        await store.owed.remove(['z/union/slack']);
        await store.owed.remove([]);
        expect(await store.owed.list()).toEqual([owed('a/union/slack')]);
        expect(await store.owed.message('z/union/slack')).toBeUndefined();
      });
    });

    test('logs no statements and keeps no times of transactions, as it is set here', async () => {
      expect(await store.examine(english)).toMatchObject([{ about: 'database', verdict: 'good' }]);
    });

    describe('the web inbox', () => {
      test('keeps a message once for its key, for the one it is for', async () => {
        await store.web.putMessage({ person: 'p' }, 'hello', message('Hello'), '2026-11-24T10:00:00Z');
        await store.web.putMessage({ person: 'p' }, 'hello', message('Again'), '2026-11-24T11:00:00Z');
        expect(await store.web.hasMessage('hello')).toBe(true);
        expect(await store.web.hasMessage('other')).toBe(false);
        expect(await store.web.messages({ person: 'p' }, 10)).toStrictEqual([
          { key: 'hello', message: message('Hello'), at: '2026-11-24T10:00:00Z' },
        ]);
        expect(await store.web.messages({ person: 'q' }, 10)).toEqual([]);
      });

      test('shows the newest first, as many as are asked for', async () => {
        await store.web.putMessage({ channel: 'union' }, 'u1', message('1'), '2026-11-24T10:00:00Z');
        await store.web.putMessage({ channel: 'union' }, 'u2', message('2'), '2026-11-24T10:00:00Z');
        await store.web.putMessage({ channel: 'union' }, 'u3', message('3'), '2026-11-24T10:00:00Z');
        await store.web.putMessage({ channel: 'leadership' }, 'l1', message('4'), '2026-11-24T10:00:00Z');
        const newest = await store.web.messages({ channel: 'union' }, 2);
        expect(newest.map((kept) => kept.key)).toEqual(['u3', 'u2']);
      });

      test('keeps links and sessions until they are deleted, one or all of a kind', async () => {
        const secret = {
          hash: 'h1',
          kind: 'link' as const,
          personId: 'p',
          expiresAt: '2026-12-01T00:00:00Z',
        };
        await store.web.putSecret(secret);
        await store.web.putSecret({ ...secret, hash: 'h2' });
        await store.web.putSecret({ ...secret, hash: 'h3', kind: 'session' });
        await store.web.putSecret({ ...secret, hash: 'h4', personId: 'q' });
        expect(await store.web.findSecret('h1')).toStrictEqual(secret);
        await store.web.deleteSecrets('p', 'link');
        expect(await found('h1', 'h2', 'h3', 'h4')).toEqual([false, false, true, true]);
        await store.web.deleteSecret('h3');
        expect(await found('h3', 'h4')).toEqual([false, true]);
      });

      test('ends the links and sessions of whoever a new roster leaves out, so that their id opens nothing later', async () => {
        const both = { people: [aPerson('stays'), aPerson('leaves')], hash: 'both' };
        await store.rosters.replace(both);
        const secret = { kind: 'session' as const, expiresAt: '2026-12-01T00:00:00Z' };
        await store.web.putSecret({ ...secret, hash: 'of-stays', personId: 'stays' });
        await store.web.putSecret({ ...secret, hash: 'of-leaves', personId: 'leaves' });
        await store.web.putSecret({ ...secret, hash: 'link-of-leaves', kind: 'link', personId: 'leaves' });
        await store.web.putSecret({ ...secret, hash: 'a-mark', kind: 'mark', personId: '' });
        await store.rosters.replace({ people: [aPerson('stays')], hash: 'one' });
        await store.rosters.replace(both);
        expect(await found('of-stays', 'of-leaves', 'link-of-leaves', 'a-mark')).toEqual([
          true,
          false,
          false,
          true,
        ]);
      });

      test('ends the links and sessions of whoever a new roster has with another address, not with a first one', async () => {
        const ids = ['given', 'corrected', 'found'];
        const at = (email: string) => ({ email });
        const people = [aPerson('given', at('old@example.org')), aPerson('corrected', at('C@example.org'))];
        await store.rosters.replace({ people: [...people, aPerson('found')], hash: 'before' });
        for (const personId of ids) {
          for (const kind of ['session', 'link'] as const) {
            const hash = `${kind} of ${personId}`;
            await store.web.putSecret({ hash, kind, personId, expiresAt: '2026-12-01T00:00:00Z' });
          }
        }
        const emails = ['new@example.org', 'c@example.org', 'first@example.org'];
        const after = ids.map((id, place) => aPerson(id, at(emails[place] ?? '')));
        await store.rosters.replace({ people: after, hash: 'after' });
        expect(await found(...ids.map((id) => `session of ${id}`))).toEqual([false, true, true]);
        expect(await found(...ids.map((id) => `link of ${id}`))).toEqual([false, true, true]);
      });

      test('keeps a secret that several add at once for one of them', async () => {
        const secret = {
          hash: 'once',
          kind: 'mark' as const,
          personId: '',
          expiresAt: '2026-12-01T00:00:00Z',
        };
        const added = await Promise.all(['a', 'b', 'c', 'd'].map(() => store.web.addSecret(secret)));
        expect(added.filter((isNew) => isNew)).toHaveLength(1);
        expect(await store.web.findSecret('once')).toStrictEqual(secret);
      });

      test('forgets secrets that have run out, and keeps the others', async () => {
        const secret = { kind: 'session' as const, personId: 'p' };
        await store.web.putSecret({ ...secret, hash: 'old', expiresAt: '2026-11-24T09:59:59.000Z' });
        await store.web.putSecret({ ...secret, hash: 'now', expiresAt: '2026-11-24T10:00:00.000Z' });
        await store.web.putSecret({ ...secret, hash: 'new', expiresAt: '2026-11-24T10:00:00.001Z' });
        expect(await store.web.newestSession('p')).toBe('2026-11-24T10:00:00.001Z');
        expect(await store.web.newestSession('nobody')).toBeUndefined();
        await store.web.deleteExpiredSecrets('2026-11-24T10:00:00.000Z');
        expect(await found('old', 'now', 'new')).toEqual([false, false, true]);
      });
    });

    describe('a setting', () => {
      test.each([
        ['a text', '12'],
        ['a number', 12],
        ['a document', { on: true, list: [1, 'two', null] }],
        ['nothing', null],
      ])('that is %s comes back as what it was', async (_, value) => {
        expect(await store.settings.get(`unset ${JSON.stringify(value)}`)).toBeUndefined();
        await store.settings.set('one', 'before');
        await store.settings.set('one', value);
        expect(await store.settings.get('one')).toStrictEqual(value);
      });
    });

    describe('the register', () => {
      const entry = (action: string, kind: EntryKind = 'concern') => ({
        v: 2,
        by: { side: 'union' as const },
        kind,
        subject: 1,
        action,
        data: { text: 'one\ntwo', none: null },
      });
      const at = '2026-11-24T10:00:00.000Z';

      test('keeps entries as they were appended, numbered in their order', async () => {
        const last = await store.register.lastSeq();
        expect(await store.register.append([entry('raised'), entry('added', 'event')], at, last)).toBe(true);
        expect((await store.register.list()).slice(last)).toStrictEqual([
          { ...entry('raised'), at, seq: last + 1 },
          { ...entry('added', 'event'), at, seq: last + 2 },
        ]);
        expect((await store.register.list('event')).map(({ seq }) => seq)).toContain(last + 2);
        expect((await store.register.list('event')).map(({ seq }) => seq)).not.toContain(last + 1);
      });

      test('takes nothing from somebody who has not read the latest', async () => {
        const last = await store.register.lastSeq();
        await store.register.append([entry('raised')], at, last);
        expect(await store.register.append([entry('late')], at, last)).toBe(false);
        expect(await store.register.lastSeq()).toBe(last + 1);
      });

      test('of many who append at once, lets one', async () => {
        const last = await store.register.lastSeq();
        const tries = await Promise.all(
          ['a', 'b', 'c', 'd'].map((action) => store.register.append([entry(action)], at, last)),
        );
        expect(tries.filter(Boolean)).toHaveLength(1);
        expect(await store.register.lastSeq()).toBe(last + 1);
      });
    });

    describe('what staff entrust about concerns', () => {
      const tag = (number: number) => new Uint8Array(32).fill(number);

      test('is one sealed text for each tag of a box, in the order of the tags, until the box is removed', async () => {
        await store.concerns.putSealed('box-a', tag(2), new Uint8Array([2]));
        await store.concerns.putSealed('box-a', tag(1), new Uint8Array([1]));
        await store.concerns.putSealed('box-a', tag(2), new Uint8Array([3]));
        await store.concerns.putSealed('box-b', tag(1), new Uint8Array([4]));
        expect(await store.concerns.readSealed('box-a')).toEqual([new Uint8Array([1]), new Uint8Array([3])]);
        expect(await store.concerns.boxes()).toEqual(['box-a', 'box-b']);
        await store.concerns.removeBox('box-a');
        expect(await store.concerns.boxes()).toEqual(['box-b']);
      });

      test('counts each supporter of a concern once, until they are forgotten', async () => {
        await store.concerns.addSupport(7, tag(1));
        await store.concerns.addSupport(7, tag(1));
        await store.concerns.addSupport(7, tag(2));
        await store.concerns.addSupport(8, tag(1));
        expect(await store.concerns.countSupport(7)).toBe(2);
        await store.concerns.takeBackSupport(7, tag(2));
        await store.concerns.takeBackSupport(7, tag(2));
        await store.concerns.sweep();
        expect(await store.concerns.countSupport(7)).toBe(1);
        await store.concerns.removeSupport(7);
        expect([await store.concerns.countSupport(7), await store.concerns.countSupport(8)]).toEqual([0, 1]);
      });
    });

    test('what staff entrust about concerns comes through a sweep whole, also what comes while it is swept', async () => {
      const tags = Array.from({ length: 20 }, (_, place) => new Uint8Array(32).fill(99 - place));
      await store.concerns.putSealed('swept', new Uint8Array(32), new Uint8Array([0]));
      await Promise.all([
        ...tags.slice(0, 10).map((one) => store.concerns.addSupport(70, one)),
        store.concerns.sweep(),
        ...tags.slice(10).map((one) => store.concerns.addSupport(70, one)),
        store.concerns.sweep(),
        ...tags.map((one, place) => store.concerns.putSealed('swept', one, new Uint8Array([99 - place]))),
      ]);
      await store.concerns.sweep();
      expect(await store.concerns.countSupport(70)).toBe(20);
      expect((await store.concerns.readSealed('swept')).map(([first]) => first)).toEqual([
        0,
        ...tags.map(([first]) => first).reverse(),
      ]);
      await store.concerns.removeBox('swept');
    });

    describe('a month’s board pack', () => {
      const pack = (month: string, text: string) => ({
        month,
        markdown: `# ${text}\n`,
        digest: 'd'.repeat(64),
        pdf: new Uint8Array([37, 80, 68, 70, 0, 255]),
      });

      test('is kept as it was made first, to the byte', async () => {
        expect(await store.packs.put(pack('2026-11', 'Ārsta “first”'))).toBe(true);
        expect(await store.packs.put(pack('2026-11', 'second'))).toBe(false);
        expect(await store.packs.get('2026-11')).toEqual(pack('2026-11', 'Ārsta “first”'));
        expect(await store.packs.get('2026-12')).toBeUndefined();
      });
    });

    describe('redacted comments', () => {
      const kept = (roundId: string): KeptComments => ({
        roundId,
        texts: ['One […].', 'Two.'],
        deletesAt: '2026-12-11T17:00:00.000Z',
        readings: {},
      });
      const readByUnion = (before: KeptComments, released: readonly number[]): KeptComments => ({
        ...before,
        readings: { ...before.readings, union: { personId: 'rep', released } },
      });

      test('are kept as they were first given, newest round first, until they are removed', async () => {
        expect(await store.comments.put(kept('2026-W48'))).toBe(true);
        expect(await store.comments.put({ ...kept('2026-W48'), texts: [] })).toBe(false);
        await store.comments.put(kept('2026-W49'));
        expect(await store.comments.get('2026-W48')).toEqual(kept('2026-W48'));
        expect((await store.comments.list()).map(({ roundId }) => roundId)).toEqual(['2026-W49', '2026-W48']);
        await store.comments.remove('2026-W49');
        expect(await store.comments.get('2026-W49')).toBeUndefined();
      });

      test('change their readings only where nobody else was quicker', async () => {
        const before = kept('2026-W50');
        await store.comments.put(before);
        const after = readByUnion(before, []);
        expect(await store.comments.replaceReadings(before, after)).toBe(true);
        expect(await store.comments.replaceReadings(before, readByUnion(before, [2]))).toBe(false);
        expect(await store.comments.replaceReadings(after, readByUnion(before, [1]))).toBe(true);
        expect((await store.comments.get('2026-W50'))?.readings).toEqual({
          union: { personId: 'rep', released: [1] },
        });
      });
    });

    async function readAll(roundId: string, batchSize: number): Promise<readonly (readonly Uint8Array[])[]> {
      const batches: (readonly Uint8Array[])[] = [];
      for await (const batch of store.ballots.readAll(roundId, batchSize)) batches.push(batch);
      return batches;
    }

    async function publishedIds(): Promise<readonly string[]> {
      return (await store.summaries.published(1_000)).map((summary) => summary.roundId);
    }

    function found(...hashes: readonly string[]): Promise<readonly boolean[]> {
      return Promise.all(hashes.map(async (hash) => (await store.web.findSecret(hash)) !== undefined));
    }
  });
}

function frozen(sinceRoundId: string, team: string) {
  return { sinceRoundId, teams: new Map([['p', team]]) };
}

/** With a picture, since a channel's summary has one. */
function message(text: string): Message {
  const picture = {
    kind: 'picture' as const,
    png: new Uint8Array([137, 80, 78, 71, 0, 255]),
    description: text,
  };
  return { title: text, blocks: [{ kind: 'text', text }, picture], digest: 'abc' };
}
