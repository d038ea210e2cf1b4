import { answerButton } from '../messages/invitation-message.ts';
import type { Block, Message } from '../messages/message.ts';
import { raiseFormId } from '../messages/register-forms.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import { whoMay } from '../people/permissions.ts';
import { askingWords } from '../pulse/asking-words.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';
import type { Reader } from './handler.ts';

/**
 * A person's home: the form while a round is open, a concern's, what has been published, and what they can ask. On the
 * web, raising a concern from here takes the same steps as answering, so that a log of addresses shows no difference.
 */
export async function homeMessage(context: Context, person: Reader): Promise<Message> {
  const round = await context.store.rounds.current();
  const [latest] = await context.store.summaries.published(1);
  const published = latest && (await context.store.summaries.getPublished(latest.roundId));
  const summary = published && summaryMessage(published, person.language);
  const { organisation } = await agreedTerms(context);
  const timeZone = person.timeZone ?? organisation.timeZone;
  const words = askingWords(person.language);
  const now: Block[] = round
    ? [
        { kind: 'text', text: words.home.openUntil(round.closesAt, timeZone) },
        answerButton(round, person.language),
      ]
    : [{ kind: 'text', text: words.home.noneOpen }];
  const concern: Block[] = whoMay('concern', 'raise')?.includes(person.role)
    ? [{ kind: 'button', button: { label: words.home.raise, formId: raiseFormId } }]
    : [];
  return {
    title: words.home.title(organisation.name),
    blocks: [
      ...now,
      ...concern,
      ...(summary ? [{ kind: 'heading', text: summary.title } as const, ...summary.blocks] : []),
      { kind: 'note', text: words.home.alsoSend },
    ],
  };
}
