import type { kpis } from '../../questions.js';

type Kpi = (typeof kpis)[number];

/** What is added up for each group, and where in its stretch of an array it stands. */
export const volume = 0;
export const answeredCount = 1;
export const queued = 2;
export const abandoned = 3;
export const queuedAnswered = 4;
export const waitSeconds = 5;
export const inTime = 6;
export const handled = 7;
export const handleSeconds = 8;
export const csatResponses = 9;
export const csatPositive = 10;
export const npsResponses = 11;
export const promoters = 12;
export const detractors = 13;
export const resolutionKnown = 14;
export const resolved = 15;
export const transferredCount = 16;
export const cents = 17;
export const revenue = 18;

/** Length of a group's stretch. */
export const stride = 19;

/** A metric of each of the groups `groups` of `sums`. */
export function kpiColumn(metric: Kpi, sums: Float64Array, groups: ArrayLike<number>): Float64Array {
  const values = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i += 1) values[i] = kpiValue(metric, sums, groups[i]! * stride);
  return values;
}

function kpiValue(metric: Kpi, sums: Float64Array, at: number): number {
  switch (metric) {
    case 'contact-volume':
      return sums[at + volume]!;
    case 'answered':
      return sums[at + answeredCount]!;
    case 'abandon-rate':
      return sums[at + abandoned]! / sums[at + queued]!;
    case 'average-speed-of-answer':
      return sums[at + waitSeconds]! / sums[at + queuedAnswered]!;
    case 'average-handle-time':
      return sums[at + handleSeconds]! / sums[at + handled]!;
    case 'service-level':
      return sums[at + inTime]! / sums[at + queued]!;
    case 'fcr':
      return sums[at + resolved]! / sums[at + resolutionKnown]!;
    case 'transfer-rate':
      return sums[at + transferredCount]! / sums[at + handled]!;
    case 'csat':
      return sums[at + csatPositive]! / sums[at + csatResponses]!;
    case 'nps':
      return (100 * (sums[at + promoters]! - sums[at + detractors]!)) / sums[at + npsResponses]!;
    case 'cost-per-contact':
      return sums[at + cents]! / 100 / sums[at + handled]!;
    case 'revenue-per-contact':
      return sums[at + revenue]! / 100 / sums[at + handled]!;
  }
}
