import type { Block, Message } from '../../src/messages/message.ts';

/** A message as JSON can hold it: its pictures and files as base 64. */
export interface KeptMessage extends Omit<Message, 'blocks'> {
  readonly blocks: readonly KeptBlock[];
}

type Picture = Extract<Block, { kind: 'picture' }>;
type File = Extract<Block, { kind: 'file' }>;
type KeptBlock =
  | Exclude<Block, Picture | File>
  | (Omit<Picture, 'png'> & { readonly png: string })
  | (Omit<File, 'bytes'> & { readonly bytes: string });

export function toKept(message: Message): KeptMessage {
  return { ...message, blocks: message.blocks.map(keepBlock) };
}

export function toMessage(kept: KeptMessage): Message {
  return { ...kept, blocks: kept.blocks.map(readBlock) };
}

function keepBlock(block: Block): KeptBlock {
  if (block.kind === 'picture') return { ...block, png: Buffer.from(block.png).toString('base64') };
  if (block.kind === 'file') return { ...block, bytes: Buffer.from(block.bytes).toString('base64') };
  return block;
}

function readBlock(block: KeptBlock): Block {
  if (block.kind === 'picture') return { ...block, png: new Uint8Array(Buffer.from(block.png, 'base64')) };
  if (block.kind === 'file') return { ...block, bytes: new Uint8Array(Buffer.from(block.bytes, 'base64')) };
  return block;
}
