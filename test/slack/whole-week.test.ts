import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { buttonsOf } from './server/act.ts';
import { visibleText } from './server/visible-text.ts';
import { conversationWith, leadershipChannel, messagesIn, unionChannel } from './server/world.ts';
import { type RunningParley, runUntil, startParley } from './start-parley.ts';
import { aUser, slackIdOf } from './start-platform.ts';

/** Twelve staff known by Slack id or by e-mail, a rep, a leader; a guest, a bot and one who has left. */
const staff = Array.from({ length: 12 }, (_, index) => index + 1);
const rep = slackIdOf(20);
const leader = slackIdOf(21);
const guest = slackIdOf(30);
const stranger = slackIdOf(99);

const users = [
  ...staff.map((number) => aUser(number, number === 3 ? { tz: 'America/Toronto' } : {})),
  aUser(20),
  aUser(21),
  aUser(30, { is_restricted: true }),
  aUser(31, { is_bot: true }),
  aUser(32, { deleted: true }),
  aUser(99),
];
const roster = [
  'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
  ...staff.map((number) =>
    number % 2 === 0
      ? `p${number},Safeguarding,staff,,permanent,P${number}@Example.org,,,slack`
      : `p${number},Safeguarding,staff,,permanent,,${slackIdOf(number)},,slack`,
  ),
  `p20,Safeguarding,rep,,permanent,,${rep},,slack`,
  `p21,Safeguarding,leader,,permanent,,${leader},,slack`,
  ...[30, 31, 32].map((number) => `p${number},Safeguarding,staff,,agency,,${slackIdOf(number)},,slack`),
].join('\n');

let parley: RunningParley;
afterEach(() => parley.close());

const inDm = (user: string) => messagesIn(parley.server.world, conversationWith(user));
const modalText = (user: string) => visibleText(parley.hands.modals(user).at(-1)?.view.blocks ?? []);

/** Presses the invitation's button, fills the form in, sends it; what the modal then says. */
async function answer(user: string, workload: string, comment = ''): Promise<string> {
  const { hands } = parley;
  const before = hands.modals(user).length;
  const [button] = buttonsOf(inDm(user)[0]?.blocks ?? []);
  if (!button) throw new Error('There is no invitation.');
  await hands.press(user, button);
  await eventually(() => expect(hands.modals(user)).toHaveLength(before + 1));
  await hands.submit(user, { 'field.workload': workload, 'field.morale': 'skip', 'field.comment': comment });
  await eventually(() => expect(modalText(user)).not.toContain('Saving your answers'));
  return modalText(user);
}

describe.each(['socket', 'http'] as const)('a whole week in Slack (%s)', (way) => {
  it('goes from the invitation to the summary in both channels', async () => {
    parley = await startParley({ way, users, roster });
    const { server, hands, clock, context } = parley;
    await context.queue.add([
      { name: 'open-round', id: 'open', data: {}, at: Date.parse('2026-11-24T10:00:00Z') },
    ]);
    await runUntil(parley, '2026-11-24T10:00:00Z');
    await runUntil(parley, '2026-11-24T15:00:00Z');
    const round = (await context.store.rounds.current()) ?? expect.unreachable('No round is open.');

    // Asked: everyone whom Slack can reach, once, with one button; nobody else.
    expect(users.filter(({ id }) => inDm(id).length > 0).map(({ id }) => id)).toEqual([
      ...staff.map(slackIdOf),
      rep,
      leader,
    ]);
    expect(inDm(slackIdOf(1))).toHaveLength(1);
    expect(buttonsOf(inDm(slackIdOf(1))[0]?.blocks ?? [])).toMatchObject([{ label: 'Answer now' }]);
    const invitation = inDm(slackIdOf(1))[0];
    // In Toronto at ten on the person's own wall, which Slack alone knows.
    const current = await context.store.rounds.currentFor('p3');
    expect(current?.elector?.invitedAt).toBe('2026-11-24T15:00:00.000Z');

    // Answered: the receipt is in the same modal, answering again replaces it, and the log says nothing of it at any level.
    const lines = [...parley.log.lines];
    const answers = await Promise.all(
      staff.map((number) => answer(slackIdOf(number), '2', 'Too many cases')),
    );
    expect(answers.filter((text) => text.includes('Your receipt'))).toHaveLength(staff.length);
    const again = await answer(slackIdOf(1), '5');
    expect(again).toContain('Your new answers replaced the earlier ones');
    const receipt = /Your receipt: (\S+)/.exec(again)?.[1] ?? '';
    expect(receipt).toHaveLength(10);
    expect(inDm(slackIdOf(1))).toEqual([invitation]);
    expect(parley.log.lines).toEqual(lines);

    // The Home tab has the form while the week is open.
    await hands.openHome(slackIdOf(1));
    await eventually(() => expect(hands.home(slackIdOf(1))).toBeDefined());
    expect(buttonsOf(hands.home(slackIdOf(1))?.blocks ?? []).map(({ label }) => label)).toEqual([
      'Answer now',
      'Raise a concern',
      'Was I counted?',
      'What do you hold about me?',
      'How it stays private',
      'Stop invitations',
      'Resume invitations',
    ]);

    // Somebody whom the roster does not know learns nothing.
    expect((await hands.command(stranger, 'status')).map(visibleText).join()).toContain(
      'not on the list of staff',
    );
    await hands.press(stranger, { actionId: 'open-form.1', value: `ballot.${round.id}` });
    await eventually(() => expect(modalText(stranger)).toContain('not on the list of staff'));

    // Reminded: everyone, whether or not they answered; those without invitations are left alone.
    await hands.command(slackIdOf(2), 'mute');
    await runUntil(parley, round.remindsAt);
    await runUntil(parley, '2026-11-26T16:00:00Z');
    expect(inDm(slackIdOf(1))).toHaveLength(2);
    expect(inDm(slackIdOf(2))).toHaveLength(1);

    // Closed and published: the same words, picture and digest on both sides.
    await runUntil(parley, round.closesAt);
    await hands.press(slackIdOf(4), { actionId: 'open-form.1', value: `ballot.${round.id}` });
    await eventually(() => expect(modalText(slackIdOf(4))).toContain('No questions are open now'));
    await runUntil(parley, round.publishesAt);
    const [left, right] = [leadershipChannel, unionChannel].map((id) => messagesIn(server.world, id).at(-1));
    expect(left?.blocks).toEqual(right?.blocks);
    expect(left?.metadata?.event_payload.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(left?.metadata?.event_payload.digest).toBe(right?.metadata?.event_payload.digest);
    expect(visibleText(left?.blocks ?? [])).toContain('12 of 17 people answered (71%)');
    expect(server.world.files.size).toBe(1);
    expect(messagesIn(server.world, unionChannel)).toHaveLength(2);

    // Counted: the receipt is on the list; the leader reads what was published, in private, with the picture.
    expect((await hands.command(slackIdOf(1), `check ${receipt}`)).map(visibleText).join()).toContain(
      'Your ballot was counted',
    );
    await hands.command(leader, `summary ${round.id}`);
    const shown = () => [...server.world.responses.values()].flat().at(-1)?.blocks ?? [];
    await eventually(() => expect(shown().some(({ type }) => type === 'image')).toBe(true));
    expect(visibleText(shown())).toContain('12 of 17 people answered');

    // The Home tab shows the picture now, and a button there asks for a receipt.
    await hands.openHome(rep);
    await eventually(() => expect(hands.home(rep)?.blocks.some(({ type }) => type === 'image')).toBe(true));
    await hands.pressHome(rep, { actionId: 'command.check', value: 'pulse check' });
    await eventually(() => expect(hands.modals(rep)).toHaveLength(1));
    await hands.submit(rep, { 'field.receipt': receipt });
    await eventually(() => expect(modalText(rep)).toContain('Your ballot was counted'));

    expect(inDm(guest)).toEqual([]);
    expect(clock.now()).toBe(Date.parse(round.publishesAt));
    expect(parley.log.lines.filter((line) => /^(error|warn)/.test(line))).toEqual([]);
  }, 120_000);
});
