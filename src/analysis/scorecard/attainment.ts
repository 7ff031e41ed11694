/** What a score runs between: 0 at the floor, 100 at the target. The better is where the target lies of the floor. */
export interface Goal {
  readonly floor: number;
  readonly target: number;
}

/**
 * How far a value has come from floor to target, in points 0…100: `100 × (x − floor) / (target − floor)`, clipped. NaN
 * where the value is not known, and where floor and target are one, so that nothing lies between them.
 */
export function attainment(value: number, { floor, target }: Goal): number {
  const way = target - floor;
  if (!(way !== 0 && Number.isFinite(way)) || Number.isNaN(value)) return NaN;
  // Clipped before it is scaled: of huge values the product would be infinite, and of none −0.
  return 100 * Math.min(1, Math.max(0, (value - floor) / way)) + 0;
}
