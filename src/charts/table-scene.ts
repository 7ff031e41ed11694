import { baselineShift, fitText, type Rectangle } from './plot-frame.js';
import type { PaintRole, Scene, Shape } from './scene.js';

/** A table as it is drawn into a file, cell by cell. */
export interface TableSceneSpec {
  readonly columns: readonly TableSceneColumn[];
  readonly rows: readonly TableSceneRow[];
  /** Stand under the table: what its signs say. */
  readonly legend: readonly { readonly text: string; draw(box: Rectangle): readonly Shape[] }[];
  /** Stands under all: that rows were left out. Empty for nothing. */
  readonly note: string;
  readonly direction: 'ltr' | 'rtl';
  /** Pixels. */
  readonly textSize: number;
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

export interface TableSceneColumn {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Room before the text for the cells' drawings, pixels; 0 for none. */
  readonly drawing: number;
  /** Whether its cells have signs, which stand right before the text. */
  readonly signs: boolean;
}

export interface TableSceneRow {
  /** Total rows stand out from the others. */
  readonly strong: boolean;
  readonly cells: readonly TableSceneCell[];
}

export interface TableSceneCell {
  readonly text: string;
  readonly fill: PaintRole;
  /** Draws before the text, in the column's room for it. */
  draw?(box: Rectangle): readonly Shape[];
  /** Draws a sign into a square right before the text. */
  sign?(box: Rectangle): readonly Shape[];
}

const gap = 20;
const pad = 8;
/** Texts longer than this are cut, in multiples of the text size. */
const widest = { header: 14, start: 24, end: 20 };

/** Draws a table: a header over a line, rows, total rows under a line of their own. From right to left it is mirrored. */
export function tableScene(spec: TableSceneSpec): Scene {
  const { columns, rows, legend, note, direction, textSize, labelWidth } = spec;
  const rowHeight = Math.round(textSize * 2);
  const fit = (text: string, most: number): string => fitText(text, most * textSize, labelWidth);
  const labels = columns.map(({ label }) => fit(label, widest.header));
  const texts = rows.map(({ cells }) =>
    cells.map(({ text }, at) => fit(text, widest[columns[at]?.align ?? 'start'])),
  );
  const textWidths = columns.map((_, at) =>
    Math.ceil(Math.max(0, ...texts.map((cells) => labelWidth(cells[at] ?? '')))),
  );
  const widths = columns.map(({ drawing, signs }, at) =>
    Math.max(
      (textWidths[at] as number) + (drawing > 0 ? drawing + pad : 0) + (signs ? textSize + pad : 0),
      Math.ceil(labelWidth(labels[at] as string)),
    ),
  );
  const starts: number[] = [];
  let along = 0;
  for (const width of widths) {
    starts.push(along);
    along += width + gap;
  }
  const width = Math.max(1, along - gap);
  const shapes: Shape[] = [];

  function write(key: string, text: string, at: number, y: number, fill: PaintRole, bold: boolean): void {
    if (text === '') return;
    const toEnd = columns[at]?.align === 'end';
    const edge = (starts[at] as number) + (toEnd ? (widths[at] as number) : 0);
    shapes.push({
      kind: 'text',
      key,
      layer: 'label',
      x: direction === 'rtl' ? width - edge : edge,
      y: y + rowHeight / 2 + baselineShift(textSize),
      text,
      anchor: toEnd === (direction === 'ltr') ? 'right' : 'left',
      fill,
      size: textSize,
      ...(bold && { bold }),
    });
  }
  function line(key: string, y: number, stroke: PaintRole): void {
    shapes.push({ kind: 'path', key, layer: 'grid', d: `M0,${y - 0.5}H${width}`, stroke });
  }

  /** A square of a letter's size in a row; `from` grows with reading. */
  function square(from: number, top: number): Rectangle {
    const size = textSize * 0.8;
    const x = direction === 'rtl' ? width - from - size : from;
    return { x, y: top + (rowHeight - size) / 2, width: size, height: size };
  }

  labels.forEach((label, at) => write(`head ${at}`, label, at, 0, 'muted', false));
  let y = rowHeight;
  rows.forEach(({ cells, strong }, row) => {
    line(`line ${row}`, y, row === 0 || (strong && !rows[row - 1]?.strong) ? 'axis' : 'grid');
    cells.forEach((cell, at) => {
      write(`cell ${row} ${at}`, texts[row]?.[at] ?? '', at, y, cell.fill, strong);
      if (cell.sign) {
        const edge = (starts[at] as number) + (widths[at] as number) - (textWidths[at] as number) - pad / 2;
        shapes.push(...cell.sign(square(edge - textSize, y)));
      }
      const drawing = columns[at]?.drawing ?? 0;
      if (drawing === 0 || cell.draw === undefined) return;
      // What is drawn stands before its number, whose end is that of the column.
      const from = starts[at] as number;
      const x = direction === 'rtl' ? width - from - drawing : from;
      shapes.push(...cell.draw({ x, y: y + 4, width: drawing, height: rowHeight - 8 }));
    });
    y += rowHeight;
  });
  const say = (key: string, text: string, from: number): void => {
    shapes.push({
      kind: 'text',
      key,
      layer: 'label',
      x: direction === 'rtl' ? width - from : from,
      y: y + rowHeight / 2 + baselineShift(textSize),
      text,
      anchor: direction === 'rtl' ? 'right' : 'left',
      fill: 'muted',
      size: textSize,
    });
    y += rowHeight * 0.8;
  };
  if (legend.length > 0 || note !== '') y += Math.round(textSize / 2);
  legend.forEach(({ text, draw }, at) => {
    shapes.push(...draw(square(0, y)));
    say(`legend ${at}`, text, textSize * 1.25);
  });
  if (note !== '') say('note', note, 0);
  return { width, height: Math.ceil(y), shapes };
}
