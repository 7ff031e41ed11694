import type { InstantRange, TargetSetting } from '../../data/contact-data.js';
import type { Partial } from '../../query/partial.js';
import { loadedDefinition } from '../catalog/loaded.js';
import { chosenHours } from '../chosen-hours.js';
import type { QueryFacts } from '../facts.js';
import { keyName } from '../key-name.js';
import { leftOutMeasure, mayLeaveOut } from '../left-out.js';
import { neededSums } from '../metric-measures.js';
import type { DayPlans } from '../plan-days.js';
import { planOf, type PlanSet } from '../plan-query.js';
import type { By } from '../query.js';
import type { MetricRow, MetricValue, ResolvedMetric, ResolvedQuery } from '../table.js';
import { MetricAnswer } from './answer.js';
import { besideIntervals } from './beside-intervals.js';
import { DayPartials } from './day-partials.js';
import { keyText } from './key-texts.js';
import { layOut, type Layout } from './layout.js';
import { PartCoverages } from './part-coverage.js';
import { timeParts, type TimeParts } from './time-parts.js';
import { isUsable, unanswerable } from './unanswerable.js';

/** What an evaluation reads, whichever keys are left of the query. */
export interface Evaluated {
  readonly query: ResolvedQuery;
  readonly facts: QueryFacts;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  /** In the order of the partials. */
  readonly plans: PlanSet;
  readonly covers: InstantRange | null;
  /** What was scanned. */
  readonly ranges: { readonly current: InstantRange | null; readonly previous: InstantRange | null };
}

/** The partials of both periods; `previous` is empty without a comparison. */
export interface PeriodPartials {
  readonly current: readonly Partial[];
  readonly previous: readonly Partial[];
}

/** What a table is made of. */
export interface TablePartials extends PeriodPartials {
  /** Of the plans by day; null where there are none. */
  readonly days: PeriodPartials | null;
}

/** A key of the rows. */
interface NamedKey {
  readonly by: By;
  readonly name: string;
  readonly place: number;
  /** Of its values in their order, of a key of time of its parts: as far as they were asked for. */
  readonly texts: (string | null)[];
}

/** All metrics of a query over the rows that its partials make by some keys. */
export class RowsAnswer {
  readonly layout: Layout;
  readonly parts: TimeParts;
  readonly #evaluated: Evaluated;
  readonly #keys: readonly NamedKey[];
  readonly #timeKey: number;
  readonly #answers: ReadonlyMap<string, MetricAnswer>;

  /**
   * `by` are the keys that the partials have, beside the day of those by day. `grouped`: whether the rows are of the query's keys, so that a dimension that the data lack leaves them without a value.
   */
  constructor(
    evaluated: Evaluated,
    by: readonly By[],
    { current, previous, days }: TablePartials,
    grouped: boolean,
  ) {
    const { query, facts, plans, ranges, covers } = evaluated;
    this.#evaluated = evaluated;
    this.#keys = by.map((key, place) => ({ by: key, name: keyName(key), place, texts: [] }));
    this.#timeKey = by.findIndex((key) => typeof key === 'object' && 'time' in key);
    const key = by[this.#timeKey];
    const grain = typeof key === 'object' && 'time' in key ? key.time : null;
    const hours = chosenHours(query.where, facts.zone);
    this.parts = timeParts(query.period, ranges.current, grain, covers, facts, hours);
    const previousParts =
      query.compare === null ? null : timeParts(query.compare, ranges.previous, grain, covers, facts, hours);
    this.layout = layOut(
      { current, previous, makesRows: plans.makesRows, days },
      by.length,
      this.#timeKey,
      this.parts,
      previousParts,
    );

    const dayPlans = days === null ? null : new DayPartials(days, plans.days as DayPlans, this.layout);

    // Of groups beyond a limit some buckets are shown and others not, though they have no time of their own.
    const isSplit =
      hours !== null || (grouped && query.by.some((key) => typeof key === 'object' && !('bin' in key)));
    const covered = new PartCoverages(this.parts, facts);
    const coveredBefore = previousParts && new PartCoverages(previousParts, facts);
    this.#answers = new Map(
      query.metrics.map((metric) => {
        const needed = neededSums(metric, facts, query);
        const reason = unanswerable(metric, needed, query, facts, grouped);
        const usable = needed.filter(
          (needs) => !needs.optional || isUsable(metric, needs, query, facts, grouped),
        );
        const beside = besideIntervals(metric, needed, query, facts, grouped);
        const source = {
          query,
          layout: this.layout,
          parts: this.parts,
          buckets: grain !== null,
          previousParts,
          current,
          previous,
          days: dayPlans,
          needs: needed.map((needs) => ({
            needs,
            place: usable.includes(needs) ? planOf(needs.rows, plans.current) : null,
          })),
          coverage: {
            current: covered.of(needed, beside),
            previous: coveredBefore?.of(needed, beside) ?? null,
          },
          isSplit,
          hasLength: hours === null && (!isSplit || grain !== null),
          leftOut: usable.flatMap((needs) => {
            const place = plans.leftOut.get(needs.rows.part);
            return place !== undefined && mayLeaveOut(needs, metric, query, facts)
              ? [{ place, measure: leftOutMeasure(needs, metric, query, facts) }]
              : [];
          }),
        };
        return [metric.as, new MetricAnswer(metric, this.#settingOf(metric), reason, source, facts)];
      }),
    );
  }

  /** Throws a RangeError for a name that no metric of the query has. */
  metric(as: string): MetricAnswer {
    const answer = this.#answers.get(as);
    if (answer === undefined) throw new RangeError(`no metric of this name in the table: ${as}`);
    return answer;
  }

  row(row: number): MetricRow {
    const values = Object.create(null) as Record<string, MetricValue>;
    for (const [as, answer] of this.#answers) values[as] = answer.value(row);
    return { key: this.key(row), values };
  }

  key(row: number): Readonly<Record<string, string | null>> {
    const texts = Object.create(null) as Record<string, string | null>;
    for (const key of this.#keys) texts[key.name] = this.#keyText(key, row);
    return texts;
  }

  /** A number a row that orders as the key does; NaN for null. */
  keyOrder(name: string): Float64Array {
    const place = this.#keys.findIndex((key) => key.name === name);
    const { part, keys, rows } = this.layout;
    const key = keys[place];
    if (key === undefined) return Float64Array.from(part);
    const unknown = key.values.findIndex((value) => value === null || Number.isNaN(value));
    return Float64Array.from({ length: rows }, (_, row) =>
      key.rank[row] === unknown ? NaN : (key.rank[row] as number),
    );
  }

  /** Of a key in a row. Rows are many more than values, of which each is made a text once. */
  #keyText({ by, place, texts }: NamedKey, row: number): string | null {
    const { keys, part } = this.layout;
    const key = keys[place];
    const rank = (key === undefined ? part : key.rank)[row] as number;
    const known = texts[rank];
    if (known !== undefined) return known;
    const value = key === undefined ? this.parts.edges[rank] : key.values[rank];
    return (texts[rank] = keyText(by, value as string | number | null, this.#evaluated.facts));
  }

  #settingOf(metric: ResolvedMetric): TargetSetting | undefined {
    const { targets, facts } = this.#evaluated;
    const { target } = loadedDefinition(metric.metric);
    return (
      targets.get(metric.as) ??
      facts.targets.get(metric.metric) ??
      (target === undefined ? undefined : { target })
    );
  }
}
