import { boardPackWords } from '../board-pack/words.ts';
import type { Language } from '../language/language.ts';
import type { Message } from '../messages/message.ts';
import type { KeptPack } from '../ports/pack-store.ts';

/** What both channels get of a month's pack: both files, the same bytes under the same digest. */
export function packMessage({ month, markdown, pdf, digest }: KeptPack, language: Language): Message {
  const words = boardPackWords(language);
  return {
    title: words.postTitle(month),
    digest,
    blocks: [
      { kind: 'text', text: words.post },
      {
        kind: 'file',
        name: `board-pack-${month}.pdf`,
        mediaType: 'application/pdf',
        bytes: pdf,
        description: words.pdf,
      },
      {
        kind: 'file',
        name: `board-pack-${month}.md`,
        mediaType: 'text/markdown',
        bytes: new TextEncoder().encode(markdown),
        description: words.markdown,
      },
    ],
  };
}
