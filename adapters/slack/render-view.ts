import type { types } from '@slack/bolt';
import type { Message } from '../../src/messages/message.ts';
import { limits } from './limits.ts';
import { type FileOf, plain, renderBlocks, type SlackBlock } from './render-message.ts';

/** A message in a modal: the receipt, a refusal, the answer to a button on the Home tab. */
export function renderMessageView(message: Message, fileOf?: FileOf): types.ModalView {
  return {
    type: 'modal',
    title: plain('Parley'),
    close: plain('Close'),
    blocks: blocksForView(renderBlocks(message, fileOf)),
  };
}

/** While something takes longer than Slack waits. It is replaced as soon as it is done. */
export function renderWaitingView(text: string): types.ModalView {
  return {
    type: 'modal',
    title: plain('Parley'),
    close: plain('Close'),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}

/** As many blocks as a view holds; what is left out is said. */
export function blocksForView(
  blocks: readonly SlackBlock[],
  most: number = limits.blocksInView,
): SlackBlock[] {
  if (blocks.length <= most) return [...blocks];
  const note: SlackBlock = {
    type: 'context',
    elements: [
      plain('This is not all of it. The rest does not fit here: send /pulse summary in any channel.'),
    ],
  };
  return [...blocks.slice(0, most - 1), note];
}
