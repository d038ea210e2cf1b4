import type { Block, Message } from '../../src/messages/message.ts';

/** A message as JSON can hold it: its pictures as base 64. */
export interface KeptMessage extends Omit<Message, 'blocks'> {
  readonly blocks: readonly KeptBlock[];
}

type Picture = Extract<Block, { kind: 'picture' }>;
type KeptBlock = Exclude<Block, Picture> | (Omit<Picture, 'png'> & { readonly png: string });

export function toKept(message: Message): KeptMessage {
  return {
    ...message,
    blocks: message.blocks.map((block) =>
      block.kind === 'picture' ? { ...block, png: Buffer.from(block.png).toString('base64') } : block,
    ),
  };
}

export function toMessage(kept: KeptMessage): Message {
  return {
    ...kept,
    blocks: kept.blocks.map((block) =>
      block.kind === 'picture' ? { ...block, png: new Uint8Array(Buffer.from(block.png, 'base64')) } : block,
    ),
  };
}
