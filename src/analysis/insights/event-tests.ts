import { catalog } from '../../metrics/catalog/index.js';
import { studentTQuantile, studentTTails } from '../../metrics/intervals/student-t.js';
import { parsePeriod } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import type { MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricValue, ResolvedPeriod } from '../../metrics/table.js';
import { throwIfAborted, yieldToHost } from '../../platform.js';
import type { Description, MetricSource } from '../../source/metric-source.js';
import { type EventEffect, eventEffects, type EventEffectsOptions } from '../events/event-effect.js';
import type { ReadInsights } from './insights-options.js';
import type { InsightLack, NotLooked } from './insights-result.js';

/** An event and a metric during it, tested by itself. */
export interface EventTest {
  readonly place: number;
  readonly request: MetricRequest & { readonly as: string };
  readonly effect: EventEffect & { readonly value: number; readonly usual: number; readonly change: number };
  readonly p: number;
  /** Of the whole period. */
  readonly whole: MetricValue | undefined;
}

export interface EventTests {
  readonly tests: readonly EventTest[];
  readonly notLooked: readonly NotLooked[];
  readonly queries: readonly MetricQuery[];
}

/** Events of the period that are looked at: the latest. */
const mostEvents = 5;

/** What metrics, and the volume, did during the events that lie in the period, against the weeks before each. */
export async function eventTests(
  source: Pick<MetricSource, 'describe' | 'query'>,
  description: Description,
  period: ResolvedPeriod | null,
  { metrics, within, kinds }: ReadInsights,
  signal: EventEffectsOptions['signal'],
): Promise<EventTests> {
  if (!kinds.has('event') || period === null) return { tests: [], notLooked: [], queries: [] };
  const zone = new Zone(description.timeZone);
  const places = description.events.flatMap(({ from, to }, place) => {
    const span = parsePeriod({ from, to }, zone);
    return span.from >= period.fromMs && span.to <= period.toMs ? [place] : [];
  });
  const none = { kind: 'event', metric: null, dimension: null, reason: 'no-event', count: 1 } as const;
  if (places.length === 0) return { tests: [], notLooked: [none], queries: [] };
  const volume: MetricId = 'contact-volume';
  const requests = metrics.some(({ metric }) => metric === volume)
    ? metrics
    : [{ metric: volume, as: volume }, ...metrics];
  const { period: _, ...rest } = within;
  const latest = places.slice(-mostEvents);
  const asked = latest.flatMap((place) => requests.map((request) => ({ place, request })));
  const query: MetricQuery = { metrics: requests, ...within };
  const table = await source.query(query, signal ? { signal } : {});
  const effects: EventEffect[] = [];
  for (const event of latest) {
    effects.push(
      ...(await eventEffects(source, { metrics: requests, event, ...rest, ...(signal && { signal }) })),
    );
    await yieldToHost();
    throwIfAborted(signal);
  }
  const values = table.rows[0]?.values ?? {};
  const tests: EventTest[] = [];
  const notLooked: NotLooked[] = [];
  asked.forEach(({ place, request }, at) => {
    const effect = effects[at] as EventEffect;
    const found = tested(effect);
    if (typeof found === 'string')
      notLooked.push({ kind: 'event', metric: request.metric, dimension: null, reason: found, count: 1 });
    else tests.push({ place, request, whole: values[request.as], ...found });
  });
  return { tests, notLooked, queries: [query, ...effects.flatMap(({ queries }) => queries)] };
}

/**
 * The p-value of a change as one more such week would have it: Student's t of weeks − 1, from the farther end of the
 * interval, so that of shares, whose interval may be that of the contacts, it is never the smaller one.
 */
function tested(effect: EventEffect): Pick<EventTest, 'effect' | 'p'> | InsightLack {
  const { value, usual, change, low, high, weeks, n, nBefore, metric, reason } = effect;
  if (reason !== undefined) return reason;
  if (value === null || usual === null || change === null || low === null || high === null)
    return 'nothing-before';
  const { minSample, unit } = catalog[metric];
  if (unit !== 'count' && (n < minSample || nBefore < minSample)) return 'too-small';
  const half = Math.max(change - low, high - change);
  if (half === 0) return 'no-spread';
  const error = half / studentTQuantile(0.975, weeks - 1);
  return { effect: { ...effect, value, usual, change }, p: studentTTails(change / error, weeks - 1) };
}
