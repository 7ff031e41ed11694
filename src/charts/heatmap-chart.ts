import { heatClasses, type HeatClasses } from './heat-classes.js';
import { hatched, heatCells, type HeatLook } from './heat-cells.js';
import { heatLegend } from './heat-legend.js';
import { heatmapLayout, type HeatmapLayout } from './heatmap-layout.js';
import { checkHeatmap, type HeatmapSpec } from './heatmap-spec.js';
import { marksDrawing } from './laid-marks.js';
import { glyphMark } from './marks/glyph.js';
import type { MarksDrawing } from './marks-drawing.js';
import { acrossPaper, baselineShift, fitText, type Paper } from './plot-frame.js';
import { round } from './round.js';
import { roveGrid } from './rove-grid.js';
import type { PaintRole, Shape } from './scene.js';
import { textLine } from './text-line.js';

const legendGap = 6;

/**
 * Draws a grid of values as shades of one colour, with its scale under it. Marks are the cells, in the spec's order.
 * Throws where the spec's arrays do not fit together.
 */
export function heatmapChart(spec: HeatmapSpec): MarksDrawing {
  checkHeatmap(spec);
  const { direction, textSize = 12, lanes, steps, values, light } = spec;
  const width = Math.max(0, spec.width);
  const paper: Paper = { width, height: 0, direction, textSize, labelWidth: (text) => spec.labelWidth(text) };
  const layout = heatmapLayout(spec, paper);
  const classes = heatClasses(values, light, spec.limits, spec.valueSteps ?? 'decimal');
  const { plot, boxes } = layout;
  const isNone = (value: number): boolean => Number.isNaN(value);
  const foot = plot.y + plot.height + legendGap;
  const entries = {
    high: spec.high.size > 0,
    low: spec.low.size > 0,
    light: values.some((value, at) => !isNone(value) && light?.[at] === 1),
    absent: values.some(isNone),
  };
  const sized = spec.patterned ? (layout.cellText > 0 ? 'bar' : 'square') : 'none';
  const look: HeatLook = { direction, sized };
  const legend = heatLegend(spec, classes, look, entries, paper, foot);
  const grid = {
    rows: steps.length,
    series: lanes[0].length,
    shape: layout.shape === 'lying' ? 'columns' : 'rows',
    direction,
  } as const;
  // Keys lead along the hours first: Home and End to those of a weekday.
  const turned = (mark: number): number => (mark % grid.rows) * grid.series + Math.floor(mark / grid.rows);
  return marksDrawing(
    {
      height: Math.ceil(foot + legend.height),
      plot,
      shapes: [
        ...cellShapes(spec, layout, classes, look),
        ...nameShapes(layout, paper),
        ...textShapes(spec, layout, classes, textSize),
        ...selectedShapes(spec, layout),
        ...legend.shapes,
      ],
      marks: boxes.map(({ x, y, width: size, height }, at) => ({
        row: Math.floor(at / steps.length),
        series: at % steps.length,
        x: x + size / 2,
        y: y + height,
      })),
      boxes,
      lanes: [],
      markAt: (x, y) => layout.at(x, y),
    },
    width,
    (mark, key) => {
      const next = roveGrid(turned(mark), key, grid);
      return next === null ? null : (next % grid.series) * grid.rows + Math.floor(next / grid.series);
    },
  );
}

function cellShapes(
  { values, light }: HeatmapSpec,
  { boxes }: HeatmapLayout,
  classes: HeatClasses,
  look: HeatLook,
): Shape[] {
  const known = boxes.flatMap((box, at) => {
    const value = values[at] as number;
    return Number.isNaN(value) ? [] : [{ box, at: classes.of(value), light: light?.[at] === 1 }];
  });
  return [
    ...hatched(
      'absent',
      boxes.filter((_, at) => Number.isNaN(values[at])),
    ),
    ...classes.opacities.flatMap((_, at) =>
      heatCells(
        `class ${at}`,
        known.filter((cell) => cell.at === at),
        classes,
        look,
      ),
    ),
  ];
}

/** A frame of the text's colour with a line of the ground's inside it, so that it is seen on every shade. */
function selectedShapes({ selected }: HeatmapSpec, { boxes }: HeatmapLayout): Shape[] {
  const chosen = boxes.filter((_, at) => selected?.has(at));
  if (chosen.length === 0) return [];
  const around = (inset: number): string =>
    chosen
      .map(({ x, y, width, height }) => {
        const [w, h] = [Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset)];
        return `M${round(x + inset)},${round(y + inset)}h${round(w)}v${round(h)}h${round(-w)}Z`;
      })
      .join('');
  const line = { kind: 'path', layer: 'label' } as const;
  return [
    { ...line, key: 'selected ground', d: around(2.5), stroke: 'surface', strokeWidth: 1 },
    { ...line, key: 'selected', d: around(1), stroke: 'ink', strokeWidth: 2 },
  ];
}

function nameShapes(
  { plot, boxes, shape, rowNames, columnNames, rowHeight }: HeatmapLayout,
  paper: Paper,
): Shape[] {
  const { width, textSize, labelWidth } = paper;
  const perLane = boxes.length / (shape === 'lying' ? rowNames.length : columnNames.length);
  const before = width - plot.width;
  const rows = rowNames.map((name, row): Shape =>
    textLine(
      `row ${row}`,
      name,
      { along: before - 8, middle: plot.y + (row + 0.5) * rowHeight },
      'muted',
      paper,
      true,
    ),
  );
  const columns = columnNames.flatMap((name, column): Shape[] => {
    if (name === '') return [];
    const box = boxes[shape === 'lying' ? column : column * perLane];
    if (box === undefined) return [];
    const start = acrossPaper(paper, box.x + box.width / 2);
    // A name stands over its cell's middle, on the paper in any case.
    const half = labelWidth(name) / 2;
    const along = Math.max(half, Math.min(width - half, start));
    return [
      {
        ...textLine(
          `column ${column}`,
          shape === 'lying' ? name : fitText(name, box.width, labelWidth),
          { along, middle: plot.y - textSize * 0.75 },
          'muted',
          paper,
        ),
        anchor: 'middle' as const,
      },
    ];
  });
  return [...rows, ...columns];
}

/** Values and marks in their cells, in a colour that is read on the shade. */
function textShapes(
  { values, texts, high, low, light, direction, patterned }: HeatmapSpec,
  { boxes, cellText }: HeatmapLayout,
  classes: HeatClasses,
  textSize: number,
): Shape[] {
  return boxes.flatMap((box, at): Shape[] => {
    const value = values[at] as number;
    if (Number.isNaN(value)) return [];
    const dark = !patterned && light?.[at] !== 1 && classes.inverse(classes.of(value));
    const role: PaintRole = dark ? 'surface' : 'ink';
    const marked = high.has(at) ? 'up' : low.has(at) ? 'down' : null;
    const shapes: Shape[] = [];
    if (cellText > 0) {
      shapes.push({
        kind: 'text',
        key: `value ${at}`,
        layer: 'label',
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + baselineShift(cellText) - (patterned ? 1 : 0),
        text: texts[at] as string,
        anchor: 'middle',
        fill: role,
        size: cellText,
        ...(marked && { bold: true as const }),
      });
    }
    if (marked === null) return shapes;
    const size = cellText > 0 ? Math.max(6, textSize * 0.6) : Math.min(box.width, box.height) * 0.7;
    const place =
      cellText > 0
        ? { x: direction === 'rtl' ? box.x + box.width - size - 1 : box.x + 1, y: box.y + 1 }
        : { x: box.x + (box.width - size) / 2, y: box.y + (box.height - size) / 2 };
    const mark = glyphMark(
      `mark ${at}`,
      marked,
      { ...place, width: size, height: size },
      { role, hollow: false },
    );
    // A square that tells the size has the mark's colour: the mark is told apart by the ground about it.
    return [...shapes, patterned && cellText === 0 ? { ...mark, stroke: 'surface', strokeWidth: 2 } : mark];
  });
}
