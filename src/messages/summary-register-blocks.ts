import { commitmentWords } from '../commitments/words.ts';
import { concernWords } from '../concerns/words.ts';
import type { Language } from '../language/language.ts';
import { name } from '../language/sentence-parts.ts';
import { summaryWords } from '../pulse/summary-words.ts';
import { stateShare } from '../results/describe-share.ts';
import type { CommitmentFigures, SummaryRegister } from '../results/summary.ts';
import { agreedLine } from './agreement-words.ts';
import { sayQuotation } from './comments-messages.ts';
import { sayEvent } from './event-messages.ts';
import type { Block } from './message.ts';
import { shortenWords } from './shorten-words.ts';

/** The promise, its date, and what staff answered, side by side. */
export function commitmentFigureBlocks(
  figures: CommitmentFigures,
  answered: number,
  language: Language,
): readonly Block[] {
  const words = summaryWords(language);
  const { answers } = commitmentWords(language);
  return [
    { kind: 'heading', text: words.didItHappen(figures.number) },
    { kind: 'text', text: words.promised(figures) },
    {
      kind: 'facts',
      items: figures.answers.map(({ answer, label, share }) => ({
        name: label ?? Object.entries(answers).find(([value]) => value === answer)?.[1] ?? answer,
        value: stateShare(share, language),
      })),
    },
    { kind: 'note', text: words.countedUnderLast(answered) },
  ];
}

/** What the register holds for both sides to look at this week; nothing for a part that is empty. */
export function registerBlocks(
  register: SummaryRegister,
  /** IANA zone of the organisation; absent in the first form, whose lines have their dates. */
  timeZone = 'UTC',
  language: Language,
): readonly Block[] {
  const words = summaryWords(language);
  const { concerns, commitments, agreed, quotations = [], events = [] } = register;
  return [
    ...section(
      words.openConcerns,
      concerns.map((concern) => ({
        name: words.concernName(
          concern.number,
          concern.label === undefined ? concernWords(language).somethingElse : name(concern.label),
          concern.isNew,
        ),
        value: words.concern({ ...concern, text: shortenWords(concern.text, 120) }),
      })),
    ),
    ...section(
      words.commitments,
      commitments.map((one) => ({
        name: words.commitmentName(one.number, commitmentWords(language).standings[one.standing]),
        value: words.commitment(one),
      })),
    ),
    ...lines(
      words.agreed,
      agreed.map((one) => (typeof one === 'string' ? one : agreedLine(one, timeZone, language))),
    ),
    ...lines(
      words.events,
      events.map((event) => (typeof event === 'string' ? event : sayEvent(event, language))),
    ),
    ...lines(
      words.quotations,
      quotations.map((one) => (typeof one === 'string' ? one : sayQuotation(one, language))),
    ),
  ];
}

function section(
  title: string,
  items: readonly { readonly name: string; readonly value: string }[],
): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'facts', items }];
}

function lines(title: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items }];
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}
