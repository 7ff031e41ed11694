import { keyName } from '../metrics/key-name.js';
import type { Unit, Variant } from '../metrics/define.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Condition } from '../metrics/query.js';
import type { MetricValue, ResolvedPeriod } from '../metrics/table.js';
import { fingerprint, numberFingerprint } from './fingerprint.js';
import type { Subject } from './subject.js';

/** How a number came about, for machines: all that its words say, as plain JSON. */
export interface ExplanationFacts {
  readonly metric: MetricId;
  readonly unit: Unit;
  /** In the reader's language, in words of the variant asked for and in numbers. */
  readonly formula: string;
  /** Value, numerator, denominator, sample, interval; coverage, and what was left out by reason. */
  readonly value: MetricValue;
  /** Every parameter as it was used. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Those that matter for this variant. */
  readonly variant: Variant;
  readonly attribution: 'arrival' | 'end';
  readonly timeZone: string;
  /** Null: all data, which have no span. */
  readonly period: Pick<ResolvedPeriod, 'from' | 'to'> | null;
  readonly compare: Pick<ResolvedPeriod, 'from' | 'to'> | null;
  /** The group, by the names of its keys; empty for all groups together. */
  readonly key: Readonly<Record<string, string | null>>;
  /** Filters of the query, and of the metric alone. */
  readonly where: Readonly<Record<string, Condition>>;
  readonly ownWhere: Readonly<Record<string, Condition>>;
  readonly currency: string | null;
  /** Stands for id, parameters and what is added up: equal in reports that count alike. */
  readonly definition: string;
  /** Of the data. */
  readonly version: string;
  /** Stands for the definition on this version of the data. */
  readonly hash: string;
}

/** `row`: its place in the table, or null for the total. */
export function explanationFacts(
  { table, metric, definition }: Subject,
  value: MetricValue,
  row: number | null,
  formula: string,
): ExplanationFacts {
  const { query, version } = table;
  const hash = fingerprint(metric);
  const keys = row === null ? [] : query.by.map(keyName);
  const values = row === null ? {} : table.key(row);
  return {
    metric: metric.metric,
    unit: definition.unit,
    formula,
    value,
    parameters: metric.parameters,
    variant: definition.variantOf(metric.parameters),
    attribution: query.attribution,
    timeZone: query.timeZone,
    period: dates(query.period),
    compare: dates(query.compare),
    key: Object.fromEntries(keys.map((name) => [name, values[name] ?? null])),
    where: query.where,
    ownWhere: metric.where,
    currency: query.currency,
    definition: hash,
    version,
    hash: numberFingerprint(hash, version),
  };
}

function dates(period: ResolvedPeriod | null): Pick<ResolvedPeriod, 'from' | 'to'> | null {
  return period && { from: period.from, to: period.to };
}
