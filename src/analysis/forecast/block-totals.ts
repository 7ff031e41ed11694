import type { Seasons } from './season-blocks.js';

/** A block of which less was open than this share of what usually is tells nothing of its level. */
const leastShare = 0.25;

/**
 * The sum of each block, as if all of its usually open phases had been open: what is missing of one is filled up by the
 * share that its open phases have in whole blocks of the same place in the round. NaN where too little of it is known.
 */
export function blockTotals(values: Float64Array, { block, round }: Seasons): Float64Array {
  const count = Math.ceil(values.length / block);
  const sums = new Float64Array(count);
  const known = new Int32Array(count);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    const b = Math.floor(at / block);
    sums[b]! += value;
    known[b]!++;
  }
  const totals = new Float64Array(count).fill(Number.NaN);
  for (let place = 0; place < round; place++) {
    // A day is whole if as much of it is known as of most days: one that once opened longer makes no other a part.
    const whole = usual(known, place, round);
    if (whole === 0) continue;
    const shape = wholeShape(values, known, { block, round, place, whole });
    for (let b = place; b < count; b += round) {
      if (known[b] === 0) continue;
      if (known[b]! >= whole) totals[b] = sums[b]!;
      else {
        const share = knownShare(values, b * block, block, shape);
        if (share >= leastShare) totals[b] = sums[b]! / share;
      }
    }
  }
  return totals;
}

/** The most frequent number of known values of blocks at a place, of equals the larger; 0 where none has any. */
function usual(known: Int32Array, place: number, round: number): number {
  const times = new Map<number, number>();
  for (let b = place; b < known.length; b += round) {
    if (known[b]! > 0) times.set(known[b]!, (times.get(known[b]!) ?? 0) + 1);
  }
  let most = 0;
  for (const [size, count] of times) {
    const other = times.get(most) ?? 0;
    if (count > other || (count === other && size > most)) most = size;
  }
  return most;
}

function wholeShape(
  values: Float64Array,
  known: Int32Array,
  { block, round, place, whole }: Seasons & { place: number; whole: number },
): Float64Array {
  const shape = new Float64Array(block);
  let sum = 0;
  for (let b = place; b < known.length; b += round) {
    if (known[b]! < whole) continue;
    for (let i = 0; i < block; i++) {
      const value = values[b * block + i];
      if (value === undefined || Number.isNaN(value)) continue;
      shape[i]! += value;
      sum += value;
    }
  }
  // Of blocks without a single contact, each open phase counts alike.
  return sum > 0 ? shape.map((value) => value / sum) : shape.fill(1 / whole);
}

function knownShare(values: Float64Array, from: number, block: number, shape: Float64Array): number {
  let share = 0;
  for (let i = 0; i < block; i++) {
    const value = values[from + i];
    if (value !== undefined && !Number.isNaN(value)) share += shape[i]!;
  }
  return share;
}
