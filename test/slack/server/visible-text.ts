import type { ShownBlock } from './block-schemas.ts';

/** What a person reads in these blocks, a line for each piece. */
export function visibleText(blocks: readonly ShownBlock[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: ShownBlock): readonly string[] {
  switch (block.type) {
    case 'header':
    case 'section':
      return [block.text.text];
    case 'context':
      return block.elements.map(({ text }) => text);
    case 'divider':
      return [];
    case 'image':
      return [block.alt_text];
    case 'actions':
      return block.elements.map(({ text }) => text.text);
    case 'rich_text':
      return block.elements.flatMap((element) =>
        element.type === 'rich_text_section'
          ? [element.elements.map(({ text }) => text).join('')]
          : element.elements.map((item) => item.elements.map(({ text }) => text).join('')),
      );
    case 'input':
      return [
        block.label.text,
        ...('options' in block.element ? block.element.options.map(({ text }) => text.text) : []),
        ...(block.hint ? [block.hint.text] : []),
      ];
  }
}
