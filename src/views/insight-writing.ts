import type { Finding } from '../analysis/insights/insights-result.js';
import { decimalsFor, precisionOf } from '../i18n/precision.js';
import { catalog } from '../metrics/catalog/index.js';
import type { Unit } from '../metrics/define.js';

/** A value of a finding with its sample. */
export interface InsightSide {
  readonly value: number;
  readonly n: number;
}

/** In which unit a finding's values are written, and with as many decimals as the smaller sample supports. */
export function insightWriting(
  { kind, metric }: Finding,
  sides: readonly InsightSide[],
): { readonly unit: Unit; readonly decimals: number } {
  // Of a term it is the share of comments, whatever metric the contacts are of.
  const unit = kind === 'term' ? 'ratio' : catalog[metric].unit;
  const precision = kind === 'term' ? 'ratio' : precisionOf(catalog[metric]);
  const decimals = sides.map(({ value, n }) => decimalsFor(precision, { value, n, low: null, high: null }));
  return { unit, decimals: Math.min(...decimals) };
}
