import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import { wallText } from '../../time/period.js';
import { Zone } from '../../time/zone.js';
import { type AbortSignalLike, throwIfAborted, yieldToHost } from '../../platform.js';
import type { ContactsQuery, Description, MetricSource } from '../../source/metric-source.js';
import { bottlenecks } from '../bottlenecks/bottlenecks.js';
import { controlFrom } from '../control/control-chart.js';
import type { RunSignal } from '../control/run-rules.js';
import { heatmap } from '../heatmap/heatmap.js';
import { pareto } from '../pareto/pareto.js';
import { scorecard } from '../scorecard/scorecard.js';
import { findingId } from './finding-id.js';
import { isBetter, type ReadInsights } from './insights-options.js';
import type {
  BottleneckFinding,
  DescribedKind,
  Finding,
  FindingKey,
  GatedAgentsFinding,
  InsightLack,
  NotLooked,
  ParetoFinding,
  PeaksFinding,
  SignalFinding,
} from './insights-result.js';
import { remedyFor } from './remedies.js';

type Described = Extract<Finding, { readonly class: 'described' }>;
export interface Looked<T> {
  readonly findings: readonly T[];
  readonly notLooked: readonly NotLooked[];
  readonly queries: readonly MetricQuery[];
  readonly rows?: readonly ContactsQuery[];
}
type Ask = (query: MetricQuery) => Promise<MetricTable>;

const volume: MetricId = 'contact-volume';
const nothing = { findings: [], notLooked: [], queries: [] };

/** Whose value is told, where few make most of it: half of the values at most, and of no fewer than five. */
const paretoAtMost = 0.5;
const paretoAtLeast = 5;
/** An hour is a peak with so many times the contacts of a usual one. */
const peakTimes = 1.5;
/** A part of the time to a resolution is a bottleneck from so large a share on. */
const bottleneckShare = 0.25;
/** Days at the end of the period whose signals are news, and so many days before it that limits are made from. */
const newest = 7;
const daysOfLimits = 56;
/** Of points without any change so many signal at most; held by the tests of `controlLimits`. */
const falseAlarms = 0.01;

/** All that is told without a test. */
export async function describedFindings(
  source: Pick<MetricSource, 'describe' | 'query' | 'contacts'>,
  ask: Ask,
  description: Description,
  all: MetricTable,
  asked: ReadInsights,
  signal: AbortSignalLike | undefined,
): Promise<Looked<Described>> {
  const aborts = signal === undefined ? {} : { signal };
  const { kinds, within } = asked;
  const withoutEnd = {
    ...(within.where && { where: within.where }),
    ...(within.period && { period: within.period }),
  };
  const looks: readonly (readonly [DescribedKind, () => Promise<Looked<Described>>])[] = [
    ['signal', () => signals(ask, description, all, asked)],
    ['pareto', () => fewTopics(source, description, { ...within, ...aborts })],
    ['peaks', () => peakHours(source, { ...within, ...aborts })],
    ['bottleneck', () => slowest(source, description, { ...withoutEnd, ...aborts })],
    ['gated-agents', () => gated(source, description, { ...within, ...aborts })],
  ];
  const parts: Looked<Described>[] = [];
  for (const [kind, look] of looks) {
    if (!kinds.has(kind)) continue;
    parts.push(await look());
    await yieldToHost();
    throwIfAborted(signal);
  }
  return {
    findings: parts.flatMap(({ findings }) => findings),
    notLooked: parts.flatMap(({ notLooked }) => notLooked),
    queries: parts.flatMap(({ queries }) => queries),
    rows: parts.flatMap(({ rows = [] }) => rows),
  };
}

function lacking(
  kind: DescribedKind,
  reason: InsightLack,
  {
    metric = null,
    dimension = null,
  }: { readonly metric?: MetricId | null; readonly dimension?: string | null } = {},
): NotLooked {
  return { kind, metric, dimension, reason, count: 1 };
}

/** Control charts by day of the eight weeks up to the period's end: what signals in the newest seven points. */
async function signals(
  ask: Ask,
  { covers, timeZone }: Description,
  all: MetricTable,
  { metrics, within }: ReadInsights,
): Promise<Looked<SignalFinding>> {
  const { period } = all.query;
  if (period === null || covers === null)
    return { ...nothing, notLooked: [lacking('signal', 'baseline-too-short')] };
  const zone = new Zone(timeZone);
  const from = wallText(zone, period.toMs - (daysOfLimits + 1) * 86_400_000).slice(0, 10);
  const asked = metrics.some(({ metric }) => metric === volume)
    ? metrics
    : [{ metric: volume, as: volume }, ...metrics];
  const query: MetricQuery = {
    metrics: asked,
    by: [{ time: 'day' }],
    ...within,
    period: { from: from > covers.from ? from : covers.from.slice(0, 10), to: period.to },
  };
  const table = await ask(query);
  const findings: SignalFinding[] = [];
  const notLooked: NotLooked[] = [];
  for (const { metric, as, parameters } of table.query.metrics) {
    const chart = controlFrom(table, { covers, as });
    if (chart.limits === null) {
      const reason = chart.reason === 'no-variation' ? 'no-spread' : 'baseline-too-short';
      notLooked.push(lacking('signal', reason, { metric }));
      continue;
    }
    const tested = chart.points.flatMap(({ partial, value, baseline }, at) =>
      partial || value === null || baseline ? [] : [at],
    );
    const looked = tested.slice(-newest);
    const first = looked[0] ?? Infinity;
    const fresh = chart.signals.filter(({ at }) => at >= first);
    const told = fresh.toSorted(byRule)[0];
    if (told === undefined) continue;
    const last = chart.points[told.at] as (typeof chart.points)[number];
    const { minSample, unit } = catalog[metric];
    if (unit !== 'count' && last.n < minSample) {
      notLooked.push(lacking('signal', 'too-small', { metric }));
      continue;
    }
    const inPeriod = chart.points.reduce((sum, { key, n }) => (key >= period.from ? sum + n : sum), 0);
    const [value, centre] = [last.value as number, last.centre as number];
    const above = told.side === 'above' || told.side === 'rising';
    const better = isBetter(metric, parameters, above ? 1 : -1);
    const request = asked.find((one) => one.as === as) ?? metric;
    findings.push({
      kind: 'signal',
      class: 'described',
      significant: null,
      id: findingId('signal', as),
      ...{ metric, as, value, centre, above, better },
      ...{ low: last.low as number, high: last.high as number, rule: told.rule },
      points: told.points.filter((at) => at <= told.at).map((at) => chart.points[at]?.key ?? ''),
      ...{ n: last.n, baseline: chart.limits.n, looked: looked.length, falseAlarms },
      weight: { value: inPeriod === 0 ? 0 : Math.min(1, last.n / inPeriod), unit: 'share' },
      evidence: { ...query, metrics: [request] },
      remedy: remedyFor('signal', metric, { better, more: above }),
    });
  }
  return { findings, notLooked, queries: [query] };
}

/** A point beyond its limit first, then the newest. */
function byRule(a: RunSignal, b: RunSignal): number {
  const rank = ({ rule }: RunSignal): number => (rule === 'beyond-limit' ? 0 : 1);
  return rank(a) - rank(b) || b.at - a.at;
}

type Within = ReadInsights['within'] & { readonly signal?: AbortSignalLike };

/** Few topics that bring most contacts. */
async function fewTopics(
  source: Pick<MetricSource, 'query'>,
  { dimensions }: Description,
  within: Within,
): Promise<Looked<ParetoFinding>> {
  const dimension = 'topic';
  if (!dimensions.some(({ name }) => name === dimension))
    return { ...nothing, notLooked: [lacking('pareto', 'no-topics', { metric: volume })] };
  const found = await pareto(source, { ...within, by: dimension });
  const { rows, few, whole, queries } = found;
  if (found.reason !== undefined)
    return {
      ...nothing,
      notLooked: [lacking('pareto', found.reason, { metric: volume, dimension })],
      queries,
    };
  if (rows.length < paretoAtLeast || few / rows.length > paretoAtMost) return { ...nothing, queries };
  const largest = rows.filter((row) => row.few);
  const made = largest.at(-1)?.cumulative ?? 0;
  const finding: ParetoFinding = {
    kind: 'pareto',
    class: 'described',
    significant: null,
    id: findingId('pareto', volume, { dimension, key: null }),
    ...{ metric: volume, as: volume, dimension, value: made, few, of: rows.length, n: whole },
    largest: largest.slice(0, 10).map(({ key, name, share: own }) => ({
      ...keyOf(dimension, key, name),
      share: own ?? 0,
    })),
    weight: { value: made, unit: 'share' },
    evidence: queries[0] as MetricQuery,
    remedy: remedyFor('pareto', volume, { better: null, more: null }),
  };
  return { findings: [finding], notLooked: [], queries };
}

/** Hours of the week with far more contacts than usual. */
async function peakHours(
  source: Pick<MetricSource, 'describe' | 'query'>,
  within: Within,
): Promise<Looked<PeaksFinding>> {
  const found = await heatmap(source, { metric: volume, ...within });
  const { cells, peaks, queries, reason } = found;
  if (reason !== undefined)
    return { ...nothing, notLooked: [lacking('peaks', reason, { metric: volume })], queries };
  const open = cells.filter(({ n }) => n > 0);
  const n = open.reduce((sum, cell) => sum + cell.n, 0);
  const hours = open.reduce((sum, cell) => sum + (cell.hours ?? 0), 0);
  const usual = n / hours;
  const told = peaks.flatMap((key) => {
    const cell = cells.find((one) => one.key === key);
    const value = cell?.value ?? 0;
    return cell !== undefined && value >= peakTimes * usual
      ? [{ weekday: cell.weekday, hour: cell.hour, value, n: cell.n }]
      : [];
  });
  const [first] = told;
  if (first === undefined) return { ...nothing, queries };
  const finding: PeaksFinding = {
    kind: 'peaks',
    class: 'described',
    significant: null,
    id: findingId('peaks', volume),
    ...{ metric: volume, as: volume, value: first.value, usual, n },
    peaks: told.map(({ weekday, hour, value }) => ({ weekday, hour, value })),
    weight: { value: told.reduce((sum, one) => sum + one.n, 0) / n, unit: 'share' },
    evidence: queries[0],
    remedy: remedyFor('peaks', volume, { better: null, more: null }),
  };
  return { findings: [finding], notLooked: [], queries };
}

/** Where most of the time to a resolution goes. */
async function slowest(
  source: Pick<MetricSource, 'query' | 'contacts'>,
  { metrics }: Description,
  within: Within,
): Promise<Looked<BottleneckFinding>> {
  const metric: MetricId = 'resolution-time';
  const lack = (reason: InsightLack): readonly NotLooked[] => [lacking('bottleneck', reason, { metric })];
  if (metrics.find((one) => one.metric === metric)?.available !== true)
    return { ...nothing, notLooked: lack('not-supplied') };
  const { attribution: _, ...rest } = within;
  const found = await bottlenecks(source, rest);
  const { largest, coverage, queries, reason } = found;
  if (reason !== undefined) return { ...nothing, notLooked: lack(reason), queries };
  const [most] = largest;
  if (most === undefined || most.share < bottleneckShare || most.key === null) return { ...nothing, queries };
  const at: FindingKey = { dimension: found.by, key: most.key };
  const [evidence] = queries as [MetricQuery];
  const finding: BottleneckFinding = {
    kind: 'bottleneck',
    class: 'described',
    significant: null,
    id: findingId('bottleneck', metric, at),
    ...{ metric, as: metric, at, part: most.part, value: most.share, n: coverage.used },
    weight: { value: most.share, unit: 'share' },
    evidence: { ...evidence, by: [found.by] },
    remedy: remedyFor('bottleneck', metric, { better: null, more: null }),
  };
  return { findings: [finding], notLooked: [], queries };
}

/** How many agents the quality gate holds back. */
async function gated(
  source: Pick<MetricSource, 'describe' | 'query'>,
  { metrics, dimensions }: Description,
  within: Within,
): Promise<Looked<GatedAgentsFinding>> {
  const metric: MetricId = 'quality-score';
  const lack = (reason: InsightLack): readonly NotLooked[] => [lacking('gated-agents', reason, { metric })];
  const can = metrics.find((one) => one.metric === metric)?.available === true;
  if (!can || !dimensions.some(({ name }) => name === 'agent'))
    return { ...nothing, notLooked: lack('not-supplied') };
  const found = await scorecard(source, { ...within, pseudonyms: true });
  const gate = found.metrics.find((one) => one.gated && one.floor !== null);
  const { queries } = found;
  if (gate === undefined) return { ...nothing, notLooked: lack('no-gate'), queries };
  const held = found.agents.filter(({ gates }) => gates.length > 0).length;
  if (held === 0) return { ...nothing, queries };
  const { where, period, attribution } = within;
  const finding: GatedAgentsFinding = {
    kind: 'gated-agents',
    class: 'described',
    significant: null,
    id: findingId('gated-agents', gate.as),
    ...{ metric: gate.metric, as: gate.as, value: held, of: found.scored },
    weight: { value: held, unit: 'agents' },
    // Of the team's figure: who it is stands on the scorecard, where a host decides who sees it.
    evidence: {
      metrics: [gate.metric],
      by: ['team'],
      ...(where && { where }),
      ...(period && { period }),
      ...(attribution && { attribution }),
    },
    remedy: remedyFor('gated-agents', gate.metric, { better: null, more: null }),
  };
  return { findings: [finding], notLooked: [], queries };
}

function keyOf(dimension: string, key: string | null, name: string | undefined): FindingKey {
  return { dimension, key, ...(name !== undefined && { name }) };
}
