import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardPackWords } from '../../src/board-pack/words.ts';
import { createListener } from '../../src/bot/create-listener.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { ballotForm } from '../../src/messages/ballot-form.ts';
import { ballotsHeldMessage } from '../../src/messages/held-ballots.ts';
import { invitationMessage, reminderMessage } from '../../src/messages/invitation-message.ts';
import { heldMessage, strangerMessage } from '../../src/messages/person-messages.ts';
import { privacyMessage } from '../../src/messages/privacy-message.ts';
import { pulseCommand } from '../../src/messages/pulse-command.ts';
import { receiptMessage } from '../../src/messages/receipt-message.ts';
import { permissions } from '../../src/people/permissions.ts';
import type { Person } from '../../src/people/person.ts';
import { askingWords } from '../../src/pulse/asking-words.ts';
import { privacyWords } from '../../src/pulse/privacy-words.ts';
import { statusWords } from '../../src/pulse/status-words.ts';
import { pulseWords } from '../../src/pulse/words.ts';
import { talkWords } from '../../src/talk/words.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { aRound } from '../results/a-round.ts';
import { startSmallParley } from '../weeks/live-through-outages.ts';
import type { TestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';
import { findEscaped } from './find-escaped.ts';

/** What stands as it is in any language, in the texts below. */
const verbatim = [
  ...Object.keys(permissions.pulse).map((action) => `/pulse ${action}`),
  ...['/pulse', '/concern list', 'workload', '2026-W47', '2026-W48', 'Slack', 'Discord'],
];
const round = aRound();
const person: Person = {
  id: '7',
  team: ['Safeguarding', 'Duty team'],
  role: 'staff',
  timeZone: 'Pacific/Auckland',
  employment: 'not stated',
  email: 'a@example.org',
  slackId: 'U1',
  discordId: '1',
  platforms: ['slack', 'web'],
};
const ofPerson = [...verbatim, 'Safeguarding / Duty team', 'Pacific/Auckland', 'slack', 'web'];

describe('in another language, nothing stays English of', () => {
  test('the invitation, the reminder, the form and the receipt', () => {
    const zone = 'Europe/London';
    expect(findEscaped(invitationMessage(round, zone, pseudo), verbatim)).toEqual([]);
    expect(findEscaped(reminderMessage(round, zone, pseudo), verbatim)).toEqual([]);
    expect(findEscaped(receiptMessage(round, '12345', false, pseudo), verbatim)).toEqual([]);
    expect(findEscaped(receiptMessage(round, '12345', true, pseudo), verbatim)).toEqual([]);
    const { questions, comment } = round;
    const texts = questions.flatMap(({ text, label, options }) => [
      text,
      label,
      ...options.map((one) => one.label),
    ]);
    expect(findEscaped(ballotForm(round, pseudo), [...texts, comment.text])).toEqual([]);
  });

  test('what is private, and what is held', () => {
    expect(findEscaped(privacyMessage(10, true, pseudo), verbatim)).toEqual([]);
    expect(findEscaped(privacyMessage(10, false, pseudo), verbatim)).toEqual([]);
    for (const thisWeek of ['held', 'none', 'unknown', 'closed'] as const) {
      for (const earlier of [[], [round]]) {
        const held = { thisWeek, earlier };
        expect(findEscaped(ballotsHeldMessage(held, pseudo), verbatim)).toEqual([]);
        expect(findEscaped(heldMessage(person, { muted: true, held }, pseudo), ofPerson)).toEqual([]);
      }
    }
    const stranger = strangerMessage(pseudo);
    expect(findEscaped(stranger)).toEqual([]);
    const { id, team, role, employment, platforms } = person;
    const bare = { id, team, role, employment, platforms };
    const held = { thisWeek: 'none', earlier: [] } as const;
    expect(findEscaped(heldMessage(bare, { muted: false, held }, pseudo), ofPerson)).toEqual([]);
  });

  test('the command', () => {
    const { description, subcommands } = pulseCommand(pseudo);
    const texts = subcommands.flatMap((one) => [
      one.description,
      ...one.options.map((option) => option.description),
    ]);
    expect(findEscaped([description, ...texts].join('\n'), [...verbatim, '2026-11'])).toEqual([]);
  });

  test.each([
    ['talk', talkWords(pseudo)],
    ['pulse', pulseWords(pseudo)],
    ['asking', askingWords(pseudo)],
    ['privacy', privacyWords(pseudo)],
    ['status', statusWords(pseudo)],
  ])('whatever needs no facts: %s', (_, words) => {
    expect(findEscaped(JSON.stringify(leavesOf(words)), verbatim)).toEqual([]);
  });

  test('whatever needs facts', () => {
    const talk = talkWords(pseudo);
    const pulse = pulseWords(pseudo);
    const status = statusWords(pseudo);
    const list = { of: '2026-W48', receipts: 3 };
    const next = { id: '2026-W49', publishesAt: round.publishesAt, timeZone: 'Europe/London' };
    const said = [
      talk.whichNumber('concern'),
      talk.reasonTooLong(301, 300),
      [talk.hours(1), talk.hours(47), talk.hours(48), talk.week('2026-W48')],
      pulse.noSummary('', '2026-W48'),
      [pulse.noTopic('', ['…']), pulse.noTopic('x', ['…', '–'])],
      [pulse.notPublished('', '2026-W48'), pulse.notPublished('', undefined)],
      [pulse.counted('', list), pulse.notCounted(list, next), pulse.notCounted(list, undefined)],
      boardPackWords(pseudo).noPackFor('', '2026-11'),
      status.asked('2026-W48', 1),
      status.shouldBeGone('2026-W48', 5),
      status.unreachedSince('', round.publishesAt, 'Europe/London'),
      [status.proposal('pause', 'leadership'), status.proposal('resume', 'union')],
    ];
    expect(findEscaped(leavesOf(said).join('\n'), [...verbatim, '2026-W49', 'x'])).toEqual([]);
  });
});

describe('a person whose app asks for another language', () => {
  let parley: TestParley;
  beforeAll(async () => {
    parley = await startSmallParley(await embeddedEngines());
    await parley.openAt('2026-11-24T10:00:00Z');
  }, 120_000);
  afterAll(() => parley.close());
  const listener = () =>
    createListener({ ...parley.context, languages: createLanguages(english, [english, pseudo]) });
  const account = (id: string) => ({ platform: 'slack', id, language: 'qps' }) as const;
  const say = async (subcommand: string, options = {}, id = 'duty-1') => {
    const reply = await listener().runCommand(account(id), { command: 'pulse', subcommand, options });
    return reply.kind === 'form' ? reply.form : reply.message;
  };

  test.each(['status', 'schedule', 'privacy', 'check', 'mute', 'unmute', 'pack'])(
    'reads %s in it',
    async (subcommand) => {
      const said = findEscaped(await say(subcommand, {}, 'rep'), [...verbatim, 'Europe/London']);
      expect(said).toEqual([]);
    },
  );

  test('reads what is held about them in it', async () => {
    const names = ['Duty team', 'permanent', 'slack'];
    expect(findEscaped(await say('me'), [...verbatim, ...names])).toEqual([]);
  });

  test('reads refusals in it', async () => {
    const receipt = { receipt: 'AAAAAAAAAA' };
    expect(findEscaped(await say('check', receipt), verbatim)).toEqual([]);
    expect(findEscaped(await say('nonsense'), verbatim)).toEqual([]);
    expect(findEscaped(await say('status', {}, 'stranger'), verbatim)).toEqual([]);
    const gone = await listener().openForm(account('duty-1'), 'ballot.2026-W01');
    expect(gone.kind === 'message' && findEscaped(gone.message, verbatim)).toEqual([]);
    const unknown = await listener().submitForm(account('duty-1'), 'other.3', {});
    expect(findEscaped(unknown.message, verbatim)).toEqual([]);
  });

  test('reads their home in it', async () => {
    const home = await listener().home(account('duty-1'));
    expect(findEscaped(home, [...verbatim, parley.context.organisation.name])).toEqual([]);
  });

  test('gets a receipt in it', async () => {
    const { message, ok } = await listener().submitForm(account('duty-1'), 'ballot.2026-W48', {
      workload: '4',
    });
    expect(ok).toBe(true);
    const facts = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
    expect(findEscaped(message, [...verbatim, ...facts.map(({ value }) => value)])).toEqual([]);
  });

  test('finds commands as the organisation has them', () => {
    expect(listener().commands[0]).toEqual(pulseCommand(english));
  });
});

/** Every sentence in a set of words that is said without facts. */
function leavesOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leavesOf) : [];
}
