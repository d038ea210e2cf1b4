import { describe, expect, test } from 'vitest';
import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import { findConcern, foldConcerns } from '../../src/dispute/concern.ts';
import {
  acknowledgeConcern,
  agreeConcern,
  answerConcern,
  disagreeConcern,
  raiseConcern,
  releaseConcerns,
  sharpenConcern,
  withdrawConcern,
} from '../../src/dispute/decide-concern.ts';
import type { NewEntry } from '../../src/dispute/register-entry.ts';
import { english } from '../../src/language/languages.ts';
import { concernMessage } from '../../src/messages/concern-messages.ts';
import { entriesOf } from './some-entries.ts';

const figure = {
  ...{ weekOf: '2026-10-26', roundId: '2026-W44', answered: 183, asked: 250 },
  ...{ topic: 'it', label: 'IT', question: 'The systems work.', change: 'down' as const },
  favourable: { kind: 'rounded' as const, percent: 35 },
  unfavourable: { kind: 'rounded' as const, percent: 45 },
};
const about = (text: string) => ({ topic: 'it', label: 'IT', text, figures: [figure] });
const raised = raiseConcern([], about('Three logins'));
const open = entriesOf('2026-11-02', raised);
const answered = entriesOf('2026-11-02', raised, '2026-12-02', answerConcern(open, 1, 'Soon.'));

describe('a concern', () => {
  test('waits for an answer from the day on which it was raised, and an acknowledgement is none', () => {
    const acknowledged = entriesOf('2026-11-02', raised, '2026-11-20', acknowledgeConcern(open, 1));
    expect(findConcern(acknowledged, 1)).toMatchObject({
      state: 'acknowledged',
      raisedBy: { side: 'union' },
      figures: [figure],
      waitingSince: '2026-11-02T10:00:00.000Z',
    });
  });

  test('that is answered waits no more, and from the union’s disagreement on it waits again', () => {
    expect(findConcern(answered, 1)).not.toHaveProperty('waitingSince');
    const disputed = entriesOf(
      '2026-11-02',
      raised,
      '2026-12-02',
      answerConcern(open, 1, 'Soon.'),
      '2026-12-05',
      disagreeConcern(answered, 1, 'No date.'),
    );
    expect(findConcern(disputed, 1)).toMatchObject({
      state: 'disagreed',
      reason: 'No date.',
      waitingSince: '2026-12-05T10:00:00.000Z',
    });
    expect(() => disagreeConcern(disputed, 1, 'Again.')).toThrow('has disagreed with the latest answer');
  });

  test('keeps every answer, and what the union says of one goes with the next', () => {
    const again = entriesOf(
      raised,
      answerConcern(open, 1, 'Soon.'),
      disagreeConcern(answered, 1, 'No date.'),
      '2026-12-09',
      answerConcern(answered, 1, 'In March.'),
    );
    const concern = findConcern(again, 1);
    expect(concern?.answers.map(({ text }) => text)).toEqual(['Soon.', 'In March.']);
    expect(concern).not.toHaveProperty('reason');
  });

  test('is closed by the union alone, after an answer; then nothing more is done to it', () => {
    expect(() => agreeConcern(open, 1, undefined)).toThrow('has not answered concern 1 yet');
    const closed = entriesOf(
      raised,
      answerConcern(open, 1, 'Soon.'),
      '2027-01-02',
      agreeConcern(answered, 1, 25),
    );
    expect(findConcern(closed, 1)).toMatchObject({
      state: 'agreed',
      closedAt: '2027-01-02T10:00:00.000Z',
      supporters: 25,
    });
    expect(() => answerConcern(closed, 1, 'More.')).toThrow('Concern 1 is closed');
    expect(() => withdrawConcern(closed, 1, '', undefined)).toThrow('Concern 1 is closed');
  });

  test('can be withdrawn before it was answered', () => {
    const withdrawn = entriesOf(raised, withdrawConcern(open, 1, 'Settled.', undefined));
    expect(findConcern(withdrawn, 1)).toMatchObject({ state: 'withdrawn', reason: 'Settled.' });
    expect(withdrawConcern(open, 1, '', 25)).toMatchObject([{ data: { supporters: 25 } }]);
    expect(withdrawConcern(open, 1, '', undefined)[0]?.data).toEqual({});
  });

  test('is sharpened part by part: what is left empty stays as it was', () => {
    const none = { where: '', howOften: '', since: '', measure: '', asked: '' };
    const first = sharpenConcern(open, 1, { ...none, where: 'The case system', since: 'May' });
    const once = entriesOf(raised, first);
    const twice = entriesOf(
      raised,
      first,
      sharpenConcern(once, 1, { ...none, since: 'June', asked: 'One login' }),
    );
    expect(findConcern(twice, 1)?.sharpened).toEqual({
      ...none,
      where: 'The case system',
      since: 'June',
      asked: 'One login',
    });
    expect(() => sharpenConcern(open, 1, none)).toThrow('Nothing was filled in.');
  });

  test('that was acknowledged is not acknowledged again, and one that is not there is said to be missing', () => {
    const read = entriesOf(raised, acknowledgeConcern(open, 1));
    expect(() => acknowledgeConcern(read, 1)).toThrow('was acknowledged already');
    expect(() => acknowledgeConcern(read, 2)).toThrow('There is no concern 2.');
  });
});

test('every step stands in the register as that of the side which took it', () => {
  const sidesOf = (entries: readonly NewEntry[]) => entries.map(({ by }) => by.side);
  const parts = { where: 'Everywhere', howOften: '', since: '', measure: '', asked: '' };
  expect([acknowledgeConcern(open, 1), answerConcern(open, 1, 'Soon.')].flatMap(sidesOf)).toEqual([
    'leadership',
    'leadership',
  ]);
  expect(
    [
      raised,
      sharpenConcern(open, 1, parts),
      agreeConcern(answered, 1, undefined),
      disagreeConcern(answered, 1, ''),
      withdrawConcern(open, 1, '', undefined),
    ].flatMap(sidesOf),
  ).toEqual(['union', 'union', 'union', 'union', 'union']);
});

describe('a box of staff’s concerns', () => {
  test('goes into the register once, by staff, numbered on, whatever is in it the next time', () => {
    const released = releaseConcerns(open, 'box-1', [about('Heating'), about('Parking')]);
    const entries = entriesOf(raised, released);
    expect(foldConcerns(entries).map(({ number, text, raisedBy }) => [number, text, raisedBy.side])).toEqual([
      [1, 'Three logins', 'union'],
      [2, 'Heating', 'staff'],
      [3, 'Parking', 'staff'],
    ]);
    expect(releaseConcerns(entries, 'box-1', [about('Heating')])).toEqual([]);
    expect(releaseConcerns(entries, 'box-2', [about('Heating')])).toHaveLength(1);
  });
});

test('a concern is shown with the dates of the organisation’s wall', () => {
  const shown = (timeZone: string) =>
    renderPlainText(
      concernMessage(
        findConcern(answered, 1) ?? expect.fail('There is no concern 1.'),
        {
          now: '2026-12-03T10:00:00.000Z',
          timeZone,
          supporters: undefined,
          commitments: [],
          latestFigures: [],
        },
        english,
      ),
    );
  expect(shown('Europe/London')).toContain('on 2 November 2026.');
  expect(shown('Pacific/Kiritimati')).toContain('on 3 November 2026.');
  expect(shown('Pacific/Kiritimati')).toContain('3 December 2026: answered by the leadership: Soon.');
});
