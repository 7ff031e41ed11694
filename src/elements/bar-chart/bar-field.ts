import type { BarDrawing } from '../../charts/bar-chart.js';
import { seriesRole } from '../../charts/scene.js';
import type { BarChartView } from '../../views/bar-chart.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { seriesPattern } from './draw-bars.js';
import { tipLines, type TipLine } from '../plot/tip-lines.js';

/** The bars of a chart as a cursor walks over them. */
export function barField(
  view: BarChartView,
  drawing: BarDrawing,
  selected: ReadonlySet<number> | undefined,
  patterned: boolean,
  select: MarkField['select'],
): MarkField {
  const all = view.chart.series;
  const at = (mark: number): BarDrawing['marks'][number] => drawing.marks[mark]!;
  return {
    drawing,
    ...(drawing.shape === 'rows' && { orientation: 'vertical', tipSide: 'below' }),
    spoken(mark) {
      const { row, series } = at(mark);
      return view.describe(row, series, selected?.has(row) === true);
    },
    tip(mark) {
      const { row, series } = at(mark);
      const { title, lines } = view.tooltip(row);
      return tipLines(
        title,
        lines.map(({ series: id, label, text }): TipLine => {
          const of = all.find((one) => one.id === id);
          // A line of a series that has no bars is of what the bars are compared with.
          const swatch: TipLine['swatch'] = of
            ? {
                role: seriesRole(of.palette),
                look: seriesPattern(view.chart, of.palette, patterned).look ?? 'surface',
              }
            : { role: 'previous', look: 'line' };
          const current = all.length > 1 && of !== undefined && of === all[series];
          return { label, text, current, ...(id !== null && { swatch }) };
        }),
      );
    },
    select,
  };
}
