import { limits } from './limits.ts';
import type { SlackBlock } from './render-message.ts';

/** Blocks in portions that each fit into one message. Almost always one portion. */
export function splitBlocks(blocks: readonly SlackBlock[]): readonly (readonly SlackBlock[])[] {
  const portions: SlackBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = JSON.stringify(block).length + 1;
    const portion = portions.at(-1);
    if (portion && portion.length < limits.blocksInMessage && size + length <= limits.blocksJson) {
      portion.push(block);
      size += length;
    } else {
      portions.push([block]);
      size = length;
    }
  }
  return portions;
}
