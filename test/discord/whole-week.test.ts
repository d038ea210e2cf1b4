import { afterEach, expect, test } from 'vitest';
import { buttonOf, command, complete, newestButton, press, send } from './server/act.ts';
import type { Outcome } from './server/interactions.ts';
import { snowflake } from './server/snowflake.ts';
import type { DiscordServer } from './server/start-discord-server.ts';
import { visibleText } from './server/visible-text.ts';
import { channelNamed, messagesTo } from './server/world.ts';
import { type RunningParley, runUntil, startParley } from './start-parley.ts';

/** Twelve staff, of whom the last has closed direct messages; a rep, a leader; a bot, one who left, one unknown. */
const staff = Array.from({ length: 12 }, () => snowflake());
const [amal = '', bea = ''] = staff;
const closed = staff[11] ?? '';
const [rep, leader, bot, gone, stranger] = [snowflake(), snowflake(), snowflake(), snowflake(), snowflake()];
const people = [
  ...staff.map((id) => ({ id, open: id !== closed })),
  ...[rep, leader, stranger].map((id) => ({ id })),
  { id: bot, bot: true },
  { id: gone, member: false },
];
const roster = [
  'person_id,team,role,time_zone,employment,email,slack_id,discord_id,platforms',
  ...staff.map((id, index) => `p${index},Safeguarding,staff,,permanent,,,${id},discord`),
  `p20,Safeguarding,rep,,permanent,,,${rep},discord`,
  `p21,Safeguarding,leader,,permanent,,,${leader},discord`,
  `p30,Safeguarding,staff,,agency,,,${bot},discord`,
  `p31,Safeguarding,staff,,agency,,,${gone},discord`,
].join('\n');

let parley: RunningParley | undefined;

afterEach(() => parley?.close());

const textOf = ({ replies }: Outcome): string => replies.map(visibleText).join('\n');

/** Presses a button, fills the form in, sends it; what Discord then shows to this person alone. */
async function answer(
  server: DiscordServer,
  id: string,
  button: string,
  values: Record<string, string>,
  channel?: string,
): Promise<string> {
  const { modal } = await press(server, id, button, channel);
  return modal ? textOf(await send(server, id, modal, values, channel)) : 'no form';
}

test('a whole week in Discord, from the invitation to the summary in both channels', async () => {
  const week = await startParley({ people, roster });
  parley = week;
  const { server, context } = week;
  const { world } = server;
  const at = Date.parse('2026-11-24T10:00:00Z');
  await context.queue.add([{ name: 'open-round', id: 'open', data: {}, at }]);
  await runUntil(week, '2026-11-24T10:00:00Z');
  const round = (await context.store.rounds.current()) ?? expect.unreachable('No round is open.');

  // Asked: everyone whom Discord can reach, once, with one button; nobody else.
  const asked = people.map(({ id }) => id).filter((id) => messagesTo(world, id).length > 0);
  expect(asked).toEqual([...staff.slice(0, 11), rep, leader]);
  const invitation = JSON.stringify(messagesTo(world, amal));

  // Answered: by the invitation, or with closed messages by the button in the staff channel; the receipt is private.
  const values = { workload: '2', it: '4', morale: 'skip', comment: 'Too many cases' };
  const said: string[] = [];
  const lines = [...week.heard.log];
  for (const id of staff.slice(0, 11)) said.push(await answer(server, id, newestButton(server, id), values));
  const standing = buttonOf(channelNamed(world, 'staff').messages[0]);
  said.push(await answer(server, closed, standing, values, 'staff'));
  expect(said.filter((text) => text.includes('Your receipt'))).toHaveLength(12);

  // Answering again replaces the ballot, and the invitation stays as it was.
  const again = await answer(server, amal, newestButton(server, amal), { workload: '5' });
  expect(again).toContain('Your new answers replaced the earlier ones');
  const receipt = /Your receipt — (\S+)/.exec(again)?.[1] ?? '';
  expect(receipt).toHaveLength(10);
  expect(JSON.stringify(messagesTo(world, amal))).toBe(invitation);

  // The log says nothing of anybody’s answering, at any level.
  expect(week.heard.log).toEqual(lines);

  // Forged: a value out of range and a question that was not asked are no ballot.
  const { modal } = await press(server, bea, newestButton(server, bea));
  const forged = modal ? await send(server, bea, modal, { workload: '99' }) : expect.unreachable();
  expect(textOf(forged)).toContain('Some answers need a look');

  // Somebody whom the roster does not know learns nothing.
  expect(textOf(await command(server, stranger, 'status'))).toContain('not on the list of staff');
  expect(textOf(await press(server, stranger, standing, 'staff'))).toContain('not on the list of staff');

  // Reminded: everyone, whether or not they answered; those without invitations are left alone.
  await command(server, bea, 'mute');
  await runUntil(week, round.remindsAt);
  expect(messagesTo(world, amal)).toHaveLength(2);
  expect(messagesTo(world, bea)).toHaveLength(1);

  // Closed and published: the same words, picture and digest on both sides.
  await runUntil(week, round.closesAt);
  expect(textOf(await press(server, amal, newestButton(server, amal)))).toContain(
    'No questions are open now',
  );
  await runUntil(week, round.publishesAt);
  const [left, right] = ['leadership', 'union'].map((name) => channelNamed(world, name).messages.at(-1));
  expect(visibleText(left ?? {}).replace(/Reference \w+/, '')).toBe(
    visibleText(right ?? {}).replace(/Reference \w+/, ''),
  );
  expect(visibleText(left ?? {})).toContain('12 of 16 people answered (75%)');
  expect(visibleText(left ?? {})).toMatch(/Digest [0-9a-f]{64}/);
  expect(left?.files).toEqual(right?.files);
  expect(left?.attachments?.[0]?.description).toContain('Workload');
  expect(channelNamed(world, 'union').messages).toHaveLength(2);

  // Counted: the receipt is on the list; the leader reads what was published, in private, with the picture.
  const checked = await command(server, amal, 'check', { receipt });
  expect(textOf(checked)).toContain('Your ballot was counted');
  expect((await complete(server, leader, 'summary', 'week', '2026')).choices).toEqual([round.id]);
  const summary = await command(server, leader, 'summary', { week: round.id }, 'leadership');
  expect(textOf(summary)).toContain('12 of 16 people answered');
  expect(summary.replies[0]?.files).toHaveLength(1);
  expect(textOf(await command(server, amal, 'pause'))).toContain('for leaders and union reps');

  expect(
    [...world.channels.values()].flatMap(({ messages }) => messages).filter(({ edited }) => edited),
  ).toEqual([]);
  expect(week.heard.log.join('\n')).not.toMatch(/Too many cases|p0|130000/);
}, 90_000);
