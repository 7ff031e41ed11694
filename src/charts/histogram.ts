import { barColumns } from './bar-columns.js';
import { checkBars, type BarChartSpec } from './bar-chart-spec.js';
import { drawableBars } from './bar-layout.js';
import type { ColumnLabel } from './column-labels.js';
import { marksDrawing } from './laid-marks.js';
import type { MarksDrawing } from './marks-drawing.js';
import type { Paper } from './plot-frame.js';
import { roveGrid } from './rove-grid.js';

/** Counts in bins that follow one another. Texts and formats are handed in. */
export interface HistogramSpec extends Pick<
  BarChartSpec,
  'width' | 'height' | 'direction' | 'absent' | 'selected' | 'textSize'
> {
  /** Every bin with what stands over it. */
  readonly counts: Float64Array;
  readonly texts: readonly string[];
  /** Lines at values of the axis; a `row` of 2.5 is the edge between the third bin and the fourth. */
  readonly rules: readonly {
    readonly row: number;
    readonly label: string;
    readonly role: 'target' | 'muted';
  }[];
  /** Names of edges and of bins that are open, no more than `most`; `row` as above. */
  binTicks(most: number): readonly ColumnLabel[];
  formatValue(value: number): string;
  labelWidth(text: string): number;
}

/** Draws how values are spread. Throws where the spec's arrays do not fit together. */
export function histogram(spec: HistogramSpec): MarksDrawing {
  const { direction, counts, texts, rules, textSize = 12, absent, selected } = spec;
  const labelWidth = (text: string): number => spec.labelWidth(text);
  const width = Math.max(0, spec.width);
  const height = Math.max(0, spec.height);
  const bars: BarChartSpec = {
    width,
    height,
    direction,
    shape: 'columns',
    rows: texts.map(() => ({ label: '' })),
    series: [{ id: 'bins', label: '', palette: 1, values: counts, texts }],
    rules: [],
    limits: { min: 0, max: null },
    steps: 'whole',
    absent,
    textSize,
    ...(selected && { selected }),
    formatValue: (value) => spec.formatValue(value),
    labelWidth,
  };
  checkBars(bars);
  const paper: Paper = { width, height, direction, textSize, labelWidth };
  const laid = barColumns(drawableBars(bars), paper, {
    touching: true,
    labels: (most) => spec.binTicks(most),
    uprights: rules,
  });
  const grid = { rows: texts.length, series: 1, shape: 'columns', direction } as const;
  return marksDrawing(laid, width, (mark, key) => roveGrid(mark, key, grid));
}
