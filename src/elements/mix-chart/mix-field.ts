import type { DrawnMark, MarksDrawing } from '../../charts/marks-drawing.js';
import type { MixChartView } from '../../views/mix-chart.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines, type TipLine } from '../plot/tip-lines.js';
import { partPaint } from './draw-mix.js';

/** The parts of a chart as a cursor walks over them. */
export function mixField(
  view: MixChartView,
  drawing: MarksDrawing,
  selected: ReadonlySet<number> | undefined,
  patterned: boolean,
  select: MarkField['select'],
): MarkField {
  const { chart } = view;
  const at = (mark: number): DrawnMark => drawing.marks[mark]!;
  return {
    drawing,
    ...(chart.shape === 'bars' && { tipSide: 'below' }),
    spoken(mark) {
      const { row, series } = at(mark);
      return view.describe(row, series, selected?.has(series) === true);
    },
    tip(mark) {
      const { row, series } = at(mark);
      const { title, lines } = view.tooltip(row, series);
      const { role, look } = partPaint(chart.parts[series]!.colour, patterned);
      const swatch: TipLine['swatch'] = { role, look: look ?? 'surface' };
      return tipLines(
        title,
        lines.map(({ series: of, label, text }) => ({ label, text, ...(of !== null && { swatch }) })),
      );
    },
    select,
  };
}
