import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { CaseView } from '../../views/case.js';
import type { MarkField } from '../plot/mark-cursor.js';
import { tipLines, type TipLine } from '../plot/tip-lines.js';

/** The legs of a case as a cursor walks over them. */
export function caseField(view: CaseView, drawing: MarksDrawing, select: (leg: number) => void): MarkField {
  return {
    drawing,
    ...{ orientation: 'vertical', tipSide: 'below' },
    spoken: (mark) => view.describe(mark),
    tip(mark) {
      const { title, lines } = view.tooltip(mark);
      return tipLines(
        title,
        lines.map(({ label, text, series }): TipLine => {
          const part = view.chart.parts.find(({ id }) => id === series);
          return part ? { label, text, swatch: { role: part.role, look: part.look } } : { label, text };
        }),
      );
    },
    select,
  };
}
