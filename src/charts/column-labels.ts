import type { Bands } from './bands.js';
import { acrossPaper, baselineShift, type PlotFrame } from './plot-frame.js';
import type { Shape } from './scene.js';

/** A name under a column; `row` may lie between two columns: 1.5 is the edge of the second and the third. */
export interface ColumnLabel {
  readonly row: number;
  readonly label: string;
  readonly rest?: boolean;
}

/** Pixels between two names, at least. */
const labelGap = 6;

/** The height that names need under the plot. */
export function columnLabelsHeight(textSize: number): number {
  return 6 + Math.ceil(textSize * 1.25);
}

/** Whether all names have room, each under its column, none touching the next. */
export function labelsFit(
  labels: readonly ColumnLabel[],
  columns: Bands,
  width: number,
  labelWidth: (text: string) => number,
): boolean {
  const placed = placeLabels(labels, columns, width, labelWidth);
  return placed.every(({ start, end }, at) => {
    const next = placed[at + 1];
    return end - start <= width && (next === undefined || end + labelGap <= next.start);
  });
}

/**
 * The most names that there is room for: `ticks` is asked for fewer until none touches the next. Where even one tick's
 * worth of asking gives too many, those that touch the one before are left out.
 */
export function fittingTicks(
  ticks: (most: number) => readonly ColumnLabel[],
  columns: Bands,
  width: number,
  labelWidth: (text: string) => number,
): readonly ColumnLabel[] {
  for (let most = columns.count; most > 0; most = Math.min(most - 1, Math.round(most / 1.3))) {
    const labels = ticks(most);
    if (labelsFit(labels, columns, width, labelWidth)) return labels;
  }
  const placed = placeLabels(ticks(1), columns, width, labelWidth);
  let free = -Infinity;
  return placed.flatMap(({ start, end, ...label }) => {
    if (start < free || end - start > width) return [];
    free = end + labelGap;
    return [label];
  });
}

/** Names under the plot, moved inward at the paper's edges; `kind` keeps the keys of two such lines apart. */
export function drawColumnLabels(
  labels: readonly ColumnLabel[],
  columns: Bands,
  frame: PlotFrame,
  kind: 'row' | 'under' = 'row',
): Shape[] {
  const { plot, textSize, width, labelWidth } = frame;
  const foot = plot.y + plot.height;
  return placeLabels(labels, columns, width, labelWidth).flatMap(
    ({ row, label, rest, start, end }): Shape[] =>
      label === ''
        ? []
        : [
            {
              kind: 'text',
              key: `${kind} ${row}`,
              layer: 'tick',
              x: acrossPaper(frame, (start + end) / 2),
              y: foot + columnLabelsHeight(textSize) - textSize * 0.65 + baselineShift(textSize),
              text: label,
              anchor: 'middle',
              fill: rest ? 'muted' : 'ink',
              size: textSize,
            },
          ],
  );
}

function placeLabels(
  labels: readonly ColumnLabel[],
  columns: Bands,
  width: number,
  labelWidth: (text: string) => number,
): (ColumnLabel & { readonly start: number; readonly end: number })[] {
  return labels.map((label) => {
    const half = labelWidth(label.label) / 2;
    const middle = Math.max(half, Math.min(width - half, columns.middle(label.row)));
    return { ...label, start: middle - half, end: middle + half };
  });
}
