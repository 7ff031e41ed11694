import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { MetricValue } from '../../../src/metrics/table.js';

/** Months of 2025, each up to the next one's first day. */
const firstOf = (month: number): string =>
  `${2025 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
const month = (number: number) => ({ from: firstOf(number), to: firstOf(number + 1) });
const year = { from: '2025-01-01', to: '2026-01-01' };

function load(members: object, timeZone = 'Europe/Berlin') {
  return loadData({ timeZone, currency: 'EUR', covers: year, contacts: [], ...members });
}

/** Values or reasons of a metric, row by row, then that of the total. */
async function ask(members: object, metric: object | string, query: object = {}, timeZone?: string) {
  const source = await load(members, timeZone);
  const request = typeof metric === 'string' ? { metric } : metric;
  const table = await source.query({ metrics: [{ ...request, as: 'm' } as never], total: true, ...query });
  return [...table.rows, table.total].map((row) => row?.values['m'] as MetricValue);
}

function told(values: readonly MetricValue[]): readonly unknown[] {
  return values.map(({ value, reason }) => value ?? reason);
}

function near(found: number | null | undefined, expected: number): void {
  assert.ok(Math.abs((found ?? NaN) - expected) < 1e-12, `${found} is not ${expected}`);
}

/** Twelve months in which the headcount goes down by one. */
const shrinking = Array.from({ length: 12 }, (_, at) => ({
  ...month(at + 1),
  opening: 100 - at,
  joined: 1,
  left: 2,
  closing: 99 - at,
}));

describe('attrition', () => {
  test('of a month: who left, of the mean headcount', async () => {
    const [value] = await ask({ headcount: shrinking }, 'attrition-rate', { period: month(3) });
    // March: 98 and 97.
    near(value?.value, 2 / 97.5);
    assert.deepEqual([value?.numerator, value?.denominator, value?.n], [2, 97.5, 1]);
    assert.deepEqual(value?.coverage, { used: 1, eligible: 1, excluded: [] });
  });

  test('of a year: months count by their days', async () => {
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const headcountDays = days.reduce((sum, length, at) => sum + (99.5 - at) * length, 0);
    const [value] = await ask({ headcount: shrinking }, 'attrition-rate');
    near(value?.value, 24 / (headcountDays / 365));
    assert.equal(value?.n, 12);
    const [annual] = await ask(
      { headcount: shrinking },
      { metric: 'attrition-rate', parameters: { annualized: true } },
    );
    near(annual?.value, (24 * 365.25) / headcountDays);
  });

  test('a clock change makes no month longer or shorter', async () => {
    // March and October have one in Berlin, April and October in Sydney.
    for (const zone of ['Europe/Berlin', 'Australia/Sydney']) {
      const values = await ask({ headcount: shrinking }, 'attrition-rate', { by: [{ time: 'month' }] }, zone);
      values.slice(0, 12).forEach((value, at) => near(value.value, 2 / (99.5 - at)));
    }
  });

  test('has the target of its length of time, and none for others', async () => {
    const daily = Array.from({ length: 31 }, (_, at) => ({
      from: `2025-10-${String(at + 1).padStart(2, '0')}`,
      to: at === 30 ? '2025-11-01' : `2025-10-${String(at + 2).padStart(2, '0')}`,
      opening: 50,
      left: at === 4 ? 2 : 0,
      closing: 50,
    }));
    const members = { headcount: [...shrinking.filter(({ from }) => from !== '2025-10-01'), ...daily] };
    const target = async (query: object, parameters: object = {}) => {
      const [value] = await ask(members, { metric: 'attrition-rate', parameters }, query);
      return [value?.target, value?.status];
    };
    // 2 of 50 in October; of the year 24 of some 90.
    assert.deepEqual(await target({ period: month(10) }), [0.02, 'missed']);
    assert.deepEqual(await target({}), [0.3, 'met']);
    assert.deepEqual(await target({ period: { from: '2025-10-01', to: '2025-10-15' } }), [
      undefined,
      undefined,
    ]);
    assert.deepEqual(await target({ period: { from: '2025-07-01', to: '2025-10-01' } }), [
      undefined,
      undefined,
    ]);
    // 2 × 365.25 / (50 × 14) is more than all of them.
    assert.deepEqual(
      await target({ period: { from: '2025-10-01', to: '2025-10-15' } }, { annualized: true }),
      [0.3, 'missed'],
    );
    const source = await load({ ...members, targets: { 'attrition-rate': { target: 0.1 } } });
    const { rows } = await source.query({ metrics: ['attrition-rate'], period: month(10) });
    assert.equal(rows[0]?.values['attrition-rate']?.target, 0.1);
  });

  test('of teams each has its own; who told only part of it is left out', async () => {
    const headcount = [
      { ...month(1), team: 'a', opening: 10, left: 1, closing: 10 },
      { ...month(1), team: 'b', opening: 20, left: 3 },
      // A team that was there for half of the month counts half.
      { from: '2025-01-01', to: '2025-01-16', team: 'c', opening: 31, left: 3, closing: 31 },
    ];
    const values = await ask({ headcount }, 'attrition-rate', { by: ['team'], period: month(1) });
    near(values[0]?.value, 0.1);
    assert.equal(values[1]?.reason, 'no-amount');
    near(values[2]?.value, 3 / 15);
    near(values[3]?.value, 4 / 25);
    assert.deepEqual(values[3]?.coverage, {
      used: 2,
      eligible: 3,
      excluded: [{ reason: 'no-amount', rows: 1 }],
    });
  });

  test('nobody there is no share of anybody; cells of several months have no length', async () => {
    const nobody = [{ ...month(1), opening: 0, left: 0, closing: 0 }];
    assert.deepEqual(
      told(await ask({ headcount: nobody }, 'attrition-rate', { period: month(1) })).slice(0, 1),
      ['no-headcount'],
    );
    const daily = ['2025-01-06', '2025-01-07', '2025-01-08'].map((from, at) => ({
      from,
      to: `2025-01-0${7 + at}`,
      opening: 10,
      left: 1,
      closing: 10,
    }));
    const query = { period: { from: '2025-01-06', to: '2025-01-09' }, by: [{ cycle: 'day-of-week' }] };
    const values = await ask({ headcount: daily }, 'attrition-rate', query);
    assert.equal(values[0]?.reason, 'no-length');
    near(values.at(-1)?.value, 0.3);
  });

  test('weeks of a month’s row are shared out where that is asked for', async () => {
    const query = { period: { from: '2025-01-06', to: '2025-01-13' } };
    const one = { headcount: [{ ...month(1), opening: 31, left: 3.1, closing: 31 }] };
    assert.equal((await ask(one, 'attrition-rate', query))[0]?.reason, 'coarser-than-bucket');
    const [value] = await ask(one, { metric: 'attrition-rate', parameters: { spread: 'time' } }, query);
    near(value?.value, 0.7 / 31);
    assert.equal(value?.n, 1);
  });
});

describe('churn and retention', () => {
  const customers = [
    { ...month(1), segment: 'a', opening: 1000, gained: 50, lost: 40, closing: 1010 },
    { ...month(2), segment: 'a', opening: 1010, gained: 0, lost: 10, closing: 1000 },
    { ...month(1), segment: 'b', opening: 200, gained: 0, lost: 20, closing: 180 },
    { ...month(2), segment: 'b', opening: 180, gained: 0, lost: 9, closing: 171 },
  ];
  const period = { from: '2025-01-01', to: '2025-03-01' };

  test('are of those whom each row opens with, by its days', async () => {
    const query = { period, by: [{ time: 'month' }] };
    const churn = await ask({ customers }, 'churn-rate', query);
    const retention = await ask({ customers }, 'retention-rate', query);
    const customerDays = 1200 * 31 + 1190 * 28;
    const expected = [60 / 1200, 19 / 1190, 79 / (customerDays / 59)];
    expected.forEach((share, at) => {
      near(churn[at]?.value, share);
      near(retention[at]?.value, 1 - share);
      near((retention[at]?.numerator ?? NaN) / (retention[at]?.denominator ?? NaN), 1 - share);
    });
    assert.deepEqual([churn[0]?.numerator, churn[0]?.denominator, churn[0]?.n], [60, 1200, 2]);
  });

  test('no customers lose none', async () => {
    const none = [{ ...month(1), opening: 0, lost: 0 }];
    for (const metric of ['churn-rate', 'retention-rate']) {
      assert.equal((await ask({ customers: none }, metric, { period: month(1) }))[0]?.reason, 'no-customers');
    }
  });

  test('a year that customers do not cover has no share', async () => {
    const [value] = await ask({ customers }, 'churn-rate');
    assert.deepEqual([value?.reason, value?.lacks], ['partial-coverage', { part: 'customers' }]);
  });
});

describe('lifetime value', () => {
  const worth = { averagePurchase: 20, purchasesPerYear: 5, lifetimeYears: 3 };
  const customers = [
    { ...month(1), segment: 'a', opening: 100, ...worth },
    { ...month(2), segment: 'a', opening: 110, ...worth, averagePurchase: 30 },
    { ...month(1), segment: 'b', opening: 50, ...worth, purchasesPerYear: 10 },
    { ...month(2), segment: 'b', opening: 40, ...worth, lifetimeYears: 4.5 },
  ];
  const period = { from: '2025-01-01', to: '2025-03-01' };

  test('is that of the latest row of each segment in the bucket and in the period', async () => {
    const query = { period, by: [{ time: 'month' }] };
    const values = await ask({ customers }, 'customer-lifetime-value', query);
    // January: 300 and 600. February: 450 each.
    assert.deepEqual(told(values), [(100 * 300 + 50 * 600) / 150, 450, 450]);
    assert.deepEqual(
      values.map(({ numerator, denominator, n }) => [numerator, denominator, n]),
      [
        [60_000, 150, 2],
        [67_500, 150, 2],
        [67_500, 150, 2],
      ],
    );
    const alone = await ask({ customers }, 'customer-lifetime-value', { period });
    assert.deepEqual(told(alone), [450, 450]);
    assert.deepEqual(alone[0]?.coverage, { used: 2, eligible: 2, excluded: [] });
  });

  test('by segment, and filtered by it', async () => {
    const january = { period: month(1) };
    assert.deepEqual(
      told(await ask({ customers }, 'customer-lifetime-value', { ...january, by: ['segment'] })),
      [300, 600, 400],
    );
    assert.deepEqual(
      told(await ask({ customers }, 'customer-lifetime-value', { ...january, where: { segment: 'b' } })),
      [600, 600],
    );
  });

  test('the order of delivery does not matter, nor whether rows come before', async () => {
    const query = { period };
    assert.deepEqual(
      told(await ask({ customers: customers.toReversed() }, 'customer-lifetime-value', query)),
      [450, 450],
    );
  });

  test('of a latest row that lacks something an earlier one does not speak', async () => {
    const lacking = customers.map((row, at) => (at === 3 ? { ...row, lifetimeYears: null } : row));
    const [value] = await ask({ customers: lacking }, 'customer-lifetime-value', { period });
    assert.deepEqual([value?.value, value?.n], [450, 1]);
    assert.deepEqual(value?.coverage.excluded, [{ reason: 'no-amount', rows: 1 }]);
  });

  test('in another currency it is none', async () => {
    const mixed = customers.map((row, at) => (at === 1 ? { ...row, currency: 'USD' } : row));
    const values = await ask({ customers: mixed }, 'customer-lifetime-value', {
      period,
      by: [{ time: 'month' }],
    });
    assert.deepEqual(told(values), [400, 'mixed-currency', 'mixed-currency']);
  });

  test('without customers there is none', async () => {
    const none = customers.map((row) => ({ ...row, opening: 0 }));
    const [value] = await ask({ customers: none }, 'customer-lifetime-value', { period });
    assert.deepEqual([value?.value, value?.reason], [null, 'no-customers']);
  });
});
