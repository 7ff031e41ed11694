import type { Chosen } from './choose.js';
import { type Origin, paces } from './rolling-origins.js';
import type { Seasons } from './season-blocks.js';

/**
 * The mean of the chosen levels times the mean of the chosen shapes: `count` values from place `from` of the series, NaN
 * where closed. `growth` is how much less is known of each than of the first block, as smoothing of a level that wanders
 * has it: √(1 + α²·(blocks ahead)).
 */
export function forecastFrom(
  { at, levels, shapes, open }: Origin,
  chosen: Chosen,
  { block, round }: Seasons,
  from: number,
  count: number,
): { readonly values: Float64Array; readonly growth: Float64Array } {
  const totals = Float64Array.from({ length: round }, (_, place) =>
    mean(chosen.levels, (i) => levels[i]!.level * levels[i]!.factors[place]!),
  );
  const season = block * round;
  const shape = Float64Array.from({ length: season }, (_, phase) =>
    mean(chosen.shapes, (i) => shapes[i]![phase]!),
  );
  const alpha = mean(chosen.levels, (i) => paces[i]!.alpha);
  const values = new Float64Array(count);
  const growth = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const phase = (from + i) % season;
    const lead = Math.max(0, Math.floor((from + i) / block) - at);
    values[i] = open[phase] === 1 ? totals[Math.floor(phase / block)]! * shape[phase]! : Number.NaN;
    growth[i] = Math.sqrt(1 + alpha * alpha * lead);
  }
  return { values, growth };
}

function mean(places: readonly number[], of: (place: number) => number): number {
  return places.reduce((sum, place) => sum + of(place), 0) / places.length;
}
