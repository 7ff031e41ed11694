import type { GridView } from '../../views/grid-view.js';
import type { GridTable } from './grid-table.js';

/** What paper has room for at least, upright and within its margins: pixels. */
const paperWidth = 640;
/** How wide a column is on paper, in its small print, to what it is on the screen; rather too much. */
const smallPrint = 0.7;

/**
 * The columns of a table in as few groups as fit on paper, in their order; each begins with the first `keys`, so that rows
 * can be told in all of them. `widths`: as they are on the screen. A column that is too wide stands alone with the keys.
 */
export function printGroups(widths: readonly number[], keys: number): readonly (readonly number[])[] {
  const room = paperWidth / smallPrint;
  const head = Array.from({ length: keys }, (_, at) => at);
  const start = head.reduce((sum, at) => sum + (widths[at] ?? 0), 0);
  const groups: number[][] = [];
  let width = Infinity;
  for (let at = keys; at < widths.length; at += 1) {
    const own = widths[at] as number;
    if (width + own > room) {
      groups.push([...head]);
      width = start;
    }
    groups.at(-1)?.push(at);
    width += own;
  }
  return groups.length === 0 ? [head] : groups;
}

/** A table with some of its columns; it is not walked over. */
export function withColumns(grid: GridTable, columns: readonly number[]): GridTable {
  const { view } = grid;
  const place = (at: number): number => columns[at] as number;
  const some: GridView = {
    caption: view.caption,
    columns: columns.map((at) => view.columns[at]!),
    foot: view.foot,
    lines: (sort, shown) => view.lines(sort, shown),
    cell: (line, at) => view.cell(line, place(at)),
    dots: (at) => view.dots(place(at)),
    tip: (line, at) => view.tip(line, place(at)),
    key: (line) => view.key(line),
  };
  const { headAction } = grid;
  return {
    ...grid,
    view: some,
    widest: undefined,
    scale: (line, at) => grid.scale(line, place(at)),
    action: (line, at) => grid.action(line, place(at)),
    ...(headAction && { headAction: (at: number) => headAction(place(at)) }),
  };
}
