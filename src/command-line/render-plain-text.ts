import type { Block, Message } from '../messages/message.ts';

/** A message for a terminal; a picture becomes its description. */
export function renderPlainText(message: Message): string {
  const blocks = message.blocks.map(renderBlock).filter((text) => text !== '');
  return `${[underline(message.title, '='), ...blocks].join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underline(block.text, '-');
    case 'text':
    case 'note':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.items.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'picture':
      return block.description;
    case 'file':
      return `${block.name}: ${block.description}`;
    case 'button':
      return '';
  }
}

function underline(text: string, line: string): string {
  return `${text}\n${line.repeat(text.length)}`;
}
