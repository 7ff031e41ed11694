import type { MetricDefinition } from '../metrics/define.js';

/** A part of a scale that a status holds for; null where it is open. Fits the charts' own type. */
export interface GaugeBand {
  readonly status: 'met' | 'near' | 'missed';
  readonly from: number | null;
  readonly to: number | null;
}

/** The bands that a target and a floor cut a scale into, ascending; none without a target or a better direction. */
export function gaugeBands(
  better: MetricDefinition['better'],
  target: number | undefined,
  floor: number | undefined,
): readonly GaugeBand[] {
  if (better === 'none' || target === undefined) return [];
  const worst = floor ?? target;
  // As `statusOf` has it, a floor on the better side of the target leaves nothing between the two.
  const between = better === 'higher' ? worst < target : worst > target;
  const near = between
    ? [{ status: 'near', from: Math.min(worst, target), to: Math.max(worst, target) } as const]
    : [];
  const edge = between ? worst : target;
  return better === 'higher'
    ? [{ status: 'missed', from: null, to: edge }, ...near, { status: 'met', from: target, to: null }]
    : [{ status: 'met', from: null, to: target }, ...near, { status: 'missed', from: edge, to: null }];
}
