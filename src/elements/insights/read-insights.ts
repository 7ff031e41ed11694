import type { InsightsAsk } from '../../analysis/insights/insights-options.js';
import {
  describedKinds,
  testFamilies,
  type DescribedKind,
  type TestFamily,
} from '../../analysis/insights/insights-result.js';
import { readNames } from '../agent-scorecard/read-score.js';
import type { Attributes } from '../attributes.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { readMetrics } from '../read-metrics.js';
import type { CbInsights } from './insights.js';

const mostFindings = 100;
const allKinds: readonly (TestFamily | DescribedKind)[] = [...testFamilies, ...describedKinds];

/** What the element's attributes have looked at. */
export function readInsights(attributes: Attributes, from: CbInsights): InsightsAsk {
  const metrics = readMetrics(attributes, from.metrics);
  const dimensions = readNames(attributes, 'dimensions', from.dimensions);
  const kinds = attributes.someOf('kinds', from.kinds, allKinds);
  const compare = readCompare(attributes, from.compare);
  const attribution = readAttribution(attributes, from.attribution);
  const limit = attributes.whole('limit', from.limit, mostFindings);
  const level = attributes.positive('level', from.level);
  if (level !== undefined && level >= 1) attributes.refuse('level', from.level);
  attributes.text('label', from.label);
  return {
    ...(metrics && { metrics }),
    ...(dimensions && { dimensions }),
    ...(kinds && { kinds }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
    ...(limit !== undefined && { limit }),
    ...(level !== undefined && { level }),
  };
}
