/** A grade of the host's own and the score from which on it is given. */
export interface GradeBand {
  readonly id: string;
  readonly from: number;
}

/** The highest band whose bound a score reaches, whatever their order; null where it reaches none, or is NaN. */
export function gradeOf(score: number, bands: readonly GradeBand[]): string | null {
  let best: GradeBand | null = null;
  for (const band of bands) {
    if (score >= band.from && (best === null || band.from > best.from)) best = band;
  }
  return best?.id ?? null;
}
