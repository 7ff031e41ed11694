import type { TargetSetting } from '../../data/contact-data.js';
import { measureKey, type Measure } from '../../query/plan.js';
import type { Partial } from '../../query/partial.js';
import { definitionOf } from '../definition-of.js';
import type { QueryFacts } from '../facts.js';
import { leftOutMeasure } from '../left-out.js';
import { metricMeasures } from '../metric-measures.js';
import type {
  Coverage,
  MetricColumn,
  MetricValue,
  ReasonCode,
  ResolvedMetric,
  ResolvedQuery,
} from '../table.js';
import { changeBetween } from './change.js';
import { GroupSums } from './group-sums.js';
import type { Layout } from './layout.js';
import {
  coverageOf,
  measuresNamed,
  nullValue,
  valueOf,
  withTarget,
  type AskedMetric,
} from './metric-value.js';
import type { TimeParts } from './time-parts.js';

/** The partials that a metric's sums are in, and where in them each row of a layout is. */
export interface AnswerSource {
  readonly query: ResolvedQuery;
  readonly layout: Layout;
  readonly parts: TimeParts;
  /** Whether the parts are buckets: one that the data's end cuts has no status. */
  readonly buckets: boolean;
  /** Null without a comparison. */
  readonly previousParts: TimeParts | null;
  readonly current: readonly Partial[];
  readonly previous: readonly Partial[];
  /** Place of the metric's partial among them. */
  readonly place: number;
  /** Place of the one that counts what its filters had to leave out; null where there is nothing. */
  readonly leftOut: number | null;
}

const leftOutName = 'excluded:unknown-contact';

/** One metric over the rows of a layout: numbers by the column, whole values one by one. */
export class MetricAnswer {
  readonly #metric: AskedMetric;
  readonly #source: AnswerSource;
  /** Why there is no value in any row. */
  readonly #reason: ReasonCode | null;
  /** Places of the partials that have its sums. */
  readonly #places: readonly number[];
  readonly #current: GroupSums;
  readonly #previous: GroupSums | undefined;

  constructor(
    metric: ResolvedMetric,
    setting: TargetSetting | undefined,
    reason: ReasonCode | null,
    source: AnswerSource,
    facts: QueryFacts,
  ) {
    const { place, leftOut, query } = source;
    const keys = keysOf(metricMeasures(metric, facts));
    const names = [...keys.keys(), ...(leftOut === null ? [] : [leftOutName])];
    this.#metric = {
      definition: definitionOf(metric),
      parameters: metric.parameters,
      excluded: measuresNamed('excluded', names),
      present: measuresNamed('present', names),
      setting,
    };
    this.#reason = reason;
    this.#source = source;
    this.#places = leftOut === null ? [place] : [place, leftOut];
    const keysAt = [
      keys,
      ...(leftOut === null ? [] : [keysOf(new Map([[leftOutName, leftOutMeasure(metric, query, facts)]]))]),
    ];
    const sums = (partials: readonly Partial[]): GroupSums =>
      new GroupSums(
        this.#places.map((at, i) => ({ partial: partials[at] as Partial, keys: keysAt[i] as KeysByName })),
      );
    this.#current = sums(source.current);
    this.#previous = source.previous.length === 0 ? undefined : sums(source.previous);
  }

  /** Numbers of the rows listed, in that order; NaN for null. */
  column(rows: ArrayLike<number>): MetricColumn {
    const { definition, parameters } = this.#metric;
    const { formula } = definition;
    const column = {
      value: new Float64Array(rows.length).fill(NaN),
      numerator: new Float64Array(rows.length).fill(NaN),
      denominator: new Float64Array(rows.length).fill(NaN),
      n: new Float64Array(rows.length),
    };
    for (let i = 0; i < rows.length; i += 1) {
      const sums = this.#at(rows[i] as number);
      if (sums === null) continue;
      column.value[i] = formula.value(sums, parameters);
      column.numerator[i] = formula.numerator(sums, parameters);
      column.denominator[i] = formula.denominator(sums, parameters);
      column.n[i] = formula.n(sums, parameters);
    }
    return this.#previous === undefined ? column : { ...column, previous: this.#previousValues(rows) };
  }

  /** Values alone, of all rows in the layout's order. */
  values(): Float64Array {
    const { definition, parameters } = this.#metric;
    return Float64Array.from({ length: this.#source.layout.rows }, (_, row) => {
      const sums = this.#at(row);
      return sums === null ? NaN : definition.formula.value(sums, parameters);
    });
  }

  value(row: number): MetricValue {
    const { layout, parts, buckets, previousParts } = this.#source;
    const part = layout.part[row] as number;
    const cut = parts.cut(part);
    const sums = this.#at(row);
    const value = {
      ...(sums === null ? nullValue(this.#reason ?? 'not-covered') : valueOf(this.#metric, sums)),
      ...(cut ? { partial: true as const } : {}),
    };
    const targeted = withTarget(value, this.#metric, cut && buckets);
    return previousParts === null ? targeted : this.#compared(targeted, row, part, previousParts);
  }

  /** Over the rows listed. */
  coverage(rows: ArrayLike<number>): Coverage {
    let used = 0;
    let eligible = 0;
    const excluded = new Map<ReasonCode, number>();
    for (let i = 0; i < rows.length; i += 1) {
      const sums = this.#at(rows[i] as number);
      if (sums === null) continue;
      const one = coverageOf(this.#metric, sums);
      used += one.used;
      eligible += one.eligible;
      for (const { reason, rows: count } of one.excluded) {
        excluded.set(reason, (excluded.get(reason) ?? 0) + count);
      }
    }
    return { used, eligible, excluded: [...excluded].map(([reason, count]) => ({ reason, rows: count })) };
  }

  /** The sums of a row, or null where it has no value whatever they are. */
  #at(row: number): GroupSums | null {
    const { layout, parts } = this.#source;
    if (this.#reason !== null || !parts.covered(layout.part[row] as number)) return null;
    return this.#moved(this.#current, layout.current, row);
  }

  /** The sums of the period compared with, or null where it has no such part or the data do not cover it. */
  #before(row: number, previousParts: TimeParts): GroupSums | null {
    const { layout } = this.#source;
    const part = layout.part[row] as number;
    if (this.#previous === undefined || this.#reason !== null) return null;
    if (part >= previousParts.count || !previousParts.covered(part)) return null;
    return this.#moved(this.#previous, layout.previous, row);
  }

  #moved(sums: GroupSums, groupsOf: readonly Int32Array[], row: number): GroupSums {
    for (let i = 0; i < this.#places.length; i += 1) {
      sums.groups[i] = (groupsOf[this.#places[i] as number] as Int32Array)[row] as number;
    }
    return sums;
  }

  #previousValues(rows: ArrayLike<number>): Float64Array {
    const { definition, parameters } = this.#metric;
    const { previousParts } = this.#source;
    return Float64Array.from({ length: rows.length }, (_, i) => {
      const sums = previousParts && this.#before(rows[i] as number, previousParts);
      return sums === null ? NaN : definition.formula.value(sums, parameters);
    });
  }

  #compared(value: MetricValue, row: number, part: number, previousParts: TimeParts): MetricValue {
    // The shorter of two months has no thirty-first day to compare with.
    if (part >= previousParts.count) return { ...value, change: null, changeRatio: null };
    const { parts } = this.#source;
    const sums = this.#before(row, previousParts);
    const isPartial = previousParts.covered(part) && (parts.cut(part) || !previousParts.whole(part));
    const previous = {
      ...(sums === null ? nullValue(this.#reason ?? 'not-covered') : valueOf(this.#metric, sums)),
      ...(isPartial ? { partial: true as const } : {}),
    };
    const lengths = { currentMs: parts.lengthMs(part), previousMs: previousParts.lengthMs(part) };
    return {
      ...value,
      previous,
      ...changeBetween(value.value, previous.value, this.#metric.definition.unit, lengths),
    };
  }
}

type KeysByName = ReadonlyMap<string, string>;

function keysOf(measures: ReadonlyMap<string, Measure>): KeysByName {
  return new Map([...measures].map(([name, measure]) => [name, measureKey(measure)]));
}
