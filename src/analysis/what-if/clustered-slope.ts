import { studentTQuantile } from '../../metrics/intervals/student-t.js';

/** Observations, or cells of as many as their weight says that share x and have a mean y. Lists of one length. */
export interface SlopeData {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** By default 1; those of weight 0 count for nothing. */
  readonly weight?: ArrayLike<number>;
  /** Whole numbers from 0 on: observations of one cluster, as of one day, tell less than as many of their own. */
  readonly cluster: ArrayLike<number>;
}

/** A line by least squares: y = intercept + slope · x. */
export interface ClusteredSlope {
  readonly n: number;
  /** Those that have observations. */
  readonly clusters: number;
  readonly slope: number;
  readonly intercept: number;
  /** Of the slope, by clusters. */
  readonly standardError: number;
  /** 95 %, t of clusters − 1. */
  readonly low: number;
  readonly high: number;
  readonly meanX: number;
  readonly meanY: number;
}

/** Σw, Σwx, Σwy, Σwxx, Σwxy, of x and y less their means. */
type Sums = readonly [w: number, x: number, y: number, xx: number, xy: number];

/**
 * The slope of y on x by ordinary least squares with its standard error by clusters: the jackknife that leaves out a
 * cluster at a time, √((G − 1)/G·Σ(b₋g − b)²), which holds its coverage for few and unequal clusters where the usual
 * sandwich is too narrow (MacKinnon, Nielsen and Webb 2023, Journal of Econometrics 232, CV₃). Null with fewer than two
 * clusters, and where x does not differ, or would not without one of the clusters. Throws a RangeError for lists of
 * unequal length and for what is no number, no weight or no cluster.
 */
export function clusteredSlope(data: SlopeData): ClusteredSlope | null {
  check(data);
  const { x, y, cluster } = data;
  const weightAt = (at: number): number => data.weight?.[at] ?? 1;
  let [n, sumX, sumY] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    n += weightAt(at);
    sumX += weightAt(at) * (x[at] as number);
    sumY += weightAt(at) * (y[at] as number);
  }
  if (n === 0) return null;
  const [meanX, meanY] = [sumX / n, sumY / n];

  // Less their means, so that squares of large values that hardly differ keep their digits.
  const byCluster = new Map<number, [number, number, number, number, number]>();
  const all: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const weight = weightAt(at);
    if (weight === 0) continue;
    const [dx, dy] = [(x[at] as number) - meanX, (y[at] as number) - meanY];
    const of = byCluster.get(cluster[at] as number) ?? [0, 0, 0, 0, 0];
    byCluster.set(cluster[at] as number, of);
    for (const [place, term] of [1, dx, dy, dx * dx, dx * dy].entries()) {
      of[place as 0] += weight * term;
      all[place as 0] += weight * term;
    }
  }
  const clusters = byCluster.size;
  const spread = all[3];
  const slope = slopeOf(all, spread);
  if (slope === null || clusters < 2) return null;
  let squares = 0;
  for (const of of byCluster.values()) {
    const without = slopeOf(all.map((sum, place) => sum - (of[place] as number)) as unknown as Sums, spread);
    if (without === null) return null;
    squares += (without - slope) ** 2;
  }
  const standardError = Math.sqrt(((clusters - 1) / clusters) * squares);
  const half = studentTQuantile(0.975, clusters - 1) * standardError;
  return {
    ...{ n, clusters, slope, intercept: meanY - slope * meanX, standardError },
    ...{ low: slope - half, high: slope + half, meanX, meanY },
  };
}

/** Null where x does not differ: what is left of its squares is the dust of those of all observations. */
function slopeOf([w, x, y, xx, xy]: Sums, whole: number): number | null {
  if (w <= 0) return null;
  const below = xx - (x * x) / w;
  return below > 1e-12 * whole ? (xy - (x * y) / w) / below : null;
}

function check({ x, y, weight, cluster }: SlopeData): void {
  for (const [name, list] of Object.entries({ y, weight, cluster })) {
    if (list !== undefined && list.length !== x.length)
      throw new RangeError(`x and ${name} of unequal length: ${x.length} and ${list.length}`);
  }
  for (let at = 0; at < x.length; at += 1) {
    if (!Number.isFinite(x[at])) throw new RangeError(`invalid x: ${x[at]}`);
    if (!Number.isFinite(y[at])) throw new RangeError(`invalid y: ${y[at]}`);
    const heavy = weight?.[at] ?? 1;
    if (!(Number.isFinite(heavy) && heavy >= 0)) throw new RangeError(`invalid weight: ${heavy}`);
    if (!(Number.isInteger(cluster[at]) && (cluster[at] as number) >= 0))
      throw new RangeError(`invalid cluster: ${cluster[at]}`);
  }
}
