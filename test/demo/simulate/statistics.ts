/** Mean of batches and its standard error. */
export function meanWithError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** The local date of a time with offset. */
export function dayOf(startedAt: unknown): string {
  return (startedAt as string).slice(0, 10);
}

/** Seconds since 1970 of a time with offset. */
export function secondsOf(time: unknown): number {
  const seconds = Date.parse(time as string) / 1000;
  if (!Number.isInteger(seconds)) throw new RangeError(`not a time of whole seconds: ${String(time)}`);
  return seconds;
}

/**
 * Ordinary least squares by the normal equations: for each column of `rows` (an intercept is added) its slope and the
 * slope over its standard error.
 */
export function regress(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
): { slope: number; t: number }[] {
  const design = rows.map((row) => [1, ...row]);
  const width = design[0]!.length;
  const product = (i: number, j: number): number => design.reduce((sum, row) => sum + row[i]! * row[j]!, 0);
  const matrix = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) => product(i, j)),
  );
  const inverse = inverted(matrix);
  const right = Array.from({ length: width }, (_, i) =>
    design.reduce((sum, row, n) => sum + row[i]! * targets[n]!, 0),
  );
  const slopes = inverse.map((row) => row.reduce((sum, value, j) => sum + value * right[j]!, 0));
  const squares = design.reduce(
    (sum, row, n) => sum + (targets[n]! - row.reduce((fit, value, i) => fit + value * slopes[i]!, 0)) ** 2,
    0,
  );
  const variance = squares / (design.length - width);
  return slopes
    .slice(1)
    .map((slope, i) => ({ slope, t: slope / Math.sqrt(variance * inverse[i + 1]![i + 1]!) }));
}

/** By Gauss and Jordan. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i += 1) {
    const pivot = rows.slice(i).reduce((best, row) => (Math.abs(row[i]!) > Math.abs(best[i]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(i, 0, pivot);
    const factor = pivot[i]!;
    for (let j = 0; j < 2 * size; j += 1) pivot[j]! /= factor;
    for (const row of rows) {
      if (row === pivot) continue;
      const times = row[i]!;
      for (let j = 0; j < 2 * size; j += 1) row[j]! -= times * pivot[j]!;
    }
  }
  return rows.map((row) => row.slice(size));
}
