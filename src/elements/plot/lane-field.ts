import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { TrendTooltip } from '../../views/trend-tooltip.js';
import type { MarkField } from './mark-cursor.js';
import { tipLines } from './tip-lines.js';

/** Lanes as a cursor walks over them. */
export function laneField(
  view: { tooltip(row: number): TrendTooltip; describe(row: number): string },
  drawing: MarksDrawing,
  select: (row: number) => void,
): MarkField {
  return {
    drawing,
    ...{ orientation: 'vertical', tipSide: 'below' },
    spoken: (mark) => view.describe(mark),
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
