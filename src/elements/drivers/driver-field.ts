import type { BarDrawing } from '../../charts/bar-chart.js';
import { seriesRole } from '../../charts/scene.js';
import type { DriversView } from '../../views/drivers.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines, type TipLine } from '../plot/tip-lines.js';

/** The bars of a waterfall as a cursor walks over them: one a row. */
export function driverField(
  view: DriversView,
  drawing: BarDrawing,
  selected: ReadonlySet<number> | undefined,
  select: (row: number, additive: boolean) => void,
): MarkField {
  const rowAt = (mark: number): number => drawing.marks[mark]!.row;
  return {
    drawing,
    ...{ orientation: 'vertical', tipSide: 'below' },
    spoken: (mark) => view.describe(rowAt(mark), selected?.has(rowAt(mark)) === true),
    tip(mark) {
      const { title, lines } = view.tooltip(rowAt(mark));
      const role = view.chart.series[0]?.roles?.[rowAt(mark)] ?? seriesRole(1);
      return tipLines(
        title,
        lines.map(({ series, label, text }): TipLine => ({
          ...{ label, text, current: false },
          ...(series !== null && { swatch: { role, look: 'surface' } }),
        })),
      );
    },
    select: (mark, additive) => select(rowAt(mark), additive),
  };
}
