/** Marks in rows, as many in each; the row runs down the paper or along it. */
export interface RovingGrid {
  readonly rows: number;
  readonly series: number;
  readonly shape: 'rows' | 'columns';
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Where a key leads from a mark of a grid (row × series + series), or null where the key is the page's. Arrows along
 * the rows go from row to row, those across them from series to series; Home and End go to the first and last row;
 * Page Up and Page Down back and on by a tenth of all rows. At an end a key stays where it is.
 */
export function roveGrid(mark: number, key: string, grid: RovingGrid): number | null {
  const { rows, series, shape, direction } = grid;
  if (rows === 0 || series === 0) return null;
  const row = Math.floor(mark / series);
  const at = mark % series;
  const page = Math.max(1, Math.round(rows / 10));
  const toRow = (next: number): number => Math.max(0, Math.min(rows - 1, next)) * series + at;
  const toSeries = (next: number): number => row * series + Math.max(0, Math.min(series - 1, next));
  const [next, before] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const along = shape === 'columns' ? { [next]: 1, [before]: -1 } : { ArrowDown: 1, ArrowUp: -1 };
  const across = shape === 'columns' ? { ArrowDown: 1, ArrowUp: -1 } : { [next]: 1, [before]: -1 };
  switch (key) {
    case 'Home':
      return toRow(0);
    case 'End':
      return toRow(rows - 1);
    case 'PageUp':
      return toRow(row - page);
    case 'PageDown':
      return toRow(row + page);
    default: {
      const steps = new Map(Object.entries(along)).get(key);
      if (steps !== undefined) return toRow(row + steps);
      const over = new Map(Object.entries(across)).get(key);
      return over === undefined || series === 1 ? null : toSeries(at + over);
    }
  }
}
