import type { NewEntry, RegisterEntry } from '../../src/dispute/register-entry.ts';
import { entriesOf } from '../dispute/some-entries.ts';

type Side = RegisterEntry['by']['side'];

/** An entry as a version of Parley wrote it. */
export function entryOf(
  v: number,
  side: Side,
  subject: readonly [RegisterEntry['kind'], number],
  action: string,
  data: NewEntry['data'] = {},
): NewEntry {
  return { v, by: { side }, kind: subject[0], subject: subject[1], action, data };
}

/** What people write, in letters of their own: none of it is plain English. */
export const written = {
  concern: 'Τρεις κωδικοί για έναν φάκελο.',
  label: 'Συστήματα',
  part: 'Κάθε μέρα',
  answer: 'Σύντομα.',
  reason: 'Χωρίς ημερομηνία.',
  promise: 'Ένας κωδικός',
  owner: 'Η διευθύντρια',
  measure: 'Πόσοι κωδικοί',
  note: 'Σχεδόν.',
};

const { concern: text, label, reason, note, part } = written;
export const figure = {
  ...{ weekOf: '2026-10-26', roundId: '2026-W44', answered: 183, asked: 250 },
  ...{ topic: 'it', label, question: 'Δουλεύουν;', change: 'down' as const },
  favourable: { kind: 'rounded' as const, percent: 35 },
  unfavourable: { kind: 'rounded' as const, percent: 45 },
};
const made = {
  ...{ promise: written.promise, owner: written.owner },
  ...{ due: '2026-12-31', measure: written.measure },
};
const answers = [
  { answer: 'yes', share: { kind: 'rounded', percent: 10 } },
  { answer: 'partly', share: { kind: 'rounded', percent: 20 } },
  { answer: 'no', share: { kind: 'rounded', percent: 60 } },
  { answer: 'cannot-say', share: { kind: 'rounded', percent: 10 } },
];

/** Everything that may happen to concerns and commitments, in today's version. */
export const everything: readonly RegisterEntry[] = entriesOf(
  ...[
    entryOf(2, 'union', ['concern', 1], 'raised', { topic: 'it', label, text, figures: [figure] }),
    entryOf(2, 'staff', ['concern', 2], 'raised', { topic: 'other', text, figures: [], box: 'concerns-1' }),
    entryOf(2, 'union', ['concern', 1], 'sharpened', {
      ...{ where: part, howOften: part, since: '', measure: '', asked: part },
    }),
    entryOf(2, 'leadership', ['concern', 1], 'acknowledged'),
    entryOf(2, 'leadership', ['concern', 1], 'answered', { text: written.answer }),
    entryOf(2, 'union', ['concern', 1], 'disagreed', { reason }),
    entryOf(2, 'leadership', ['concern', 1], 'answered', { text: written.promise, commitment: 1 }),
    entryOf(2, 'leadership', ['commitment', 1], 'made', { concern: 1, ...made }),
    entryOf(2, 'leadership', ['commitment', 1], 'updated', { note }),
    entryOf(2, 'leadership', ['commitment', 1], 'updated', { note, due: '2027-01-31' }),
    entryOf(2, 'leadership', ['commitment', 1], 'updated', { note, due: '2027-03-31' }),
    entryOf(2, 'leadership', ['commitment', 1], 'done', { note }),
    entryOf(2, 'leadership', ['commitment', 1], 'updated', { note, due: '2027-03-31' }),
    entryOf(2, 'leadership', ['commitment', 1], 'done'),
    entryOf(2, 'parley', ['commitment', 1], 'asked-about', { roundId: '2027-W01', answered: 40, answers }),
    entryOf(2, 'union', ['concern', 1], 'agreed', { supporters: 15 }),
    entryOf(2, 'leadership', ['concern', 2], 'answered', { text: written.promise, commitment: 2 }),
    entryOf(2, 'leadership', ['commitment', 2], 'made', { concern: 2, ...made }),
    entryOf(2, 'union', ['concern', 2], 'agreed'),
    entryOf(2, 'leadership', ['commitment', 2], 'done'),
    entryOf(2, 'union', ['concern', 2], 'disagreed'),
    entryOf(2, 'leadership', ['concern', 2], 'answered', { text: written.promise, commitment: 3 }),
    entryOf(2, 'leadership', ['commitment', 3], 'made', { concern: 2, ...made }),
    entryOf(2, 'union', ['concern', 2], 'agreed'),
    entryOf(2, 'leadership', ['commitment', 3], 'done'),
    entryOf(2, 'union', ['concern', 2], 'agreed'),
    entryOf(2, 'staff', ['concern', 3], 'raised', { topic: 'other', text, figures: [] }),
    entryOf(2, 'leadership', ['concern', 3], 'answered', { text: written.promise, commitment: 4 }),
    entryOf(2, 'leadership', ['commitment', 4], 'made', { concern: 3, ...made }),
    entryOf(2, 'leadership', ['commitment', 4], 'dropped', { reason }),
    entryOf(2, 'leadership', ['concern', 3], 'answered', { text: written.promise, commitment: 5 }),
    entryOf(2, 'leadership', ['commitment', 5], 'made', { concern: 3, ...made }),
    entryOf(2, 'union', ['concern', 3], 'agreed'),
    entryOf(2, 'leadership', ['commitment', 5], 'dropped'),
    entryOf(2, 'union', ['concern', 3], 'withdrawn', { reason }),
    entryOf(2, 'union', ['concern', 4], 'raised', { topic: 'other', text, figures: [] }),
    entryOf(2, 'union', ['concern', 4], 'withdrawn'),
  ].map((entry) => [entry]),
);

/** The same kinds of entries as they were written in the first version, when some held sentences. */
export const firstVersion: readonly RegisterEntry[] = entriesOf(
  ...[
    entryOf(1, 'union', ['concern', 1], 'raised', {
      ...{ topic: 'other', label: 'Something else', text },
      figures: [
        'Week of 26 October 2026, Συστήματα, of the 183 who answered: 35% positive, 45% negative. Less positive than last time. Of all 250 asked: 26% and 33%. Had everybody answered: between 23% and 55% positive.',
      ],
    }),
    entryOf(1, 'leadership', ['concern', 1], 'answered', { text: written.promise, commitment: 1 }),
    entryOf(1, 'leadership', ['commitment', 1], 'made', { concern: 1, ...made }),
    entryOf(1, 'parley', ['commitment', 1], 'asked-about', {
      ...{ roundId: '2027-W01', answered: 40 },
      answers: [
        { label: 'Yes', share: '15% or less' },
        { label: 'Cannot say, or it does not concern me', share: '10%' },
      ],
    }),
  ].map((entry) => [entry]),
);
