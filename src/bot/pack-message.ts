import type { Message } from '../messages/message.ts';
import type { KeptPack } from '../ports/pack-store.ts';

/** What both channels get of a month's pack: both files, the same bytes under the same digest. */
export function packMessage({ month, markdown, pdf, digest }: KeptPack): Message {
  return {
    title: `Board pack, ${month}`,
    digest,
    blocks: [
      {
        kind: 'text',
        text: 'Three months of answers, the events, and the register, for the joint committee. Leaders and union got the same files.',
      },
      {
        kind: 'file',
        name: `board-pack-${month}.pdf`,
        mediaType: 'application/pdf',
        bytes: pdf,
        description: 'to print, on A4',
      },
      {
        kind: 'file',
        name: `board-pack-${month}.md`,
        mediaType: 'text/markdown',
        bytes: new TextEncoder().encode(markdown),
        description: 'the same as text; the digest is the SHA-256 of this file',
      },
    ],
  };
}
