import { bands } from './bands.js';
import { barColumns } from './bar-columns.js';
import { checkBars, type BarChartSpec } from './bar-chart-spec.js';
import { drawableBars } from './bar-layout.js';
import { barRows } from './bar-rows.js';
import { labelsFit, type ColumnLabel } from './column-labels.js';
import { marksDrawing, type LaidBars } from './laid-marks.js';
import type { MarksDrawing } from './marks-drawing.js';
import type { Paper, Rectangle } from './plot-frame.js';
import { roveGrid } from './rove-grid.js';

/** A chart of bars that is drawn, and which way its bars came to lie. */
export interface BarDrawing extends MarksDrawing {
  readonly shape: 'rows' | 'columns';
  /** Of each mark: its bar, with its interval. */
  readonly bars: readonly Rectangle[];
}

/**
 * Draws a value for each category as a bar from zero. Throws where the spec's arrays do not fit together; any values can
 * be drawn.
 */
export function barChart(given: BarChartSpec): BarDrawing {
  checkBars(given);
  const { direction, rows, series, textSize = 12 } = given;
  const width = Math.max(0, given.width);
  const height = Math.max(0, given.height);
  const spec = drawableBars(given);
  const paper: Paper = { width, height, direction, textSize, labelWidth: (text) => given.labelWidth(text) };
  const names = rows.map(({ label, rest }, row): ColumnLabel => ({ row, label, ...(rest && { rest }) }));
  const shape: BarDrawing['shape'] =
    spec.shape === 'columns' && canStand(spec, names, paper) ? 'columns' : 'rows';
  const laid: LaidBars =
    shape === 'rows'
      ? barRows(spec, paper)
      : barColumns(spec, paper, {
          touching: false,
          labels: (most) => spec.rowTicks?.(most) ?? names,
          uprights: [],
        });
  const grid = { rows: rows.length, series: series.length, shape, direction };
  return { ...marksDrawing(laid, width, (mark, key) => roveGrid(mark, key, grid)), shape, bars: laid.boxes };
}

/** Whether columns can be told by what stands under them. */
function canStand({ rowTicks, rows }: BarChartSpec, names: readonly ColumnLabel[], paper: Paper): boolean {
  if (rowTicks) return true;
  // An axis or the names of rules may yet take some of the paper.
  return labelsFit(names, bands(rows.length, 0, paper.width * 0.85), paper.width, paper.labelWidth);
}
