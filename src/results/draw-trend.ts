import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { init as Init } from 'echarts/core';
// @ts-expect-error: it has no types of its own. In one file, since its 700 modules take half a second longer to load.
import { init } from 'echarts/dist/echarts.esm.min';
import type { Language } from '../language/language.ts';
import { describeTrend } from './describe-trend.ts';
import type { Summary } from './summary.ts';
import { marksOf, type TrendEvent, type TrendMark } from './trend-marks.ts';
import { trendHeight, trendOption, trendWidth } from './trend-option.ts';
import { linesOf, rareLinesOf, weeksOf } from './trend-weeks.ts';

/** Picture points for each logical pixel: sharp on a phone, and twice as wide as one on a desk. */
const zoom = 3;

const { resolve } = createRequire(import.meta.url);
/** The picture brings its own font (Open Sans, SIL Open Font Licence 1.1), so that it looks the same on every machine. */
const fontFiles = ['400Regular/OpenSans_400Regular.ttf', '700Bold/OpenSans_700Bold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/open-sans/${file}`),
);

/**
 * The topics over the last 13 weeks, with the base under each week and a gap where there are no figures; nothing is ever
 * filled in between. The same summaries give the same bytes.
 *
 * @param summaries published summaries, newest first; more than 13 weeks back are not shown.
 * @param topics which topics to draw; without it, those asked in more than half of the weeks.
 * @param events what happened meanwhile: each an upright line with a letter, explained under the picture.
 */
export function drawTrend(
  summaries: readonly Summary[],
  language: Language,
  topics?: readonly string[],
  events: readonly TrendEvent[] = [],
): { readonly svg: string; readonly png: Uint8Array; readonly description: string } {
  const weeks = weeksOf(summaries);
  const lines = linesOf(weeks, topics);
  const marks = marksOf(weeks, events, language);
  const svg = drawSvg(weeks, lines, marks, language);
  const rendered = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
  const rare = topics === undefined ? rareLinesOf(weeks) : [];
  return {
    svg,
    png: new Uint8Array(rendered.asPng()),
    description: describeTrend(weeks, lines, rare, marks, language),
  };
}

function drawSvg(
  weeks: ReturnType<typeof weeksOf>,
  lines: ReturnType<typeof linesOf>,
  marks: readonly TrendMark[],
  language: Language,
): string {
  const chart = (init as typeof Init)(null, null, {
    renderer: 'svg',
    ssr: true,
    width: trendWidth,
    height: trendHeight(lines.length, weeks, marks),
  });
  try {
    chart.setOption(trendOption(weeks, lines, marks, language));
    return withOwnNames(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its names through the life of the process; here they begin anew, so that the same is the same. */
function withOwnNames(svg: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\bzr\d+-[\w-]+/g, (name) => {
    names.set(name, names.get(name) ?? `n${names.size}`);
    return String(names.get(name));
  });
}
