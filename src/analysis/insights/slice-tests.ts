import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { DaySums } from '../../metrics/intervals/by-days.js';
import type { MetricTable, MetricValue, ResolvedMetric } from '../../metrics/table.js';
import { compareTexts } from '../../query/compare-texts.js';
import { type Comparison, compareSides, type DayPair } from './compare-sides.js';
import type { SliceDays, SliceTables } from './ask-slices.js';
import type { FindingKey, InsightLack, NotLooked } from './insights-result.js';
import { restOf, type Side, sideOf } from './side-of.js';

export type SliceKind = 'change' | 'value-change' | 'difference';

/** One comparison, tested by itself. */
export interface SliceTest {
  readonly kind: SliceKind;
  readonly metric: ResolvedMetric;
  /** Null: all contacts. */
  readonly at: FindingKey | null;
  readonly own: Side;
  readonly other: Side;
  readonly compared: Comparison;
  /** All contacts of the period. */
  readonly all: Side;
}

export interface SliceTests {
  readonly tests: readonly SliceTest[];
  readonly notLooked: readonly NotLooked[];
}

/** Of a dimension, at most so many values are looked at for a metric: those with the largest samples. */
const mostValues = 20;

/**
 * Tests the metrics of all contacts and of each value against the comparison period, and each value against all others.
 * What is looked at is chosen by samples alone, never by what came out. `kinds`: which of these.
 */
export function sliceTests(
  tables: SliceTables,
  dimensions: readonly string[],
  kinds: ReadonlySet<string>,
): SliceTests {
  const tests: SliceTest[] = [];
  const lacks = new Map<string, NotLooked>();
  const lack = (
    kind: SliceKind,
    metric: ResolvedMetric,
    dimension: string | null,
    reason: InsightLack,
  ): void => {
    if (!kinds.has(kind)) return;
    const id = [kind, metric.as, dimension, reason].join('\n');
    const count = (lacks.get(id)?.count ?? 0) + 1;
    lacks.set(id, { kind, metric: metric.metric, dimension, reason, count });
  };
  for (const metric of tables.all.query.metrics) {
    const total = tables.all.rows[0]?.values[metric.as];
    const all = total && sideOf(total, catalog[metric.metric]);
    if (total === undefined || !all) {
      for (const kind of ['change', 'value-change', 'difference'] as const)
        lack(kind, metric, null, total?.reason ?? 'no-interval');
      continue;
    }
    const test = (
      kind: SliceKind,
      at: FindingKey | null,
      own: Side | null,
      other: Side | null,
      days: DayPair | null,
    ): void => {
      const dimension = at?.dimension ?? null;
      const least = Math.max(2, catalog[metric.metric].minSample);
      if (own === null || other === null || own.n < least || other.n < least)
        return lack(kind, metric, dimension, 'too-small');
      const compared = compareSides(own, other, days);
      if (compared === null) return lack(kind, metric, dimension, 'no-spread');
      if (kinds.has(kind)) tests.push({ kind, metric, at, own, other, compared, all });
    };
    const definition = catalog[metric.metric];
    // From numerator / denominator to the metric's unit.
    const scale = definition.interval === 'nps' ? 100 : 1;
    const pair = (own: DaySums | undefined, other: DaySums | undefined): DayPair | null =>
      own && other ? { own, other, scale } : null;
    const { days, ownDays } = tables;
    const whyNot = comparisonLack(tables, total);
    if (whyNot === null) {
      test(
        'change',
        null,
        all,
        previousSide(total, definition),
        days && pair(days.own.all.get(metric.as), days.other.all.get(metric.as)),
      );
    } else {
      lack('change', metric, null, whyNot);
    }

    dimensions.forEach((dimension, place) => {
      const table = tables.byDimension[place];
      if (table === undefined) return;
      if (isOfNobody(metric.metric, dimension)) {
        lack('value-change', metric, dimension, 'no-dimension');
        lack('difference', metric, dimension, 'no-dimension');
        return;
      }
      const values = valuesOf(table, dimension, metric);
      const known = values.filter(({ at }) => at.key !== null);
      if (known.length === 0) {
        const reason = table.rows[0]?.values[metric.as]?.reason ?? 'no-dimension';
        lack('value-change', metric, dimension, reason);
        lack('difference', metric, dimension, reason);
        return;
      }
      for (const _ of known.slice(mostValues)) {
        lack('value-change', metric, dimension, 'too-many-values');
        lack('difference', metric, dimension, 'too-many-values');
      }
      const daysOf = (of: SliceDays | undefined | null, key: string | null): DaySums | undefined =>
        of?.byDimension[place]?.get(key)?.get(metric.as);
      // Of two values the one is the rest of the other.
      const mirrored = values.length === 2 && known.length === 2;
      if (values.length === 1) lack('difference', metric, dimension, 'one-value');
      known.slice(0, mostValues).forEach(({ at, value }, rank) => {
        const own = sideOf(value, definition);
        const { key } = at;
        if (whyNot === null) {
          test(
            'value-change',
            at,
            own,
            previousSide(value, definition),
            days && pair(daysOf(days.own, key), daysOf(days.other, key)),
          );
        } else {
          lack('value-change', metric, dimension, whyNot);
        }
        if (values.length === 1 || (mirrored && rank === 0)) return;
        const day = daysOf(ownDays, key);
        const others = day && lessDays(ownDays?.all.get(metric.as), day);
        test('difference', at, own, own && restOf(all, own), pair(day, others));
      });
    });
  }
  return { tests, notLooked: [...lacks.values()] };
}

const answering: readonly string[] = ['agent', 'team'];
const ofOffered: readonly MetricId[] = [
  ...(['service-level', 'answer-rate', 'response-rate', 'abandon-rate', 'average-time-to-abandon'] as const),
];

/** Who answers is known of what was answered alone: each team would answer all, and nobody's callers would be lost. */
function isOfNobody(metric: MetricId, dimension: string): boolean {
  return answering.includes(dimension) && ofOffered.includes(metric);
}

/** What the table says of each value of a dimension, the largest sample first. */
function valuesOf(
  table: MetricTable,
  dimension: string,
  { as }: ResolvedMetric,
): readonly { readonly at: FindingKey; readonly value: MetricValue }[] {
  return table.rows
    .flatMap(({ key, values }) => {
      const value = values[as];
      if (value === undefined || value.value === null) return [];
      const own = key[dimension] ?? null;
      const name = own === null ? undefined : table.nameOf?.(dimension, own);
      return [{ at: { dimension, key: own, ...(name !== undefined && { name }) }, value }];
    })
    .sort((a, b) => b.value.n - a.value.n || compareTexts(a.at.key, b.at.key));
}

function previousSide({ previous }: MetricValue, definition: Parameters<typeof sideOf>[1]): Side | null {
  return previous === undefined ? null : sideOf(previous, definition);
}

function comparisonLack({ all }: SliceTables, { previous }: MetricValue): InsightLack | null {
  if (all.query.compare === null || previous === undefined || previous.reason === 'not-covered')
    return 'no-comparison';
  return previous.value === null ? (previous.reason ?? 'no-comparison') : null;
}

function lessDays(all: DaySums | undefined, part: DaySums): DaySums | undefined {
  return (
    all && {
      above: all.above.map((sum, day) => sum - (part.above[day] as number)),
      below: all.below.map((sum, day) => sum - (part.below[day] as number)),
    }
  );
}
