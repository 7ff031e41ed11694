import type { NumericField } from '../metrics/query.js';

/** Widths of bins that read well, in a field's own unit, the finest first. */
const clock = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800,
  604_800, 1_209_600, 2_592_000,
] as const;
const decimal = [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((power) =>
  [1, 2, 5].map((one) => Number(`${one}e${power}`)),
);

const mostBins = 24;
/** What lies beyond this share of all is put into one bin that is open above. */
const shown = 0.98;

function widthsOf(field: NumericField): readonly number[] {
  return field.endsWith('Seconds') ? clock : decimal;
}

/** Whether values of a field are few and whole, so that each has a bin of its own. */
export function isScore(field: NumericField): boolean {
  return field === 'csat' || field === 'nps' || field === 'ces';
}

/** The multiples of a width, as the numbers nearest to their decimal forms. */
function multiples(width: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, times) => Number((times * width).toPrecision(12)));
}

/**
 * Edges so fine that bins of every width that `suitableEdges` may choose are made of whole bins of them: what is asked
 * before anyone knows how the values are spread.
 */
export function fineEdges(field: NumericField): readonly number[] {
  if (isScore(field)) return multiples(1, 10);
  const edges = new Set(widthsOf(field).flatMap((width) => multiples(width, mostBins)));
  return [...edges].sort((a, b) => a - b);
}

/**
 * Edges that show counts of fine bins well (`counts[i]` lies from `edges[i]` up to the next edge, the last is open): of
 * equal width, no more than the size of the sample supports (Rice's rule), reaching over all but the farthest. If one of
 * the widths that are nearly as good has an edge at `threshold`, it is taken.
 */
export function suitableEdges(
  field: NumericField,
  edges: readonly number[],
  counts: ArrayLike<number>,
  threshold: number | undefined,
): readonly number[] {
  let known = 0;
  for (let at = 0; at < counts.length; at++) known += counts[at] as number;
  if (isScore(field)) return scoreEdges(edges, counts);
  const widths = widthsOf(field);
  let seen = 0;
  let last = 0;
  while (last < counts.length - 1 && (seen += counts[last] as number) < known * shown) last++;
  const reach = edges[last + 1] ?? Infinity;
  const most = Math.max(6, Math.min(mostBins, Math.ceil(2 * Math.cbrt(known))));
  const first = widths.findIndex((width) => reach / width <= most);
  const near = widths.slice(Math.max(0, first), first + 3).filter((width) => reach / width <= mostBins);
  const width =
    near.find((one) => threshold !== undefined && isMultiple(threshold, one)) ??
    near[0] ??
    (widths.at(-1) as number);
  return multiples(width, Math.max(1, Math.min(mostBins, Math.ceil(reach / width - 1e-9))));
}

/** Scores are few and whole: a bin for each from the first that was given to the last. */
function scoreEdges(edges: readonly number[], counts: ArrayLike<number>): readonly number[] {
  const given = edges.filter((_, at) => (counts[at] as number) > 0);
  const [low, high] = [given[0], given.at(-1)];
  return low === undefined || high === undefined
    ? edges
    : edges.filter((edge) => edge >= low && edge <= high);
}

function isMultiple(value: number, width: number): boolean {
  const times = value / width;
  return Math.abs(times - Math.round(times)) < 1e-9;
}
