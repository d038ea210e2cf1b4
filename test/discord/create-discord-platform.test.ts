import { afterEach, beforeEach, expect, test } from 'vitest';
import { invitationMessage } from '../../src/messages/invitation-message.ts';
import { buttonOf, command, complete, newestButton, press, send } from './server/act.ts';
import { snowflake } from './server/snowflake.ts';
import { visibleText } from './server/visible-text.ts';
import { messagesTo } from './server/world.ts';
import { personWith, type Running, startRunning } from './start-platform.ts';

const amal = snowflake();
const round = { id: '2026-W48', questions: [1, 2, 3, 4], closesAt: '2026-11-27T17:00:00Z' };
const invitation = invitationMessage(round as never, 'Europe/London');

let running: Running;

beforeEach(async () => {
  running = await startRunning({ server: { people: [{ id: amal }] } });
});

afterEach(() => running.stop());

test('an invitation comes as a direct message whose button opens the week’s questions, and the receipt is private', async () => {
  const { platform, server, heard } = running;
  await platform.sendToPerson(personWith(amal), invitation, 'invite-1');

  const opened = await press(server, amal, newestButton(server, amal));
  const answers = { workload: '2', it: '5', morale: 'skip', travel: '4', comment: 'Too many forms' };
  const sent = await send(server, amal, opened.modal as never, answers);

  expect(heard.submitted).toEqual([{ account: amal, formId: 'ballot.2026-W48', values: answers }]);
  expect(sent.replies).toHaveLength(1);
  expect(sent.replies[0]?.flags).toBe(64);
  expect(visibleText(sent.replies[0] ?? {})).toContain('k3f9q2m7xa');
  expect(messagesTo(server.world, amal)).toHaveLength(1);
  expect(messagesTo(server.world, amal)[0]?.edited).toBe(false);
});
