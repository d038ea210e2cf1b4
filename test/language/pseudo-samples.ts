import type { Words } from '../../src/language/sentence-parts.ts';
import type { Form } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import { pseudo } from './pseudo-language.ts';

const { text } = pseudo;

/** A form as the core would make it in the pseudo-language, of this many questions and a comment. */
export function pseudoForm(questions: number): Form {
  const scale = [
    text`Strongly disagree`,
    text`Disagree`,
    text`Neither agree nor disagree`,
    text`Agree`,
    text`Strongly agree`,
    text`Prefer not to say`,
  ].map((label, index) => ({ value: `${index + 1}`, label }));
  return {
    id: 'ballot.2026-W48',
    title: text`This week’s questions`,
    intro: text`Under a minute. Your answers are sealed the moment you send them.`,
    fields: [
      ...Array.from({ length: questions }, (_, index) => ({
        kind: 'choice' as const,
        id: `question-${index}`,
        label: text`In the last week I could get my work done in my paid hours.`,
        shortLabel: text`Work in the hours that are paid`,
        options: scale,
        required: false,
      })),
      {
        kind: 'text',
        id: 'comment',
        label: text`Anything else?`,
        shortLabel: text`Anything else?`,
        hint: text`Please do not name children, service users or colleagues. Leave it empty if you like.`,
        maxLength: 500,
        required: false,
      },
    ],
    submitLabel: text`Send your answers`,
  };
}

/** A message of every kind of block but a picture and a file, with this many paragraphs. */
export function pseudoMessage(paragraphs: number): Message {
  const paragraph = text`The questions are open until Friday, and whoever has answered can answer again until then: the last answers count.`;
  return {
    title: text`What happened in the week that has ended`,
    digest: '3fa1'.repeat(16),
    blocks: [
      ...Array.from({ length: paragraphs }, () => ({ kind: 'text' as const, text: paragraph })),
      { kind: 'heading', text: text`Since last week` },
      { kind: 'list', items: [text`One thing has changed`, text`Another has not changed at all`] },
      { kind: 'facts', items: [{ name: text`Workload`, value: text`No clear change` }] },
      { kind: 'note', text: text`Whoever supports a concern is not shown to anybody.` },
      { kind: 'button', button: { label: text`Open this week’s questions`, formId: 'ballot.2026-W48' } },
    ],
  };
}

/** A picture's description, longer than any platform takes. */
export function longDescription(): Words {
  return pseudo.and(Array.from({ length: 60 }, () => text`a topic that went up and another that went down`));
}

/** What is plain English among these texts, once what stands as it is in any language is taken away. */
export function plainLetters(texts: readonly string[], verbatim: readonly string[] = []): readonly string[] {
  const longestFirst = [...verbatim].sort((one, other) => other.length - one.length);
  return texts
    .map((one) => longestFirst.reduce((rest, piece) => rest.replaceAll(piece, ''), one))
    .filter((rest) => /[A-Za-z]/.test(rest));
}

/** Every text in a set of words: its members as they are, and what its functions make of these facts. */
export function textsIn(words: unknown, factsOf: (key: string) => readonly unknown[], key = ''): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsIn(words(...factsOf(key)), factsOf, key);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([inner, value]) => textsIn(value, factsOf, inner));
}
