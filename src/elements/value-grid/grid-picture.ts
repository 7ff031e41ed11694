import type { PaintRole, Scene } from '../../charts/scene.js';
import { tableScene, type TableSceneCell, type TableSceneRow } from '../../charts/table-scene.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { GridCell, GridLine, GridView } from '../../views/grid-view.js';
import { textWidth } from '../text-width.js';
import { cellShapes, drawingWidth } from './cell-drawing.js';
import { columnScales } from './column-scales.js';

/** As many lines as a canvas of every browser can hold. */
export const mostDrawn = 200;
const textSize = 13;

/** A table as shapes, for files: the lines as they are on the page, up to a limit that the picture tells. */
export function gridPicture(
  view: GridView,
  lines: readonly GridLine[],
  locale: Locale,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
): Scene {
  const scales = columnScales(view);
  const drawn = lines.slice(0, mostDrawn);
  const cell = (line: GridLine, row: number, at: number): TableSceneCell => {
    const shown = view.cell(line, at);
    const { dot } = shown;
    const scale = scales[at];
    const single = line.kind === 'other' || line.kind === 'total';
    return {
      text: textOf(shown, locale),
      fill: fillOf(shown),
      ...(dot &&
        scale &&
        !single && { draw: (box) => cellShapes(`${row} ${at}`, dot, scale, box, direction) }),
    };
  };
  const rows = [...drawn, ...view.foot].map((line, row): TableSceneRow => ({
    strong: line.kind === 'total' || line.kind === 'subtotal',
    cells: view.columns.map((_, at) => cell(line, row, at)),
  }));
  const { quantity } = formatsOf(locale);
  return tableScene({
    columns: view.columns.map(({ label, name, align, kind }, at) => ({
      // Beside no other column a file's "change" would be of nothing.
      label: kind === 'change' ? name : label,
      align,
      drawing: scales[at] ? drawingWidth[scales[at].kind] : 0,
    })),
    rows,
    note:
      drawn.length < lines.length
        ? locale.messages.frame.rowsShown(quantity(drawn.length), quantity(lines.length))
        : '',
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/** What the page says by a shape, a file says in words. */
function textOf({ text, mark, remark }: GridCell, locale: Locale): string {
  const words = mark?.text ?? remark;
  return words === '' || words === undefined ? text : locale.messages.heading.line([text, words]);
}

function fillOf({ muted, mark }: GridCell): PaintRole {
  if (muted) return 'muted';
  return mark === null || mark.tone === 'neutral' || mark.tone === 'unclear' ? 'ink' : mark.tone;
}
