import { describe, expect, test } from 'vitest';
import { foldConcerns } from '../../src/dispute/concern.ts';
import { raiseConcern } from '../../src/dispute/decide-concern.ts';
import { findUnreadableEntries } from '../../src/dispute/find-unreadable-entries.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';
import { entriesOf } from './some-entries.ts';

const concern = { topic: 'it', label: 'IT', text: 'Three systems.', figures: [] };
const [good, other] = entriesOf(raiseConcern([], concern), [
  { ...raiseConcern([], concern)[0], subject: 2 } as RegisterEntry,
]) as [RegisterEntry, RegisterEntry];

describe('an entry that cannot be read', () => {
  test.each([
    ['of a later version', { v: 3 }, 'version'],
    ['of a kind that nobody knows', { kind: 'truce' as RegisterEntry['kind'] }, 'kind'],
    [
      'of a kind that is called like something every object has',
      { kind: 'toString' as RegisterEntry['kind'] },
      'kind',
    ],
    ['that does not fit its schema', { data: { topic: 7 } }, 'form'],
    ['with an action that does not exist', { action: 'forged' }, 'form'],
  ])('%s is named, and only it; the rest is still shown', (_what, altered, why) => {
    const entries = [good, { ...other, ...altered }];
    expect(findUnreadableEntries(entries)).toEqual([{ entry: entries[1], why }]);
    expect(foldConcerns(entries).map(({ number }) => number)).toEqual([1]);
  });

  test('is told to both channels in words that name it', () => {
    const entries = [good, { ...other, v: 3 }];
    expect(registerMessage(entries[1] as RegisterEntry, entries, english)).toEqual({
      title: 'Entry 2 of the register cannot be read',
      blocks: [
        {
          kind: 'text',
          text: 'It is left out: a later Parley wrote it (version 3). All other entries are shown.',
        },
      ],
    });
  });
});

test('of the entries that Parley writes and wrote, all can be read', () => {
  expect(findUnreadableEntries([good, { ...other, v: 1 }])).toEqual([]);
});
