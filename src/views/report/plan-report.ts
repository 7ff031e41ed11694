import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import { timeCycles, timeGrains } from '../../time/grain.js';
import type { ReportData } from './report-data.js';
import { hasBefore } from './report-period.js';
import { showRule, type ReportShow, type ReportWidth } from './report-shows.js';
import type { ReportItem, ReportSpec } from './report-spec.js';
import { metricsOfText } from './report-texts.js';

/** What of a report the data can show, and what they cannot. */
export interface ReportPlan {
  readonly sections: readonly PlannedSection[];
  /** What was asked for and cannot be had, in the report's order. */
  readonly left: readonly LeftOut[];
  /** Every metric that the report names and the data have, as it is first named. */
  readonly metrics: readonly MetricId[];
  /** What everything is compared with; undefined where nothing is, or the data reach back no further. */
  readonly compare: MetricQuery['compare'];
}

export interface PlannedSection {
  /** Tells it from the other sections: its place in the spec, from 1. */
  readonly id: number;
  readonly title: string;
  readonly note: string | undefined;
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  /** Tells it from all other items: `2-1`. */
  readonly id: string;
  readonly show: ReportShow;
  readonly width: ReportWidth;
  /** What the item names and has; empty where it is of what it finds. */
  readonly metrics: readonly MetricId[];
  /** Whether it is of other rows or another time than the report. */
  readonly apart: boolean;
  /** What the element is told, by the names of its properties. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A part of a report that the data cannot show. */
export interface LeftOut {
  readonly section: string;
  readonly show: ReportShow;
  readonly label: string | undefined;
  /** Null: the whole item, of whatever metrics. */
  readonly metric: MetricId | null;
  /** Fields that it lacks, as a source's description names them. */
  readonly missing: readonly string[];
}

/**
 * What of a spec can be shown of data, over a period (undefined: all). Of an item that names several metrics those stay
 * that can be had; a section of which nothing stays and that has no text is left out. Pure.
 */
export function planReport(spec: ReportSpec, data: ReportData, period: Period | undefined): ReportPlan {
  const left: LeftOut[] = [];
  const wanted = spec.compare ?? 'previous-period';
  const isNamed = typeof wanted === 'string';
  const compare = wanted === 'none' || (isNamed && !hasBefore(period, data)) ? undefined : wanted;
  const known = new Set(data.metrics.flatMap(({ metric, available }) => (available ? [metric] : [])));
  const missing = (metric: MetricId): readonly string[] =>
    data.metrics.find((one) => one.metric === metric)?.missing ?? [];
  const used: MetricId[] = [];
  const use = (metrics: readonly MetricId[]): void => {
    used.push(...metrics.filter((metric) => known.has(metric)));
  };
  use([spec.aim, ...(spec.notes ?? [])].flatMap((text) => metricsOfText(text ?? '')));

  const planItem = (item: ReportItem, id: string, section: string): PlannedItem[] => {
    const { show, label } = item;
    const rule = showRule(show);
    const lack = (metric: MetricId | null, fields: readonly string[]): void => {
      left.push({ section, show, label, metric, missing: fields });
    };
    const fields = lackingFields(item, data);
    if (fields.length > 0) {
      lack(null, fields);
      return [];
    }
    const requests = requestsOf(item);
    const kept = requests.filter(({ metric }) => known.has(metric));
    const gone = requests.filter(({ metric }) => !known.has(metric)).map(({ metric }) => metric);
    for (const metric of new Set(gone)) lack(metric, missing(metric));
    if (kept.length === 0 && requests.length > 0) return [];
    const metrics = kept.map(({ metric }) => metric);
    use(metrics);
    return [
      {
        id,
        show,
        width: item.width ?? rule.width,
        metrics,
        apart: item.where !== undefined || item.period !== undefined,
        properties: propertiesOf(item, kept, compare),
      },
    ];
  };

  const sections = spec.sections.map(({ title, note, items }, at): PlannedSection => {
    use(metricsOfText(note ?? ''));
    return {
      id: at + 1,
      title,
      note,
      items: items.flatMap((item, place) => planItem(item, `${at + 1}-${place + 1}`, title)),
    };
  });
  return {
    sections: sections.filter(({ items, note }) => items.length > 0 || note !== undefined),
    left,
    metrics: [...new Set(used)],
    compare,
  };
}

function requestsOf(item: ReportItem): readonly MetricRequest[] {
  const { metric, usual } = showRule(item.show);
  const given =
    metric === 'metrics'
      ? (item.metrics ?? [])
      : metric === 'metric' && item.metric
        ? [item.metric].flat()
        : [];
  const requests = given.map((one) => (typeof one === 'string' ? { metric: one } : one));
  return requests.length > 0 ? requests : usual.map((one) => ({ metric: one }));
}

/** Fields of the data without which an item shows nothing: its dimensions, and others of which it needs one. */
function lackingFields(item: ReportItem, { dimensions, parts }: ReportData): readonly string[] {
  const { dimension, fields } = showRule(item.show);
  const has = (name: string): boolean => dimensions.some((one) => one.name === name && one.values.length > 0);
  const asked = [item['by'] ?? dimension, item['per']].flatMap((by) =>
    typeof by === 'string' ? by.split(',').map((one) => one.trim()) : [],
  );
  const lacking = asked.filter((by) => by !== '' && !isTime(by) && !has(by));
  if (lacking.length > 0 || fields === undefined) return lacking;
  const isThere = (name: string): boolean => {
    const [part, field] = name.split('.');
    return parts.some((one) => one.part === part && one.rows > 0 && one.fields.includes(field ?? ''));
  };
  return fields.some(isThere) ? [] : fields.slice(0, 1);
}

function isTime(by: string): boolean {
  return ([...timeGrains, ...timeCycles] as readonly string[]).includes(by);
}

function propertiesOf(
  item: ReportItem,
  kept: readonly MetricRequest[],
  compare: MetricQuery['compare'],
): Readonly<Record<string, unknown>> {
  const { show, metric: _metric, metrics: _metrics, width: _width, compare: own, ...others } = item;
  const rule = showRule(show);
  const comparing = own === 'none' ? undefined : (own ?? compare);
  // A second line behind each of several is more than a chart bears; where one says so, it is drawn.
  const crowded = show === 'trend-chart' && kept.length > 1 && own === undefined;
  const asks = (rule.members as readonly string[]).includes('compare') && comparing !== undefined && !crowded;
  return {
    ...others,
    ...(rule.metric === 'metric' &&
      kept.length > 0 && { metric: kept.map(({ metric }) => metric).join(' ') }),
    ...(rule.metric === 'metrics' && kept.length > 0 && { metrics: kept }),
    ...(asks && { compare: comparing }),
  };
}

/** Metrics in the order of the catalogue, for a list that readers look things up in. */
export function inCatalogueOrder(metrics: readonly MetricId[]): readonly MetricId[] {
  return metricIds.filter((metric) => metrics.includes(metric));
}
