import type { Language } from '../language/language.ts';
import { privacyWords } from '../pulse/privacy-words.ts';
import type { Message } from './message.ts';

/** The short form of docs/privacy.md. Says what is not protected beside what is. `isSplit`: the key has holders. */
export function privacyMessage(minimumGroup: number, isSplit: boolean, language: Language): Message {
  const words = privacyWords(language);
  const { heading, machine, holders, database, screen, yourself } = words.notProtected;
  return {
    title: words.title,
    blocks: [
      {
        kind: 'list',
        items: [
          words.sealed,
          words.destroyed(isSplit),
          words.smallestGroup(minimumGroup),
          words.sameSummary,
          words.reminders,
          words.comments,
        ],
      },
      { kind: 'heading', text: heading },
      { kind: 'list', items: [machine, ...(isSplit ? [holders] : []), database, screen, yourself] },
    ],
  };
}
