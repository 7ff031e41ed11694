import { glyphMark } from '../../charts/marks/glyph.js';
import type { Rectangle } from '../../charts/plot-frame.js';
import type { PaintRole, PathShape, Scene } from '../../charts/scene.js';
import { tableScene, type TableSceneCell, type TableSceneRow } from '../../charts/table-scene.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { CellMark, GridCell, GridLine, GridView } from '../../views/grid-view.js';
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
  legend: readonly CellMark[],
  locale: Locale,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
): Scene {
  const scales = columnScales(view);
  const drawn = lines.slice(0, mostDrawn);
  const cell = (line: GridLine, row: number, at: number): TableSceneCell => {
    const shown = view.cell(line, at);
    const { dot, mark } = shown;
    const scale = scales[at];
    const single = line.kind === 'other' || line.kind === 'total';
    return {
      text: textOf(shown, locale),
      fill: shown.muted ? 'muted' : 'ink',
      ...(mark && { sign: (box) => [signOf(`sign ${row} ${at}`, mark, box)] }),
      ...(dot &&
        scale &&
        !single && { draw: (box) => cellShapes(`${row} ${at}`, dot, scale, box, direction) }),
    };
  };
  const rows = [...drawn, ...view.foot].map((line, row): TableSceneRow => ({
    strong: line.kind === 'total' || line.kind === 'subtotal',
    cells: view.columns.map((_, at) => cell(line, row, at)),
  }));
  const signs = view.columns.map((_, at) => rows.some(({ cells }) => cells[at]?.sign !== undefined));
  const { quantity } = formatsOf(locale);
  return tableScene({
    columns: view.columns.map(({ label, name, align, kind }, at) => ({
      // Beside no other column a file's "change" would be of nothing.
      label: kind === 'change' ? name : label,
      align,
      drawing: scales[at] ? drawingWidth[scales[at].kind] : 0,
      signs: signs[at] === true,
    })),
    legend: legend.map((mark, at) => ({
      text: mark.text,
      draw: (box) => [signOf(`legend sign ${at}`, mark, box)],
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

/** A word that stands beside a number on the page. */
function textOf({ text, remark }: GridCell, locale: Locale): string {
  return remark === '' ? text : locale.messages.heading.line([remark, text]);
}

function signOf(key: string, { shape, tone, hollow }: CellMark, box: Rectangle): PathShape {
  const role: PaintRole = tone === 'neutral' ? 'muted' : tone;
  return glyphMark(key, shape, box, { role, hollow: hollow === true });
}
