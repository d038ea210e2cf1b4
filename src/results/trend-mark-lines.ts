import type { CustomSeriesOption } from 'echarts/charts';
import type { TrendMark } from './trend-marks.ts';

const ink = '#1b1f24';

/** One upright, dotted line for each mark, with its letter at the top. */
export function marksSeries(marks: readonly TrendMark[], index: number) {
  return {
    type: 'custom',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    z: 2,
    data: marks.map(({ at, row }) => [Math.floor(at), at - Math.floor(at), row]),
    renderItem: letteredLine(marks),
  };
}

function letteredLine(marks: readonly TrendMark[]): CustomSeriesOption['renderItem'] {
  return ({ dataIndex }, api) => {
    const [week, bottom] = api.coord([api.value(0), 0]) as [number, number];
    const [, top] = api.coord([api.value(0), 100]) as [number, number];
    const size = api.size as (span: number[]) => [number, number];
    const x = week + size([1, 0])[0] * Number(api.value(1));
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, y1: bottom, x2: x, y2: top },
          style: { stroke: ink, lineWidth: 1, lineDash: [1.5, 2.5] },
        },
        {
          type: 'text',
          x,
          y: top + 6 + Number(api.value(2)) * 13,
          style: {
            text: marks[dataIndex]?.letter as string,
            fontFamily: 'Open Sans',
            fontSize: 10,
            fontWeight: 'bold',
            fill: '#ffffff',
            backgroundColor: ink,
            padding: [1, 3],
            borderRadius: 2,
            align: 'center',
            verticalAlign: 'middle',
          },
        },
      ],
    };
  };
}
