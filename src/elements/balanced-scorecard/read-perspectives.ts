import { checkPerspectives } from '../../analysis/balanced-scorecard/balanced-scorecard.js';
import type { PerspectiveAsk, PerspectiveMetric } from '../../analysis/balanced-scorecard/perspectives.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Attributes } from '../attributes.js';
import { isMetricId } from '../read-metric.js';

/** What the page wants scored; what cannot be meant is refused. */
export function readPerspectives(
  attributes: Attributes,
  value: unknown,
): readonly PerspectiveAsk[] | undefined {
  const list = attributes.list('perspectives', value);
  if (list === undefined) return undefined;
  return list.length > 0 && list.every(isAsk) && isMeant(list)
    ? list
    : attributes.refuse('perspectives', value);
}

/** Targets with floors by the names of the metrics that have some of the page's own. */
export function goalsOf(perspectives: readonly PerspectiveAsk[]): ReadonlyMap<string, TargetSetting> {
  const asked = perspectives
    .flatMap(({ metrics }) => metrics)
    .filter((one): one is PerspectiveMetric => typeof one !== 'string');
  return new Map(asked.flatMap(({ metric, as, goal }) => (goal ? [[as ?? metric, goal] as const] : [])));
}

function isAsk(one: unknown): one is PerspectiveAsk {
  const { metrics } = Object(one) as { readonly metrics?: unknown };
  return (
    Array.isArray(metrics) &&
    (metrics as readonly unknown[]).every((metric) =>
      isMetricId(
        typeof metric === 'string' ? metric : (Object(metric) as { readonly metric?: unknown }).metric,
      ),
    )
  );
}

/** What throws for a programmer is a problem of the page here; members may be of any form. */
function isMeant(perspectives: readonly PerspectiveAsk[]): boolean {
  try {
    checkPerspectives(perspectives);
    return true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}
