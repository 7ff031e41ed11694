import { marksDrawing } from './laid-marks.js';
import type { MarksDrawing } from './marks-drawing.js';
import { mixBars } from './mix-bars.js';
import { checkMix, type MixChartSpec } from './mix-chart-spec.js';
import { mixColumns } from './mix-columns.js';
import { mixRing } from './mix-ring.js';
import type { Paper } from './plot-frame.js';
import { roveGrid } from './rove-grid.js';

/** Draws shares of one or more wholes. Throws where the spec's arrays do not fit together. */
export function mixChart(spec: MixChartSpec): MarksDrawing {
  checkMix(spec);
  const { direction, rows, parts, shape, textSize = 12 } = spec;
  const width = Math.max(0, spec.width);
  const height = Math.max(0, spec.height);
  const paper: Paper = { width, height, direction, textSize, labelWidth: (text) => spec.labelWidth(text) };
  if (rows.length === 0) {
    const nothing = { height: 0, plot: { x: 0, y: 0, width, height: 0 }, shapes: [], marks: [], boxes: [] };
    return marksDrawing({ ...nothing, lanes: [], markAt: () => -1 }, width, () => null);
  }
  if (shape === 'ring') {
    return marksDrawing(mixRing(spec, paper), width, (mark, key) =>
      roveRing(mark, key, parts.length, direction),
    );
  }
  if (shape === 'columns') {
    // The first part is at the foot: up leads to the next.
    const turned = new Map([
      ['ArrowUp', 'ArrowDown'],
      ['ArrowDown', 'ArrowUp'],
    ]);
    const grid = { rows: rows.length, series: parts.length, shape, direction };
    return marksDrawing(mixColumns(spec, paper), width, (mark, key) =>
      roveGrid(mark, turned.get(key) ?? key, grid),
    );
  }
  const grid =
    rows.length === 1
      ? ({ rows: parts.length, series: 1, shape: 'columns', direction } as const)
      : ({ rows: rows.length, series: parts.length, shape: 'rows', direction } as const);
  return marksDrawing(mixBars(spec, paper), width, (mark, key) => roveGrid(mark, key, grid));
}

/** Round a ring: on with the clock by right and down, back by left and up; mirrored from right to left. No end. */
function roveRing(mark: number, key: string, parts: number, direction: 'ltr' | 'rtl'): number | null {
  const on = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === on || key === 'ArrowDown') return (mark + 1) % parts;
  if (key === back || key === 'ArrowUp') return (mark + parts - 1) % parts;
  if (key === 'Home') return 0;
  return key === 'End' ? parts - 1 : null;
}
