import { english } from '../language/languages.ts';
import { stateShare } from '../results/describe-share.ts';
import type { Share } from '../results/share.ts';
import type { Author, RegisterEntry } from './register-entry.ts';

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

/** Every entry of the register in order, who did it as a side; never as a member of staff. */
export function exportEntries(entries: readonly RegisterEntry[]): readonly ExportedEntry[] {
  return entries.map(({ seq, at, by, kind, subject, action, data }) => ({
    number: String(seq),
    at,
    by: kind === 'round' ? 'the operator' : sides[by.side],
    kind,
    subject: String(subject),
    action,
    what: wordsOf(data).join('; '),
  }));
}

const sides = {
  leadership: 'the leadership',
  union: 'the union',
  staff: 'staff, without a name',
  parley: 'Parley',
  operator: 'the operator’s files',
} as const satisfies Readonly<Record<Author['side'], string>>;

/** `promise: One case system; due: 2026-11-15`; what lies deeper has its path: `subject.about: pause`. */
function wordsOf(data: unknown, path = ''): readonly string[] {
  if (data === null || typeof data !== 'object') return [`${path}: ${String(data)}`];
  if (Array.isArray(data) && data.every((one) => one === null || typeof one !== 'object')) {
    return data.length === 0 ? [] : [`${path}: ${data.join(' / ')}`];
  }
  if (Array.isArray(data) && data.every(isAnswer)) {
    return [`${path}: ${data.map(sayAnswer).join(' / ')}`];
  }
  return Object.entries(data).flatMap(([name, inner]) =>
    wordsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** What staff answered about a commitment or to a follow-up. */
function isAnswer(one: unknown): one is Answer {
  return typeof one === 'object' && one !== null && 'share' in one && ('label' in one || 'answer' in one);
}

interface Answer {
  readonly answer?: string;
  readonly label?: string;
  /** In the first version, in words. */
  readonly share: Share | string;
}

function sayAnswer({ answer = '', label = answer, share }: Answer): string {
  return `${label} ${typeof share === 'string' ? share : stateShare(share, english)}`;
}
