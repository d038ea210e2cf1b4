import type { Author, EntryKind, RegisterEntry } from '../../src/dispute/register-entry.ts';

/** What people wrote; in Greek, so that a plain English letter beside it is Parley's own. */
export const greek = {
  event: 'Απεργία',
  reason: 'Δεν έγινε',
  comment: 'Πολλή […] δουλειά',
  theme: 'Αμοιβή',
  question: 'Είναι τα χιλιόμετρα;',
  options: ['Ναι', 'Όχι'],
} as const;

const roundId = '2026-W48';
const share = { kind: 'rounded', percent: 60 } as const;

/** All that may happen to events, comments and follow-ups, and every step by hand; in both versions of the record. */
export const everyStep: readonly RegisterEntry[] = (
  [
    ['union', 'event', 1, 'added', { date: '2026-11-05', text: greek.event }],
    ['leadership', 'event', 1, 'disputed', { reason: greek.reason }],
    ['leadership', 'event', 2, 'added', { date: '2026-11-06', text: greek.event }],
    ['union', 'event', 2, 'disputed', {}],
    ['union', 'event', 3, 'added', { date: '2026-11-07', text: greek.event }],
    ['union', 'event', 4, 'added', { date: '2026-11-08', text: greek.event }],
    ['union', 'event', 4, 'removed', { reason: greek.reason }],
    ['union', 'quotation', 1, 'read', { roundId }],
    ['leadership', 'quotation', 2, 'read', { roundId }],
    ['parley', 'quotation', 3, 'quoted', { roundId, comment: 2, text: greek.comment }],
    ['union', 'follow-up', 1, 'proposed', { ...put(greek.options) }],
    ['leadership', 'follow-up', 1, 'accepted', {}],
    ['leadership', 'follow-up', 2, 'proposed', { ...put([]) }],
    ['union', 'follow-up', 2, 'accepted', {}],
    ['union', 'follow-up', 3, 'proposed', { ...put([]) }],
    ['leadership', 'follow-up', 3, 'declined', {}],
    ['union', 'follow-up', 4, 'proposed', { ...put([]) }],
    [
      'parley',
      'follow-up',
      1,
      'asked',
      { roundId, answered: 20, answers: [{ answer: '1', label: greek.options[0], share }] },
    ],
    [
      'parley',
      'follow-up',
      2,
      'asked',
      {
        roundId,
        answered: 20,
        answers: ['1', '2', '3', '4', '5', 'none'].map((answer) => ({ answer, share })),
      },
    ],
    ['operator', 'round', 1, 'opened', { roundId }],
    ['operator', 'round', 2, 'closed', { roundId }],
    ['operator', 'round', 3, 'published', { roundId }],
  ] as const satisfies readonly (readonly [Author['side'], EntryKind, number, string, object])[]
).map(([side, kind, subject, action, data], index) => ({
  v: 2,
  seq: index + 1,
  at: '2026-11-10T09:00:00.000Z',
  by: { side },
  kind,
  subject,
  action,
  data,
}));

function put(options: readonly string[]) {
  return { theme: greek.theme, question: greek.question, options };
}
