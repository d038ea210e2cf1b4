import type { Outcome } from './interactions.ts';
import type { ModalShape } from './shapes.ts';
import type { DiscordServer } from './start-discord-server.ts';
import { channelNamed, messagesTo, type StoredMessage } from './world.ts';

/** What people do in their Discord client, as it reaches a bot. In a direct message unless `channel` is named. */

export function press(
  server: DiscordServer,
  userId: string,
  customId: string,
  channel?: string,
): Promise<Outcome> {
  return server.interactions.begin(userId, place(server, channel), {
    type: 3,
    data: { component_type: 2, custom_id: customId },
  }).outcome;
}

export function send(
  server: DiscordServer,
  userId: string,
  modal: ModalShape,
  values: Readonly<Record<string, string>>,
  channel?: string,
): Promise<Outcome> {
  return server.interactions.begin(userId, place(server, channel), { type: 5, data: filledIn(modal, values) })
    .outcome;
}

export function command(
  server: DiscordServer,
  userId: string,
  subcommand: string,
  options: Readonly<Record<string, string>> = {},
  channel?: string,
  name?: string,
): Promise<Outcome> {
  return server.interactions.begin(userId, place(server, channel), {
    type: 2,
    data: commandData(subcommand, options, name),
  }).outcome;
}

export function complete(
  server: DiscordServer,
  userId: string,
  subcommand: string,
  option: string,
  typed: string,
  channel = 'staff',
): Promise<Outcome> {
  const data = commandData(subcommand, { [option]: typed });
  const [first] = data.options;
  const options = first
    ? [{ ...first, options: first.options.map((one) => ({ ...one, focused: true })) }]
    : [];
  return server.interactions.begin(userId, place(server, channel), { type: 4, data: { ...data, options } })
    .outcome;
}

/** A modal as Discord hands it back. */
export function filledIn(
  modal: ModalShape,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    custom_id: modal.custom_id,
    components: modal.components.map((component, index) => {
      if (component.type === 10) return { type: 10, id: index };
      const { type, custom_id } = component.component;
      const value = values[custom_id];
      const answer =
        type === 3
          ? { values: value === undefined ? [] : [value] }
          : { value: value ?? (type === 4 ? '' : null) };
      return { type: 18, id: index, component: { type, id: index + 100, custom_id, ...answer } };
    }),
  };
}

/** What stands in the fields of a modal before anybody has touched them. */
export function standingIn(modal: ModalShape): Readonly<Record<string, string>> {
  return Object.fromEntries(
    modal.components.flatMap((component) => {
      if (component.type === 10) return [];
      const { component: field } = component;
      const value = field.type === 4 ? field.value : field.options.find((one) => one.default === true)?.value;
      return value === undefined ? [] : [[field.custom_id, value]];
    }),
  );
}

/** The button under the newest message that somebody got privately. */
export function newestButton(server: DiscordServer, userId: string): string {
  return buttonOf(messagesTo(server.world, userId).at(-1));
}

export function buttonOf(message: Pick<StoredMessage, 'components'> | undefined): string {
  const customId = message?.components?.[0]?.components[0]?.custom_id;
  if (customId === undefined) throw new Error('There is no button to press.');
  return customId;
}

function commandData(subcommand: string, options: Readonly<Record<string, string>>, name = 'pulse') {
  return {
    id: '1200000000000000001',
    name,
    type: 1,
    options: [
      {
        type: 1,
        name: subcommand,
        options: Object.entries(options).map(([name, value]) => ({ type: 3, name, value })),
      },
    ],
  };
}

function place(server: DiscordServer, channel: string | undefined): string | undefined {
  return channel === undefined ? undefined : channelNamed(server.world, channel).id;
}
