import type { CustomSeriesOption } from 'echarts/charts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Language } from '../language/language.ts';
import { abbreviateShare } from './describe-share.ts';
import type { Share } from './share.ts';
import { marksSeries } from './trend-mark-lines.ts';
import type { TrendMark } from './trend-marks.ts';
import type { TrendLine, TrendWeek } from './trend-weeks.ts';
import { trendWords } from './trend-words.ts';

// Logical pixels. As wide as a phone, so that text keeps its size there; the picture itself has three times as many.
export const trendWidth = 400;
const left = 42;
const right = 54;
const headHeight = 50;
const captionHeight = 36;
const plotHeight = 92;
const panelGap = 14;
const markLine = 14;
const ink = '#1b1f24';
const faint = '#57606a';
const gridColour = '#d8dee4';
const gapColour = '#f0f1f3';

/** Told apart by dash and marker as well; the colours are Okabe and Ito's, which do not rely on telling red from green. */
const looks = [
  { colour: '#0072b2', dash: 'solid', symbol: 'circle' },
  { colour: '#b04a00', dash: [6, 3], symbol: 'rect' },
  { colour: '#00755a', dash: [2, 2], symbol: 'triangle' },
  { colour: '#7b3f72', dash: [8, 3, 2, 3], symbol: 'diamond' },
] as const;

/** How high the picture is, in logical pixels, for this many topics, these bases and these marks. */
export function trendHeight(lines: number, weeks: readonly TrendWeek[], marks: readonly TrendMark[]): number {
  return marksTop(lines, weeks) + marks.length * markLine + (marks.length === 0 ? 0 : 6);
}

/** Where what is under the last panel ends, and the marks are explained. */
function marksTop(lines: number, weeks: readonly TrendWeek[]): number {
  return gridTop(Math.max(1, lines)) - captionHeight + (wideBases(weeks) ? 76 : 54);
}

/** ECharts' option for a trend: one panel a topic below another, one week axis and the bases under the last. */
export function trendOption(
  weeks: readonly TrendWeek[],
  lines: readonly TrendLine[],
  marks: readonly TrendMark[],
  language: Language,
): EChartsCoreOption {
  const words = trendWords(language);
  const panels = lines.length === 0 ? [emptyLine(weeks, language)] : lines;
  const last = panels.length - 1;
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: 'Open Sans', color: ink },
    title: [
      heading(words.title, 8, 8, 15, 'bold', ink),
      heading(words.subtitle, 8, 29, 10.5, 'normal', faint),
      ...panels.flatMap((panel, index) => captionOf(panel, gridTop(index) - captionHeight)),
      heading(captionUnder(lines, language), 8, marksTop(panels.length, weeks) - 20, 10, 'normal', faint),
      ...marks.flatMap((mark, index) => markText(mark, marksTop(panels.length, weeks) + index * markLine)),
    ],
    grid: panels.map((_, index) => ({ left, right, top: gridTop(index), height: plotHeight })),
    xAxis: [
      ...panels.map((_, index) => weekAxis(index, weeks, index === last, language)),
      baseAxis(last, weeks),
    ],
    yAxis: panels.map((_, index) => shareAxis(index)),
    series: panels.flatMap((panel, index) => [...seriesOf(panel, index), marksSeries(marks, index)]),
  };
}

function gridTop(index: number): number {
  return headHeight + captionHeight + index * (captionHeight + plotHeight + panelGap);
}

function emptyLine(weeks: readonly TrendWeek[], language: Language): TrendLine {
  const { noFigures, tooFew } = trendWords(language);
  return {
    label: noFigures,
    question: tooFew,
    points: weeks.map(() => undefined),
  };
}

function heading(text: string, x: number, y: number, fontSize: number, fontWeight: string, color: string) {
  return {
    text,
    left: x,
    top: y,
    padding: 0,
    textStyle: {
      fontFamily: 'Open Sans',
      fontSize,
      fontWeight,
      color,
      // Less than there is: without a screen, the width of letters is guessed.
      width: trendWidth - x - 40,
      overflow: 'truncate',
    },
  };
}

function captionUnder(lines: readonly TrendLine[], language: Language): string {
  const { bases, bands } = trendWords(language);
  const banded = lines.some(({ points }) => points.some((point) => point?.favourable.kind === 'band'));
  return banded ? `${bases} ${bands}` : bases;
}

function captionOf({ label, question }: TrendLine, top: number) {
  return [heading(label, 8, top, 12.5, 'bold', ink), heading(question, 8, top + 17, 10, 'normal', faint)];
}

function markText({ letter, text }: TrendMark, top: number) {
  return [heading(letter, 8, top, 10.5, 'bold', ink), heading(text, 24, top, 10.5, 'normal', ink)];
}

function weekAxis(gridIndex: number, weeks: readonly TrendWeek[], labelled: boolean, language: Language) {
  return {
    type: 'category',
    gridIndex,
    data: weeks.map(({ weekOf }) => language.shortDay(weekOf)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#8c959f' } },
    axisLabel: {
      show: labelled,
      color: ink,
      fontSize: 10,
      margin: 7,
      // Of many weeks every second, counted from the newest: there is no room for more on a phone.
      interval: (index: number) => weeks.length <= 7 || (weeks.length - 1 - index) % 2 === 0,
    },
  };
}

function baseAxis(gridIndex: number, weeks: readonly TrendWeek[]) {
  return {
    type: 'category',
    gridIndex,
    position: 'bottom',
    offset: 18,
    data: weeks.map(({ summary }) => (summary === undefined ? '–' : String(summary.answered))),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: faint, fontSize: 9.5, margin: 7, interval: 0, rotate: wideBases(weeks) ? 90 : 0 },
  };
}

/** Bases of four digits and more do not fit side by side. */
function wideBases(weeks: readonly TrendWeek[]): boolean {
  return weeks.some(({ summary }) => summary !== undefined && summary.answered > 999);
}

function shareAxis(gridIndex: number) {
  return {
    type: 'value',
    gridIndex,
    min: 0,
    max: 100,
    interval: 25,
    axisLabel: {
      color: faint,
      fontSize: 10,
      formatter: (percent: number) => (percent % 50 === 0 ? `${percent}%` : ''),
    },
    splitLine: { lineStyle: { color: gridColour, width: 0.7 } },
  };
}

function seriesOf({ points }: TrendLine, index: number) {
  const look = looks[index % looks.length] as (typeof looks)[number];
  const newest = points.findLastIndex((point) => point !== undefined);
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  const gaps = points.flatMap((point, week) => (point === undefined ? [[week, 0, 100]] : []));
  const bands = points.flatMap((point, week) =>
    point?.favourable.kind === 'band' ? [[week, point.favourable.low, point.favourable.high]] : [],
  );
  return [
    { ...axes, type: 'custom', data: gaps, renderItem: upright(1, trendWidth, gapColour), z: 0 },
    { ...axes, type: 'custom', data: bands, renderItem: upright(0.28, 16, `${look.colour}55`), z: 1 },
    {
      ...axes,
      type: 'line',
      // A gap stays a gap: nobody knows what lies between.
      connectNulls: false,
      symbol: look.symbol,
      symbolSize: 7,
      showAllSymbol: true,
      clip: false,
      z: 3,
      itemStyle: { color: look.colour },
      lineStyle: { color: look.colour, width: 2, type: look.dash },
      data: points.map((point, week) =>
        point === undefined
          ? '-'
          : {
              value: heightOf(point.favourable),
              label: {
                show: week === newest,
                position: 'right',
                distance: 7,
                formatter: abbreviateShare(point.favourable),
                color: look.colour,
                fontSize: 12,
                fontWeight: 'bold',
                textBorderColor: '#ffffff',
                textBorderWidth: 3,
              },
            },
      ),
    },
  ];
}

/** A published share's place on the axis: a band is drawn at its middle, with a bar over all that it may stand for. */
function heightOf(share: Share): number {
  return share.kind === 'band' ? (share.low + share.high) / 2 : share.percent;
}

/** Draws `[week, low, high]` as an upright bar, as wide as this part of a week, but no wider than `widest`. */
function upright(part: number, widest: number, fill: string): CustomSeriesOption['renderItem'] {
  return (_params, api) => {
    // A grid of two axes always has two coordinates and sizes; ECharts' types cover other kinds of charts as well.
    const at = (dimension: number) => api.coord([api.value(0), api.value(dimension)]) as [number, number];
    const size = api.size as (span: number[]) => [number, number];
    const [x, bottom] = at(1);
    const [, top] = at(2);
    const width = Math.min(size([1, 0])[0] * part, widest);
    return {
      type: 'rect',
      shape: { x: x - width / 2, y: top, width, height: bottom - top },
      style: { fill },
    };
  };
}
