import type { LineName } from './end-labels.js';
import type { LineStyle } from './marks/line.js';
import { seriesRole } from './scene.js';
import type { Series } from './time-series-spec.js';

/** How a series looks. */
export interface SeriesStyle {
  readonly line: LineStyle;
  /** False for what recedes: the period before. */
  readonly foremost: boolean;
}

/**
 * A previous period is thin and dashed, grey beside a single series and else in the colour of its own. Where values
 * are denser than pixels, lines are thin so that their ups and downs do not clot, and dashes could not be seen.
 * `patterned`: series of one rank have dashes of their own, where colours do not tell them apart.
 */
export function seriesStyle(
  { role, palette }: Series,
  mainSeries: number,
  dense: boolean,
  patterned = false,
): SeriesStyle {
  if (role === 'forecast') {
    const line = { role: seriesRole(palette), hollowPoints: false };
    return {
      line: dense ? { ...line, width: 1.25 } : { ...line, width: 2, dash: [5, 4] },
      foremost: true,
    };
  }
  if (role === 'main') {
    const dash = patterned && mainSeries > 1 && !dense ? seriesDash(palette) : undefined;
    return {
      line: {
        role: seriesRole(palette),
        width: dense ? 1.25 : 2,
        ...(dash && { dash }),
        hollowPoints: true,
      },
      foremost: true,
    };
  }
  const line = dense
    ? { role: 'previous' as const, width: 1 }
    : { role: mainSeries > 1 ? seriesRole(palette) : ('previous' as const), width: 1.25, dash: [4, 3] };
  return { line: { ...line, hollowPoints: false }, foremost: false };
}

/** Strokes and gaps, pixels: told apart by their rhythm on a short stretch of a line and in a legend. */
const dashes: readonly (readonly number[] | undefined)[] = [
  undefined,
  [8, 3],
  [2, 2.5],
  [9, 3, 2, 3],
  [14, 4],
  [6, 2.5, 2, 2.5, 2, 2.5],
];

/** The dashes of the n-th series, n from 1, where colours do not tell it from others; the first is a whole line. */
export function seriesDash(palette: number): readonly number[] | undefined {
  if (!Number.isInteger(palette) || palette < 1)
    throw new RangeError(`invalid place in the palette: ${palette}`);
  return dashes[(palette - 1) % dashes.length];
}

/** What the series is called on the paper. */
export function seriesName({ id, label }: Series, { line, foremost }: SeriesStyle): LineName {
  return {
    key: id,
    text: label,
    role: line.role,
    fill: foremost ? 'ink' : 'muted',
    ...(line.dash && { dash: line.dash }),
  };
}
