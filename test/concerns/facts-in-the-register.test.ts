import { describe, expect, test } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { findCommitment } from '../../src/dispute/commitment.ts';
import { findConcern } from '../../src/dispute/concern.ts';
import { findUnreadableEntries } from '../../src/dispute/find-unreadable-entries.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { summariseRegister } from '../../src/dispute/summarise-register.ts';
import type { Language } from '../../src/language/language.ts';
import { english } from '../../src/language/languages.ts';
import { describeCommitment } from '../../src/messages/commitment-messages.ts';
import { concernMessage } from '../../src/messages/concern-messages.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';
import { tellFigure } from '../../src/messages/tell-figure.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { entryOf, everything, figure, firstVersion } from './some-register.ts';

const told = String(firstVersion[0]?.data.figures);

/** What `/concern show` has of concern 1, where this figure was published last. */
function shown(entries: readonly RegisterEntry[], latest: typeof figure, language: Language): string {
  const concern = findConcern(entries, 1) ?? expect.fail('There is no concern 1.');
  const facts = {
    ...{ now: '2027-01-12T10:00:00.000Z', timeZone: 'Europe/London' },
    ...{ supporters: undefined, commitments: [], latestFigures: [latest] },
  };
  return renderPlainText(concernMessage(concern, facts, language));
}

function described(entries: readonly RegisterEntry[], language: Language): string {
  const commitment = findCommitment(entries, 1) ?? expect.fail('There is no commitment 1.');
  return describeCommitment(commitment, undefined, language);
}

describe('entries of the first version', () => {
  test('can be read', () => {
    expect(findUnreadableEntries(firstVersion)).toEqual([]);
  });

  test.each([english, pseudo])(
    'are shown with their sentences as they stand, also where one reads %j',
    (language) => {
      const [raised] = firstVersion as [RegisterEntry];
      const message = registerMessage(raised, [raised], language);
      expect(message?.title).toContain('Something else');
      expect(JSON.stringify(message)).toContain(told);
      expect(shown(firstVersion, figure, language)).toContain(told);
      const answers = described(firstVersion, language);
      expect(answers).toContain('yes 15% or less');
      expect(answers).toContain('cannot say, or it does not concern me 10%');
    },
  );

  test('have a figure once that was attached as a sentence, and a later one beside it', () => {
    expect(shown(firstVersion, figure, english)).not.toContain('The latest figures');
    const later = { ...figure, weekOf: '2026-11-02', roundId: '2026-W45' };
    expect(shown(firstVersion, later, english)).toContain(tellFigure(later, english));
  });
});

describe('entries of today', () => {
  test('hold facts, of which words are made for whoever reads', () => {
    expect(findUnreadableEntries(everything)).toEqual([]);
    const line = tellFigure(figure, english);
    expect(line).toBe(told);
    expect(shown(everything, figure, english)).toContain(line);
    expect(tellFigure(figure, pseudo)).not.toContain('Week of');
    expect(described(everything, english)).toContain(
      'of the 40 who answered: yes 10%, partly 20%, no 60%, cannot say, or it does not concern me 10%.',
    );
  });

  test('have a figure once that was attached, and a later one beside it', () => {
    expect(shown(everything, figure, english)).not.toContain('The latest figures');
    const later = { ...figure, weekOf: '2026-11-02', roundId: '2026-W45' };
    expect(shown(everything, later, english)).toContain(tellFigure(later, english));
  });

  test('of something else have no name for it: words say it, and a summary holds none', () => {
    const [, raised] = everything as [RegisterEntry, RegisterEntry];
    expect(registerMessage(raised, [raised], english)?.title).toBe(
      'Concern 2, raised by staff, without a name: Something else',
    );
    const moment = { now: '2027-01-12', since: '', today: '2027-01-12', weekAhead: '2027-01-19' };
    expect(summariseRegister([raised], moment, new Map()).concerns[0]).not.toHaveProperty('label');
  });

  test('cannot be read where they hold sentences, nor those of the first version where they hold facts', () => {
    const mixed = [...everything.slice(0, 1), ...everything.slice(14, 15)].map((entry) => ({
      ...entry,
      v: 1,
    }));
    const sentences = firstVersion.map((entry) => ({ ...entry, v: 2 }));
    expect(findUnreadableEntries(mixed).map(({ why }) => why)).toEqual(['form', 'form']);
    expect(findUnreadableEntries(sentences).map(({ entry }) => entry.action)).toEqual([
      'raised',
      'asked-about',
    ]);
    const forged = entryOf(2, 'parley', ['commitment', 1], 'asked-about', {
      ...{ roundId: '2027-W01', answered: 40 },
      answers: [{ answer: 'perhaps', share: { kind: 'rounded', percent: 80 } }],
    });
    expect(findUnreadableEntries([{ ...forged, seq: 1, at: '' }])).toHaveLength(1);
  });
});
