import { keyText } from '../../src/ballot/key-text.ts';
import type { AgreementStep, Party, Subject } from '../../src/dispute/agreement.ts';
import { entryOfStep } from '../../src/dispute/agreement-entries.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { type TermValues, valuesOf } from '../../src/survey/terms.ts';
import { entriesOf } from '../dispute/some-entries.ts';
import { greekTerms, otherQuestions } from './greek-terms.ts';

export const founding: Subject = {
  about: 'founding',
  values: valuesOf(greekTerms),
  roster: { hash: '3'.repeat(64), people: 7 },
};

const place = (person: string, byte: number) => ({
  person,
  key: keyText('publicKey', new Uint8Array(32).fill(byte)),
});

/** Each term with another value than it has; and back to none, or to one. */
export const everyTerm: TermValues = {
  name: 'Νότια',
  'time-zone': 'Europe/Athens',
  opens: 'Tuesday 09:00',
  reminds: 'Thursday 09:00',
  closes: 'Friday 12:00',
  publishes: 'Monday 12:00',
  'skip-weeks': ['2026-12-21', '2026-12-28'],
  'smallest-group': 8,
  'teams-every': 1,
  'teams-frozen': 1,
  'leadership-slack': 'C0000000001',
  'leadership-discord': '100000000000000001',
  'union-slack': 'C0000000002',
  'union-discord': '100000000000000002',
  'staff-discord': '100000000000000003',
  'key-holders': {
    holders: { union: place('rep', 1), leadership: place('leader', 2), trustee: place('trustee', 3) },
  },
  questions: otherQuestions,
};

/** One of every kind, but for the founding one. */
export const subjects: readonly Subject[] = [
  { about: 'terms', values: everyTerm },
  { about: 'terms', values: { 'teams-every': 3, 'teams-frozen': 5, 'union-slack': null } },
  {
    about: 'roster',
    change: {
      ...{ fromHash: '4'.repeat(64), hash: '5'.repeat(64), fromPeople: 7, people: 9 },
      ...{ added: 3, removed: 1, moved: 1, newReps: 1, formerReps: 1, newLeaders: 1, formerLeaders: 1 },
      ...{ accounts: 1, corrected: 2 },
    },
  },
  { about: 'pause' },
  { about: 'resume' },
  { about: 'give-up', week: '2026-W48' },
];

export type Ending = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'outdated';
export const endings: readonly Ending[] = ['open', 'accepted', 'declined', 'withdrawn', 'outdated'];
const reason = 'Επειδή έτσι πρέπει.';

/** The founding agreement, and one agreement that ends like this. Of one by the files, a side accepts first. */
export function livesOf(subject: Subject, by: Party, ending: Ending): readonly RegisterEntry[] {
  const number = 2;
  const other = by === 'union' ? 'leadership' : 'union';
  const steps: Readonly<Record<Ending, readonly AgreementStep[]>> = {
    open: [],
    accepted: [{ step: 'accepted', number, by: other }],
    declined: [{ step: 'declined', number, by: other, reason }],
    withdrawn: [{ step: 'withdrawn', number, by }],
    outdated: [{ step: 'withdrawn', number, by: 'operator', because: 'files-changed' }],
  };
  return entriesOf(
    [
      { step: 'proposed', number: 1, by: 'operator', subject: founding } as const,
      { step: 'accepted', number: 1, by: 'union' } as const,
      { step: 'accepted', number: 1, by: 'leadership' } as const,
    ].map(entryOfStep),
    '2026-11-24',
    [
      { step: 'proposed', number, by, subject, ...(by === 'operator' ? {} : { reason }) } as const,
      ...(by === 'operator' ? [{ step: 'accepted', number, by: 'leadership' } as const] : []),
      ...steps[ending],
    ].map(entryOfStep),
  );
}
