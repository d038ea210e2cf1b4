import { z } from 'zod';

/**
 * Block Kit as Slack checks it, for the blocks that an app like this uses; anything else is refused, as Slack refuses
 * what it does not know. Shapes and limits: docs.slack.dev/reference/block-kit (blocks, block-elements,
 * composition-objects), read November 2026.
 */
const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });
const anyText = (most: number) => z.union([plainText(most), mrkdwn(most)]);

const blockId = z.string().max(255).optional();
const actionId = z.string().min(1).max(255);
const fileId = z.string().regex(/^F[A-Z0-9]{8,}$/);

const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: actionId,
  options: z.array(option).min(1).max(10),
  initial_option: option.optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId,
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
});
const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId,
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const richTextElement = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  style: z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional(),
});
const richTextSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richTextElement).min(1),
});
const richTextList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richTextSection).min(1),
});

const header = z.strictObject({ type: z.literal('header'), text: plainText(150), block_id: blockId });
const section = z.strictObject({ type: z.literal('section'), text: anyText(3000), block_id: blockId });
const context = z.strictObject({
  type: z.literal('context'),
  elements: z.array(anyText(3000)).min(1).max(10),
  block_id: blockId,
});
const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z.array(z.union([richTextSection, richTextList])).min(1),
  block_id: blockId,
});
const image = z.strictObject({
  type: z.literal('image'),
  alt_text: z.string().min(1).max(2000),
  slack_file: z.strictObject({ id: fileId }),
  block_id: blockId,
});
const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z.array(button).min(1).max(25),
  block_id: blockId,
});
const input = z.strictObject({
  type: z.literal('input'),
  label: plainText(2000),
  element: z.union([radioButtons, staticSelect, textInput]),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  block_id: blockId,
});

const messageBlock = z.discriminatedUnion('type', [
  header,
  section,
  context,
  divider,
  richText,
  image,
  actions,
]);
const viewBlock = z.discriminatedUnion('type', [
  header,
  section,
  context,
  divider,
  richText,
  image,
  actions,
  input,
]);

export const messageBlocks = z.array(messageBlock).min(1).max(50);
export const modalView = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: z.array(viewBlock).min(1).max(100),
});
export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(viewBlock).min(1).max(100),
});

export type ShownBlock = z.infer<typeof viewBlock>;
export type ModalShape = z.infer<typeof modalView>;
export type HomeShape = z.infer<typeof homeView>;

/** docs.slack.dev/messaging/message-metadata: flat values, or objects and arrays of objects of flat values. */
const flat = z.union([z.string(), z.number(), z.boolean()]);
export const messageMetadata = z.strictObject({
  event_type: z.string().regex(/^[A-Za-z0-9_]{1,255}$/),
  event_payload: z.record(z.string(), flat),
});

/** What else Slack checks of a list of blocks: ids are unique, an input needs a submit button, the JSON is not too long. */
export function faultsOfBlocks(blocks: readonly ShownBlock[]): readonly string[] {
  const blockIds = blocks.flatMap((block) => block.block_id ?? []);
  const actionIds = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((element) => element.action_id) : [],
  );
  return [
    ...(new Set(blockIds).size < blockIds.length ? ['`block_id` already exists'] : []),
    ...(new Set(actionIds).size < actionIds.length ? ['`action_id` already exists'] : []),
  ];
}
