import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { EventTest } from './event-tests.js';
import { findingId } from './finding-id.js';
import type { FoldedTest } from './fold-slices.js';
import { isBetter, type ReadInsights } from './insights-options.js';
import type { EventFinding, Finding, TermFinding } from './insights-result.js';
import { remedyFor } from './remedies.js';
import { type Side, sideOf } from './side-of.js';
import type { TermTest } from './term-tests.js';

const tested = { class: 'tested', significant: true } as const;

/** What a comparison of contacts found. `q`: its p-value adjusted for all. */
export function sliceFinding(
  { test, folded, driver }: FoldedTest,
  q: number,
  asked: ReadInsights,
): Extract<Finding, { readonly class: 'tested' }> {
  const { kind, metric, at, own, other, compared, all } = test;
  const { difference, low, high, p } = compared;
  const better = isBetter(metric.metric, metric.parameters, difference);
  const request = asked.metrics.find(({ as }) => as === metric.as) ?? metric.metric;
  const split = at?.dimension ?? driver?.dimension;
  const common = {
    ...tested,
    id: findingId(kind, metric.as, at),
    ...{ metric: metric.metric, as: metric.as, value: own.value, other: other.value },
    ...{ difference, low, high, n: own.n, otherN: other.n, p, q, better, folded },
    weight: { value: deviations(difference, own.n, all), unit: 'deviations' },
    evidence: {
      metrics: [request],
      ...(split !== undefined && { by: [split] }),
      ...asked.within,
      ...asked.compared,
      total: true,
    },
    remedy: remedyFor(kind, metric.metric, { better, more: difference > 0 }),
  } as const;
  return at === null || kind === 'change' ? { ...common, kind: 'change', driver } : { ...common, kind, at };
}

/** By how many standard deviations of one contact the centre's metric is moved by a difference that so many of all have. */
function deviations(difference: number, n: number, all: Side | null): number {
  if (all === null || all.variance === 0) return 0;
  return (Math.abs(difference) / Math.sqrt(all.variance)) * Math.min(1, n / all.n);
}

export function eventFinding({ place, request, effect, whole, p }: EventTest, q: number): EventFinding {
  const { metric, as, value, usual, change, low, high, n, nBefore, weeks, event, kind } = effect;
  const better = isBetter(metric, request.parameters ?? {}, change);
  const [evidence] = effect.queries;
  const all = whole?.value ?? 0;
  return {
    kind: 'event',
    ...tested,
    id: `${findingId('event', as)}:${encodeURIComponent(event.from)}:${place}`,
    ...{ metric, as, value, other: usual, difference: change, low, high, n, otherN: nBefore },
    ...{ p, q, better, folded: [], weeks },
    event: { place, ...event },
    weight:
      kind === 'count'
        ? { value: all > 0 ? Math.min(1, Math.abs(change) / all) : 0, unit: 'share' }
        : { value: deviations(change, n, whole ? sideOf(whole, catalog[metric]) : null), unit: 'deviations' },
    evidence: evidence ?? { metrics: [request], period: { from: event.from, to: event.to } },
    remedy: remedyFor('event', metric, { better, more: change > 0 }),
  };
}

/** Only what rises is told: of what falls silent there is nothing to read. */
export function rises({ comments, n, otherComments, otherN }: TermTest): boolean {
  return comments * otherN > otherComments * n;
}

const volume: MetricId = 'contact-volume';

/** Weighed among all contacts of the period, as hardly any of them has a comment. */
export function termFinding(
  { key, text, comments, n, otherComments, otherN, low, high, p, contacts, all }: TermTest,
  q: number,
  asked: ReadInsights,
): TermFinding {
  const [value, other] = [comments / n, otherComments / otherN];
  const both = (comments + otherComments) / (n + otherN);
  const side = { n: Math.max(n, all), value: both, variance: both * (1 - both), successes: null };
  return {
    kind: 'term',
    ...tested,
    id: `${findingId('term', volume)}:${encodeURIComponent(key)}`,
    ...{ metric: volume, as: volume, term: text, value, other, difference: value - other, low, high },
    ...{ n, otherN, comments, otherComments, p, q, better: null, folded: [], contacts },
    weight: { value: deviations(value - other, n, side), unit: 'deviations' },
    evidence: { metrics: [volume], ...asked.within, ...asked.compared },
    remedy: remedyFor('term', volume, { better: null, more: true }),
  };
}
