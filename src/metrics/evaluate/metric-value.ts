import type { TargetSetting } from '../../data/contact-data.js';
import type { MetricDefinition, Sums } from '../define.js';
import { statusOf } from '../status.js';
import type { Coverage, MetricValue, ReasonCode } from '../table.js';
import type { Missing } from './part-coverage.js';

/** A measure whose name says what it counts: `excluded:no-wait`. */
interface Named {
  readonly measure: string;
  readonly what: string;
}

/** A metric as it was asked for. */
export interface AskedMetric {
  readonly definition: MetricDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The counts of rows left out, and of optional fields present, among its measures. */
  readonly excluded: readonly Named[];
  readonly present: readonly Named[];
  readonly setting: TargetSetting | undefined;
}

/** `measures`: the names of all that it reads. */
export function askedMetric(
  definition: MetricDefinition,
  parameters: Readonly<Record<string, unknown>>,
  setting: TargetSetting | undefined,
  measures: readonly string[],
): AskedMetric {
  return {
    definition,
    parameters,
    excluded: measuresNamed('excluded', measures),
    present: measuresNamed('present', measures),
    setting,
  };
}

/** Those of a metric's measures that have a prefix. */
function measuresNamed(prefix: 'excluded' | 'present', measures: readonly string[]): readonly Named[] {
  return measures
    .filter((measure) => measure.startsWith(`${prefix}:`))
    .map((measure) => ({ measure, what: measure.slice(prefix.length + 1) }));
}

/** The whole value of one group, interval and coverage too: made when a row is read. */
export function valueOf(metric: AskedMetric, sums: Sums): MetricValue {
  const { definition, parameters } = metric;
  const { formula } = definition;
  const value = orNull(formula.value(sums, parameters));
  const coverage = coverageOf(metric, sums);
  const bounds = value === null ? null : (formula.bounds?.(sums, parameters) ?? null);
  const standardError = orNull(formula.standardError?.(sums, parameters) ?? NaN);
  const present = presence(metric, sums);
  const components = formula.components?.(sums, parameters);
  return {
    value,
    numerator: orNull(formula.numerator(sums, parameters)),
    denominator: orNull(formula.denominator(sums, parameters)),
    n: formula.n(sums, parameters),
    low: bounds === null ? null : bounds.low,
    high: bounds === null ? null : bounds.high,
    coverage,
    ...(value === null ? { reason: emptyReason(definition, parameters, coverage, sums) } : {}),
    ...(value !== null && definition.approximate === true ? { approximate: true } : {}),
    ...(standardError === null ? {} : { standardError }),
    ...(present === null ? {} : { present }),
    ...(components === undefined ? {} : { components }),
  };
}

/** A value that is none, whatever the rows. */
export function nullValue({ reason, lacks, thresholds }: Missing): MetricValue {
  return {
    value: null,
    numerator: null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    reason,
    ...(lacks === undefined ? {} : { lacks }),
    ...(thresholds === undefined ? {} : { thresholds }),
  };
}

/** Target and floor, and how the value stands to them; a bucket that the data's end cuts has no status. */
export function withTarget(
  value: MetricValue,
  metric: AskedMetric,
  setting: TargetSetting | undefined,
  cutBucket: boolean,
): MetricValue {
  if (setting === undefined) return value;
  const status = cutBucket ? undefined : statusOf(value, metric.definition, setting);
  return {
    ...value,
    target: setting.target,
    ...(setting.floor === undefined ? {} : { floor: setting.floor }),
    ...(status === undefined ? {} : { status }),
  };
}

export function coverageOf(metric: AskedMetric, sums: Sums): Coverage {
  const used = sums.number('used');
  const excluded: { reason: ReasonCode; rows: number }[] = [];
  let eligible = used;
  for (const { measure, what } of metric.excluded) {
    const rows = sums.number(measure);
    eligible += rows;
    if (rows > 0) excluded.push({ reason: what as ReasonCode, rows });
  }
  return { used, eligible, excluded };
}

function presence({ present }: AskedMetric, sums: Sums): Readonly<Record<string, number>> | null {
  if (present.length === 0) return null;
  return Object.fromEntries(present.map(({ measure, what }) => [what, sums.number(measure)]));
}

/** Rows left out of which it is not even known whether they belong to the population. */
const maybeMembers: ReadonlySet<ReasonCode> = new Set(['no-outcome', 'no-resolution']);

/** Where all rows of the population were left out for a missing field, that is why; else there were none. */
function emptyReason(
  definition: MetricDefinition,
  parameters: Readonly<Record<string, unknown>>,
  { used, excluded }: Coverage,
  sums: Sums,
): ReasonCode {
  const field = excluded.find(({ reason }) => !maybeMembers.has(reason));
  return used === 0 && field !== undefined ? field.reason : definition.emptyReason(parameters, sums);
}

export function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
