import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { HeatmapView } from '../../views/heatmap.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines } from '../plot/tip-lines.js';

/** The cells of a heatmap as a cursor walks over them. */
export function heatmapField(
  view: HeatmapView,
  drawing: MarksDrawing,
  selected: ReadonlySet<number> | undefined,
  select: MarkField['select'],
): MarkField {
  return {
    drawing,
    tipSide: 'below',
    spoken: (mark) => view.describe(mark, selected?.has(mark) === true),
    tip(mark) {
      const { title, lines } = view.tooltip(mark);
      return tipLines(
        title,
        lines.map(({ label, text }) => ({ label, text })),
      );
    },
    select,
  };
}
