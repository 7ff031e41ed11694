import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { MetricRequest } from '../../../src/metrics/query.js';
import type { MetricValue } from '../../../src/metrics/table.js';

const october = { from: '2025-10-01', to: '2025-11-01' };
const at = '2025-10-06T10:00';

function load(members: object) {
  return loadData({ timeZone: 'Europe/Berlin', currency: 'EUR', covers: october, contacts: [], ...members });
}

async function ask(
  members: object,
  metric: MetricRequest | string,
  query: object = {},
): Promise<MetricValue> {
  const source = await load(members);
  const request = typeof metric === 'string' ? { metric } : metric;
  const { rows } = await source.query({ metrics: [{ ...request, as: 'm' } as never], ...query });
  return rows[0]?.values['m'] as MetricValue;
}

/** Value or reason, and what it is made of. */
function parts({ value, reason, numerator, denominator, n }: MetricValue) {
  return { value: value ?? reason, numerator, denominator, n };
}

function excluded({ coverage }: MetricValue) {
  return Object.fromEntries(coverage.excluded.map(({ reason, rows }) => [reason, rows]));
}

/** Four conversations are handled: the first has two legs, one is abandoned, and of one the outcome is not known. */
const contacts = [
  { id: '1', conversation: 'a', startedAt: at, outcome: 'answered', revenue: 10, cost: 2, sale: true },
  { id: '2', conversation: 'a', startedAt: '2025-10-06T10:05', outcome: 'answered', revenue: 5, cost: 1.5 },
  { id: '3', startedAt: at, outcome: 'answered', revenue: 0, cost: 2.5, sale: false },
  { id: '4', startedAt: at, outcome: 'answered', cost: 4, sale: true },
  { id: '5', startedAt: at, direction: 'outbound', outcome: 'answered', revenue: 21, cost: 6 },
  { id: '6', startedAt: at, outcome: 'abandoned', cost: 0.25, revenue: 100 },
  { id: '7', startedAt: at, revenue: 7, cost: 7 },
];
const ledger = [
  { ...october, directCost: 70, indirectCost: 30, revenue: 180, sales: 8, orders: 400, orderValue: 20_000 },
];

describe('of the ledger', () => {
  const expected = {
    'cost-per-contact': { value: 25, numerator: 100, denominator: 4, n: 4 },
    'profit-per-contact': { value: 20, numerator: 80, denominator: 4, n: 4 },
    'revenue-per-contact': { value: 45, numerator: 180, denominator: 4, n: 4 },
    roi: { value: 0.8, numerator: 80, denominator: 100, n: 1 },
    'cost-per-sale': { value: 12.5, numerator: 100, denominator: 8, n: 1 },
    'order-cost': { value: 0.25, numerator: 100, denominator: 400, n: 1 },
    'order-cost-ratio': { value: 0.005, numerator: 100, denominator: 20_000, n: 1 },
  };
  for (const [metric, values] of Object.entries(expected)) {
    test(metric, async () => {
      const value = await ask({ contacts, ledger }, metric);
      assert.deepEqual(parts(value), values);
      assert.equal(value.low, null);
    });
  }

  test('it is the ledger’s wherever any of its rows has the amount; a conversation of unknown outcome is left out', async () => {
    const value = await ask({ contacts, ledger }, 'cost-per-contact');
    assert.deepEqual(excluded(value), { 'no-outcome': 1 });
    assert.deepEqual(value.coverage.used, 4);
    const source = await load({ contacts, ledger });
    const { query } = await source.query({ metrics: ['cost-per-contact', 'profit-per-contact'] });
    assert.deepEqual(
      query.metrics.map(({ parameters }) => parameters),
      [
        { source: 'ledger', spread: 'none' },
        { source: 'ledger', revenueSource: 'ledger', spread: 'none' },
      ],
    );
  });

  test('a kind of cost that no row has is no part of it; a row that lacks one which others have is left out', async () => {
    const direct = [{ ...october, directCost: 70, revenue: 105 }];
    assert.deepEqual(parts(await ask({ ledger: direct }, 'roi')), {
      value: 0.5,
      numerator: 35,
      denominator: 70,
      n: 1,
    });
    const days = [
      { from: '2025-10-01', to: '2025-10-16', directCost: 30, indirectCost: 10, revenue: 50 },
      { from: '2025-10-16', to: '2025-11-01', directCost: 40, revenue: 1000 },
    ];
    const value = await ask({ ledger: days }, 'roi');
    assert.deepEqual(parts(value), { value: 0.25, numerator: 10, denominator: 40, n: 1 });
    assert.deepEqual(excluded(value), { 'no-amount': 1 });
  });

  test('what a row of the ledger does not say leaves the cost of contacts unknown, not lower', async () => {
    const days = [
      { from: '2025-10-01', to: '2025-10-16', directCost: 30, indirectCost: 10, revenue: 50 },
      { from: '2025-10-16', to: '2025-11-01', directCost: 40, revenue: 60 },
    ];
    const value = await ask({ contacts, ledger: days }, 'cost-per-contact');
    assert.deepEqual([value.value, value.numerator, value.reason], [null, null, 'no-amount']);
    assert.equal(excluded(value)['no-amount'], 1);
    // What reads revenue alone lacks nothing.
    assert.equal((await ask({ contacts, ledger: days }, 'revenue-per-contact')).value, 110 / 4);
  });

  test('rows that are shared out are counted once, where the period meets them first', async () => {
    const month = [{ ...october, directCost: 31, indirectCost: 0, revenue: 62 }];
    const source = await load({ contacts, ledger: month });
    const metrics = [{ metric: 'roi', parameters: { spread: 'time' } }] as const;
    const period = { from: '2025-10-11', to: '2025-10-14' };
    const { rows, total } = await source.query({ metrics, by: [{ time: 'day' }], period, total: true });
    const days = rows.map(({ values }) => values['roi'] as MetricValue);
    assert.deepEqual(
      days.map(({ n }) => n),
      [1, 0, 0],
    );
    for (const { value } of days) assert.ok(Math.abs((value as number) - 1) < 1e-3);
    const whole = total?.values['roi'] as MetricValue;
    assert.deepEqual([whole.n, whole.coverage.used], [1, 1]);
    // Hours 240 to 312 of 745, to the ten-thousandth: 12.9826 less 9.9866.
    assert.equal(whole.denominator, 2.996);
  });

  test('of a group whose rows all lack the amount it is not known, never 0', async () => {
    const rows = [
      { ...october, queue: 'a', directCost: 40, indirectCost: 10 },
      { ...october, queue: 'b', directCost: 40 },
    ];
    const source = await load({
      contacts: ['a', 'b'].map((queue) => ({ id: queue, startedAt: at, outcome: 'answered', queue })),
      ledger: rows,
    });
    const table = await source.query({ metrics: ['cost-per-contact'], by: ['queue'] });
    assert.deepEqual(
      table.rows.map(({ values }) => values['cost-per-contact']?.value ?? values['cost-per-contact']?.reason),
      [50, 'no-amount'],
    );
    assert.ok(Number.isNaN(table.column('cost-per-contact').value[1]));
  });

  test('nothing below the line is said as what it is', async () => {
    const nothing = {
      ...october,
      directCost: 0,
      indirectCost: 0,
      revenue: 5,
      sales: 0,
      orders: 0,
      orderValue: 0,
    };
    const reasons = ['roi', 'cost-per-sale', 'order-cost', 'order-cost-ratio', 'cost-per-contact'];
    const told = await Promise.all(reasons.map((metric) => ask({ ledger: [nothing] }, metric)));
    assert.deepEqual(
      told.map(({ value, reason }) => [value, reason]),
      [
        [null, 'no-cost'],
        [null, 'no-sales'],
        [null, 'no-orders'],
        [null, 'no-order-value'],
        // There is not one contact: no part of the data lacks anything but that.
        [null, 'no-handled'],
      ],
    );
  });

  test('a loss is negative', async () => {
    const loss = [{ ...october, directCost: 60, indirectCost: 40, revenue: 25 }];
    assert.equal((await ask({ ledger: loss }, 'roi')).value, -0.75);
    assert.equal((await ask({ contacts, ledger: loss }, 'profit-per-contact')).value, -75 / 4);
  });
});

describe('of contacts', () => {
  test('each reads the handled conversations of which it knows all amounts', async () => {
    // Known of revenue: 10 + 5, 0 and 21; of cost too: 2 + 1.5, 2.5, (4) and 6.
    const revenue = await ask({ contacts }, 'revenue-per-contact');
    assert.deepEqual(parts(revenue), { value: 12, numerator: 36, denominator: 3, n: 3 });
    assert.deepEqual(excluded(revenue), { 'no-outcome': 1, 'no-amount': 1 });
    assert.deepEqual(parts(await ask({ contacts }, 'cost-per-contact')), {
      value: 4,
      numerator: 16,
      denominator: 4,
      n: 4,
    });
    assert.deepEqual(parts(await ask({ contacts }, 'profit-per-contact')), {
      value: 8,
      numerator: 24,
      denominator: 3,
      n: 3,
    });
    // Sales are known of the first three; 3.5 + 2.5 + 4 for two of them.
    const sale = await ask({ contacts }, 'cost-per-sale');
    assert.deepEqual(parts(sale), { value: 5, numerator: 10, denominator: 2, n: 3 });
    // Whoever was not handled cost and brought in something too: 3.5 + 2.5 + 6 + 0.25 + 7.
    const roi = await ask({ contacts }, 'roi');
    assert.deepEqual(parts(roi), { value: 143 / 19.25 - 1, numerator: 123.75, denominator: 19.25, n: 5 });
  });

  test('a mean of revenue has its t interval', async () => {
    // 15, 0, 21: mean 12, s² = (9 + 144 + 81) / 2 = 117; t of 2 degrees of freedom is 4.302652729749.
    const { low, high } = await ask({ contacts }, 'revenue-per-contact');
    const half = 4.302652729749 * Math.sqrt(117 / 3);
    assert.ok(Math.abs((low as number) - (12 - half)) < 1e-9);
    assert.ok(Math.abs((high as number) - (12 + half)) < 1e-9);
    const one = await ask({ contacts: contacts.slice(0, 2) }, 'revenue-per-contact');
    assert.deepEqual([one.value, one.low, one.high], [15, null, null]);
  });

  test('they may be asked for beside a ledger, all amounts or one', async () => {
    const all = await ask(
      { contacts, ledger },
      { metric: 'profit-per-contact', parameters: { source: 'contacts' } },
    );
    assert.equal(all.value, 8);
    const one = await ask(
      { contacts, ledger },
      { metric: 'profit-per-contact', parameters: { revenueSource: 'contacts' } },
    );
    // 36 of the three that know it, less the whole cost of the ledger.
    assert.deepEqual(parts(one), { value: (36 - 100) / 3, numerator: -64, denominator: 3, n: 3 });
  });

  test('an amount that the ledger lacks is theirs', async () => {
    const costs = [{ ...october, directCost: 30, indirectCost: 6 }];
    const sales = await ask({ contacts, ledger: costs }, 'cost-per-sale');
    // Three handled conversations say whether they made a sale; two did.
    assert.deepEqual(parts(sales), { value: 18, numerator: 36, denominator: 2, n: 3 });
    const orders = [{ ...october, orders: 5, orderValue: 1000 }];
    // 3.5 + 2.5 + 4 + 6 + 0.25 + 7 of all conversations.
    assert.deepEqual(parts(await ask({ contacts, ledger: orders }, 'order-cost')), {
      value: 4.65,
      numerator: 23.25,
      denominator: 5,
      n: 6,
    });
  });

  test('a day belongs to the conversation’s arrival or end, by whichever is asked for', async () => {
    const late = [
      {
        id: '1',
        startedAt: '2025-10-06T23:50',
        endedAt: '2025-10-07T00:10',
        outcome: 'answered',
        revenue: 8,
      },
    ];
    const period = { from: '2025-10-07', to: '2025-10-08' };
    const byArrival = await ask({ contacts: late }, 'revenue-per-contact', { period });
    assert.deepEqual([byArrival.value, byArrival.reason], [null, 'no-handled']);
    assert.equal(
      (await ask({ contacts: late }, 'revenue-per-contact', { period, attribution: 'end' })).value,
      8,
    );
  });
});

test('where neither part has the amount, the ledger is named', async () => {
  const bare = contacts.map(({ id, startedAt, outcome }) => ({ id, startedAt, outcome }));
  const { reason, lacks } = await ask({ contacts: bare }, 'cost-per-contact');
  assert.deepEqual([reason, lacks], ['not-supplied', { part: 'ledger', field: 'directCost' }]);
});

test('parameters are refused by name', async () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ metric: 'roi', parameters: { source: 'books' } }, 'unknown source: books'],
    [{ metric: 'roi', parameters: { revenueSource: 'x' } }, 'unknown revenueSource: x'],
    [{ metric: 'roi', parameters: { spread: 'evenly' } }, 'unknown spread: evenly'],
    [{ metric: 'order-cost', parameters: { ordersSource: 'ledger' } }, 'unknown parameter: ordersSource'],
    [{ metric: 'cost-per-contact', parameters: { annualized: true } }, 'unknown parameter: annualized'],
  ];
  for (const [metric, message] of wrong) {
    await assert.rejects(ask({ ledger }, metric as MetricRequest), { name: 'RangeError', message });
  }
});

describe('rows longer than what is asked about', () => {
  const days = { by: [{ time: 'day' }], total: true } as const;

  test('are shared out by time where that is asked for, to the last unit', async () => {
    const source = await load({ contacts, ledger });
    const table = await source.query({
      metrics: [{ metric: 'roi', parameters: { spread: 'time' } }, 'cost-per-contact'],
      ...days,
    });
    const first = table.rows[0]?.values['roi'];
    // 24 of the 745 hours of this October, in ten-thousandths.
    assert.equal(
      first?.denominator,
      (Math.round((700_000 * 24) / 745) + Math.round((300_000 * 24) / 745)) / 1e4,
    );
    const cost = table.rows.reduce(
      (sum, { values }) => sum + Math.round((values['roi']?.denominator ?? 0) * 1e4),
      0,
    );
    assert.equal(cost, 1_000_000);
    assert.equal(table.total?.values['roi']?.value, 0.8);
    assert.equal(table.rows[5]?.values['cost-per-contact']?.reason, 'coarser-than-bucket');
    assert.equal(table.total?.values['cost-per-contact']?.value, 25);
  });

  test('a week in the middle has its share', async () => {
    const metric = { metric: 'cost-per-contact', parameters: { spread: 'time' } } as const;
    const value = await ask({ contacts, ledger }, metric, {
      period: { from: '2025-10-06', to: '2025-10-13' },
    });
    // 7 × 24 of 745 hours, by what is up to the ends of the week.
    const upTo = (whole: number, hours: number): number => Math.round((whole * hours) / 745);
    const share = (whole: number): number => upTo(whole, 12 * 24) - upTo(whole, 5 * 24);
    assert.equal(value.numerator, (share(700_000) + share(300_000)) / 1e4);
    assert.equal(value.n, 4);
  });
});

describe('currencies', () => {
  const foreign = [
    { ...october, queue: 'a', directCost: 70, indirectCost: 30, revenue: 180, currency: 'EUR' },
    { ...october, queue: 'b', directCost: 9, indirectCost: 1, revenue: 20, currency: 'USD' },
  ];

  test('a group with a row in another currency has no value; others have', async () => {
    const source = await load({ ledger: foreign });
    const table = await source.query({ metrics: ['roi'], by: ['queue'], total: true });
    assert.deepEqual(
      [...table.rows, table.total].map((row) => row?.values['roi']?.value ?? row?.values['roi']?.reason),
      [0.8, 'mixed-currency', 'mixed-currency'],
    );
    assert.deepEqual(excluded(table.total?.values['roi'] as MetricValue), { 'mixed-currency': 1 });
    assert.deepEqual([table.total?.values['roi']?.numerator], [null]);
  });

  test('one leg in another currency is enough', async () => {
    const mixed = contacts.map((row) => (row.id === '2' ? { ...row, currency: 'USD' } : row));
    for (const metric of ['revenue-per-contact', 'profit-per-contact', 'cost-per-sale', 'roi']) {
      const { value, reason } = await ask({ contacts: mixed }, metric);
      assert.deepEqual([value, reason], [null, 'mixed-currency'], metric);
    }
    // That the ledger is read, it does not matter.
    assert.equal((await ask({ contacts: mixed, ledger }, 'cost-per-contact')).value, 25);
  });

  test('where all of it is in other currencies, that is why', async () => {
    const { reason, lacks } = await ask({ ledger: foreign.slice(1) }, 'roi');
    assert.deepEqual([reason, lacks?.part], ['mixed-currency', 'ledger']);
  });

  test('data without a currency are plain numbers', async () => {
    const source = await loadData({ timeZone: 'UTC', covers: october, ledger });
    const table = await source.query({ metrics: ['roi', 'cost-per-sale'] });
    assert.equal(table.query.currency, null);
    assert.equal(table.rows[0]?.values['cost-per-sale']?.value, 12.5);
  });

  test('two that are named and none declared: neither', async () => {
    const source = await loadData({ timeZone: 'UTC', covers: october, ledger: foreign });
    const table = await source.query({ metrics: ['roi'], by: ['queue'] });
    assert.deepEqual(
      table.rows.map(({ values }) => values['roi']?.reason),
      ['mixed-currency', 'mixed-currency'],
    );
  });
});
