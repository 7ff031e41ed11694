/**
 * Rows that overlap in time with a row delivered before them which is of the same kind and stays: the row, and the other
 * one. Rows stand in the order of delivery; those dropped already are left out. Ascending.
 */
export function overlappingRows(
  { from, to }: { readonly from: Float64Array; readonly to: Float64Array },
  isDropped: Uint8Array,
  kindOf: (row: number) => string,
): readonly { readonly row: number; readonly other: number }[] {
  const found: { row: number; other: number }[] = [];
  /** Rows of a kind that stay, by their first instant. */
  const staying = new Map<string, number[]>();
  for (let row = 0; row < from.length; row++) {
    if (isDropped[row] === 1) continue;
    const kind = kindOf(row);
    const rows = staying.get(kind) ?? [];
    staying.set(kind, rows);
    const after = firstAfter(rows, from, from[row] as number);
    // Those that stay do not overlap with one another: only the neighbours can with this one.
    const other = [rows[after - 1], rows[after]].find(
      (near) =>
        near !== undefined &&
        (from[near] as number) < (to[row] as number) &&
        (from[row] as number) < (to[near] as number),
    );
    if (other === undefined) rows.splice(after, 0, row);
    else found.push({ row, other });
  }
  return found;
}

/** How many of the rows start at or before an instant. */
function firstAfter(rows: readonly number[], from: Float64Array, instant: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[rows[middle] as number] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
