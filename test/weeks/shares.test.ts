import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeys } from '../../adapters/keys/generate-keys.ts';
import { closeRound } from '../../jobs/close-round.ts';
import { giveUpRound } from '../../jobs/give-up-round.ts';
import type { HolderName } from '../../src/ballot/holders.ts';
import { keyText, parseShareText, shareText } from '../../src/ballot/key-text.ts';
import { openShare } from '../../src/ballot/split-key.ts';
import { describeStatus } from '../../src/command-line/describe-status.ts';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { entryOfStep } from '../../src/dispute/agreement-entries.ts';
import { english } from '../../src/language/languages.ts';
import { shortDigest } from '../../src/messages/describe-hashes.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import { keyHash } from '../../src/survey/sealing.ts';
import { talkWords } from '../../src/talk/words.ts';
import { roundsHeld } from '../fakes/rounds-held.ts';
import { actAs } from './act-as.ts';
import { answerAll, postsEverywhere, startSmallParley } from './live-through-outages.ts';
import type { TestParley } from './start-test-parley.ts';
import { embeddedEngines } from './test-engines.ts';

const keys = {
  union: await generateKeys(),
  leadership: await generateKeys(),
  trustee: await generateKeys(),
};

/** The person of trust is on no roster, and hands in at the command line. */
const organisationWith = (trustee: Uint8Array) => `
name: Northshire children's services
rules: { minimumGroup: 10, teamsEveryWeeks: 1 }
sealing:
  holders:
    union: { person: rep, key: ${keyText('publicKey', keys.union.publicKey)} }
    leadership: { person: leader, key: ${keyText('publicKey', keys.leadership.publicKey)} }
    trustee: { key: ${keyText('publicKey', trustee)} }
`;
const organisation = organisationWith(keys.trustee.publicKey);

let parley: TestParley;
beforeAll(async () => {
  parley = await startSmallParley(await embeddedEngines(), organisation);
}, 120_000);
afterAll(() => parley.close());

const textOf = (reply: FormReply) =>
  reply.kind === 'form' ? reply.form.intro : renderPlainText(reply.message);

/** What one person gets by `/key`. */
async function key(id: string, subcommand: string): Promise<string> {
  const call = { command: 'key', subcommand, options: {} };
  return textOf(await parley.slack.listener().runCommand(parley.slack.accountOf({ id }), call));
}

/** A holder's share of a round as they open it on their own computer. */
async function opened(holder: HolderName, sealedText: string): Promise<string> {
  const sealed = parseShareText('sealed', sealedText);
  const bytes = sealed && (await openShare(sealed.bytes, keys[holder]));
  if (!sealed || !bytes) throw new Error('The share cannot be opened.');
  return shareText('open', { ...sealed, bytes });
}

async function shareOf(holder: HolderName, roundId: string): Promise<string> {
  const round = (await parley.operator.shares()).find((one) => one.roundId === roundId);
  const sealed = round?.shares.find((one) => one.holder === holder)?.sealed ?? '';
  return opened(holder, sealed);
}

/** Presses the button for handing in, on a platform, and sends what is given. */
async function handIn(id: string, roundId: string, share: string, platform = parley.slack) {
  const account = platform.accountOf({ id });
  const reply = await platform.listener().submitForm(account, `key.${roundId}`, { share });
  return { ok: reply.ok, text: textOf(reply), beside: reply.fieldErrors?.share };
}

const titlesTo = (id: string) => parley.slack.messagesOf({ id }).map(({ message }) => message.title);
const summary = async (roundId: string) => (await parley.context.store.summaries.get(roundId))?.summary;

describe('a week whose key is split among three', () => {
  it('says when it opens whose shares open it, and tells each holder that they hold one', async () => {
    await parley.openAt('2026-11-24T10:00:00Z');
    await answerAll(parley);
    const [statement] = parley.slack.messagesIn('union');
    expect(statement && renderPlainText(statement.message)).toMatch(
      /Opened by: any two of three: the union \(key \w{12}\), the leadership \(key \w{12}\), the person of trust \(key \w{12}\). The machine keeps no key that opens it/,
    );
    expect(titlesTo('rep')).toContain(
      'You hold a share of the key of the week of 23 November 2026 (2026-W48)',
    );
    expect(titlesTo('leader')).toContain(
      'You hold a share of the key of the week of 23 November 2026 (2026-W48)',
    );
    expect(titlesTo('duty-1')).not.toContain(
      'You hold a share of the key of the week of 23 November 2026 (2026-W48)',
    );
    expect(await parley.vault.readOpeningKeys('2026-W48')).toBeUndefined();
  });

  it('is what /pulse privacy says of two holders together', async () => {
    expect((await actAs(parley.slack, 'duty-1').pulse('privacy')).text).toContain(
      'Two of them together, with a copy of the open week, could open its answers.',
    );
  });

  it('shows a holder their own share, sealed, and nobody else any', async () => {
    const [line] = (await key('rep', 'share'))
      .split('\n')
      .filter((one) => one.startsWith('parley-sealed-share'));
    expect(await opened('union', line ?? '')).toBe(await shareOf('union', '2026-W48'));
    await expect(opened('leadership', line ?? '')).rejects.toThrow('cannot be opened');
    expect(await key('duty-1', 'share')).toContain('You hold no share of a week’s key');
    expect((await handIn('duty-1', '2026-W48', 'x')).text).toContain('You hold no share of that week’s key');
  });

  it('takes no share while it is open', async () => {
    expect(await key('rep', 'hand-in')).toContain('The week of 23 November 2026 (2026-W48) is still open');
    const early = await handIn('rep', '2026-W48', await shareOf('union', '2026-W48'));
    expect(early).toMatchObject({ ok: false, text: expect.stringContaining('is still open') });
    expect(await parley.vault.handedIn('2026-W48')).toEqual([]);
  });

  it('closes at its hour and is not counted; both sides and the holders are told, and the operator', async () => {
    await parley.runUntil('2026-11-27T17:00:00Z');
    expect((await actAs(parley.slack, 'duty-1').submit('ballot.2026-W48', { workload: '1' })).ok).toBe(false);
    expect(await summary('2026-W48')).toBeUndefined();
    expect(await parley.context.store.ballots.count('2026-W48')).toBe(12);
    const kept =
      'Yours of the week of 23 November 2026 (2026-W48) is kept sealed until that week is counted and its keys are destroyed.';
    const check = (await actAs(parley.slack, 'duty-1').pulse('check')).text;
    expect(check).toContain('Yes: a sealed ballot is held for you');
    expect(check).toContain(kept);
    expect((await actAs(parley.slack, 'duty-1').pulse('me')).text).toContain(`Earlier answers: ${kept}`);
    expect((await actAs(parley.slack, 'rep').pulse('check')).text).toContain('No week is open');
    expect(postsEverywhere(parley)[0]).toContain(
      'The week of 23 November 2026 (2026-W48) is closed and waits for its holders',
    );
    expect(titlesTo('rep')).toContain('Please hand in your share of the week of 23 November 2026 (2026-W48)');
    const missing =
      'It waits for two of the three shares of its key: of the union, the leadership and the person of trust.';
    expect(await parley.operator.closeRound()).toMatchObject({ sentence: expect.stringContaining(missing) });
    expect(await parley.operator.publishRound()).toMatchObject({
      done: false,
      sentence: expect.stringContaining(missing),
    });
    expect((await parley.operator.roundStatus()).problems[0]).toMatchObject({
      what: `Round 2026-W48 is closed. ${missing}`,
    });
  });

  it('shows the holder the hashes before anything can be handed in', async () => {
    const { hashes } = (await parley.context.store.rounds.get('2026-W48')) ?? {};
    const intro = await key('rep', 'hand-in');
    for (const hash of [hashes?.roster, hashes?.questions, hashes?.rules]) {
      expect(intro).toContain(hash?.slice(0, 12) ?? 'none');
    }
  });

  it('tells wrong shares apart, each in its own words, and keeps none of them', async () => {
    const right = await shareOf('union', '2026-W48');
    const bytes = parseShareText('open', right)?.bytes ?? new Uint8Array();
    const forged = shareText('open', {
      roundId: '2026-W48',
      holder: 'union',
      bytes: bytes.map((byte) => byte ^ 1),
    });
    const old = shareText('open', { roundId: '2026-W47', holder: 'union', bytes });
    const round = (await parley.operator.shares())[0];
    const wrong = [
      ['rubbish', 'That is not a whole share.'],
      [right.slice(0, -2), 'That is not a whole share.'],
      [round?.shares[0]?.sealed ?? '', 'That is your share as it was sealed.'],
      [old, 'That is a share of the week of 16 November 2026 (2026-W47).'],
      [
        await shareOf('leadership', '2026-W48'),
        'That is the share of the leadership. You hold that of the union.',
      ],
      [forged, 'That is not the share that was sealed for the union.'],
    ] as const;
    for (const [share, words] of wrong) {
      const { ok, beside } = await handIn('rep', '2026-W48', share);
      expect([ok, beside]).toEqual([false, expect.stringContaining(words)]);
    }
    expect(await parley.vault.handedIn('2026-W48')).toEqual([]);
  });

  it('with one share says so to both sides and asks no more of who gave it, through a restart, day by day', async () => {
    const done = await handIn('rep', '2026-W48', await shareOf('union', '2026-W48'));
    await parley.queue.whenIdle();
    expect(done).toMatchObject({
      ok: true,
      text: expect.stringContaining(
        'waits for one more share of its key: of the leadership or the person of trust',
      ),
    });
    expect(await key('rep', 'hand-in')).toContain('You have handed in your share already');
    await parley.beDownUntil('2026-11-28T17:30:00Z');
    await parley.lookAt('2026-11-28T18:30:00Z');
    const reminders = (id: string) => titlesTo(id).filter((one) => one.startsWith('Please hand in')).length;
    expect([reminders('rep'), reminders('leader')]).toEqual([1, 2]);
    expect(await summary('2026-W48')).toBeUndefined();
  });

  it('when the hour of publishing has come, tells both sides that there is no summary yet, once', async () => {
    await parley.runUntil('2026-11-30T09:00:00Z');
    await parley.lookAt('2026-11-30T10:00:00Z');
    const late = postsEverywhere(parley)[0]?.filter(
      (one) => one === 'There is no summary of the week of 23 November 2026 (2026-W48) yet',
    );
    expect(late).toHaveLength(1);
  });

  it('is counted with the second share, from another platform, published, destroyed, and says who opened it', async () => {
    const { ok, text } = await handIn(
      'leader',
      '2026-W48',
      await shareOf('leadership', '2026-W48'),
      parley.web,
    );
    expect({ ok, text }).toMatchObject({ ok: true, text: expect.stringContaining('is counted now') });
    await parley.queue.whenIdle();
    await parley.runUntil('2026-11-30T10:05:00Z');
    expect(await summary('2026-W48')).toMatchObject({ answered: 12, openedBy: ['union', 'leadership'] });
    const posted = parley.web.messagesIn('union').at(-1);
    expect(posted && renderPlainText(posted.message)).toContain(
      'Opened together by the union and the leadership, each with their share of the key.',
    );
    expect(await roundsHeld(parley.vault)).toEqual([]);
    expect((await parley.context.store.rounds.get('2026-W48'))?.destroyedAt).toBeDefined();
    expect((await handIn('leader', '2026-W48', 'x')).text).toContain('That week needs no shares');
    expect((await parley.operator.roundStatus()).problems).toEqual([]);
  });

  it('is not lost with one holder’s share: the union’s and the person of trust’s open the next, at the command line', async () => {
    await parley.openAt('2026-12-01T10:00:00Z');
    await answerAll(parley);
    const [union, trustee] = [await shareOf('union', '2026-W49'), await shareOf('trustee', '2026-W49')];
    await parley.runUntil('2026-12-04T17:00:00Z');
    const { operator } = parley;
    expect(await operator.handInShare('2026-W49', 'leadership', union)).toMatchObject({ done: false });
    expect(await operator.handInShare('2026-W49', 'press', union)).toMatchObject({ done: false });
    expect(await operator.handInShare('2026-W49', 'trustee', trustee)).toMatchObject({ done: true });
    expect(await operator.handInShare('2026-W49', 'trustee', trustee)).toEqual({
      done: false,
      sentence: 'The share of the person of trust was handed in already.',
    });
    expect(await operator.handInShare('2026-W49', 'union', union)).toMatchObject({ done: true });
    await parley.queue.whenIdle();
    await parley.runUntil('2026-12-07T09:00:00Z');
    expect(await summary('2026-W49')).toMatchObject({ answered: 12, openedBy: ['union', 'trustee'] });
    expect((await operator.handInShare('2026-W49', 'union', union)).sentence).toBe(
      '2026-W49 needs no shares.',
    );
  });

  it('passes to another holder only when both sides have accepted the change, and in no open week', async () => {
    const successor = await generateKeys();
    const isOpenedBy = async (roundId: string, { publicKey, secretKey }: typeof successor) => {
      const shares = (await parley.vault.readSealedShares(roundId)) ?? [];
      const sealed = shares.find(({ holder }) => holder === 'trustee')?.sealed ?? new Uint8Array();
      return (await openShare(sealed, { publicKey, secretKey })) !== undefined;
    };
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    await parley.openAt('2026-12-08T10:00:00Z');

    // The operator's file is the one door; a side cannot type a key in.
    const value = keyText('publicKey', successor.publicKey);
    expect((await leader.agree('propose', { what: 'key-holders', value })).text).toContain(
      '“key-holders” is nothing that can be proposed.',
    );
    await parley.beDownUntil('2026-12-08T11:00:00Z', { organisation: organisationWith(successor.publicKey) });
    await parley.queue.whenIdle();
    const [waiting = ''] = (postsEverywhere(parley)[0] ?? []).filter((one) =>
      one.startsWith('Waiting for both'),
    );
    expect(waiting).toMatch(/^Waiting for both sides: a change to who holds the key/);
    const number = /\((A\d+)\)/.exec(waiting)?.[1] ?? '';
    // By the same digits that the successor saw when they made their key.
    expect((await rep.agree('list')).text).toContain(`trustee ${shortDigest(keyHash(value))}`);

    expect((await rep.agree('accept', { number })).ok).toBe(true);
    await parley.openAt('2026-12-15T10:00:00Z');
    expect((await leader.agree('accept', { number })).ok).toBe(true);
    await parley.openAt('2026-12-22T10:00:00Z');

    const weeks = ['2026-W50', '2026-W51', '2026-W52'];
    expect(await Promise.all(weeks.map((week) => isOpenedBy(week, keys.trustee)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(await Promise.all(weeks.map((week) => isOpenedBy(week, successor)))).toEqual([false, false, true]);
  });

  it('is given up only where it has closed, waits for shares, and was not counted', async () => {
    const propose = (value: string) =>
      actAs(parley.slack, 'rep').agree('propose', { what: 'give-up', value });
    const refused = await Promise.all(['2026-W52', '2026-W49', '2026-W40', ''].map(propose));
    expect(refused.map(({ ok, text }) => [ok, text.split('\n')[0]])).toEqual([
      [false, '2026-W52 is still open.'],
      [false, '2026-W49 was counted.'],
      [false, 'There is no week “2026-W40”.'],
      [false, 'There is no week “”.'],
    ]);
  });

  it('with two shares lost is given up by both sides: nothing of it is left, it is never counted, and both are told once', async () => {
    await answerAll(parley);
    await parley.runUntil('2026-12-25T17:00:00Z');
    const share = await shareOf('union', '2026-W52');
    expect((await handIn('rep', '2026-W52', share)).ok).toBe(true);
    await parley.queue.whenIdle();
    const [rep, leader] = [actAs(parley.slack, 'rep'), actAs(parley.slack, 'leader')];
    const proposed = await leader.agree('propose', { what: 'give-up', value: '2026-w52 two keys are lost' });
    expect(proposed.ok).toBe(true);
    await parley.queue.whenIdle();
    const said = parley.web.messagesIn('union').at(-1);
    const proposal = said ? renderPlainText(said.message) : '';
    expect(proposal).toContain('The leadership proposes to give up 2026-W52');
    expect(proposal).toContain('Reason: two keys are lost');
    expect(proposal).toContain('Until then, it is still counted if two of its holders hand in');
    expect(await parley.context.store.ballots.count('2026-W52')).toBe(12);

    expect((await rep.acceptOpen()).ok).toBe(true);
    await parley.queue.whenIdle();
    const { store } = parley.context;
    expect(await roundsHeld(parley.vault)).toEqual(['2026-W50', '2026-W51']);
    expect([await store.ballots.count('2026-W52'), await store.rounds.electors('2026-W52')]).toEqual([0, []]);
    await giveUpRound(parley.context, { roundId: '2026-W52' });
    await parley.runUntil('2026-12-28T09:00:00Z');
    await parley.lookAt('2026-12-28T10:00:00Z');
    expect(await summary('2026-W52')).toBeUndefined();
    const posts = (postsEverywhere(parley)[0] ?? []).filter((one) => one.includes('2026-W52'));
    expect(posts.slice(posts.findIndex((one) => one.startsWith('Agreed by both sides')) + 1)).toEqual([
      'The week of 21 December 2026 (2026-W52) is given up',
    ]);
  });

  it('says everywhere that it is given up, and takes no share any more', async () => {
    expect((await actAs(parley.slack, 'duty-1').pulse('status')).text).toContain('It is never counted');
    expect(await key('rep', 'status')).not.toContain('2026-W52');
    expect((await handIn('leader', '2026-W52', 'x')).text).toContain('That week needs no shares');
    const status = await parley.operator.roundStatus();
    expect(status.problems.filter(({ what }) => what.includes('2026-W52'))).toEqual([]);
    expect(describeStatus(status, english)).toContain(
      'Round 2026-W52 is given up by agreement of both sides, and never counted; its keys and ballots are destroyed.',
    );
    const again = await actAs(parley.slack, 'rep').agree('propose', { what: 'give-up', value: '2026-W52' });
    expect(again.text).toContain('Both sides have agreed already to give up 2026-W52.');
    expect((await parley.operator.publishRound()).sentence).toContain('2026-W51');
  });

  it('given up is no longer under way: another channel that both sides agree on is used at once', async () => {
    await actAs(parley.slack, 'rep').agree('propose', { what: 'union-slack', value: 'C0000000009' });
    await actAs(parley.slack, 'leader').acceptOpen();
    await parley.queue.whenIdle();
    expect(parley.slack.agreedChannels.at(-1)?.channels.union.slack).toBe('C0000000009');
  });

  it('is counted where two shares come in before the other side accepts, and then the other side cannot', async () => {
    const leader = actAs(parley.slack, 'leader');
    await leader.agree('propose', { what: 'give-up', value: '2026-W51' });
    for (const holder of ['union', 'trustee'] as const) {
      await parley.operator.handInShare('2026-W51', holder, await shareOf(holder, '2026-W51'));
      await parley.queue.whenIdle();
    }
    const late = await actAs(parley.slack, 'rep').acceptOpen();
    expect([late.ok, late.text]).toEqual([false, expect.stringContaining('2026-W51 was counted.')]);
    expect((await leader.agree('withdraw')).ok).toBe(true);
    await parley.queue.whenIdle();
    expect(await summary('2026-W51')).toMatchObject({ openedBy: ['union', 'trustee'] });
  });

  it('given up while it is being counted is not counted; and a vault that fails is tried again until nothing is left', async () => {
    const roundId = '2026-W50';
    const { context, vault, clock } = parley;
    for (const holder of ['union', 'trustee'] as const) {
      const bytes = parseShareText('open', await shareOf(holder, roundId))?.bytes;
      await vault.putShare(roundId, holder, bytes ?? new Uint8Array());
    }
    const { register, ballots } = context.store;
    const broken = { ...vault, destroy: () => Promise.reject(new Error('The disk is read-only.')) };
    async function* givenUpMeanwhile(...call: Parameters<typeof ballots.readAll>) {
      yield* ballots.readAll(...call);
      // Entered, and nobody lived to add the jobs for it.
      const entries = [
        entryOfStep({
          step: 'proposed',
          number: 6,
          by: 'union',
          subject: { about: 'give-up', week: roundId },
        }),
        entryOfStep({ step: 'accepted', number: 6, by: 'leadership' }),
      ];
      await register.append(entries, new Date(clock.now()).toISOString(), await register.lastSeq());
    }
    const store = { ...context.store, ballots: { ...ballots, readAll: givenUpMeanwhile } };
    await expect(closeRound({ ...context, store, vault: broken }, { roundId })).rejects.toThrow('read-only');

    expect(await summary(roundId)).toBeUndefined();
    expect((await context.store.rounds.get(roundId))?.destroyedAt).toBeUndefined();
    expect(await key('rep', 'status')).not.toContain(roundId);
    clock.moveTo('2026-12-28T11:30:00Z');
    expect((await parley.operator.roundStatus()).problems).toEqual([
      expect.objectContaining({
        what: expect.stringContaining(`The keys and ballots of ${roundId} still exist`),
      }),
    ]);
    await parley.lookAt('2026-12-28T12:00:00Z');
    expect((await context.store.rounds.get(roundId))?.destroyedAt).toBeDefined();
    expect(
      postsEverywhere(parley)[0]?.filter(
        (one) => one === `The ${talkWords(english).week(roundId)} is given up`,
      ),
    ).toHaveLength(1);
    expect(await roundsHeld(vault)).toEqual([]);
  });

  it('leaves no share, no key and no word of one in the log', () => {
    expect(parley.complaints.filter((one) => one.includes('parley-'))).toEqual([]);
  });
});
