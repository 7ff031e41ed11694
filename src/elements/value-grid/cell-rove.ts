/** A place in a table: row 0 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellField {
  /** Header, body and foot together. */
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Where a key leads from a cell, or null where it is none of the table's. Arrows go to the neighbour on the paper, Home
 * and End along the row, with Control to the first and last cell, Page Up and Page Down by what is seen at once. At an
 * edge a key stays.
 */
export function roveCells(
  { row, column }: CellPlace,
  key: string,
  control: boolean,
  { rows, columns, page, direction }: CellField,
): CellPlace | null {
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - forward);
    case 'ArrowRight':
      return to(row, column + forward);
    case 'Home':
      return to(control ? 0 : row, 0);
    case 'End':
      return to(control ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(row - Math.max(1, page), column);
    case 'PageDown':
      return to(row + Math.max(1, page), column);
    default:
      return null;
  }
}
