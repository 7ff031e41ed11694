/** Keys of the cells with the most and the least, most extreme first; among equal ones in the order given. */
export interface Peaks {
  readonly peaks: readonly string[];
  readonly valleys: readonly string[];
}

/**
 * The few highest and the few lowest of some cells; null is not known. Where all are equal there is neither, and no cell
 * is both.
 */
export function peaksOf(
  cells: readonly { readonly key: string; readonly value: number | null }[],
  few: number,
): Peaks {
  const known = cells.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  const falling = known.toSorted((a, b) => b.value - a.value);
  const [highest, lowest] = [falling[0]?.value, falling.at(-1)?.value];
  if (highest === lowest) return { peaks: [], valleys: [] };
  const peaks = falling.filter(({ value }) => value !== lowest).slice(0, few);
  const valleys = known
    .toSorted((a, b) => a.value - b.value)
    .filter((cell) => cell.value !== highest && !peaks.includes(cell))
    .slice(0, few);
  return { peaks: peaks.map(({ key }) => key), valleys: valleys.map(({ key }) => key) };
}
