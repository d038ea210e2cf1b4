import { commitmentWords } from '../commitments/words.ts';
import { evidence } from '../dispute/evidence.ts';
import { whyUnreadable } from '../dispute/find-unreadable-entries.ts';
import type { Author, EntryKind, RegisterEntry } from '../dispute/register-entry.ts';
import { followUpWords } from '../follow-ups/words.ts';
import type { Language } from '../language/language.ts';
import { registerWords } from '../register/words.ts';
import { stateShare } from '../results/describe-share.ts';
import type { Share } from '../results/share.ts';
import { tellFigure } from './tell-figure.ts';

/** One row of the exported register. */
export interface ExportedEntry {
  readonly number: string;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly subject: string;
  readonly action: string;
  readonly what: string;
}

export const exportColumns = ['number', 'at', 'by', 'kind', 'subject', 'action', 'what'] as const;

/** Every entry of the register in order, who did it as a side; never as a member of staff. Its codes are told as they stand. */
export function exportEntries(
  entries: readonly RegisterEntry[],
  language: Language,
): readonly ExportedEntry[] {
  const { authors, operator, unreadableTitle } = registerWords(language);
  const authorOf = (side: Author['side']) => (Object.hasOwn(authors, side) ? authors[side] : String(side));
  return entries.map((entry) => {
    const { seq, at, by, kind, subject, action, data } = entry;
    const warning = whyUnreadable(entry) === undefined ? [] : [unreadableTitle(seq)];
    return {
      number: String(seq),
      at,
      by: kind === 'round' ? operator : authorOf(by.side),
      kind,
      subject: String(subject),
      action,
      what: [...linesOf(data, { kind, language }), ...warning].join('; '),
    };
  });
}

interface Telling {
  readonly kind: EntryKind;
  readonly language: Language;
}

/** `promise: One case system; due: 2026-11-15`; what lies deeper has its path: `subject.about: pause`. */
function linesOf(data: unknown, telling: Telling, path = ''): readonly string[] {
  if (data === null || typeof data !== 'object') return [`${path}: ${String(data)}`];
  if (Array.isArray(data)) {
    const told = data.map((one) => tellMember(one, telling));
    if (told.every((one) => one !== undefined))
      return told.length === 0 ? [] : [`${path}: ${told.join(' / ')}`];
  }
  return Object.entries(data).flatMap(([name, inner]) =>
    linesOf(inner, telling, path === '' ? name : `${path}.${name}`),
  );
}

/** One of several, where it can be told in a line: a text, a figure, or what staff answered. */
function tellMember(one: unknown, { kind, language }: Telling): string | undefined {
  if (one === null || typeof one !== 'object') return String(one);
  const figure = evidence.safeParse(one);
  if (figure.success) return tellFigure(figure.data, language);
  if (!isAnswer(one)) return undefined;
  const words: Readonly<Record<string, string>> =
    kind === 'commitment' ? commitmentWords(language).answers : followUpWords(language).answers;
  const { answer = '', label = Object.hasOwn(words, answer) ? words[answer] : answer, share } = one;
  return `${label} ${typeof share === 'string' ? share : stateShare(share, language)}`;
}

interface Answer {
  readonly answer?: string;
  readonly label?: string;
  /** In the first version, in words. */
  readonly share: Share | string;
}

function isAnswer(one: object): one is Answer {
  return 'share' in one && ('label' in one || 'answer' in one);
}
