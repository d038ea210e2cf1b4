import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import { english } from '../../src/language/languages.ts';
import { pulseCommand } from '../../src/messages/pulse-command.ts';
import { command, complete } from './server/act.ts';
import { snowflake } from './server/snowflake.ts';
import { createHeard, optionsFor, type Running, recordingListener, startRunning } from './start-platform.ts';

const amal = snowflake();
let running: Running;

beforeEach(async () => {
  running = await startRunning({ server: { people: [{ id: amal }] } });
});

afterEach(() => running.stop());

test('/pulse has every subcommand and option, in the server and in direct messages, for whoever may use commands', () => {
  const [pulse] = running.server.world.commands as [
    { name: string; default_member_permissions: string; contexts: number[]; options: { name: string }[] },
  ];
  expect(pulse.name).toBe('pulse');
  expect(pulse.default_member_permissions).toBe(String(1n << 31n));
  expect(pulse.contexts).toEqual([0, 1]);
  expect(pulse.options.map(({ name }) => name)).toEqual(
    pulseCommand(english).subcommands.map(({ name }) => name),
  );
});

test('a second start leaves the commands as they are', async () => {
  await restartWith(pulseCommand(english).description);
  expect(running.server.world.commandWrites).toBe(1);
});

test('a start with another wording writes the commands anew', async () => {
  await restartWith('Other words');
  expect(running.server.world.commandWrites).toBe(2);
});

test('options come to the core as they were given, and the reply is private', async () => {
  const outcome = await command(running.server, amal, 'check', { receipt: 'k3f9q2m7xa', week: '2026-W47' });
  expect(running.heard.commands).toEqual([
    { command: 'pulse', subcommand: 'check', options: { receipt: 'k3f9q2m7xa', week: '2026-W47' } },
  ]);
  expect(outcome.replies[0]?.flags).toBe(64);
});

test('weeks are suggested while one types', async () => {
  const outcome = await complete(running.server, amal, 'summary', 'week', '2026');
  expect(outcome.choices).toEqual(['2026-W48', '2026-W47']);
});

async function restartWith(description: string): Promise<void> {
  await running.platform.stop();
  const heard = createHeard();
  const again = createDiscordPlatform(optionsFor(running.server, heard));
  await again.start({ ...recordingListener(heard), commands: [{ ...pulseCommand(english), description }] });
  await again.stop();
}
