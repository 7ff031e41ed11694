/**
 * Distances between ticks that read well: `decimal` 1, 2 or 5 times a power of ten; `whole` the same, but never less
 * than 1 (counts); `seconds` as a clock is divided: 1, 2, 5, 10, 15 and 30 seconds and minutes, then hours and days.
 */
export type ValueSteps = 'decimal' | 'whole' | 'seconds';

const clock = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/** The least step of the kind that is no less than `least` (positive and finite). */
export function stepAtLeast(least: number, steps: ValueSteps): number {
  if (steps === 'whole') return Math.max(1, decimalStep(least));
  if (steps === 'seconds' && least > 0.5) {
    const days = clock.at(-1) as number;
    return clock.find((step) => step >= least) ?? days * decimalStep(least / days);
  }
  return decimalStep(least);
}

function decimalStep(least: number): number {
  const exponent = Math.floor(Math.log10(least));
  for (const factor of [1, 2, 5]) {
    // Written as text, so that the step is the double nearest to its decimal form.
    const step = Number(`${factor}e${exponent}`);
    // A step that is smaller by rounding alone is what was asked for.
    if (step >= least * (1 - 1e-9)) return step;
  }
  return Number(`1e${exponent + 1}`);
}

/** The multiples of a step from `low` to `high`, both inclusive but for rounding, as the doubles nearest to their decimal form. */
export function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - 1e-6);
  const last = Math.floor(high / step + 1e-6);
  const found: number[] = [];
  for (let times = first; times <= last; times++)
    found.push(times === 0 ? 0 : Number((times * step).toPrecision(12)));
  return found;
}
