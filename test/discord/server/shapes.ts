import { z } from 'zod';

/**
 * What Discord accepts, with its limits, written from its documentation (discord.com/developers/docs: resources/message,
 * components/reference, interactions/receiving-and-responding, interactions/application-commands). Strict, so that a
 * misspelt field is a fault here, though Discord would let it pass.
 */
const text = (most: number) => z.string().trim().min(1).max(most);
const customId = z.string().min(1).max(100);

const embed = z
  .strictObject({
    title: text(256).optional(),
    description: text(4096).optional(),
    color: z.number().int().min(0).max(0xffffff).optional(),
    image: z.strictObject({ url: z.string() }).optional(),
    footer: z.strictObject({ text: text(2048) }).optional(),
    fields: z
      .array(z.strictObject({ name: text(256), value: text(1024) }))
      .max(25)
      .optional(),
  })
  .refine(
    (value) => value.description ?? value.image ?? value.footer ?? value.title,
    'an embed cannot be empty',
  );

const button = z.strictObject({
  type: z.literal(2),
  style: z.number().int().min(1).max(4),
  label: text(80),
  custom_id: customId,
});

const row = z.strictObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

const attachment = z.strictObject({
  id: z.string(),
  filename: z.string(),
  description: z.string().max(1024).optional(),
});

export const message = z
  .strictObject({
    content: z.string().max(2000).optional(),
    embeds: z.array(embed).max(10).optional(),
    components: z.array(row).max(5).optional(),
    attachments: z.array(attachment).max(10).optional(),
    allowed_mentions: z.strictObject({ parse: z.array(z.string()) }).optional(),
    flags: z.number().int().optional(),
    nonce: z.string().max(25).optional(),
    enforce_nonce: z.boolean().optional(),
  })
  .refine(
    (value) => value.content || value.embeds?.length || value.components?.length,
    'cannot send an empty message',
  )
  .refine((value) => embedLength(value.embeds ?? []) <= 6000, 'embeds exceed 6000 characters')
  .refine(
    (value) =>
      unique((value.components ?? []).flatMap((one) => one.components.map((each) => each.custom_id))),
    'custom ids must differ',
  );

export type MessageShape = z.infer<typeof message>;

function embedLength(embeds: readonly z.infer<typeof embed>[]): number {
  return embeds
    .flatMap((one) => [
      one.title,
      one.description,
      one.footer?.text,
      ...(one.fields ?? []).flatMap((field) => [field.name, field.value]),
    ])
    .reduce((sum, part) => sum + (part?.trim().length ?? 0), 0);
}

function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

const option = z.strictObject({
  value: text(100),
  label: text(100),
  description: text(100).optional(),
  default: z.boolean().optional(),
});

const inLabel = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal(4),
    custom_id: customId,
    style: z.union([z.literal(1), z.literal(2)]),
    required: z.boolean().optional(),
    min_length: z.number().int().min(0).max(4000).optional(),
    max_length: z.number().int().min(1).max(4000).optional(),
    placeholder: z.string().max(100).optional(),
    value: z.string().max(4000).optional(),
  }),
  z.strictObject({
    type: z.literal(21),
    custom_id: customId,
    required: z.boolean().optional(),
    options: z.array(option).min(2).max(10),
  }),
  z.strictObject({
    type: z.literal(3),
    custom_id: customId,
    required: z.boolean().optional(),
    placeholder: z.string().max(150).optional(),
    min_values: z.number().int().min(0).max(25).optional(),
    max_values: z.number().int().min(1).max(25).optional(),
    options: z.array(option).min(1).max(25),
  }),
]);

export const modal = z
  .strictObject({
    custom_id: customId,
    title: text(45),
    components: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal(10), content: text(4000) }),
          z.strictObject({
            type: z.literal(18),
            label: text(45),
            description: text(100).optional(),
            component: inLabel,
          }),
        ]),
      )
      .min(1)
      .max(5),
  })
  .refine(
    (value) => unique(value.components.flatMap((one) => (one.type === 18 ? [one.component.custom_id] : []))),
    'custom ids must differ',
  );

export type ModalShape = z.infer<typeof modal>;

const commandName = z.string().regex(/^[-_\p{L}\p{N}]{1,32}$/u);

const commandOption = z.strictObject({
  type: z.literal(3),
  name: commandName,
  description: text(100),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
});

export const commands = z
  .array(
    z.strictObject({
      type: z.literal(1),
      name: commandName,
      description: text(100),
      default_member_permissions: z.string().regex(/^\d+$/).nullable(),
      integration_types: z.array(z.union([z.literal(0), z.literal(1)])),
      contexts: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])),
      options: z
        .array(
          z.strictObject({
            type: z.literal(1),
            name: commandName,
            description: text(100),
            options: z.array(commandOption).max(25),
          }),
        )
        .max(25),
    }),
  )
  .max(100);

export const choices = z.strictObject({
  choices: z.array(z.strictObject({ name: text(100), value: text(100) })).max(25),
});
