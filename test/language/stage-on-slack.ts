import { expect } from 'vitest';
import { slackWords } from '../../adapters/slack/words.ts';
import { createOperator } from '../../src/bot/create-operator.ts';
import { createLanguages } from '../../src/language/languages.ts';
import { eventually } from '../slack/eventually.ts';
import type { ModalShape } from '../slack/server/block-schemas.ts';
import { visibleText } from '../slack/server/visible-text.ts';
import { leadershipChannel, unionChannel } from '../slack/server/world.ts';
import { startParley } from '../slack/start-parley.ts';
import { aUser, slackIdOf } from '../slack/start-platform.ts';
import { greekConfiguration, greekRoster, onRoster, stranger, unreachable } from './greek-organisation.ts';
import { textsIn } from './payload-texts.ts';
import { createNotes } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import type { Hands, Stage } from './stage.ts';

/** What only Slack's own programs read. */
const unread = new Set([
  ...['type', 'style', 'emoji', 'action_id', 'block_id', 'callback_id', 'private_metadata', 'value', 'id'],
  ...['response_action', 'metadata', 'channel', 'channel_id', 'ts', 'thread_ts', 'oldest', 'limit', 'cursor'],
  ...['user', 'users', 'user_id', 'email', 'bot', 'trigger_id', 'view_id', 'length', 'token', 'inclusive'],
  ...[
    'include_locale',
    'include_all_metadata',
    'response_type',
    'parse',
    'mrkdwn',
    'link_names',
    'unfurl_links',
    'unfurl_media',
  ],
]);
const channels = `
channels:
  leadership: { slack: ${leadershipChannel} }
  union: { slack: ${unionChannel} }
`;
const userOf = (person: string) => slackIdOf(Number(person));

/** All of Parley on Slack alone, in Socket Mode, against a Slack of one workspace on loopback that keeps Slack's limits. */
export async function stageOnSlack(): Promise<Stage & { close(): Promise<void> }> {
  const notes = createNotes();
  const users = [...onRoster, stranger].filter((id) => id !== unreachable);
  const parley = await startParley({
    way: 'socket',
    users: users.map((id) => aUser(Number(id))),
    roster: greekRoster('slack', (id) => ({ slack: userOf(id) })),
    configuration: greekConfiguration(pseudo, channels),
    languages: createLanguages(pseudo, []),
    agreed: false,
    note: (what, given) => notes.note(`Slack, ${what}`, ...textsOf(given)),
  });
  const { context, queue, clock, server, hands } = parley;
  const { world } = server;
  const atHome = new Set<string>();
  const newest = (user: string) => hands.modals(user).at(-1);

  /** Does something that opens a modal, and reads it once it is filled. */
  async function openModal(user: string, act: () => Promise<void>): Promise<string> {
    for (const view of hands.modals(user)) view.closed = true;
    await act();
    await eventually(() => expect(newest(user)).toBeDefined());
    return read(user);
  }

  async function read(user: string): Promise<string> {
    const text = () => textOf(newest(user)?.view);
    const { oneMoment, saving } = slackWords(pseudo);
    await eventually(() => expect([oneMoment, saving].some((wait) => text().includes(wait))).toBe(false));
    return text();
  }

  function as(person: string): Hands {
    const user = userOf(person);
    return {
      type: async (typed) => {
        for (const view of hands.modals(user)) view.closed = true;
        const [, command, text = ''] = /^(\S+) ?(.*)$/s.exec(typed) ?? [];
        const replies = await hands.command(user, text, command);
        return replies.length > 0 ? replies.map(visibleText).join('\n') : read(user);
      },
      press: (value) => openModal(user, () => hands.press(user, { actionId: 'open-form.1', value })),
      send: async (values) => {
        if (!newest(user)?.view.submit) return '';
        const fields = Object.entries(values).map(([field, value]) => [`field.${field}`, value]);
        const errors = await hands.submit(user, Object.fromEntries(fields));
        return [...Object.values(errors), await read(user)].join('\n');
      },
      home: async () => {
        const before = world.calls.get('views.publish') ?? 0;
        await hands.openHome(user);
        await eventually(() => expect(world.calls.get('views.publish')).toBeGreaterThan(before));
        // What the buttons there lead to is the same wherever it is asked for.
        if (atHome.has(user)) return;
        atHome.add(user);
        for (const command of ['check', 'me', 'privacy', 'mute', 'unmute'])
          await openModal(user, () =>
            hands.pressHome(user, { actionId: `command.${command}`, value: `pulse ${command}` }),
          );
      },
    };
  }

  const archive = (archived: boolean) => void world.channels.set(unionChannel, { member: true, archived });
  return {
    ...{ context, queue, clock, notes, as },
    operator: createOperator(context, async () => ({ url: '', expiresAt: '' })),
    accountOf: (person) => ({ platform: 'slack', id: userOf(person) }),
    channel: { lose: () => archive(true), bringBack: () => archive(false) },
    close: () => parley.close(),
  };
}

function textOf(view: ModalShape | undefined): string {
  return view ? [view.title.text, visibleText(view.blocks)].join('\n') : '';
}

/** Slack takes three letters by an escape, signs of markup before a joiner that is not seen, and lists as JSON. */
function textsOf(given: Readonly<Record<string, string>>): readonly string[] {
  const read = Object.entries(given).map(([key, value]) => [
    key,
    /^[[{]/.test(value) ? JSON.parse(value) : value,
  ]);
  return textsIn(Object.fromEntries(read), unread).map((text) =>
    text.replaceAll('\u2060', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}
