import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import { z } from 'zod';
import type { CommandCall } from '../../src/messages/command.ts';
import type { FormValues } from '../../src/messages/form.ts';

/** What somebody did, as Discord authenticated it. Values are unchecked. */
export type Interaction = {
  readonly id: string;
  /** The right to answer: 3 seconds for the first word, 15 minutes for all others. A secret. */
  readonly token: string;
  readonly userId: string;
  /** Of their Discord, such as `en-GB`. */
  readonly locale?: string;
} & (
  | { readonly kind: 'button'; readonly customId: string }
  | { readonly kind: 'form'; readonly customId: string; readonly values: FormValues }
  | { readonly kind: 'command'; readonly call: CommandCall }
  | { readonly kind: 'completion'; readonly call: CommandCall; readonly option: string }
);

const snowflake = z.string().regex(/^\d{1,20}$/);
const customId = z.string().min(1).max(100);
const user = z.object({ id: snowflake, bot: z.boolean().optional() });

const envelope = z.object({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  // Whoever cannot be answered in their language is answered all the same.
  locale: z.string().max(20).optional().catch(undefined),
  guild_id: snowflake.optional(),
  user: user.optional(),
  member: z.object({ user }).optional(),
});

const button = z.object({
  type: z.literal(InteractionType.MessageComponent),
  data: z.object({ component_type: z.literal(ComponentType.Button), custom_id: customId }),
});

const option = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

const command = z.object({
  type: z.union([
    z.literal(InteractionType.ApplicationCommand),
    z.literal(InteractionType.ApplicationCommandAutocomplete),
  ]),
  data: z.object({
    type: z.literal(ApplicationCommandType.ChatInput),
    name: z.string(),
    options: z
      .tuple([
        z.object({
          type: z.literal(ApplicationCommandOptionType.Subcommand),
          name: z.string(),
          options: z.array(option).max(25).optional(),
        }),
      ])
      .optional(),
  }),
});

const answer = z.union([
  z.object({ type: z.literal(ComponentType.TextInput), custom_id: customId, value: z.string() }),
  z.object({ type: z.literal(ComponentType.RadioGroup), custom_id: customId, value: z.string().nullish() }),
  z.object({
    type: z.literal(ComponentType.StringSelect),
    custom_id: customId,
    values: z.array(z.string()).max(1),
  }),
]);

const modal = z.object({
  type: z.literal(InteractionType.ModalSubmit),
  data: z.object({
    custom_id: customId,
    components: z
      .array(
        z.union([
          z.object({ type: z.literal(ComponentType.Label), component: answer }),
          z.object({ type: z.literal(ComponentType.TextDisplay) }),
        ]),
      )
      .max(5),
  }),
});

const content = z.union([button, command, modal]);

/**
 * Reads an interaction from the gateway. Undefined for anything that is not one of ours: another shape, another
 * application or server, or a bot. Shapes: discord.com/developers/docs/interactions/receiving-and-responding
 */
export function parseInteraction(
  payload: unknown,
  ours: { readonly applicationId: string; readonly guildId: string },
): Interaction | undefined {
  const head = envelope.safeParse(payload);
  const body = content.safeParse(payload);
  if (!head.success || !body.success) return undefined;
  const who = head.data.member?.user ?? head.data.user;
  const elsewhere = head.data.guild_id !== undefined && head.data.guild_id !== ours.guildId;
  if (!who || who.bot === true || elsewhere || head.data.application_id !== ours.applicationId)
    return undefined;
  const { id, token, locale } = head.data;
  const base = { id, token, userId: who.id, ...(locale === undefined ? {} : { locale }) };
  switch (body.data.type) {
    case InteractionType.MessageComponent:
      return { ...base, kind: 'button', customId: body.data.data.custom_id };
    case InteractionType.ModalSubmit:
      return {
        ...base,
        kind: 'form',
        customId: body.data.data.custom_id,
        values: readValues(body.data.data.components),
      };
    case InteractionType.ApplicationCommand:
      return { ...base, kind: 'command', call: readCall(body.data.data) };
    case InteractionType.ApplicationCommandAutocomplete: {
      const typed = body.data.data.options?.[0].options?.find(({ focused }) => focused === true);
      return typed && { ...base, kind: 'completion', call: readCall(body.data.data), option: typed.name };
    }
  }
}

/** A field that was left alone is left out. */
function readValues(components: z.infer<typeof modal>['data']['components']): FormValues {
  return Object.fromEntries(
    components.flatMap((component) => {
      if (component.type !== ComponentType.Label) return [];
      const { component: field } = component;
      const value = field.type === ComponentType.StringSelect ? field.values[0] : field.value;
      return value === undefined || value === null || value === '' ? [] : [[field.custom_id, value]];
    }),
  );
}

function readCall(data: z.infer<typeof command>['data']): CommandCall {
  const subcommand = data.options?.[0];
  return {
    command: data.name,
    subcommand: subcommand?.name ?? '',
    options: Object.fromEntries(
      (subcommand?.options ?? []).flatMap(({ name, value }) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ),
  };
}
