import type { HeatmapSpec } from './heatmap-spec.js';
import { acrossPaper, type Paper, type Rectangle } from './plot-frame.js';

/** Where everything of a heatmap is. */
export interface HeatmapLayout {
  /** `lying`: lanes one under another, steps along reading; `standing`: steps one under another. */
  readonly shape: 'lying' | 'standing';
  readonly plot: Rectangle;
  /** Of each cell, in whole pixels, so that seams are equally sharp. */
  readonly boxes: readonly Rectangle[];
  /** The cell at a place of the paper, −1 outside the grid. */
  at(x: number, y: number): number;
  /** Names before the rows and over the columns; empty where one is left out. */
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Size of the texts in the cells; 0 where they have no room. */
  readonly cellText: number;
  readonly rowHeight: number;
}

const nameGap = 8;
/** The ground between two cells. */
const seam = 1;
/** Beside a text in its cell. */
const air = 3;
/** A cell along reading that is narrower than this, to the size of text, is no cell: the grid stands then. */
const leastCell = 1.5;
const strides = [1, 2, 3, 4, 6, 8, 12, 24];
const cellTextSizes = [1, 0.9];

/** Lays out a grid: hours run along reading where each has some room, and down the paper where it is narrow. */
export function heatmapLayout(spec: HeatmapSpec, paper: Paper): HeatmapLayout {
  const { width, textSize, labelWidth } = paper;
  const { lanes, steps, texts, values } = spec;
  const widest = (names: readonly string[]): number => Math.ceil(Math.max(0, ...names.map(labelWidth)));
  const brief = lanes[1] ?? lanes[0];
  const lying = (width - widest(brief) - nameGap) / steps.length >= textSize * leastCell;
  const laneNames = lying && widest(lanes[0]) > width * 0.12 ? brief : lanes[0];
  const before = (lying ? widest(laneNames) : widest(steps)) + nameGap;
  const columns = lying ? steps.length : lanes[0].length;
  const rows = lying ? lanes[0].length : steps.length;
  const room = Math.max(columns, width - before);
  const cell = room / columns;
  const rowHeight = Math.round(textSize * (lying ? 2.25 : 1.75));
  const top = Math.ceil(textSize * 1.6);
  const edge = (at: number): number => acrossPaper(paper, before + Math.round(at * cell));
  const boxOf = (row: number, column: number): Rectangle => {
    const [a, b] = [edge(column), edge(column + 1)];
    return {
      x: Math.min(a, b) + seam,
      y: top + row * rowHeight + seam,
      width: Math.max(0, Math.abs(b - a) - seam),
      height: rowHeight - seam,
    };
  };
  const cellOf = (row: number, column: number): number =>
    lying ? row * steps.length + column : column * steps.length + row;
  const boxes: Rectangle[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) boxes[cellOf(row, column)] = boxOf(row, column);
  }
  const textWidth = widest(texts.filter((_, at) => !Number.isNaN(values[at] as number)));
  const cellText = cellTextSizes.find((size) => textWidth * size + 2 * air <= cell) ?? 0;
  const [a, b] = [edge(0), edge(columns)];
  const plot = { x: Math.min(a, b), y: top, width: Math.abs(b - a), height: rows * rowHeight };
  const direction = spec.direction === 'rtl' ? -1 : 1;
  return {
    shape: lying ? 'lying' : 'standing',
    plot,
    boxes,
    at(x, y) {
      const along = (direction * (x - edge(0))) / cell;
      const down = (y - top) / rowHeight;
      if (along < 0 || along >= columns || down < 0 || down >= rows) return -1;
      return cellOf(Math.floor(down), Math.floor(along));
    },
    rowNames: lying ? laneNames : steps,
    columnNames: lying
      ? thinned(steps, cell, widest(steps) + nameGap)
      : (lanes.find((names) => widest(names) + 2 <= cell) ?? (lanes.at(-1) as readonly string[])),
    cellText: cellText * textSize,
    rowHeight,
  };
}

/** As many names as have room between two that are shown. */
function thinned(names: readonly string[], step: number, room: number): readonly string[] {
  const stride = strides.find((one) => one * step >= room) ?? names.length;
  return names.map((name, at) => (at % stride === 0 ? name : ''));
}
