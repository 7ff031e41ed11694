import type { TargetSetting } from '../../data/contact-data.js';
import { periodParts, type TablePart } from '../../data/part-tables.js';
import { measureKey, type Measure } from '../../query/plan.js';
import type { Partial } from '../../query/partial.js';
import type { Zone } from '../../time/zone.js';
import type { SumsTime } from '../define.js';
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
import { type BesideIntervals, suppliedLimits } from './beside-intervals.js';
import { changeBetween } from './change.js';
import type { DayPartials } from './day-partials.js';
import { RowDays } from './day-sums.js';
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
import { type Missing, PartCoverage, readsInstants } from './part-coverage.js';
import { type Judged, notJudged, type Significance, significanceOf } from './significance.js';
import type { TimeParts } from './time-parts.js';
import type { Unanswerable } from './unanswerable.js';
import { customerSums, WithheldRows } from './withheld-rows.js';

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
  /** What rows of intervals are to the metric; null where they do not bear on it. */
  readonly beside: BesideIntervals | null;
  /** Whether the rows are of buckets or cells, at whose edges rows that last were cut; else of the whole period. */
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

const tooFew: Missing = { reason: 'too-few' };

/** One metric over the rows of a layout: numbers by the column, whole values one by one. */
export class MetricAnswer {
  readonly #metric: AskedMetric;
  readonly #source: AnswerSource;
  /** Why there is no value in any row. */
  readonly #unanswerable: Unanswerable | null;
  /** Places of the partials that have its sums. */
  readonly #places: readonly number[];
  readonly #needs: readonly PartNeeds[];
  /** Where the rows of parts that are of stretches of time are. */
  readonly #periodPlaces: readonly { readonly place: number; readonly part: TablePart }[];
  /** The measure that counts rows which do not lie wholly in a row of the answer; null where that does not matter. */
  readonly #isCutAt: string | null;
  readonly #zone: Zone;
  /** The measures that count its customers; none where it may be of any number of them. */
  readonly #customers: readonly string[];
  readonly #fewestCustomers: number;
  /** Why there is no value where rows of intervals do not count at the limits asked for; null where none are asked for. */
  readonly #atOtherLimits: Missing | null;
  readonly #current: Side;
  /** Undefined without a comparison. */
  readonly #previous: Side | undefined;

  constructor(
    metric: ResolvedMetric,
    setting: TargetSetting | undefined,
    reason: Unanswerable | null,
    source: AnswerSource,
    facts: QueryFacts,
  ) {
    const { needs, leftOut } = source;
    const sources = [
      ...needs.flatMap(({ needs: { measures, standsIn }, place }) =>
        place === null ? [] : [{ place, keys: keysOf(measures), without: standsIn?.without ?? [] }],
      ),
      ...leftOut.map(({ place, measure }) => ({
        place,
        keys: keysOf(new Map([[leftOutName, measure]])),
        without: [],
      })),
    ];
    const unused = needs.flatMap(({ needs: { measures }, place }) =>
      place === null ? [...measures.keys()] : [],
    );
    const names = [...new Set([...sources.flatMap(({ keys }) => [...keys.keys()]), ...unused])];
    this.#metric = {
      definition: inDirection(loadedDefinition(metric.metric), metric.parameters),
      parameters: metric.parameters,
      excluded: measuresNamed('excluded', names),
      present: measuresNamed('present', names),
      setting,
    };
    this.#unanswerable = reason;
    this.#source = source;
    this.#zone = facts.zone;
    this.#needs = needs.map((placed) => placed.needs);
    this.#periodPlaces = needs.flatMap(({ place, needs: { rows, optional } }) =>
      place !== null && !optional && periodParts.has(rows.part) ? [{ place, part: rows.part }] : [],
    );
    const cut = cutRows[source.isSplit ? 'inBucket' : 'inRange'];
    this.#isCutAt = names.includes(cut) ? cut : null;
    const limits = names.includes(otherLimits)
      ? this.#metric.definition.fromIntervals?.(metric.parameters)
      : undefined;
    this.#atOtherLimits =
      limits?.limits === undefined
        ? null
        : { reason: 'threshold-not-supplied', thresholds: suppliedLimits(limits.limits, facts) };
    this.#places = sources.map(({ place }) => place);
    this.#customers = sources.flatMap(({ keys }) =>
      [...keys.keys()].filter((name) => name.startsWith(customerSums)),
    );
    this.#fewestCustomers = facts.minCell ?? 0;
    const side = (period: 'current' | 'previous', parts: TimeParts): Side => {
      const time = new RowTime(parts, source);
      const of = sources.map(({ place, ...named }) => ({
        partial: source[period][place] as Partial,
        ...named,
      }));
      const coverage = new PartCoverage(this.#needs, parts, facts, source.beside);
      const sums = new GroupSums(of, unused, time);
      let days: RowDays | null | undefined;
      let withheld: WithheldRows | undefined;
      const made: Side = {
        parts,
        groupsOf: source.layout[period],
        time,
        coverage,
        sums,
        days: () => (days === undefined ? (days = this.#rowDays(period, names, time)) : days),
        withheld: () => (withheld ??= this.#withheldRows(made)),
      };
      return made;
    };
    this.#current = side('current', source.parts);
    this.#previous = source.previousParts === null ? undefined : side('previous', source.previousParts);
  }

  /** Numbers of the rows listed, in that order; NaN for null. */
  column(rows: ArrayLike<number>): MetricColumn {
    const { formula } = this.#metric.definition;
    return onceAsked<MetricColumn>({
      value: () => this.#numbers(rows, (sums, parameters) => formula.value(sums, parameters)),
      numerator: () => this.#numbers(rows, (sums, parameters) => formula.numerator(sums, parameters)),
      denominator: () => this.#numbers(rows, (sums, parameters) => formula.denominator(sums, parameters)),
      n: () => this.#numbers(rows, (sums, parameters) => formula.n(sums, parameters), 0),
      ...(this.#previous === undefined ? {} : { previous: () => this.#previousValues(rows) }),
    });
  }

  /** A number of each of the rows listed; `none` where there is no value. */
  #numbers(
    rows: ArrayLike<number>,
    of: (sums: GroupSums, parameters: Readonly<Record<string, unknown>>) => number,
    none = NaN,
  ): Float64Array {
    const numbers = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i += 1) {
      const sums = this.#at(rows[i] as number);
      numbers[i] = sums instanceof GroupSums ? of(sums, this.#metric.parameters) : none;
    }
    return numbers;
  }

  /** Values alone, of all rows in the layout's order. */
  values(): Float64Array {
    const { definition, parameters } = this.#metric;
    return Float64Array.from({ length: this.#source.layout.rows }, (_, row) => {
      const sums = this.#at(row);
      return sums instanceof GroupSums ? definition.formula.value(sums, parameters) : NaN;
    });
  }

  value(row: number): MetricValue {
    const { layout, parts, buckets } = this.#source;
    const part = layout.part[row] as number;
    const cut = parts.cut(part) && readsInstants(this.#needs);
    const value = {
      ...this.#valueOf(this.#at(row)),
      ...(cut ? { partial: true as const } : {}),
    };
    const targeted = withTarget(value, this.#metric, this.#settingIn(part), cut && buckets);
    return this.#previous === undefined ? targeted : this.#compared(targeted, row, part, this.#previous);
  }

  /** Target and floor in a part in time: the catalogue states some for stretches of a length alone. */
  #settingIn(part: number): TargetSetting | undefined {
    const { setting, definition, parameters } = this.#metric;
    if (setting !== undefined || definition.targetOf === undefined) return setting;
    const { parts, hasLength } = this.#source;
    const length = hasLength ? targetLength(parts.stretch(part), this.#zone) : null;
    const target = definition.targetOf(parameters, length);
    return target === undefined ? undefined : { target };
  }

  /** Over the rows listed. */
  coverage(rows: ArrayLike<number>): Coverage {
    let used = 0;
    let eligible = 0;
    const excluded = new Map<ReasonCode, number>();
    for (let i = 0; i < rows.length; i += 1) {
      const sums = this.#at(rows[i] as number);
      if (!(sums instanceof GroupSums)) continue;
      const one = coverageOf(this.#metric, sums);
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
    if (this.#customers.length === 0) return false;
    return [this.#current, this.#previous].some((side) => side?.withheld().areTooFew(rows) === true);
  }

  /** The value of a row that is not shown for the sake of others. */
  get withheld(): MetricValue {
    return nullValue(tooFew);
  }

  /** The sums of a row, or why it has no value whatever they are. */
  #at(row: number): GroupSums | Missing {
    return this.#on(this.#current, row);
  }

  #on(side: Side, row: number): GroupSums | Missing {
    if (this.#customers.length > 0 && side.withheld().has(row)) return tooFew;
    return this.#sumsAt(side, row);
  }

  #withheldRows(side: Side): WithheldRows {
    const { layout } = this.#source;
    const sumsAt = (row: number): GroupSums | null => {
      const sums = this.#sumsAt(side, row);
      return sums instanceof GroupSums ? sums : null;
    };
    const keys = layout.keys.map((key) => key?.rank ?? layout.part);
    return new WithheldRows(layout.rows, this.#customers, this.#fewestCustomers, sumsAt, keys);
  }

  #sumsAt({ parts, groupsOf, sums, time, coverage }: Side, row: number): GroupSums | Missing {
    if (this.#unanswerable !== null) return this.#unanswerable;
    const part = this.#source.layout.part[row] as number;
    // The shorter of two months has no thirty-first day to compare with.
    if (part >= parts.count) return { reason: 'not-covered' };
    const missing = coverage.missing(part);
    if (missing !== null) return missing;
    for (let i = 0; i < this.#places.length; i += 1) {
      sums.groups[i] = (groupsOf[this.#places[i] as number] as Int32Array)[row] as number;
    }
    time.part = part;
    if (this.#isCutAt !== null && sums.number(this.#isCutAt) > 0) return { reason: 'coarser-than-bucket' };
    if (this.#atOtherLimits !== null && sums.number(otherLimits) > 0) return this.#atOtherLimits;
    // Where a stretch of time is told of others only, what it was here is not known: it is not 0.
    if (this.#periodPlaces.length === 0) return sums;
    const untold = this.#periodPlaces.find(({ place }) => (groupsOf[place] as Int32Array)[row] === -1);
    return untold === undefined ? sums : { reason: 'not-supplied', lacks: { part: untold.part } };
  }

  #rowDays(period: 'current' | 'previous', names: readonly string[], time: RowTime): RowDays | null {
    const sources = this.#source.needs.flatMap(({ needs, place }) => {
      const days = place === null ? undefined : this.#source.days?.of(needs.rows, period);
      return days === undefined ? [] : [{ days, keys: keysOf(daySums(needs)) }];
    });
    return sources.length === 0 ? null : new RowDays(sources, names, time);
  }

  #valueOf(sums: GroupSums | Missing): MetricValue {
    return sums instanceof GroupSums ? valueOf(this.#metric, sums) : nullValue(sums);
  }

  #previousValues(rows: ArrayLike<number>): Float64Array {
    const { definition, parameters } = this.#metric;
    const side = this.#previous;
    return Float64Array.from({ length: rows.length }, (_, i) => {
      const sums = side && this.#on(side, rows[i] as number);
      return sums instanceof GroupSums ? definition.formula.value(sums, parameters) : NaN;
    });
  }

  #compared(value: MetricValue, row: number, part: number, side: Side): MetricValue {
    const previousParts = side.parts;
    if (part >= previousParts.count) return { ...value, change: null, changeRatio: null, ...notJudged };
    const { parts } = this.#source;
    const isPartial =
      readsInstants(this.#needs) &&
      previousParts.covered(part) &&
      (parts.cut(part) || !previousParts.whole(part));
    const previous = {
      ...this.#valueOf(this.#on(side, row)),
      ...(isPartial ? { partial: true as const } : {}),
    };
    const lengths = { currentMs: parts.lengthMs(part), previousMs: previousParts.lengthMs(part) };
    return {
      ...value,
      previous,
      ...changeBetween(value.value, previous.value, this.#metric.definition.unit, lengths),
      ...this.#significance(row, this.#current, side),
    };
  }

  #significance(row: number, side: Side, other: Side): Significance {
    const own = this.#judged(row, side);
    const before = own && this.#judged(row, other);
    // A quotient of counts is published in points as a hundredfold.
    return before
      ? significanceOf(own, before, this.#metric.definition.unit === 'points' ? 100 : 1)
      : notJudged;
  }

  /** Null where there is no value. */
  #judged(row: number, side: Side): Judged | null {
    const { definition, parameters } = this.#metric;
    const { formula } = definition;
    const sums = formula.estimate === undefined ? null : this.#on(side, row);
    if (!(sums instanceof GroupSums)) return null;
    return {
      estimate: formula.estimate?.(sums, parameters) ?? null,
      days: side.days()?.of(row, formula, parameters) ?? null,
    };
  }
}

/** An object whose members are each made when they are first asked for. */
function onceAsked<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    let value: unknown;
    Object.defineProperty(made, name, { enumerable: true, get: () => (value ??= make()) });
  }
  return made;
}

/** The sums of one of the two periods, and where in them each row of the layout is. */
interface Side {
  readonly parts: TimeParts;
  readonly groupsOf: readonly Int32Array[];
  readonly sums: GroupSums;
  readonly time: RowTime;
  readonly coverage: PartCoverage;
  /** Null where a change is not judged by days. */
  readonly days: () => RowDays | null;
  readonly withheld: () => WithheldRows;
}

/** The time of the row that sums were moved to. */
class RowTime implements SumsTime {
  readonly isBucket: boolean;
  part = 0;
  readonly #parts: TimeParts;
  readonly #hasLength: boolean;

  constructor(parts: TimeParts, { isSplit, hasLength }: AnswerSource) {
    this.#parts = parts;
    this.#hasLength = hasLength;
    this.isBucket = isSplit;
  }

  get days(): number {
    return this.#hasLength ? this.#parts.days(this.part) : NaN;
  }
}

type KeysByName = ReadonlyMap<string, string>;

function keysOf(measures: ReadonlyMap<string, Measure>): KeysByName {
  return new Map([...measures].map(([name, measure]) => [name, measureKey(measure)]));
}
