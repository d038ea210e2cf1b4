import type { Block, Message } from '../../src/messages/message.ts';
import { limits, shorten } from './limits.ts';

/**
 * What notifications show and screen readers read in place of the blocks: the whole message as text, escaped so that
 * nothing becomes a mention or a link (docs.slack.dev/messaging/formatting-message-text, "Escaping text").
 */
export function renderText(message: Message): string {
  const lines = [message.title, ...message.blocks.flatMap(linesOf)].filter((line) => line.trim() !== '');
  return escapeText(shorten(lines.join('\n'), limits.fallbackText));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.items.map(({ name, value }) => `${name}: ${value}`);
    case 'picture':
      return [block.description];
    case 'file':
      return [`${block.name}: ${block.description}`];
    case 'button':
      return [block.button.label];
  }
}

/** Slack's three control characters, and a joiner in front of the signs that would be markup in a fallback text. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`]|(?<=^|\s)[@#:](?=\S)/g, '\u2060$&');
}
