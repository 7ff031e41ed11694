import type { MetricTable } from '../../metrics/table.js';
import type { SlopeData } from './clustered-slope.js';

/** Cells of a table of positive answers by day and bin of a field, as a slope reads them. */
export interface SlopeCells extends SlopeData {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weight: readonly number[];
  readonly cluster: readonly number[];
  /** Answers of contacts that do not know the field, or lie beyond the bins. */
  readonly leftOut: number;
}

/**
 * Edges of bins of a wait, in seconds: a second each in the first minute, then never wider than a thirtieth of where they
 * are, to four hours. Waits in whole seconds stand half a second below the middle of each of them, so that the middles
 * have the slope of the waits.
 */
export function waitEdges(): readonly number[] {
  const edges = [0];
  for (const [until, step] of [
    [60, 1],
    [120, 2],
    [300, 5],
    [600, 10],
    [1800, 30],
    [3600, 60],
    [14_400, 300],
  ] as const) {
    while ((edges.at(-1) as number) < until) edges.push((edges.at(-1) as number) + step);
  }
  return edges;
}

/** Edges of bins of the time to resolution, in seconds: each a twentieth wider, to the whole second, from 1 s to 180 days. */
export function resolutionEdges(): readonly number[] {
  const edges = [1];
  while ((edges.at(-1) as number) < 180 * 86_400) {
    const last = edges.at(-1) as number;
    edges.push(Math.max(last + 1, Math.round(last * 1.05)));
  }
  return edges;
}

/** `xOf` makes of a bin's edges what the answers are fitted on. Cells without answers are left away. */
export function slopeCells(
  table: MetricTable,
  as: string,
  field: string,
  edges: readonly number[],
  xOf: (from: number, to: number) => number,
): SlopeCells {
  const { numerator, denominator } = table.column(as);
  const places = new Map(edges.map((edge, at) => [String(edge), at]));
  const days = new Map<string | null, number>();
  const [x, y, weight, cluster]: [number[], number[], number[], number[]] = [[], [], [], []];
  let leftOut = 0;
  for (let row = 0; row < table.length; row += 1) {
    const answers = denominator[row] as number;
    if (!(answers > 0)) continue;
    const key = table.key(row);
    const place = places.get(key[field] ?? '') ?? edges.length;
    const [from, to] = [edges[place], edges[place + 1]];
    if (from === undefined || to === undefined) {
      leftOut += answers;
      continue;
    }
    const day = key['day'] ?? null;
    if (!days.has(day)) days.set(day, days.size);
    x.push(xOf(from, to));
    y.push((numerator[row] as number) / answers);
    weight.push(answers);
    cluster.push(days.get(day) as number);
  }
  return { x, y, weight, cluster, leftOut };
}

/**
 * Between which values the middle 90 % of what was fitted lie: a line says little of what lies beyond. Null without
 * observations.
 */
export function middleOf({ x, weight }: Pick<SlopeCells, 'x' | 'weight'>): readonly [number, number] | null {
  const order = x.map((_, at) => at).toSorted((a, b) => (x[a] as number) - (x[b] as number));
  const all = weight.reduce((sum, one) => sum + one, 0);
  const at = (share: number): number | undefined => {
    let passed = 0;
    const found = order.find((cell) => (passed += weight[cell] as number) >= share * all);
    return found === undefined ? undefined : x[found];
  };
  const [low, high] = [at(0.05), at(0.95)];
  return low === undefined || high === undefined ? null : [low, high];
}
