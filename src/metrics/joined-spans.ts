import type { InstantRange } from '../time/range.js';

/** The times that rows are of, whichever: ascending, what overlaps or touches joined. */
export function joinedSpans({
  from,
  to,
}: {
  readonly from: Float64Array;
  readonly to: Float64Array;
}): readonly InstantRange[] {
  const order = Array.from(from.keys()).sort((a, b) => (from[a] as number) - (from[b] as number));
  const joined: { from: number; to: number }[] = [];
  for (const row of order) {
    const last = joined.at(-1);
    if (last !== undefined && (from[row] as number) <= last.to)
      last.to = Math.max(last.to, to[row] as number);
    else joined.push({ from: from[row] as number, to: to[row] as number });
  }
  return joined;
}

/** Whether a stretch of time lies wholly in one of them. */
export function coverWholly(spans: readonly InstantRange[], from: number, to: number): boolean {
  const span = firstAfter(spans, from);
  return span !== undefined && span.from <= from && to <= span.to;
}

/** Whether they have any of it. */
export function coverSome(spans: readonly InstantRange[], from: number, to: number): boolean {
  const span = firstAfter(spans, from);
  return span !== undefined && span.from < to;
}

/** The first of them that does not end at or before an instant. Asked for every bucket of rows with a gap a night. */
function firstAfter(spans: readonly InstantRange[], instant: number): InstantRange | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as InstantRange).to <= instant) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}
