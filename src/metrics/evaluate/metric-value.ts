import type { TargetSetting } from '../../data/contact-data.js';
import type { MetricDefinition, Sums } from '../define.js';
import { statusOf } from '../status.js';
import type { Coverage, MetricValue, ReasonCode } from '../table.js';

/** A metric as it was asked for. */
export interface AskedMetric {
  readonly definition: MetricDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Names of its measures. */
  readonly names: readonly string[];
  readonly setting: TargetSetting | undefined;
}

/** The whole value of one group, interval and coverage too: made when a row is read. */
export function valueOf({ definition, parameters, names }: AskedMetric, sums: Sums): MetricValue {
  const { formula } = definition;
  const value = orNull(formula.value(sums, parameters));
  const coverage = coverageOf(names, sums);
  const bounds = value === null ? null : (formula.bounds?.(sums, parameters) ?? null);
  const standardError = orNull(formula.standardError?.(sums, parameters) ?? NaN);
  const present = presence(names, sums);
  return {
    value,
    numerator: orNull(formula.numerator(sums, parameters)),
    denominator: orNull(formula.denominator(sums, parameters)),
    n: formula.n(sums, parameters),
    low: bounds === null ? null : bounds.low,
    high: bounds === null ? null : bounds.high,
    coverage,
    ...(value === null ? { reason: emptyReason(definition, parameters, coverage) } : {}),
    ...(value !== null && definition.approximate === true ? { approximate: true } : {}),
    ...(standardError === null ? {} : { standardError }),
    ...(present === null ? {} : { present }),
  };
}

/** A value that is none, whatever the rows. */
export function nullValue(reason: ReasonCode): MetricValue {
  return {
    value: null,
    numerator: null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    reason,
  };
}

/** Target and floor, and how the value stands to them; a bucket that the data's end cuts has no status. */
export function withTarget(value: MetricValue, metric: AskedMetric, cutBucket: boolean): MetricValue {
  const { setting } = metric;
  if (setting === undefined) return value;
  const status = cutBucket ? undefined : statusOf(value, metric.definition, setting);
  return {
    ...value,
    target: setting.target,
    ...(setting.floor === undefined ? {} : { floor: setting.floor }),
    ...(status === undefined ? {} : { status }),
  };
}

export function coverageOf(names: readonly string[], sums: Sums): Coverage {
  const used = sums.number('used');
  const excluded: { reason: ReasonCode; rows: number }[] = [];
  let eligible = used;
  for (const name of names) {
    if (!name.startsWith(excludedPrefix)) continue;
    const rows = sums.number(name);
    eligible += rows;
    if (rows > 0) excluded.push({ reason: name.slice(excludedPrefix.length) as ReasonCode, rows });
  }
  return { used, eligible, excluded };
}

const excludedPrefix = 'excluded:';
const presentPrefix = 'present:';

function presence(names: readonly string[], sums: Sums): Readonly<Record<string, number>> | null {
  const fields = names.filter((name) => name.startsWith(presentPrefix));
  if (fields.length === 0) return null;
  return Object.fromEntries(fields.map((name) => [name.slice(presentPrefix.length), sums.number(name)]));
}

/** Where all rows of the population were left out for a missing field, that is why; else there were none. */
function emptyReason(
  definition: MetricDefinition,
  parameters: Readonly<Record<string, unknown>>,
  { used, excluded }: Coverage,
): ReasonCode {
  const field = excluded.find(({ reason }) => reason !== 'no-outcome');
  return used === 0 && field !== undefined ? field.reason : definition.emptyReason(parameters);
}

export function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
