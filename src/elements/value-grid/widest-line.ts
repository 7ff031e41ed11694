import type { GridCell, GridLine, GridView } from '../../views/grid-view.js';

/** Rows looked at beside those with the least and the greatest value. */
const samples = 60;

/**
 * For each column a cell that is about as wide as any, so that columns keep their widths while rows come and go. All
 * keys are looked at, of values those at the ends and some between: formatting every one would cost more than it gives.
 */
export function widestLine(view: GridView, lines: readonly GridLine[]): readonly GridCell[] {
  const every = Math.max(1, Math.floor(lines.length / samples));
  return view.columns.map(({ kind }, column) => {
    const looked =
      kind === 'key' || kind === 'text'
        ? lines
        : [...extremes(view, lines, column), ...lines.filter((_, at) => at % every === 0)];
    let widest: GridCell | undefined;
    for (const line of looked) {
      const cell = view.cell(line, column);
      if (widest === undefined || lengthOf(cell) > lengthOf(widest)) widest = cell;
    }
    return widest ?? view.cell(lines[0]!, column);
  });
}

function extremes(view: GridView, lines: readonly GridLine[], column: number): readonly GridLine[] {
  const dots = view.dots(column);
  const known = lines.filter(({ kind, row }) => kind === 'row' && Number.isFinite(dots[row]?.value));
  const value = ({ row }: GridLine): number => dots[row]?.value as number;
  if (known.length === 0) return [];
  return [
    known.reduce((least, line) => (value(line) < value(least) ? line : least)),
    known.reduce((greatest, line) => (value(line) > value(greatest) ? line : greatest)),
  ];
}

function lengthOf({ text, remark, mark }: GridCell): number {
  return text.length + remark.length + (mark === null ? 0 : 2);
}
