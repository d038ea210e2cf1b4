import type { types } from '@slack/bolt';
import type { Language } from '../../src/language/language.ts';
import type { Message } from '../../src/messages/message.ts';
import { limits } from './limits.ts';
import { plain, renderBlocks, type SlackBlock } from './render-message.ts';
import { slackWords } from './words.ts';

/** A message in a modal: the receipt, a refusal, the answer to a button on the Home tab. */
export function renderMessageView(message: Message, language: Language): types.ModalView {
  const words = slackWords(language);
  return {
    type: 'modal',
    title: plain(words.appTitle),
    close: plain(words.close),
    blocks: blocksForView(renderBlocks(message), language),
  };
}

/** While something takes longer than Slack waits. It is replaced as soon as it is done. */
export function renderWaitingView(wait: 'oneMoment' | 'saving', language: Language): types.ModalView {
  const words = slackWords(language);
  return {
    type: 'modal',
    title: plain(words.appTitle),
    close: plain(words.close),
    blocks: [{ type: 'section', text: plain(words[wait]) }],
  };
}

/** As many blocks as a view holds; what is left out is said. */
export function blocksForView(blocks: readonly SlackBlock[], language: Language): SlackBlock[] {
  if (blocks.length <= limits.blocksInView) return [...blocks];
  const note: SlackBlock = {
    type: 'context',
    elements: [plain(slackWords(language).restOfView)],
  };
  return [...blocks.slice(0, limits.blocksInView - 1), note];
}
