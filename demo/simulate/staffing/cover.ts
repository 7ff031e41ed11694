/** A stretch of half hours that one agent is to work. */
export interface Cover {
  readonly from: number;
  readonly slots: number;
}

/**
 * Shifts that together meet a need by half hour, few and with little to spare: each begins at the first half hour that
 * lacks somebody (or earlier, to end by closing time) and has the length of which the greatest part is needed.
 */
export function coverNeeds(needs: readonly number[], lengths: readonly number[]): Cover[] {
  const lacking = [...needs];
  const shifts: Cover[] = [];
  const fitting = lengths.filter((length) => length <= needs.length);
  if (fitting.length === 0 && needs.length > 0) fitting.push(needs.length);
  for (let first = 0; first < lacking.length;) {
    if (lacking[first]! <= 0) {
      first += 1;
      continue;
    }
    let best: Cover | undefined;
    let bestShare = 0;
    for (const slots of fitting) {
      const from = Math.min(first, needs.length - slots);
      let used = 0;
      for (let slot = from; slot < from + slots; slot += 1) if (lacking[slot]! > 0) used += 1;
      // Of two as good, the longer: fewer people are needed.
      if (used / slots >= bestShare) [best, bestShare] = [{ from, slots }, used / slots];
    }
    shifts.push(best!);
    for (let slot = best!.from; slot < best!.from + best!.slots; slot += 1) lacking[slot]! -= 1;
  }
  return shifts;
}
