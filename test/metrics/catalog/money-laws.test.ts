import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../../src/engine.js';
import type { MetricValue } from '../../../src/metrics/table.js';

/** The week of the clock change of spring: its last day has 23 hours. */
const days = ['24', '25', '26', '27', '28', '29', '30', '31'].map((day) => `2025-03-${day}`);
const week = { from: '2025-03-24', to: '2025-03-31' };
const amount = fc.option(
  fc.integer({ min: -50_000, max: 10_000_000 }).map((cents) => cents / 100),
  { freq: 8 },
);

interface Row {
  readonly from: string;
  readonly to: string;
  readonly queue: string;
  readonly directCost: number | null;
  readonly indirectCost: number | null;
  readonly revenue: number | null;
}

/** Rows of one day for one queue or two, in any order; some lack an amount. Of few weeks a day is missing. */
const rowsOfDays = fc.tuple(
  ...days
    .slice(0, 7)
    .map((from, at) =>
      fc
        .constantFrom(...Array.from({ length: 9 }, () => ['a', 'b']), ['a'], ['b'], [])
        .chain((queues) =>
          fc.tuple(
            ...queues.map((queue) =>
              fc
                .record({ directCost: amount, indirectCost: amount, revenue: amount })
                .map((money): Row => ({ from, to: days[at + 1] as string, queue, ...money })),
            ),
          ),
        ),
    ),
);
const ledgers = rowsOfDays
  .map((each) => each.flat())
  .filter((rows) => rows.length > 0)
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));

function load(ledger: readonly object[]) {
  return loadData({ timeZone: 'Europe/Berlin', currency: 'EUR', covers: week, contacts: [], ledger });
}

const units = (money: number | null | undefined): number => Math.round((money ?? 0) * 1e4);

/** What rows of a ledger that say all of it cost and brought in, in ten-thousandths. */
function naive(rows: readonly Row[]): { cost: number; revenue: number; rows: number; left: number } {
  const has = (field: 'directCost' | 'indirectCost' | 'revenue') => rows.some((row) => row[field] !== null);
  return rowsOf(rows, has);
}

function rowsOf(
  rows: readonly Row[],
  has: (field: 'directCost' | 'indirectCost' | 'revenue') => boolean,
): { cost: number; revenue: number; rows: number; left: number } {
  const read = (['directCost', 'indirectCost'] as const).filter(has);
  const sums = { cost: 0, revenue: 0, rows: 0, left: 0 };
  for (const row of rows) {
    if (row.revenue === null || read.some((field) => row[field] === null)) {
      sums.left += 1;
      continue;
    }
    sums.rows += 1;
    sums.revenue += units(row.revenue);
    for (const field of read) sums.cost += units(row[field]);
  }
  return sums;
}

test('the total is that of the rows, however they are grouped, and groups add up to it to the last unit', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (ledger) => {
      const whole = naive(ledger);
      const canAnswer =
        ledger.some(({ revenue }) => revenue !== null) &&
        ledger.some((row) => row.directCost !== null || row.indirectCost !== null);
      const covered = new Set(ledger.map(({ from }) => from));
      const source = await load(ledger);
      for (const by of [[], ['queue'], [{ time: 'day' }], [{ time: 'day' }, 'queue']]) {
        const table = await source.query({ metrics: ['roi'], by: by as never, total: true });
        const total = table.total?.values['roi'] as MetricValue;
        if (!canAnswer) {
          assert.equal(total.reason, 'not-supplied');
          continue;
        }
        if (covered.size < 7) {
          assert.equal(total.reason, 'partial-coverage');
          continue;
        }
        assert.deepEqual(total.coverage.used, whole.rows);
        assert.equal(total.coverage.eligible, whole.rows + whole.left);
        if (whole.rows === 0) {
          assert.equal(total.reason, 'no-amount');
          continue;
        }
        assert.equal(units(total.denominator), whole.cost);
        assert.equal(units(total.numerator), whole.revenue - whole.cost);
        const values = table.rows.map((row) => row.values['roi'] as MetricValue);
        const sum = (of: (value: MetricValue) => number | null): number =>
          values.reduce((added, value) => added + units(of(value)), 0);
        assert.equal(
          sum(({ denominator }) => denominator),
          whole.cost,
        );
        assert.equal(
          sum(({ numerator }) => numerator),
          whole.revenue - whole.cost,
        );
      }
    }),
    { numRuns: 200, includeErrorInReport: true },
  );
});

test('rows that are shared out by time add up to the whole, wherever they are cut', async () => {
  const money = fc.integer({ min: 0, max: 1_000_000_000 }).map((tenThousandths) => tenThousandths / 1e4);
  const grain = fc.constantFrom('hour', 'day', 'week', 'month');
  await fc.assert(
    fc.asyncProperty(money, money, money, grain, async (directCost, indirectCost, revenue, time) => {
      const ledger = [{ ...week, directCost, indirectCost, revenue }];
      const table = await (
        await load(ledger)
      ).query({ metrics: [{ metric: 'roi', parameters: { spread: 'time' } }], by: [{ time }], total: true });
      const values = table.rows.map((row) => row.values['roi'] as MetricValue);
      const cost = units(directCost) + units(indirectCost);
      assert.equal(
        values.reduce((sum, { denominator }) => sum + units(denominator), 0),
        cost,
      );
      assert.equal(
        values.reduce((sum, { numerator }) => sum + units(numerator), 0),
        units(revenue) - cost,
      );
      const total = table.total?.values['roi'];
      assert.equal(total?.value, cost === 0 ? null : (units(revenue) - cost) / 1e4 / (cost / 1e4));
    }),
    { numRuns: 200, includeErrorInReport: true },
  );
});
