import type { Language } from '../language/language.ts';
import { askingWords } from '../pulse/asking-words.ts';
import type { Round } from '../survey/round.ts';
import type { Message } from './message.ts';

/** What whoever submitted sees, once. */
export function receiptMessage(
  round: Round,
  receipt: string,
  replaced: boolean,
  language: Language,
): Message {
  const words = askingWords(language).receipt;
  return {
    title: replaced ? words.replaced : words.sealed,
    blocks: [
      { kind: 'facts', items: [{ name: words.yours, value: receipt }] },
      { kind: 'text', text: words.use(round.publishesAt, round.timeZone) },
      { kind: 'note', text: words.note },
    ],
  };
}
