import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { drawTrend } from '../../src/results/draw-trend.ts';
import { marksOf } from '../../src/results/trend-marks.ts';
import { aSummary, aTopic, weeksAgo } from './a-summary.ts';

const fourWeeks = [0, 1, 2, 3].map((weeks) =>
  aSummary({ weekOf: weeksAgo(weeks), figures: { topics: [aTopic()], themes: [] } }),
);
const weeks = fourWeeks.toReversed().map((summary) => ({ weekOf: summary.weekOf, summary }));
const strike = { date: '2026-11-05', text: 'Strike, first day' };
const talks = { date: '2026-11-06', text: 'Talks' };
const system = { date: '2026-11-27', text: 'New case system' };

/** The texts that stand in the picture, in order. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => String(text));
}

describe('events in the trend', () => {
  it('have a letter each, in the order of their days, explained under the picture', () => {
    const texts = textsOf(drawTrend(fourWeeks, english, undefined, [system, talks, strike]).svg);

    expect(texts.slice(-6).toSorted()).toEqual(
      ['A', 'B', 'C', '5 Nov: Strike, first day', '6 Nov: Talks', '27 Nov: New case system'].toSorted(),
    );
    expect(texts.filter((text) => text === 'A')).toHaveLength(2);
    expect(
      marksOf(weeks, [system, talks, strike], english).map(({ letter, text }) => [letter, text]),
    ).toEqual([
      ['A', '5 Nov: Strike, first day'],
      ['B', '6 Nov: Talks'],
      ['C', '27 Nov: New case system'],
    ]);
  });

  it('stand in the picture in words, too', () => {
    const { description } = drawTrend(fourWeeks, english, undefined, [strike, system]);

    expect(description.split('\n').at(-1)).toBe(
      'Events: A, 5 Nov: Strike, first day; B, 27 Nov: New case system.',
    );
  });

  it('leave the picture as it is where there are none', () => {
    expect(drawTrend(fourWeeks, english, undefined, []).svg).toBe(drawTrend(fourWeeks, english).svg);
  });

  it('lie where their days are on the axis of weeks, the last Sunday included', () => {
    const sunday = { date: '2026-11-29', text: 'Sunday' };

    expect(marksOf(weeks, [strike, sunday], english).map(({ at }) => at)).toEqual([3 / 7, 3 + 6 / 7]);
  });

  it('say where the other side disputes what happened', () => {
    expect(marksOf(weeks, [{ ...strike, isDisputed: true }], english)[0]?.text).toMatch(/ \(disputed\)$/);
  });

  it('stand at an upright line from the bottom of a panel to its top, the letter at its head and none upon another', () => {
    const monday = { date: '2026-11-23', text: 'Monday' };

    const { svg } = drawTrend(fourWeeks, english, undefined, [strike, talks, monday]);
    const lines = [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)L\1 ([\d.]+)"[^>]*dasharray="1.5,2.5"/g)];
    const letters = [...svg.matchAll(/<text[^>]*translate\(([\d.]+) ([\d.]+)\)" fill="#ffffff">(\w)</g)];

    // The first Monday lies at 80 and the last at 308, the panel's bottom at 178 and its top at 86.
    expect(lines.map(([, x, bottom, top]) => [Number(x), Number(bottom), Number(top)])).toEqual([
      [112.6, 178, 86],
      [123.4, 178, 86],
      [308, 178, 86],
    ]);
    expect(letters.map(([, x, y, letter]) => [letter, Math.round(Number(x)), Number(y)])).toEqual([
      ['A', 113, 92],
      ['B', 123, 105],
      ['C', 308, 92],
    ]);
  });

  it('are left out before the first and after the last week, and where there is no week', () => {
    const before = { date: '2026-11-01', text: 'Before' };
    const after = { date: '2026-11-30', text: 'After' };

    expect(marksOf(weeks, [before, after], english)).toEqual([]);
    expect(marksOf([], [strike], english)).toEqual([]);
  });

  it('stand in rows where their letters would lie upon each other, and in one where not', () => {
    expect(
      marksOf(weeks, [strike, talks, system], english).map(({ letter, row }) => `${letter}${row}`),
    ).toEqual(['A0', 'B1', 'C0']);
  });

  it('are the latest nine where there are more', () => {
    const many = Array.from({ length: 12 }, (_, day) => ({
      date: `2026-11-${String(day + 3).padStart(2, '0')}`,
      text: `Event ${day}`,
    }));

    expect(marksOf(weeks, many, english).map(({ text }) => text.split(': ')[1])).toEqual(
      many.slice(-9).map(({ text }) => text),
    );
  });
});
