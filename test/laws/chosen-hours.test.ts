import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Condition, loadData, type MetricQuery, type MetricSource } from '../../src/engine.js';
import type { MetricRow, MetricValue } from '../../src/metrics/table.js';
import { timeCycles, type TimeCycle } from '../../src/time/grain.js';
import { casesOf, metrics } from '../metrics/naive/random-cases.js';
import { partCases } from '../metrics/naive/random-parts.js';

interface Case {
  readonly data: { readonly covers: readonly [string, string] };
  readonly query: MetricQuery;
}

const cycle = fc.constantFrom(...timeCycles);
const cases: fc.Arbitrary<Case> = fc.oneof(casesOf(metrics), partCases) as unknown as fc.Arbitrary<Case>;

/** Runs in the order of a fixed seed: which cells have rows decides how much a run tells. */
const runs = { numRuns: 200, seed: 20261123 };

function load({ data: { covers, ...parts } }: Case): Promise<MetricSource> {
  return loadData({ ...parts, currency: 'EUR', covers: { from: covers[0], to: covers[1] } });
}

function within(
  query: MetricQuery,
  where: Readonly<Record<string, Condition>>,
  by: MetricQuery['by'],
): MetricQuery {
  const { metrics, attribution, period } = query;
  return {
    metrics,
    by: by ?? [],
    where: { ...query.where, ...where },
    ...(attribution && { attribution }),
    ...(period && { period }),
    total: true,
  };
}

test('a filter by a cell gives what its row of a table by that cycle has', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(cases, cycle, fc.nat(), async (one, of, pick) => {
      const source = await load(one);
      const all = await source.query(within(one.query, {}, [{ cycle: of }]));
      const known = all.rows.filter((row) => row.key[of] !== null);
      const row = known[pick % Math.max(1, known.length)];
      if (row === undefined) return;
      seen += 1;
      const cell = row.key[of] as string;
      const { rows, total } = await source.query(within(one.query, { [`time.${of}`]: [cell] }, []));
      assert.deepEqual(rows[0]?.values, row.values, cell);
      assert.deepEqual(total?.values, row.values, cell);
    }),
    runs,
  );
  assert.ok(seen > 100, `cells looked at: ${seen}`);
});

test('by another key too, a filter by a cell keeps the groups of that cell', async () => {
  await fc.assert(
    fc.asyncProperty(cases, cycle, fc.constantFrom('queue', 'team'), fc.nat(), async (one, of, key, pick) => {
      const source = await load(one);
      const all = await source.query(within(one.query, {}, [key, { cycle: of }]));
      const cells = [...new Set(all.rows.map((row) => row.key[of]))].filter((cell) => cell !== null);
      const cell = cells[pick % Math.max(1, cells.length)];
      if (cell === undefined) return;
      const kept = await source.query(within(one.query, { [`time.${of}`]: cell }, [key]));
      const wanted = all.rows.filter((row) => row.key[of] === cell);
      assert.deepEqual(valuesBy(kept.rows, key), valuesBy(wanted, key), cell);
    }),
    runs,
  );
});

test('several cells count what each of them counts, and all but them the rest', async () => {
  await fc.assert(
    fc.asyncProperty(
      casesOf(['offered', 'contact-volume', 'handled', 'average-handle-time']),
      cycle,
      fc.integer({ min: 0, max: 2 ** 30 }),
      async (one, of, mask) => {
        const source = await load(one as unknown as Case);
        const all = await source.query(within(one.query, {}, [{ cycle: of }]));
        const some = all.rows.filter((_, at) => ((mask >>> (at % 30)) & 1) === 1).map((row) => row.key[of]!);
        const rest = all.rows.map((row) => row.key[of]!).filter((cell) => !some.includes(cell));
        const total = async (cells: Condition): Promise<MetricRow> =>
          (await source.query(within(one.query, { [`time.${of}`]: cells }, []))).total as MetricRow;
        for (const [condition, cells] of [
          [some, some],
          [{ not: some }, rest],
        ] as const) {
          const { values } = await total(condition);
          for (const { as, metric } of all.query.metrics) {
            const parts = all.rows
              .filter((row) => cells.includes(row.key[of]!))
              .map((row) => row.values[as]!);
            const value = values[as] as MetricValue;
            assert.equal(
              value.n,
              sumOf(parts, ({ n }) => n),
              `${metric} of ${JSON.stringify(condition)}`,
            );
            if (value.value === null) continue;
            near(
              value.numerator,
              sumOf(parts, ({ numerator }) => numerator ?? 0),
              metric,
            );
            near(
              value.denominator,
              value.denominator === null ? null : sumOf(parts, (p) => p.denominator ?? 0),
              metric,
            );
          }
        }
      },
    ),
    runs,
  );
});

test('two cycles at once keep the hours that both let through', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.nat(), async (one, pick) => {
      const source = await load(one);
      const all = await source.query(within(one.query, {}, [{ cycle: 'hour-of-week' }]));
      const row = all.rows.filter(({ key }) => key['hour-of-week'] !== null)[pick % Math.max(1, all.length)];
      if (row === undefined) return;
      const [day, hour] = (row.key['hour-of-week'] as string).split('T') as [string, string];
      const where = { 'time.day-of-week': day, 'time.hour-of-day': [hour] };
      const { rows } = await source.query(within(one.query, where, []));
      assert.deepEqual(rows[0]?.values, row.values);
    }),
    runs,
  );
});

test('buckets that have none of the chosen hours have no value, and the others have theirs alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      casesOf(['offered', 'service-level', 'average-handle-time']),
      fc.constantFrom<TimeCycle>('day-of-week', 'hour-of-day'),
      fc.nat(),
      async (one, of, pick) => {
        const source = await load(one as unknown as Case);
        const grain = of === 'day-of-week' ? ('day' as const) : ('hour' as const);
        const { period } = one.query;
        const { covers } = await source.describe();
        if (covers === null || (period === undefined && covers.to.slice(0, 7) !== covers.from.slice(0, 7)))
          return;
        const whole = await source.query(within(one.query, {}, [{ time: grain }]));
        if (whole.length === 0 || whole.length > 400) return;
        const cellOf = (key: string): string =>
          of === 'hour-of-day' ? key.slice(11, 13) : String(new Date(key.slice(0, 10)).getUTCDay() || 7);
        const cell = cellOf(whole.key(pick % whole.length)[grain] as string);
        const kept = await source.query(within(one.query, { [`time.${of}`]: cell }, [{ time: grain }]));
        assert.equal(kept.length, whole.length);
        whole.rows.forEach((row, at) => {
          const own = kept.rows[at] as MetricRow;
          for (const [as, value] of Object.entries(own.values)) {
            if (cellOf(row.key[grain] as string) === cell) {
              const { status: _status, ...expected } = row.values[as]!;
              const { status: _own, ...actual } = value;
              assert.deepEqual(actual, expected, row.key[grain] ?? '');
            } else {
              assert.equal(value.value, null);
              assert.ok(
                value.reason === 'outside-hours' || row.values[as]!.reason === value.reason,
                value.reason,
              );
            }
          }
        });
      },
    ),
    runs,
  );
});

function valuesBy(rows: readonly MetricRow[], key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map((row) => [JSON.stringify(row.key[key]), row.values]));
}

function sumOf(values: readonly MetricValue[], of: (value: MetricValue) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}

function near(actual: number | null, expected: number | null, what: string): void {
  if (actual === null || expected === null) assert.equal(actual, expected, what);
  else
    assert.ok(
      Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
      `${what}: ${actual} ${expected}`,
    );
}
