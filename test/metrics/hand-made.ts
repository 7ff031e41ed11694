import type { TargetSetting } from '../../src/data/contact-data.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { loadDefinitions } from '../../src/metrics/catalog/loaded.js';
import { evaluate } from '../../src/metrics/evaluate.js';
import type { QueryFacts } from '../../src/metrics/facts.js';
import { planQuery } from '../../src/metrics/plan-query.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { resolveQuery } from '../../src/metrics/resolve-query.js';
import type { MetricTable } from '../../src/metrics/table.js';
import type { MeasureColumn, Partial, PartialKey } from '../../src/query/partial.js';
import { measureKey, type Measure, type QueryPlan } from '../../src/query/plan.js';
import { sumsOf, type Row } from './row-sums.js';

await loadDefinitions(metricIds);

/** A group written by hand: its key (texts, or numbers such as a bucket's start as ISO text in UTC) and its rows. */
export interface Group {
  readonly key: readonly (string | number | null)[];
  readonly rows: readonly Row[];
}

/** The partial of groups that stand in ascending order. */
export function partialOf(plan: QueryPlan, groups: readonly Group[]): Partial {
  const keys = plan.keys.map((key, place): PartialKey => {
    const values = groups.map((group) => group.key[place] ?? null);
    if ('time' in key || 'cycle' in key || 'bin' in key) {
      const numbers = values.map((value) => (typeof value === 'string' ? Date.parse(value) : (value ?? NaN)));
      return { name: key.name, kind: 'number', values: Float64Array.from(numbers) };
    }
    const texts = [null, ...new Set(values.filter((value) => value !== null))] as (string | null)[];
    const codes = Uint32Array.from(values, (value) => texts.indexOf(value as string | null));
    return { name: key.name, kind: 'code', codes, values: texts };
  });
  const measures = new Map(plan.measures.map((measure) => [measureKey(measure), columnOf(measure, groups)]));
  return { groups: groups.length, keys, measures };
}

function columnOf(measure: Measure, groups: readonly Group[]): MeasureColumn {
  const sums = groups.map(({ rows }) => sumsOf(rows, { it: measure }));
  if (measure.kind !== 'histogram') {
    const values = Float64Array.from(sums, (each) => each.number('it'));
    return { kind: measure.kind === 'max' ? 'max' : 'add', values };
  }
  const bins = sums.map((each) => each.bins('it'));
  const start = new Uint32Array(groups.length + 1);
  bins.forEach(({ bin }, group) => (start[group + 1] = (start[group] as number) + bin.length));
  return {
    kind: 'bins',
    start,
    bin: Uint16Array.from(bins.flatMap(({ bin }) => Array.from(bin))),
    count: Float64Array.from(bins.flatMap(({ count }) => Array.from(count))),
  };
}

/** Answers a query from groups written by hand; conversations and responses may have groups of their own. */
export function answer(
  query: MetricQuery,
  facts: QueryFacts,
  groups: {
    readonly current: readonly Group[];
    readonly previous?: readonly Group[];
    readonly conversations?: readonly Group[];
    readonly responses?: readonly Group[];
    /** Responses that a filter leaves out. */
    readonly leftOut?: readonly Group[];
  },
  targets?: ReadonlyMap<string, TargetSetting>,
): MetricTable {
  const resolved = resolveQuery(query, facts);
  const plans = planQuery(resolved, facts);
  const { current, previous = [], conversations = current, responses = current, leftOut = [] } = groups;
  const rowsOf = ({ part, unit }: QueryPlan, at: number): readonly Group[] => {
    if (at === plans.leftOut.get('surveys')) return leftOut;
    return part === 'surveys' ? responses : unit === 'leg' ? current : conversations;
  };
  return evaluate(
    resolved,
    plans,
    {
      current: plans.current.map((plan, at) => partialOf(plan, rowsOf(plan, at))),
      previous: plans.previous.map((plan, at) =>
        partialOf(plan, at === plans.leftOut.get('surveys') ? [] : previous),
      ),
    },
    facts,
    { targets },
  );
}
