/** Rows of equal size one after the other along a line. */
export interface Bands {
  readonly count: number;
  /** From the start of one row to that of the next. */
  readonly step: number;
  start(row: number): number;
  middle(row: number): number;
  /** The row at a place; −1 before the first and after the last. */
  at(place: number): number;
}

/** Shares a line out among rows. Without rows nothing is anywhere. */
export function bands(count: number, from: number, to: number): Bands {
  const step = count === 0 ? 0 : Math.max(0, to - from) / count;
  const start = (row: number): number => from + row * step;
  return {
    count,
    step,
    start,
    middle: (row) => start(row) + step / 2,
    at(place) {
      if (step === 0 || place < from || place > to) return -1;
      return Math.min(count - 1, Math.floor((place - from) / step));
    },
  };
}

/** Places for some bars beside each other, counted from their row's middle: where each starts, and how thick they are. */
export function slots(
  count: number,
  thickness: number,
  gap: number,
): { readonly starts: readonly number[]; readonly thickness: number } {
  const whole = count * thickness + (count - 1) * gap;
  return {
    starts: Array.from({ length: count }, (_, at) => at * (thickness + gap) - whole / 2),
    thickness,
  };
}
