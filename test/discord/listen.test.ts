import { afterEach, expect, test, vi } from 'vitest';
import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import { createTypedMemory } from '../../adapters/discord/remember-steps.ts';
import { english } from '../../src/language/languages.ts';
import { ballotForm } from '../../src/messages/ballot-form.ts';
import { invitationMessage } from '../../src/messages/invitation-message.ts';
import type { FormReply, Reply } from '../../src/ports/platform.ts';
import { sampleRound } from './sample-round.ts';
import { buttonOf, command, newestButton, press, send, standingIn } from './server/act.ts';
import type { ModalShape } from './server/shapes.ts';
import { snowflake } from './server/snowflake.ts';
import { modalText, visibleText } from './server/visible-text.ts';
import { channelNamed, messagesTo } from './server/world.ts';
import {
  choiceField,
  gate,
  optionsFor,
  personWith,
  type Running,
  recordingListener,
  said,
  startRunning,
  weekForm,
} from './start-platform.ts';

const amal = snowflake();
const bea = snowflake();
const people = [{ id: amal }, { id: bea, open: false }];
const answers = { workload: '2', it: '5', morale: 'skip', travel: '4', comment: 'Too many forms' };

let running: Running | undefined;

afterEach(() => running?.stop());

async function start(setting: Parameters<typeof startRunning>[0] = {}): Promise<Running> {
  running = await startRunning({ ...setting, server: { people, ...setting.server } });
  return running;
}

function modalOf(outcome: { readonly modal?: ModalShape }): ModalShape {
  if (!outcome.modal) throw new Error('No form was opened.');
  return outcome.modal;
}

test('the button under an invitation opens the week’s questions, and the receipt is shown to that person only', async () => {
  const { platform, server, heard } = await start();
  await platform.sendToPerson(
    personWith(amal),
    invitationMessage(sampleRound, 'Europe/London', english),
    'invite-1',
  );

  const opened = await press(server, amal, newestButton(server, amal));
  const sent = await send(server, amal, modalOf(opened), answers);

  expect(heard.submitted).toEqual([{ account: amal, formId: 'ballot.2026-W48', values: answers }]);
  expect(sent.replies.map(({ flags }) => flags)).toEqual([64]);
  expect(visibleText(sent.replies[0] ?? {})).toContain('k3f9q2m7xa');
});

test('an invitation stays as it was sent, whoever has answered', async () => {
  const { platform, server } = await start();
  await platform.sendToPerson(
    personWith(amal),
    invitationMessage(sampleRound, 'Europe/London', english),
    'invite-1',
  );
  const before = JSON.stringify(messagesTo(server.world, amal));

  const opened = await press(server, amal, newestButton(server, amal));
  await send(server, amal, modalOf(opened), answers);

  expect(JSON.stringify(messagesTo(server.world, amal))).toBe(before);
});

test('the form shows every question in full with its choices, and what not to write in the comment', async () => {
  const form = ballotForm(sampleRound, english);
  const { server } = await start({ answers: { openForm: async () => ({ kind: 'form', form }) } });

  const modal = modalOf(await press(server, amal, form.id));

  expect(modal.components).toHaveLength(5);
  expect(form.fields.filter(({ label }) => !modalText(modal).includes(label))).toEqual([]);
  expect(modalText(modal).match(/Prefer not to say/g)).toHaveLength(4);
  expect(modalText(modal)).toContain('do not name children, service users or colleagues');
});

test('a form of more than five questions takes two steps and is handed over once, whole', async () => {
  const all = { ...answers, pay: '1', training: '2', caseload: '3' };
  const more = ['pay', 'training', 'caseload'].map((id) => choiceField(id, `About ${id}`));
  const form = { ...weekForm('ballot.2026-W48'), fields: [...weekForm('x').fields, ...more] };
  const { server, heard } = await start({ answers: { openForm: async () => ({ kind: 'form', form }) } });

  const first = modalOf(await press(server, amal, form.id));
  const between = await send(server, amal, first, all);
  const heardBetween = heard.submitted.length;
  const second = modalOf(await press(server, amal, buttonOf(between.replies[0])));
  await send(server, amal, second, all);

  expect(first.title).toContain('(1 of 2)');
  expect(heardBetween).toBe(0);
  expect(heard.submitted).toEqual([{ account: amal, formId: form.id, values: all }]);
});

test('between two steps, what was chosen stands in no message and in no id', async () => {
  const form = { ...weekForm('ballot.1'), fields: [...weekForm('x').fields, choiceField('pay', 'Pay')] };
  const { server } = await start({ answers: { openForm: async () => ({ kind: 'form', form }) } });

  const between = await send(server, amal, modalOf(await press(server, amal, form.id)), answers);

  expect(JSON.stringify(between)).not.toContain('Too many forms');
  expect(buttonOf(between.replies[0])).toMatch(/^~2~[0-9a-f]{16}$/);
});

test('a second step that was begun before a restart asks to start again, and stores nothing', async () => {
  const { server, heard } = await start();

  const outcome = await press(server, amal, '~2~0123456789abcdef');

  expect(visibleText(outcome.replies[0] ?? {})).toContain('Please start again');
  expect(heard.submitted).toEqual([]);
});

test('who takes no direct messages answers by the button in the staff channel, which shows nobody who pressed', async () => {
  const form = weekForm('ballot.2026-W48');
  const { server, heard } = await start({ answers: { runCommand: async () => ({ kind: 'form', form }) } });
  const before = JSON.stringify(channelNamed(server.world, 'staff').messages);

  const standing = buttonOf(channelNamed(server.world, 'staff').messages[0]);
  const opened = await press(server, bea, standing, 'staff');
  const sent = await send(server, bea, modalOf(opened), answers, 'staff');

  expect(heard.submitted[0]?.account).toBe(bea);
  expect(sent.replies[0]?.flags).toBe(64);
  expect(JSON.stringify(channelNamed(server.world, 'staff').messages)).toBe(before);
});

test('the button in the staff channel is posted once and found again at every start', async () => {
  const { server, heard, platform } = await start();
  await platform.stop();
  server.forgetNonces();

  const again = createDiscordPlatform(optionsFor(server, heard));
  await again.start(recordingListener(heard));
  await again.stop();

  expect(channelNamed(server.world, 'staff').messages).toHaveLength(1);
});

test('where storing takes long, the person sees that Parley is at it, and then the receipt', async () => {
  const storing = gate<Reply>();
  const { server, heard } = await start({
    options: { deferAfterMs: 30 },
    answers: { submitForm: () => storing.passed },
  });
  const opened = await press(server, amal, 'ballot.2026-W48');

  const sending = send(server, amal, modalOf(opened), answers);
  await expect.poll(() => server.log.filter(({ path }) => path.endsWith('/callback')).length).toBe(2);
  storing.open(said('Your answers are sealed', 'k3f9q2m7xa'));
  const sent = await sending;

  expect(heard.submitted).toHaveLength(1);
  expect(sent.deferred).toBe(true);
  expect(visibleText(sent.replies[0] ?? {})).toContain('k3f9q2m7xa');
});

test('a form that comes too late to open by itself is opened by a button', async () => {
  const asked = gate<FormReply>();
  const form = weekForm('ballot.2026-W48');
  const { server } = await start({
    options: { deferAfterMs: 30 },
    answers: {
      runCommand: () => asked.passed,
    },
  });

  const asking = command(server, amal, 'answer');
  await expect.poll(() => server.log.filter(({ path }) => path.endsWith('/callback')).length).toBe(1);
  asked.open({ kind: 'form', form });
  const late = await asking;
  const opened = await press(server, amal, buttonOf(late.replies[0]), 'staff');

  expect(late.modal).toBeUndefined();
  expect(modalOf(opened).custom_id).toBe(form.id);
});

test('an interaction that is delivered twice is handled once', async () => {
  const { server, heard } = await start();
  const { payload, outcome } = server.interactions.begin(amal, undefined, {
    type: 3,
    data: { component_type: 2, custom_id: 'ballot.2026-W48' },
  });

  server.gateway.dispatch('INTERACTION_CREATE', payload);
  await outcome;
  await press(server, amal, 'ballot.later');

  expect(heard.opened).toEqual(['ballot.2026-W48', 'ballot.later']);
});

test('what comes from another server, for another application or from a bot is not answered', async () => {
  const { server, heard } = await start();
  const { payload } = server.interactions.begin(amal, 'staff', {
    type: 3,
    data: { component_type: 2, custom_id: 'ballot.own' },
  });
  const dispatch = (changes: object): void =>
    server.gateway.dispatch('INTERACTION_CREATE', { ...payload, id: snowflake(), ...changes });

  dispatch({ guild_id: snowflake() });
  dispatch({ application_id: snowflake() });
  dispatch({ member: { user: { id: amal, bot: true } } });
  await press(server, amal, 'ballot.last');

  expect(heard.opened).toEqual(['ballot.own', 'ballot.last']);
});

test('when Discord gave up waiting, the ballot is stored all the same and the operator reads why nothing was shown', async () => {
  const { server, heard } = await start();
  const opened = await press(server, amal, 'ballot.2026-W48');
  server.deadlines.acknowledgeMs = 0;

  const sent = await send(server, amal, modalOf(opened), answers);

  expect(sent.replies).toEqual([]);
  await expect.poll(() => heard.log.join('\n')).toContain('Discord had stopped waiting');
  expect(heard.submitted).toHaveLength(1);
});

test('an answer whose interaction has expired in the meantime is given up, with a line for the operator', async () => {
  const working = gate<Reply>();
  const { server, heard } = await start({
    server: { people, tokenMs: 0 },
    options: { deferAfterMs: 10 },
    answers: { runCommand: () => working.passed },
  });

  void command(server, amal, 'status');
  await expect.poll(() => server.log.some(({ path }) => path.endsWith('/callback'))).toBe(true);
  working.open(said('Late', 'Late'));

  await expect.poll(() => heard.log.join('\n')).toContain('Discord had stopped waiting');
  expect(server.log.at(-1)).toMatchObject({ method: 'PATCH', status: 401 });
});

test('an answer whose connection broke is sent once more, and shown once', async () => {
  const { server } = await start();
  server.control.fault = ({ path }) => {
    if (!path.endsWith('/callback')) return undefined;
    server.control.fault = () => undefined;
    return { kind: 'lost answer' };
  };

  const outcome = await command(server, amal, 'status');

  expect(outcome.replies).toHaveLength(1);
});

const refused: Reply = {
  ...said('Some answers need a look', 'Please see below.', false),
  fieldErrors: { comment: 'Use at most 500 characters.' },
};

test('a form with a mistake says in words what to correct, and opens once more as it was filled in, for that person', async () => {
  const { server, heard } = await start({ answers: { submitForm: async () => refused } });

  const sent = await send(server, amal, modalOf(await press(server, amal, 'ballot.2026-W48')), answers);
  const ofAnother = modalOf(await press(server, bea, 'ballot.2026-W48'));
  const again = modalOf(await press(server, amal, buttonOf(sent.replies[0])));
  const later = modalOf(await press(server, amal, buttonOf(sent.replies[0])));

  expect(visibleText(sent.replies[0] ?? {})).toContain('Use at most 500 characters.');
  expect(standingIn(again)).toEqual(answers);
  expect(standingIn(ofAnother)).toEqual({});
  expect(standingIn(later)).toEqual({});
  expect(`${JSON.stringify(sent)} ${heard.log.join()}`).not.toContain('Too many forms');
});

test('a form of two steps that was turned away comes back filled in, and what is taken out stays out', async () => {
  const form = { ...weekForm('concern.new'), fields: [...weekForm('x').fields, choiceField('pay', 'Pay')] };
  const { server, heard } = await start({
    answers: { openForm: async () => ({ kind: 'form', form }), submitForm: async () => refused },
  });
  const second = async (values: Readonly<Record<string, string>>) =>
    modalOf(
      await press(
        server,
        amal,
        buttonOf((await send(server, amal, modalOf(await press(server, amal, form.id)), values)).replies[0]),
      ),
    );

  await send(server, amal, await second(answers), { ...answers, pay: '3' });
  const { it: _, ...withoutIt } = answers;
  const shown = await second(withoutIt);
  await send(server, amal, shown, { ...withoutIt, pay: '4' });

  expect(standingIn(shown)).toMatchObject({ pay: '3' });
  expect(heard.submitted.at(-1)?.values).toEqual({ ...withoutIt, pay: '4' });
});

test('what was typed into a form that was turned away is forgotten after a quarter of an hour', () => {
  vi.useFakeTimers();
  const typed = createTypedMemory();
  typed.keep(amal, 'ballot.2026-W48', answers);
  vi.advanceTimersByTime(15 * 60_000 - 1);
  expect(typed.get(amal, 'ballot.2026-W48')).toEqual(answers);
  vi.advanceTimersByTime(1);
  expect(typed.get(amal, 'ballot.2026-W48')).toBeUndefined();
  vi.useRealTimers();
});

test('a reply that is too long for one message comes in several, each private, with nothing lost', async () => {
  const words = Array.from({ length: 2000 }, (_, index) => `word${index}`);
  const { server } = await start({ answers: { runCommand: async () => said('Long', words.join(' ')) } });

  const outcome = await command(server, amal, 'status');

  const missing = () => {
    const text = outcome.replies.map(visibleText).join('\n');
    return words.filter((word) => !text.includes(word));
  };
  await expect.poll(missing).toEqual([]);
  expect(outcome.replies.length).toBeGreaterThan(1);
  expect(new Set(outcome.replies.map(({ flags }) => flags))).toEqual(new Set([64]));
});

test('stopping answers what was begun, and takes nothing more', async () => {
  const working = gate<Reply>();
  const { server, platform, heard } = await start({
    answers: {
      runCommand: () => working.passed,
    },
  });

  const asking = command(server, amal, 'status');
  await expect.poll(() => heard.commands.length).toBe(1);
  const stopping = platform.stop();
  working.open(said('Done', 'Done'));
  const [outcome] = await Promise.all([asking, stopping]);

  expect(visibleText(outcome.replies[0] ?? {})).toContain('Done');
});
