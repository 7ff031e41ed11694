import type { BarDrawing } from '../../charts/bar-chart.js';
import type { ParetoView } from '../../views/pareto.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines } from '../plot/tip-lines.js';

/** The bars of a chart as a cursor walks over them. */
export function paretoField(
  view: ParetoView,
  drawing: BarDrawing,
  selected: ReadonlySet<number> | undefined,
  select: MarkField['select'],
): MarkField {
  const rowOf = (mark: number): number => drawing.marks[mark]!.row;
  return {
    drawing,
    ...(drawing.shape === 'rows' && { orientation: 'vertical', tipSide: 'below' }),
    spoken: (mark) => view.describe(rowOf(mark), selected?.has(rowOf(mark)) === true),
    tip(mark) {
      const { title, lines } = view.tooltip(rowOf(mark));
      return tipLines(
        title,
        lines.map(({ label, text }) => ({ label, text })),
      );
    },
    select,
  };
}
