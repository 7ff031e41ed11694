import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { MetricRequest } from '../../metrics/query.js';
import {
  isObject,
  own,
  readCompare,
  readPlainPeriod,
  readWhere,
  type ReadText,
  type Refuse,
} from './report-reading.js';
import { reportShows, reportWidths, showRule, type ReportShow } from './report-shows.js';
import type { ReportItem } from './report-spec.js';

/** Reads items. One whose element or metric is not known is left out; a member that cannot be read is left out of it. */
export function itemReader(
  refuse: Refuse,
  text: ReadText,
): (path: string, value: unknown) => ReportItem | undefined {
  return (path, value) => {
    if (!isObject(value)) return refuse(path, value);
    const given = own(value, 'show');
    const name = typeof given === 'string' ? given.replace(/^cb-/, '') : '';
    if (!Object.hasOwn(reportShows, name)) return refuse(`${path}.show`, given);
    const show = name as ReportShow;
    const rule = showRule(show);
    const metrics = readMetrics(path, value, show, refuse);
    if (metrics === undefined) return undefined;
    const label = text(`${path}.label`, own(value, 'label'));
    const width = reportWidths.find((one) => one === own(value, 'width'));
    if (width === undefined && own(value, 'width') !== undefined)
      refuse(`${path}.width`, own(value, 'width'));
    const where = readWhere(`${path}.where`, own(value, 'where'), refuse);
    const period = readPlainPeriod(`${path}.period`, own(value, 'period'), refuse);
    const others = Object.keys(value)
      .filter((member) => !shared.includes(member) && member !== rule.metric)
      .flatMap((member): [string, unknown][] => {
        const at = `${path}.${member}`;
        const found = value[member];
        if (found === null) return [];
        if (!rule.members.includes(member)) return refuse(at, found) ?? [];
        if (member !== 'compare') return [[member, found]];
        const compare = readCompare(at, found, refuse);
        return compare === undefined ? [] : [[member, compare]];
      });
    return {
      show,
      ...metrics,
      ...(label && { label }),
      ...(width && { width }),
      ...(where && { where }),
      ...(period && { period }),
      ...Object.fromEntries(others),
    };
  };
}

const shared: readonly string[] = ['show', 'label', 'width', 'where', 'period'];

/** The metrics of an item under the name of its member; undefined where it is left without what it cannot do without. */
function readMetrics(
  path: string,
  item: Readonly<Record<string, unknown>>,
  show: ReportShow,
  refuse: Refuse,
):
  | { readonly metric?: MetricId | readonly MetricId[]; readonly metrics?: readonly MetricRequest[] }
  | undefined {
  const { metric: member, several, optional } = showRule(show);
  if (member === null) return {};
  const value = own(item, member);
  const at = `${path}.${member}`;
  const list = typeof value === 'string' ? value.split(/[\s,]+/).filter((word) => word !== '') : value;
  const many = Array.isArray(list) ? list : list === undefined || list === null ? [] : [list];
  if (many.length > 1 && !several) return refuse(at, value);
  const read = many.map((one, place) =>
    member === 'metrics' && isObject(one)
      ? readRequest(`${at}[${place}]`, one, refuse)
      : readId(many.length > 1 ? `${at}[${place}]` : at, one, refuse),
  );
  const known = read.filter((one) => one !== undefined);
  if (known.length === 0) {
    if (many.length > 0) return undefined;
    if (optional) return {};
    return refuse(at, value);
  }
  if (member === 'metrics')
    return { metrics: known.map((one) => (typeof one === 'string' ? { metric: one } : one)) };
  const ids = known.map((one) => (typeof one === 'string' ? one : one.metric));
  return { metric: several && ids.length > 1 ? ids : ids[0]! };
}

function readId(path: string, value: unknown, refuse: Refuse): MetricId | undefined {
  return (metricIds as readonly unknown[]).includes(value) ? (value as MetricId) : refuse(path, value);
}

function readRequest(
  path: string,
  request: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): MetricRequest | undefined {
  const metric = readId(`${path}.metric`, own(request, 'metric'), refuse);
  const as = own(request, 'as');
  const parameters = own(request, 'parameters');
  const where = readWhere(`${path}.where`, own(request, 'where'), refuse);
  if (metric === undefined) return undefined;
  return {
    metric,
    ...(typeof as === 'string' && as !== '' && { as }),
    ...(isObject(parameters) && { parameters }),
    ...(where && { where }),
  };
}
