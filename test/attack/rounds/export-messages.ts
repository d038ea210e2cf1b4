import { renderPlainText } from '../../../src/command-line/render-plain-text.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { ExportedMessage, Identity } from './lived-rounds.ts';

const mostEach = 1_000;

/** Every message in everybody's inbox with its time, as the owner of the platform could export them. */
export async function exportMessages(
  store: Store,
  people: readonly Identity[],
): Promise<readonly ExportedMessage[]> {
  const exported = await Promise.all(
    people.map(async ({ id }) => {
      const messages = await store.web.messages({ person: id }, mostEach);
      return messages.map(({ at, message }): ExportedMessage => {
        const text = renderPlainText(message);
        return { personId: id, at, text, kind: kindOf(message.title) };
      });
    }),
  );
  return exported.flat();
}

function kindOf(title: string): ExportedMessage['kind'] {
  if (/reminder/i.test(title)) return 'reminder';
  return /questions|week/i.test(title) ? 'invitation' : 'other';
}
