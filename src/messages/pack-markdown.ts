import type { BoardPack } from './board-pack.ts';
import type { PackBlock } from './pack-block.ts';

/** The pack as Markdown (CommonMark with tables). What people wrote stays text, whatever it looks like. */
export function packMarkdown({ title, blocks }: BoardPack): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(renderBlock)].join('\n\n')}\n`;
}

function renderBlock(block: PackBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text, '  \n');
    case 'note':
      return `_${escapeMarkdown(block.text)}_`;
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return [block.columns, block.columns.map(() => '---'), ...block.rows].map(tableRow).join('\n');
    case 'picture':
      return block.description
        .split('\n')
        .map((line) => `- ${escapeMarkdown(line)}`)
        .join('\n');
  }
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : escapeMarkdown(cell))).join(' | ')} |`;
}

/** In one line, unless line breaks are given: no text can begin a block, a link, an image or HTML. */
export function escapeMarkdown(text: string, lineBreak = ' '): string {
  return text
    .split(/\r?\n|\r/)
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>|~&!]/g, '\\$&')
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .filter((line) => line !== '')
    .join(lineBreak);
}
