import type { AbortSignalLike } from '../../platform.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import { daysFromCivil } from '../../time/civil.js';
import { dateText } from '../../time/iso-text.js';
import type { MetricSource } from '../../source/metric-source.js';
import { type AgentSums, rampGroups, type TenureGroup } from './ramp-groups.js';
import { type Tenure, tenureOn } from './tenure.js';

export interface RampUpOptions {
  /** Any metric that is one sum over another. */
  readonly metric: MetricId | MetricRequest;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
  readonly signal?: AbortSignalLike;
}

export type RampUpReason =
  | ReasonCode
  | 'no-start-dates' // the data say of no agent since when they have been there
  | 'not-a-quotient'; // the metric is a count, a quantile or a mixture: agents' values do not add up

export interface RampUp {
  readonly metric: MetricId;
  /** From the newest agents on; empty with a reason. */
  readonly groups: readonly TenureGroup[];
  /** Agents with contacts (or shifts) of whom no start is known, and those with some from before their start. */
  readonly unknown: number;
  readonly early: number;
  readonly period: Period | null;
  readonly reason?: RampUpReason;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
}

const members = ['metric', 'where', 'period', 'attribution', 'signal'];

/**
 * A metric by how long its agents had been there, against those of 12 months and more: 0–3, 3–6 and 6–12 months since
 * `startedOn`. Tenure is that of the day of the contact, not of today: an agent who passes a boundary within the period is
 * asked about by day. Throws for a wrong option; what the data cannot tell is a `reason`.
 */
export async function rampUp(
  source: Pick<MetricSource, 'query' | 'describe'>,
  options: RampUpOptions,
): Promise<RampUp> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { metric: asked, where, period, attribution, signal } = options;
  const request = typeof asked === 'string' ? { metric: asked } : asked;
  const { metric } = request;
  if (!metricIds.includes(metric)) throw new RangeError(`unknown metric: ${metric}`);
  const as = request.as ?? metric;
  const { startedOn = [] } = await source.describe();
  const starts = new Map(startedOn.map(({ agent, date }) => [agent, date]));
  const base = { ...(where && { where }), ...(period && { period }), ...(attribution && { attribution }) };
  const whole: MetricQuery = { metrics: [request], by: ['agent'], ...base, total: true };
  const signalled = signal === undefined ? {} : { signal };
  const table = await source.query(whole, signalled);
  const span = table.query.period;
  const told = {
    metric,
    period: span && { from: span.from, to: span.to },
    version: table.version,
    queries: [whole],
  };
  const refused = (reason: RampUpReason): RampUp => ({ ...told, groups: [], unknown: 0, early: 0, reason });
  const total = table.total?.values[as] as MetricValue;
  if (total.value === null) return refused(total.reason ?? 'no-contacts');
  if (total.numerator === null || !((total.denominator ?? 0) > 0)) return refused('not-a-quotient');
  if (starts.size === 0 || span === null) return refused('no-start-dates');

  const agents = agentsOf(table);
  const last = lastDay(span.to);
  const first = span.from.slice(0, 10);
  const passing = agents.filter((agent) => {
    const start = starts.get(agent);
    return start !== undefined && tenureOn(first, start) !== tenureOn(last, start);
  });
  const daily: MetricQuery = {
    ...whole,
    by: ['agent', { time: 'day' }],
    where: { ...where, agent: passing },
  };
  const days = passing.length === 0 ? null : await source.query(daily, signalled);
  const withheld = [table, ...(days ? [days] : [])].some(({ rows }) =>
    rows.some(({ values }) => values[as]?.reason === 'too-few'),
  );
  if (withheld) return refused('too-few');

  const early = new Set<string>();
  const sums: AgentSums[] = [];
  const add = (agent: string | null | undefined, date: string, value: MetricValue | undefined): void => {
    const start = agent === null || agent === undefined ? undefined : starts.get(agent);
    const above = value?.numerator ?? 0;
    const below = value?.denominator ?? 0;
    // A day may have what is above alone: a contact of a shift that began before midnight.
    if (typeof agent !== 'string' || start === undefined || (above === 0 && below === 0)) return;
    const tenure: Tenure | null = tenureOn(date, start);
    if (tenure === null) early.add(agent);
    else sums.push({ agent, tenure, above, below });
  };
  for (const { key, values } of table.rows) {
    if (!passing.includes(key['agent'] ?? '')) add(key['agent'], first, values[as]);
  }
  for (const { key, values } of days?.rows ?? []) add(key['agent'], key['day'] ?? first, values[as]);
  // NPS is a hundred times its quotient.
  const scale =
    total.value === 0 ? scaleOf(table, as) : (total.value * (total.denominator as number)) / total.numerator;
  return {
    ...told,
    queries: days ? [whole, daily] : [whole],
    groups: rampGroups(sums, Math.round(scale)),
    unknown: agents.filter((agent) => !starts.has(agent)).length,
    early: early.size,
  };
}

function agentsOf(table: MetricTable): readonly string[] {
  return table.rows.flatMap(({ key }) => key['agent'] ?? []);
}

/** The last day that a period has any time of. */
function lastDay(to: string): string {
  if (to.length > 10) return to.slice(0, 10);
  const [year, month, day] = to.split('-').map(Number) as [number, number, number];
  return dateText(daysFromCivil(year, month, day) - 1);
}

/** Of a whole whose value is 0, by any agent whose is not. */
function scaleOf(table: MetricTable, as: string): number {
  for (const { values } of table.rows) {
    const { value, numerator, denominator } = values[as] ?? {};
    if (value && numerator && denominator) return (value * denominator) / numerator;
  }
  return 1;
}
