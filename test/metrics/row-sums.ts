import { binOf } from '../../src/query/bins.js';
import type { Measure, Test } from '../../src/query/plan.js';
import type { Sums } from '../../src/metrics/define.js';

/** A contact in the units of the JSON, for tests of metrics without an executor. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What is delivered without a direction is inbound, without a channel voice. */
export function contact(fields: Row): Row {
  return { direction: 'inbound', channel: 'voice', ...fields };
}

/** A response, on the scale of its kind unless it is said. */
export function response(
  kind: 'csat' | 'nps' | 'ces' | 'agent-satisfaction',
  score: number | null,
  {
    aspect = null,
    scale = usualScales[kind],
  }: { readonly aspect?: string | null; readonly scale?: Scale } = {},
): Row {
  const [min, max] = scale;
  return {
    'response.kind': kind,
    'response.aspect': aspect,
    'response.score': score,
    'response.scale': score === null ? null : `${min}..${max}`,
    'response.positive': score === null ? null : String(4 * (score - min) >= 3 * (max - min)),
  };
}

type Scale = readonly [min: number, max: number];
const usualScales = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
  'agent-satisfaction': [1, 5],
} as const;

export function times(n: number, fields: Row): Row[] {
  return Array.from({ length: n }, () => contact(fields));
}

/** Adds rows up as the contract of plans says, one row and one measure at a time. */
export function sumsOf(rows: readonly Row[], needs: Readonly<Record<string, Measure>>): Sums {
  return {
    time: { days: NaN, isBucket: false },
    number(name) {
      const measure = needs[name];
      if (measure === undefined) throw new Error(`no measure of this name: ${name}`);
      const values = rows.filter((row) => passes(measure.where, row)).map((row) => amount(measure, row));
      if (measure.kind === 'max') return values.length === 0 ? NaN : Math.max(...values);
      return values.reduce((sum, value) => sum + value, 0);
    },
    bins(name) {
      const measure = needs[name];
      if (measure?.kind !== 'histogram') throw new Error(`no histogram of this name: ${name}`);
      const counts = new Map<number, number>();
      for (const row of rows.filter((each) => passes(measure.where, each))) {
        const bin = binOf(stored(row, measure.of) as number);
        counts.set(bin, (counts.get(bin) ?? 0) + 1);
      }
      const bin = [...counts.keys()].sort((a, b) => a - b);
      return { bin, count: bin.map((each) => counts.get(each) as number) };
    },
  };
}

export function passes(test: Test, row: Row): boolean {
  if ('all' in test) return test.all.every((part) => passes(part, row));
  if ('any' in test) return test.any.some((part) => passes(part, row));
  if ('not' in test) return !passes(test.not, row);
  if ('in' in test) return test.in.includes((row[test.field] as string | undefined) ?? null);
  if ('notIn' in test) return !test.notIn.includes((row[test.field] as string | undefined) ?? null);
  const value = stored(row, test.field);
  return value !== null && value >= (test.from ?? -Infinity) && value < (test.below ?? Infinity);
}

function amount(measure: Measure, row: Row): number {
  if (measure.kind === 'count') return 1;
  const fields = typeof measure.of === 'string' ? [measure.of] : measure.of;
  const sum = fields.reduce((total, field) => total + (stored(row, field) ?? 0), 0);
  if (measure.kind === 'sum-of-squares') return (sum / measure.unit) ** 2;
  if (measure.kind !== 'sum-of-products') return sum;
  const other = measure.and.reduce((total, field) => total + (stored(row, field) ?? 0), 0);
  return (sum / measure.unit) * (other / measure.unit);
}

function stored(row: Row, field: string): number | null {
  const value = row[field] ?? null;
  if (typeof value !== 'number') return null;
  return Math.round(value * (field.endsWith('Seconds') ? 1000 : 10_000));
}
