/** Rows from one up to, but not including, another. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A row that is in the document, or the room of so many that are not. */
export type WindowItem =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'gap'; readonly from: number; readonly rows: number };

/** What is seen of rows that are all of one height. */
export interface Scrolled {
  readonly rows: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewport: number;
}

/** Rows beside those that are seen, so that none is missing while the next are made. */
const beyond = 8;
/** Ranges begin and end at multiples of it, so that not every row that is scrolled past is a new range. */
const step = 8;
/** Seen before the box has been measured. */
const usualViewport = 600;

/** The rows to be in the document: those that are seen and some more, however many there are. */
export function rowsIn({ rows, rowHeight, scrollTop, viewport }: Scrolled): RowRange {
  const height = viewport > 0 ? viewport : usualViewport;
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - beyond;
  const last = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + beyond;
  const from = Math.min(Math.max(0, Math.floor(first / step) * step), lastStart(rows));
  return { from, to: Math.min(rows, Math.ceil(last / step) * step) };
}

/** A scroll position beyond the end, as after a search, still shows the last rows. */
function lastStart(rows: number): number {
  return Math.max(0, Math.floor((rows - 1) / step) * step - step);
}

/** The document's rows in order: a range, the row that has the focus wherever it is, and the gaps between. */
export function windowItems(rows: number, range: RowRange, kept: number | undefined): readonly WindowItem[] {
  const shown = Array.from({ length: Math.max(0, range.to - range.from) }, (_, at) => range.from + at);
  if (kept !== undefined && kept >= 0 && kept < rows && !(kept >= range.from && kept < range.to)) {
    if (kept < range.from) shown.unshift(kept);
    else shown.push(kept);
  }
  const items: WindowItem[] = [];
  let next = 0;
  for (const row of shown) {
    if (row > next) items.push({ kind: 'gap', from: next, rows: row - next });
    items.push({ kind: 'row', row });
    next = row + 1;
  }
  if (next < rows) items.push({ kind: 'gap', from: next, rows: rows - next });
  return items;
}
