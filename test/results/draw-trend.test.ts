import { describe, expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { drawTrend } from '../../src/results/draw-trend.ts';
import type { Summary } from '../../src/results/summary.ts';
import { aSilentSummary, aSummary, aTopic, band, percent, weeksAgo } from './a-summary.ts';

const it = { topic: 'it', label: 'IT', question: 'My IT works.' };
const pay = { topic: 'pay', label: 'Pay', question: 'My pay is fair.' };

/** The texts that stand in the picture, in order. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => String(text));
}

function aWeek(weeks: number, topics = [aTopic()], changes: Partial<Summary> = {}): Summary {
  return aSummary({ weekOf: weeksAgo(weeks), figures: { topics, themes: [] }, ...changes });
}

/** Width and height as a PNG's header has them. */
function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('the picture', () => {
  test('has a title, a panel for each topic with its question and newest figure, the weeks and the bases', () => {
    const { svg } = drawTrend(
      [
        aWeek(0, [aTopic(), aTopic({ ...it, favourable: percent(55) })], { answered: 171 }),
        aWeek(1, [aTopic(), aTopic(it)], { answered: 183 }),
      ],
      english,
    );

    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'Positive answers, week by week',
        'Workload',
        'My workload is manageable.',
        '35%',
        'IT',
        '55%',
        '16 Nov',
        '23 Nov',
        '183',
        '171',
      ]),
    );
  });

  test('is the same, byte for byte, whenever it is drawn', () => {
    const summaries = [aWeek(0, [aTopic(), aTopic(it)]), aSilentSummary({ weekOf: weeksAgo(1) }), aWeek(2)];

    const [first, , third] = [
      drawTrend(summaries, english),
      drawTrend([aWeek(0)], english),
      drawTrend(summaries, english),
    ];

    expect(third.svg).toBe(first.svg);
    expect(Buffer.compare(third.png, first.png)).toBe(0);
  });

  test('names each of its parts once, so that none is drawn in the place of another', () => {
    const { svg } = drawTrend([aWeek(0, [aTopic(), aTopic(it)]), aWeek(1, [aTopic(), aTopic(it)])], english);

    const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);

    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is three times as large as a phone is wide, and grows with its topics', () => {
    const one = drawTrend([aWeek(0)], english);
    const two = drawTrend([aWeek(0, [aTopic(), aTopic(it)])], english);

    expect(sizeOf(one.png)[0]).toBe(1200);
    expect(sizeOf(two.png)[1]).toBeGreaterThan(Number(sizeOf(one.png)[1]));
  });

  test('brings its letters along: a text changes what is drawn', () => {
    const [content, glad] = ['My workload is fine.', 'My hours are long!'].map((question) =>
      drawTrend([aWeek(0, [aTopic({ question })])], english),
    );

    expect(Buffer.compare(content?.png ?? Buffer.of(), glad?.png ?? Buffer.of())).not.toBe(0);
  });

  test('shows the last 13 weeks and no more', () => {
    const fifteen = Array.from({ length: 15 }, (_, week) =>
      aWeek(week, [aTopic()], { answered: 200 + week }),
    );

    const texts = textsOf(drawTrend(fifteen, english).svg);

    expect(texts).toContain('212');
    expect(texts).not.toContain('213');
  });

  test('tells the topics apart by dash and marker, not by colour alone', () => {
    const { svg } = drawTrend([aWeek(0, [aTopic(), aTopic(it)]), aWeek(1, [aTopic(), aTopic(it)])], english);

    expect(svg).toMatch(/stroke="#b04a00"[^>]*stroke-dasharray/);
    expect(svg).not.toMatch(/stroke="#0072b2"[^>]*stroke-dasharray/);
  });

  test('turns large bases upright, so that they do not run into each other', () => {
    const small = drawTrend([aWeek(0, [aTopic()], { answered: 999 })], english);
    const large = drawTrend([aWeek(0, [aTopic()], { answered: 12_345 })], english);

    expect(textsOf(large.svg)).toContain('12345');
    expect(sizeOf(large.png)[1]).toBeGreaterThan(Number(sizeOf(small.png)[1]));
  });

  test('draws a band in its middle, with a bar over all that it may stand for', () => {
    const { svg } = drawTrend([aWeek(0, [aTopic({ favourable: band(60) })], { answered: 15 })], english);

    expect(textsOf(svg)).toContain('60–80%');
    expect(textsOf(svg)).toContain('Under each week: how many people answered. A bar shows a range.');
    // The panel's 100% lies at 86 and its 0% at 178: 80% is at 104.4, and a fifth is 18.4 high. The week lies at 194.
    expect(svg).toMatch(/M186 104\.4l16 0l0 18\.4l-16 0Z" fill="#0072b255"/);
  });

  test('says so when there are no figures yet, and when there is no summary', () => {
    expect(textsOf(drawTrend([aSilentSummary()], english).svg)).toContain('No figures yet');
    expect(drawTrend([], english).description).toBe('No summary has been published yet.');
  });
});

describe('a gap', () => {
  const linesIn = (summaries: readonly Summary[]) =>
    [
      ...drawTrend(summaries, english).svg.matchAll(
        /<path d="([^"]*)" fill="none"[^>]*stroke="#0072b2"[^>]*stroke-width="2"/g,
      ),
    ]
      .map(([, path]) => String(path))
      .join(' ');

  test('is left where too few answered, or nobody was asked: the line breaks and does not bridge it', () => {
    const whole = linesIn([aWeek(0), aWeek(1), aWeek(2), aWeek(3)]);
    const broken = linesIn([aWeek(0), aWeek(1), aSilentSummary({ weekOf: weeksAgo(2) }), aWeek(3), aWeek(4)]);
    const paused = linesIn([aWeek(0), aWeek(1), aWeek(3), aWeek(4)]);

    expect(whole.match(/M/g)).toHaveLength(1);
    expect(broken.match(/M/g)).toHaveLength(2);
    expect(paused).toBe(broken);
  });

  test('keeps the base under it, or a dash where nobody was asked', () => {
    const { svg } = drawTrend(
      [aWeek(0), aSilentSummary({ weekOf: weeksAgo(1), answered: 7 }), aWeek(3)],
      english,
    );

    expect(textsOf(svg)).toEqual(expect.arrayContaining(['7', '–']));
  });
});

describe('which topics are drawn', () => {
  const summaries = [aWeek(0, [aTopic(), aTopic(pay)]), aWeek(1), aWeek(2, [aTopic(), aTopic(it)])];

  test('those asked in more than half of the weeks; the others are in the description', () => {
    const { svg, description } = drawTrend(summaries, english);

    expect(textsOf(svg)).not.toContain('Pay');
    expect(description).toContain('Asked now and then: Pay 23 Nov 35%; IT 9 Nov 35%.');
  });

  test('one that was asked in just half of them is none of those', () => {
    const { svg } = drawTrend([aWeek(0, [aTopic(), aTopic(pay)]), aWeek(1)], english);

    expect(textsOf(svg)).toContain('Workload');
    expect(textsOf(svg)).not.toContain('Pay');
  });

  test('or those that are named', () => {
    const { svg, description } = drawTrend(summaries, english, ['pay']);

    expect(textsOf(svg)).toContain('Pay');
    expect(textsOf(svg)).not.toContain('Workload');
    expect(description).not.toContain('now and then');
  });

  test('a question with new words goes on under its topic, with the words it has now', () => {
    const { svg } = drawTrend([aWeek(0, [aTopic({ question: 'New words.' })]), aWeek(1)], english);

    expect(textsOf(svg)).toContain('New words.');
    expect(textsOf(svg)).not.toContain('My workload is manageable.');
  });
});

describe('the description', () => {
  test('has every figure and every base of the picture', () => {
    const { description } = drawTrend(
      [
        aWeek(0, [aTopic({ favourable: percent(5, 'atMost') })], { answered: 120 }),
        aSilentSummary({ weekOf: weeksAgo(1), answered: 7 }),
        aWeek(3, [aTopic({ favourable: band(20) })], { answered: 15 }),
      ],
      english,
    );

    expect(description.split('\n')).toEqual([
      'Share of positive answers by week, rounded.',
      'Workload: 2 Nov 20–40%, 9 Nov no figure, 16 Nov no figure, 23 Nov ≤ 8%.',
      'People who answered: 2 Nov 15, 9 Nov not asked, 16 Nov 7, 23 Nov 120.',
    ]);
  });

  test('says that there are no figures yet', () => {
    expect(drawTrend([aSilentSummary()], english).description).toBe(
      'Share of positive answers by week, no figures yet.\nPeople who answered: 23 Nov 7.',
    );
  });

  test('of a quarter with three lasting topics and a rotating one fits beside a picture on Discord', () => {
    const rotating = [
      'Management',
      'Bullying',
      'Working environment',
      'Travel',
      'Training',
      'Pay',
      'Caseload',
    ];
    const quarter = Array.from({ length: 13 }, (_, week) => {
      const label = String(rotating[week % rotating.length]);
      return aWeek(week, [
        aTopic(),
        aTopic(it),
        aTopic({ ...it, topic: 'morale', label: 'Morale' }),
        aTopic({ topic: label, label }),
      ]);
    });

    expect(drawTrend(quarter, english).description.length).toBeLessThanOrEqual(1024);
  });
});
