import {
  abandoned,
  answeredCount,
  cents,
  csatPositive,
  csatResponses,
  detractors,
  handled,
  handleSeconds,
  inTime,
  npsResponses,
  promoters,
  queued,
  queuedAnswered,
  resolutionKnown,
  resolved,
  revenue,
  stride as sumsAGroup,
  transferredCount,
  volume,
  waitSeconds,
} from '../typed-arrays/kpi-sums.js';
import { handlings, kinds, opinions } from './row-classes.js';

/** By group: how many rows have each handling, and each opinion; then four sums. A power of two, and of cache lines. */
export const groupShift = 6;
const stride = 1 << groupShift;
export const opinionsAt = handlings;
export const sumsAt = handlings + opinions;
const sums = 4;

/** So many rows of 16-bit numbers add up to less than 2³¹. */
export const rowsAFlush = 32_768;

/** Counts and sums of rows by group. */
export class GroupSums {
  /** Added to by whoever scans: sums there are of the rows since the last flush. */
  readonly counts: Int32Array;
  /** Sums of waits, handling, cost and revenue of the rows before it. */
  readonly #flushed: Float64Array;

  constructor(groups: number) {
    this.counts = new Int32Array(groups << groupShift);
    this.#flushed = new Float64Array(groups * sums);
  }

  flush(): void {
    const { counts } = this;
    for (let at = sumsAt, to = 0; at < counts.length; at += stride) {
      for (let i = 0; i < sums; i += 1, to += 1) {
        this.#flushed[to]! += counts[at + i]!;
        counts[at + i] = 0;
      }
    }
  }

  /** What metrics are made of, as `kpi-sums` lays it out. */
  kpiSums(): Float64Array {
    this.flush();
    const { counts } = this;
    const groups = counts.length >> groupShift;
    const result = new Float64Array(groups * sumsAGroup);
    for (let group = 0; group < groups; group += 1) {
      const from = group << groupShift;
      const to = group * sumsAGroup;
      for (let i = 0; i < sumsAt; i += 1) {
        const count = counts[from + i]!;
        if (count === 0) continue;
        for (const sum of countedIn[i]!) result[to + sum]! += count;
      }
      result[to + waitSeconds] = this.#flushed[group * sums]!;
      result[to + handleSeconds] = this.#flushed[group * sums + 1]!;
      result[to + cents] = this.#flushed[group * sums + 2]!;
      result[to + revenue] = this.#flushed[group * sums + 3]!;
    }
    return result;
  }
}

/** By handling or opinion: the sums that such a row is one of. */
const countedIn: readonly (readonly number[])[] = [
  ...Array.from({ length: handlings }, (_, handling) => sumsOfHandling(handling)),
  ...Array.from({ length: opinions }, (_, opinion) => sumsOfOpinion(opinion)),
];

function sumsOfHandling(handling: number): number[] {
  const kind = handling >> 2;
  const isHandled = (kind & 1) === 1;
  return [
    ...(kind >= kinds.missed ? [volume] : []),
    ...(kind >= kinds.missed && isHandled ? [answeredCount] : []),
    ...(kind >= kinds.abandoned ? [queued] : []),
    ...(kind === kinds.abandoned ? [abandoned] : []),
    ...(kind === kinds.queuedAnswered ? [queuedAnswered] : []),
    ...(kind === kinds.queuedAnswered && (handling & 1) !== 0 ? [inTime] : []),
    ...(isHandled ? [handled] : []),
    ...(isHandled && (handling & 2) !== 0 ? [transferredCount] : []),
  ];
}

function sumsOfOpinion(opinion: number): number[] {
  const resolution = Math.floor(opinion / 12);
  const csat = (opinion >> 2) % 3;
  const nps = opinion & 3;
  return [
    ...(resolution > 0 ? [resolutionKnown] : []),
    ...(resolution === 2 ? [resolved] : []),
    ...(csat > 0 ? [csatResponses] : []),
    ...(csat === 2 ? [csatPositive] : []),
    ...(nps > 0 ? [npsResponses] : []),
    ...(nps === 1 ? [detractors] : []),
    ...(nps === 3 ? [promoters] : []),
  ];
}
