import { createOperator } from '../../src/bot/create-operator.ts';
import { createLanguages, type Languages } from '../../src/language/languages.ts';
import { command, press, send } from '../discord/server/act.ts';
import type { Outcome } from '../discord/server/interactions.ts';
import type { RestRequest } from '../discord/server/rest.ts';
import type { ModalShape } from '../discord/server/shapes.ts';
import { snowflake } from '../discord/server/snowflake.ts';
import { modalText, visibleText } from '../discord/server/visible-text.ts';
import { channelNamed } from '../discord/server/world.ts';
import { startParley } from '../discord/start-parley.ts';
import { greekConfiguration, greekRoster, onRoster, stranger, unreachable } from './greek-organisation.ts';
import { textsIn } from './payload-texts.ts';
import { createNotes } from './plain-english.ts';
import { pseudo } from './pseudo-language.ts';
import { callOf, type Hands, type Stage } from './stage.ts';

/** What only Discord's own programs read. A command's own name is typed, and stands after a slash where it is read. */
const unread = new Set([
  ...['custom_id', 'value', 'nonce', 'id', 'recipient_id', 'url', 'filename', 'parse', 'contexts'],
  ...['default_member_permissions', 'integration_types', 'token'],
]);

/** All of Parley on Discord alone, against a Discord on loopback that keeps Discord's limits. */
export async function stageOnDiscord(
  sealing = '',
  languages: Languages = createLanguages(pseudo, []),
): Promise<Stage & { close(): Promise<void> }> {
  const notes = createNotes();
  const ids = new Map([...onRoster, stranger].map((person) => [person, snowflake()]));
  const idOf = (person: string) => ids.get(person) ?? '';
  const parley = await startParley({
    people: [...ids].map(([person, id]) => ({ id, member: person !== unreachable })),
    roster: greekRoster('discord', (person) => ({ discord: idOf(person) })),
    configuration: (channelId) =>
      greekConfiguration(
        languages.organisation,
        `
channels:
  leadership: { discord: "${channelId('leadership')}" }
  union: { discord: "${channelId('union')}" }
staffChannel: { discord: "${channelId('staff')}" }
${sealing}`,
      ),
    languages,
    agreed: false,
    messageLimit: { limit: 1_000, perMs: 1_000 },
    note: ({ path, body }) =>
      notes.note(`Discord, ${path.replace(/\d{10,}|interaction-token-/g, '…')}`, ...textsOf(path, body)),
  });
  const { context, queue, clock, server } = parley;
  const modals = new Map<string, ModalShape>();

  function see(person: string, { modal, replies }: Outcome): string {
    if (modal) modals.set(person, modal);
    else modals.delete(person);
    return [...(modal ? [modalText(modal)] : []), ...replies.map(visibleText)].join('\n');
  }

  function as(person: string): Hands {
    const id = idOf(person);
    return {
      type: async (typed) => {
        const { command: name, subcommand, options } = callOf(typed);
        return see(person, await command(server, id, subcommand, options, undefined, name));
      },
      press: async (formId) => see(person, await press(server, id, formId)),
      send: async (values) => {
        const modal = modals.get(person);
        return modal ? see(person, await send(server, id, modal, values)) : '';
      },
      home: async () => undefined,
    };
  }

  return {
    ...{ context, queue, clock, notes, as },
    operator: createOperator(context, async () => ({ url: '', expiresAt: '' })),
    accountOf: (person) => ({ platform: 'discord', id: idOf(person) }),
    channel: {
      lose: () => deny(1n << 10n),
      bringBack: () => deny(0n),
    },
    close: () => parley.close(),
  };

  /** Takes permissions away from Parley in the union's channel. */
  function deny(permissions: bigint): void {
    channelNamed(server.world, 'union').denied = permissions;
  }
}

/** Commands are sent whole when Parley starts; what is typed of them is no text. Markup is taken away. */
function textsOf(path: RestRequest['path'], body: RestRequest['body']): readonly string[] {
  const isOfCommands = path.endsWith('/commands');
  const all = textsIn(body, isOfCommands ? new Set([...unread, 'name']) : unread);
  return all.map((text) => text.replace(/\\([^0-9A-Za-z\s])/g, '$1'));
}
