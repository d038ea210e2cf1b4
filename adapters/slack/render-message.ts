import type { types } from '@slack/bolt';
import type { Block, Message } from '../../src/messages/message.ts';
import { limits, shorten } from './limits.ts';
import { splitText } from './split-text.ts';

export type SlackBlock = types.KnownBlock;
type Picture = Extract<Block, { kind: 'picture' }>;

/** The id of the uploaded file that holds this picture; undefined: show its description in its place. */
export type FileOf = (picture: Picture) => string | undefined;

/** The action id of a button that opens a form begins with this; the button's value is the form's id. */
export const openFormAction = 'open-form';

/**
 * A neutral message as blocks. Everything is plain text or a rich text element, which Slack shows as it stands: nothing
 * in it can become a mention, a link, an emoji or markup.
 */
export function renderBlocks(message: Message, fileOf: FileOf = () => undefined): readonly SlackBlock[] {
  return [
    ...renderHeading(message.title),
    ...message.blocks.flatMap((block, index) => renderBlock(block, index, fileOf)),
  ];
}

/** One block of a message; `index` is its place there, and makes a button's action id its own. */
export function renderBlock(block: Block, index: number, fileOf: FileOf): readonly SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block.text);
    case 'text':
      return renderText(block.text);
    case 'note':
      return splitText(block.text, limits.text).map((text) => ({ type: 'context', elements: [plain(text)] }));
    case 'list':
      return groupLines(block.items.filter(isWritten)).map((items) => ({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: items.map((text) => ({
              type: 'rich_text_section',
              elements: [{ type: 'text', text }],
            })),
          },
        ],
      }));
    case 'facts':
      return renderFacts(block.items);
    case 'picture':
      return renderPicture(block, fileOf);
    case 'file':
      return renderText(`${block.name}: ${block.description}`);
    case 'button':
      return [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: plain(shorten(block.button.label, limits.buttonLabel)),
              action_id: `${openFormAction}.${index}`,
              value: block.button.formId,
              style: 'primary',
            },
          ],
        },
      ];
  }
}

export function renderHeading(text: string): readonly SlackBlock[] {
  return text.length <= limits.header
    ? [{ type: 'header', text: plain(shorten(text, limits.header)) }]
    : renderText(text);
}

function renderText(text: string): readonly SlackBlock[] {
  return splitText(text, limits.text).map((piece) => ({ type: 'section', text: plain(piece) }));
}

/** Rich text and not a table: on a phone a bold name and what belongs to it read well, columns do not. */
function renderFacts(
  items: readonly { readonly name: string; readonly value: string }[],
): readonly SlackBlock[] {
  return items
    .filter(({ name, value }) => isWritten(name) || isWritten(value))
    .flatMap(({ name, value }) => {
      const label = shorten(name, limits.header);
      const separator = label.length + value.length <= shortFact ? ': ' : '\n';
      const [first = '', ...more] = splitText(value, limits.text - label.length - separator.length);
      const lead: types.RichTextElement[] = isWritten(name)
        ? [{ type: 'text', text: `${label}${separator}`, style: { bold: true } }]
        : [];
      const texts: types.RichTextElement[] = isWritten(first) ? [{ type: 'text', text: first }] : [];
      return [richText([...lead, ...texts]), ...more.map((text) => richText([{ type: 'text', text }]))];
    });
}

/** A name and a value that stand on one line of a phone. */
const shortFact = 40;

function richText(elements: types.RichTextElement[]): SlackBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function renderPicture(picture: Picture, fileOf: FileOf): readonly SlackBlock[] {
  const id = fileOf(picture);
  return id === undefined
    ? splitText(picture.description, limits.text).map((text) => ({
        type: 'context',
        elements: [plain(text)],
      }))
    : [{ type: 'image', slack_file: { id }, alt_text: shorten(picture.description, limits.altText) }];
}

/** Lists in pieces of at most 3,000 units, so that a long one can be split between messages. */
function groupLines(items: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let size = 0;
  for (const item of items.flatMap((text) => splitText(text, limits.text))) {
    const last = groups.at(-1);
    if (last && size + item.length <= limits.text) last.push(item);
    else groups.push([item]);
    size = groups.at(-1)?.length === 1 ? item.length : size + item.length;
  }
  return groups;
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
