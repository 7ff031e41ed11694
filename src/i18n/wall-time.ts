/** A wall-clock time read from the text of a key or a period. */
export interface WallTime {
  /** Milliseconds of the wall clock, counted as if it were UTC: what `Intl` formats with `timeZone: 'UTC'`. */
  readonly ms: number;
  /** The distance from UTC that the text names (`+08:00`), or empty. */
  readonly offset: string;
  readonly midnight: boolean;
}

export const dayMs = 86_400_000;

/**
 * Reads `2025`, `2025-10`, `2025-Q4`, `2025-10-01`, `2025-10-01T09:00` and the last with seconds or an offset, as the
 * kit itself writes them; anything else gives undefined. The offset is not applied: the wall clock is what is shown.
 */
export function wallTime(text: string): WallTime | undefined {
  const found =
    /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?)?)?)?$/.exec(
      text,
    );
  if (found === null) return undefined;
  const [, year, quarter, month, day, hours, minutes, seconds, offset] = found;
  const monthIndex = quarter === undefined ? Number(month ?? 1) - 1 : (Number(quarter) - 1) * 3;
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(year), monthIndex, Number(day ?? 1));
  const clock = Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000 + Number(seconds ?? 0) * 1000;
  return { ms: date.getTime() + clock, offset: offset ?? '', midnight: clock === 0 };
}
