/** A stretch of time in which something was, at its places on the paper. */
export interface TimeRun {
  readonly from: number;
  readonly to: number;
  /** Pixels along reading. */
  readonly start: number;
  readonly end: number;
}

/** Time along reading in which long stretches of nothing are folded away: as wide as one another, however long. */
export interface FoldedTime {
  (instant: number): number;
  /** What is not folded, in the order of time. */
  readonly runs: readonly TimeRun[];
}

/** What is longer than this part of all that is not empty is folded. */
const foldFrom = 0.25;
/** Folds take no more than this part of the paper. */
const mostFolds = 0.4;

/**
 * Lays out stretches of time, `[from, to]` in milliseconds, on `width` pixels; a fold takes `foldWidth` where there is
 * room. What lies in a fold is at its share of it. Without a stretch all time is at 0.
 */
export function foldedTime(
  stretches: readonly (readonly [from: number, to: number])[],
  width: number,
  foldWidth: number,
): FoldedTime {
  const filled = joined(stretches);
  const lasted = filled.reduce((sum, [from, to]) => sum + to - from, 0);
  const kept: [number, number][] = [];
  for (const [from, to] of filled) {
    const last = kept.at(-1);
    // Where all are moments, whatever lies between two of them is folded.
    if (last !== undefined && from - last[1] <= lasted * foldFrom) last[1] = to;
    else kept.push([from, to]);
  }
  const folds = kept.length - 1;
  const fold = folds <= 0 ? 0 : Math.min(foldWidth, (width * mostFolds) / folds);
  const length = kept.reduce((sum, [from, to]) => sum + to - from, 0);
  const room = width - Math.max(0, folds) * fold;
  let along = 0;
  const runs = kept.map(([from, to]): TimeRun => {
    const start = along;
    const end = start + (length > 0 ? ((to - from) / length) * room : room / kept.length);
    along = end + fold;
    return { from, to, start, end };
  });
  const place = (instant: number): number => {
    const at = runs.findLastIndex(({ from }) => from <= instant);
    const run = runs[at];
    if (run === undefined) return 0;
    if (instant <= run.to)
      return (
        run.start +
        (run.to > run.from ? (instant - run.from) / (run.to - run.from) : 0) * (run.end - run.start)
      );
    const next = runs[at + 1];
    if (next === undefined) return run.end;
    return run.end + ((instant - run.to) / (next.from - run.to)) * (next.start - run.end);
  };
  return Object.assign(place, { runs });
}

/** Stretches in their order, those that touch or overlap as one. */
function joined(stretches: readonly (readonly [number, number])[]): readonly [number, number][] {
  const all: [number, number][] = [];
  for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, Math.max(from, to)]);
  }
  return all;
}
