import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { FunnelView } from '../../views/funnel.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines } from '../plot/tip-lines.js';

/** The lanes of a funnel as a cursor walks over them. */
export function funnelField(
  view: FunnelView,
  drawing: MarksDrawing,
  selected: ReadonlySet<number> | undefined,
  select: MarkField['select'],
): MarkField {
  return {
    drawing,
    orientation: 'vertical',
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
