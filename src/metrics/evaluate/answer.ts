import type { TargetSetting } from '../../data/contact-data.js';
import { periodParts } from '../../data/part-tables.js';
import { measureKey, type Measure } from '../../query/plan.js';
import type { Partial } from '../../query/partial.js';
import type { Zone } from '../../time/zone.js';
import type { MetricDefinition, Sums, SumsTime } from '../define.js';
import { loadedDefinition } from '../catalog/loaded.js';
import { inDirection } from '../in-direction.js';
import type { QueryFacts } from '../facts.js';
import { cutRows, otherLimits, type PartNeeds } from '../metric-measures.js';
import { daySums } from '../plan-days.js';
import type {
  Coverage,
  MetricColumn,
  MetricValue,
  ReasonCode,
  ResolvedMetric,
  ResolvedQuery,
} from '../table.js';
import { targetLength } from '../target-length.js';
import { suppliedLimits } from './beside-intervals.js';
import { changeBetween } from './change.js';
import type { DayPartials } from './day-partials.js';
import { RowDays } from './day-sums.js';
import { keysOf, type SumsSource } from './group-sums.js';
import type { Layout } from './layout.js';
import { askedMetric, coverageOf, nullValue, valueOf, withTarget, type AskedMetric } from './metric-value.js';
import { type PartCoverage, readsInstants } from './part-coverage.js';
import { type RowRules, RowSums, tooFew } from './row-sums.js';
import { type Judged, notJudged, type Significance, significanceOf } from './significance.js';
import type { TimeParts } from './time-parts.js';
import type { Unanswerable } from './unanswerable.js';
import { customerSums } from './withheld-rows.js';

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
  /** Null where a change is not judged by days. */
  readonly days: DayPartials | null;
  /** What the metric needs of which partial. */
  readonly needs: readonly PlacedNeeds[];
  /** What the data cover of what the metric reads; null without a comparison. */
  readonly coverage: { readonly current: PartCoverage; readonly previous: PartCoverage | null };
  /** Whether the rows are of buckets or cells, or the query keeps to cells: rows that last were cut at their edges; else of the whole period. */
  readonly isSplit: boolean;
  /** Whether a row is of one stretch of time, which has a length. */
  readonly hasLength: boolean;
  /** Places of those that count what its filters had to leave out, and by which measure. */
  readonly leftOut: readonly { readonly place: number; readonly measure: Measure }[];
}

/** What a metric needs of one part, and the place of the partial that has it. */
export interface PlacedNeeds {
  readonly needs: PartNeeds;
  /** Null where the part cannot be used, and need not be. */
  readonly place: number | null;
}

const leftOutName = 'excluded:unknown-contact';

/** One metric over the rows of a layout: numbers by the column, whole values one by one. */
export class MetricAnswer {
  readonly #definition: MetricDefinition;
  readonly #parameters: Readonly<Record<string, unknown>>;
  readonly #setting: TargetSetting | undefined;
  readonly #source: AnswerSource;
  readonly #needs: readonly PartNeeds[];
  readonly #rules: RowRules;
  readonly #zone: Zone;
  readonly #current: RowSums;
  /** Undefined without a comparison. */
  readonly #previous: RowSums | undefined;
  /** How whole values are made, from when one is. */
  #asked: AskedMetric | undefined;
  /** By period; null where a change is not judged by days. */
  readonly #days = new Map<'current' | 'previous', RowDays | null>();

  constructor(
    metric: ResolvedMetric,
    setting: TargetSetting | undefined,
    unanswerable: Unanswerable | null,
    source: AnswerSource,
    facts: QueryFacts,
  ) {
    const { needs, previousParts, coverage } = source;
    this.#definition = inDirection(loadedDefinition(metric.metric), metric.parameters);
    this.#parameters = metric.parameters;
    this.#setting = setting;
    this.#source = source;
    this.#zone = facts.zone;
    this.#needs = needs.map((placed) => placed.needs);
    this.#rules = this.#rulesOf(unanswerable, facts);
    this.#current = new RowSums(this.#rules, source, 'current', source.parts, coverage.current);
    this.#previous =
      previousParts === null || coverage.previous === null
        ? undefined
        : new RowSums(this.#rules, source, 'previous', previousParts, coverage.previous);
  }

  #rulesOf(unanswerable: Unanswerable | null, facts: QueryFacts): RowRules {
    const { needs, leftOut, isSplit } = this.#source;
    const sources: SumsSource[] = [];
    const unused: string[] = [];
    for (const { needs: needed, place } of needs) {
      const { measures, standsIn } = needed;
      if (place === null) unused.push(...measures.keys());
      else sources.push({ place, keys: keysOf(measures), without: standsIn?.without ?? [] });
    }
    for (const { place, measure } of leftOut) {
      sources.push({ place, keys: new Map([[leftOutName, measureKey(measure)]]), without: [] });
    }
    const fewestCustomers = facts.minCell ?? 0;
    const cut = cutRows[isSplit ? 'inBucket' : 'inRange'];
    const limits = this.#hasMeasure(otherLimits)
      ? this.#definition.fromIntervals?.(this.#parameters).limits
      : undefined;
    return {
      unanswerable,
      sources,
      unused,
      periodPlaces: needs.flatMap(({ place, needs: { rows, optional } }) =>
        place !== null && !optional && periodParts.has(rows.part) ? [{ place, part: rows.part }] : [],
      ),
      isCutAt: this.#hasMeasure(cut) ? cut : null,
      atOtherLimits:
        limits === undefined
          ? null
          : { reason: 'threshold-not-supplied', thresholds: suppliedLimits(limits, facts) },
      customers: fewestCustomers === 0 ? [] : sources.flatMap(({ keys }) => customerNames(keys)),
      fewestCustomers,
    };
  }

  #hasMeasure(name: string): boolean {
    return this.#needs.some(({ measures }) => measures.has(name));
  }

  /** Numbers of the rows listed, in that order; NaN for null. Each column is made when it is first asked for. */
  column(rows: ArrayLike<number>): MetricColumn {
    const { formula } = this.#definition;
    const previous = this.#previous;
    const made: { -readonly [Name in keyof MetricColumn]?: Float64Array } = {};
    const numbers = (of: NumberOf, none?: number): Float64Array =>
      this.#numbers(this.#current, rows, of, none);
    const column: MetricColumn = {
      get value() {
        return (made.value ??= numbers((sums, parameters) => formula.value(sums, parameters)));
      },
      get numerator() {
        return (made.numerator ??= numbers((sums, parameters) => formula.numerator(sums, parameters)));
      },
      get denominator() {
        return (made.denominator ??= numbers((sums, parameters) => formula.denominator(sums, parameters)));
      },
      get n() {
        return (made.n ??= numbers((sums, parameters) => formula.n(sums, parameters), 0));
      },
    };
    if (previous === undefined) return column;
    const get = (): Float64Array =>
      (made.previous ??= this.#numbers(previous, rows, (sums, parameters) =>
        formula.value(sums, parameters),
      ));
    return Object.defineProperty(column, 'previous', { enumerable: true, get });
  }

  /** Values alone, of all rows in the layout's order. */
  values(): Float64Array {
    const { formula } = this.#definition;
    const rows = Uint32Array.from({ length: this.#source.layout.rows }, (_, row) => row);
    return this.#numbers(this.#current, rows, (sums, parameters) => formula.value(sums, parameters));
  }

  /** A number of each of the rows listed; `none` where there is no value. */
  #numbers(of: RowSums, rows: ArrayLike<number>, numberOf: NumberOf, none = NaN): Float64Array {
    const numbers = new Float64Array(rows.length);
    const { sums } = of;
    for (let i = 0; i < numbers.length; i += 1) {
      numbers[i] = of.missing(rows[i] as number) === null ? numberOf(sums, this.#parameters) : none;
    }
    return numbers;
  }

  value(row: number): MetricValue {
    const { layout, parts, buckets } = this.#source;
    const part = layout.part[row] as number;
    const cut = parts.cut(part) && readsInstants(this.#needs);
    const value = {
      ...this.#valueIn(this.#current, row),
      ...(cut ? { partial: true as const } : {}),
    };
    const targeted = withTarget(value, this.#metric, this.#settingIn(part), cut && buckets);
    return this.#previous === undefined ? targeted : this.#compared(targeted, row, part, this.#previous);
  }

  /** Target and floor in a part in time: the catalogue states some for stretches of a length alone. */
  #settingIn(part: number): TargetSetting | undefined {
    const setting = this.#setting;
    if (setting !== undefined || this.#definition.targetOf === undefined) return setting;
    const { parts, hasLength } = this.#source;
    const length = hasLength ? targetLength(parts.stretch(part), this.#zone) : null;
    const target = this.#definition.targetOf(this.#parameters, length);
    return target === undefined ? undefined : { target };
  }

  /** Over the rows listed. */
  coverage(rows: ArrayLike<number>): Coverage {
    let used = 0;
    let eligible = 0;
    const excluded = new Map<ReasonCode, number>();
    for (let i = 0; i < rows.length; i += 1) {
      if (this.#current.missing(rows[i] as number) !== null) continue;
      const one = coverageOf(this.#metric, this.#current.sums);
      used += one.used;
      eligible += one.eligible;
      for (const { reason, rows: count } of one.excluded) {
        excluded.set(reason, (excluded.get(reason) ?? 0) + count);
      }
    }
    return { used, eligible, excluded: [...excluded].map(([reason, count]) => ({ reason, rows: count })) };
  }

  /**
   * Whether what is withheld of some rows is of so few that the sum of all others would tell of them, with the total; of
   * either of two periods.
   */
  hidesFew(rows: ArrayLike<number>): boolean {
    if (this.#rules.customers.length === 0) return false;
    return [this.#current, this.#previous].some((side) => side?.withheld().areTooFew(rows) === true);
  }

  /** The value of a row that is not shown for the sake of others. */
  get withheld(): MetricValue {
    return nullValue(tooFew);
  }

  get #metric(): AskedMetric {
    return (this.#asked ??= askedMetric(this.#definition, this.#parameters, this.#setting, this.#names()));
  }

  /** Of its measures, those that a partial has first. */
  #names(): readonly string[] {
    const { sources, unused } = this.#rules;
    return [...new Set([...sources.flatMap(({ keys }) => [...keys.keys()]), ...unused])];
  }

  #valueIn(of: RowSums, row: number): MetricValue {
    const missing = of.missing(row);
    return missing === null ? valueOf(this.#metric, of.sums) : nullValue(missing);
  }

  #compared(value: MetricValue, row: number, part: number, before: RowSums): MetricValue {
    const previousParts = before.parts;
    if (part >= previousParts.count) return { ...value, change: null, changeRatio: null, ...notJudged };
    const { parts } = this.#source;
    const isPartial =
      readsInstants(this.#needs) &&
      previousParts.covered(part) &&
      (parts.cut(part) || !previousParts.whole(part));
    const previous = {
      ...this.#valueIn(before, row),
      ...(isPartial ? { partial: true as const } : {}),
    };
    const lengths = { currentMs: parts.lengthMs(part), previousMs: previousParts.lengthMs(part) };
    return {
      ...value,
      previous,
      ...changeBetween(value.value, previous.value, this.#definition.unit, lengths),
      ...this.#significance(row, before),
    };
  }

  #significance(row: number, previous: RowSums): Significance {
    const own = this.#judged(row, 'current', this.#current);
    const before = own && this.#judged(row, 'previous', previous);
    // A quotient of counts is published in points as a hundredfold.
    return before ? significanceOf(own, before, this.#definition.unit === 'points' ? 100 : 1) : notJudged;
  }

  /** Null where there is no value. */
  #judged(row: number, period: 'current' | 'previous', of: RowSums): Judged | null {
    const { formula } = this.#definition;
    if (formula.estimate === undefined || of.missing(row) !== null) return null;
    return {
      estimate: formula.estimate(of.sums, this.#parameters),
      days: this.#daysIn(period, of)?.of(row, formula, this.#parameters) ?? null,
    };
  }

  #daysIn(period: 'current' | 'previous', { time }: RowSums): RowDays | null {
    let days = this.#days.get(period);
    if (days === undefined) this.#days.set(period, (days = this.#rowDays(period, time)));
    return days;
  }

  #rowDays(period: 'current' | 'previous', time: SumsTime): RowDays | null {
    const sources = this.#source.needs.flatMap(({ needs, place }) => {
      const days = place === null ? undefined : this.#source.days?.of(needs.rows, period);
      return days === undefined ? [] : [{ days, keys: keysOf(daySums(needs)) }];
    });
    return sources.length === 0 ? null : new RowDays(sources, this.#names(), time);
  }
}

type NumberOf = (sums: Sums, parameters: Readonly<Record<string, unknown>>) => number;

function customerNames(keys: ReadonlyMap<string, string>): readonly string[] {
  return [...keys.keys()].filter((name) => name.startsWith(customerSums));
}
