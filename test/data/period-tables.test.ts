import assert from 'node:assert/strict';
import test from 'node:test';
import { appendContacts } from '../../src/data/append-contacts.js';
import type { NumberColumn } from '../../src/data/column.js';
import { numberAt } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import type { TablePart } from '../../src/data/part-tables.js';
import { readContactData } from '../../src/data/read-contact-data.js';

const october = { from: '2025-10-01', to: '2025-11-01' };

function read(members: object, timeZone = 'Europe/Berlin'): Promise<ContactData> {
  return readContactData({ timeZone, covers: october, contacts: [], ...members });
}

function numbers(data: ContactData, part: TablePart, field: string): (number | null)[] | undefined {
  const table = data.table(part);
  const column = table.column(field) as NumberColumn | undefined;
  return column && Array.from({ length: table.rows }, (_, row) => numberAt(column, row));
}

async function told(data: Promise<ContactData>): Promise<readonly unknown[]> {
  return (await data).quality.problems.map(({ code, severity, values, count, first }) => [
    code,
    severity,
    values,
    count,
    first.map(({ part, row }) => `${part} ${row}`),
  ]);
}

test('days of a stock are those of the calendar, whatever the clock does in them', async () => {
  const headcount = [
    // 31 days, of which one has 25 hours in Berlin and one 23 in Sydney.
    { ...october, team: 'a', opening: 10, closing: 13 },
    { from: '2025-10-01', to: '2025-10-02', team: 'b', opening: 3, closing: 4 },
    { from: '2025-10-01T00:00', to: '2025-10-01T12:00', team: 'c', opening: 5, closing: 5 },
    { ...october, team: 'd', opening: 10 },
  ];
  const expected = [11.5 * 31 * 10_000, 35_000, 25_000, null];
  for (const zone of ['Europe/Berlin', 'Australia/Sydney', 'UTC']) {
    const data = await read({ headcount }, zone);
    assert.deepEqual(numbers(data, 'headcount', 'headcountDays'), expected, zone);
  }
});

test('days of customers are of those whom a row opens with', async () => {
  const customers = [
    { ...october, segment: 'a', opening: 200, lost: 7 },
    { ...october, segment: 'b', opening: 0, lost: 0 },
    { ...october, segment: 'c', lost: 1 },
  ];
  assert.deepEqual(numbers(await read({ customers }), 'customers', 'customerDays'), [62_000_000, 0, null]);
});

test('what customers are worth is known where all of it is', async () => {
  const row = { ...october, opening: 30, averagePurchase: 12.5, purchasesPerYear: 4, lifetimeYears: 2.5 };
  const customers = [
    { ...row, segment: 'a' },
    { ...row, segment: 'b', lifetimeYears: null },
    { ...row, segment: 'c', opening: 0 },
  ];
  // 30 × 12.50 × 4 × 2.5 = 3,750
  assert.deepEqual(numbers(await read({ customers }), 'customers', 'lifetimeValue'), [37_500_000, null, 0]);
  assert.equal(
    numbers(await read({ customers: [{ ...october, opening: 3 }] }), 'customers', 'lifetimeValue'),
    undefined,
  );
});

test('stocks that do not add up are told of, and stay', async () => {
  const headcount = [
    { ...october, team: 'a', opening: 10, joined: 2, left: 1, closing: 11 },
    { ...october, team: 'b', opening: 10, joined: 2, left: 1, closing: 12 },
    { ...october, team: 'c', opening: 10, joined: 2, left: 1 },
    { ...october, team: 'd', opening: 10.5, joined: 0.25, left: 0.75, closing: 10 },
    // Delivered again: what a row that was replaced said is no matter.
    { ...october, team: 'e', opening: 1, joined: 1, left: 1, closing: 9 },
    { ...october, team: 'e', opening: 1, joined: 1, left: 1, closing: 1 },
  ];
  const customers = [{ ...october, opening: 5, gained: 0, lost: 6, closing: 0 }];
  const data = read({ headcount, customers });
  // Those of a part in the order of the rows that had them first.
  assert.deepEqual(await told(data), [
    ['stock-mismatch', 'warning', { part: 'headcount' }, 1, ['headcount 1']],
    ['duplicate', 'warning', { part: 'headcount' }, 1, ['headcount 5']],
    ['stock-mismatch', 'warning', { part: 'customers' }, 1, ['customers 0']],
  ]);
  assert.equal((await data).table('headcount').rows, 5);
});

test('the currency that all parts name is the data set’s', async () => {
  const data = await read({
    contacts: [{ id: 1, startedAt: '2025-10-02T10:00', revenue: 5 }],
    ledger: [{ ...october, directCost: 7, currency: 'CNY' }],
    customers: [{ ...october, opening: 2, averagePurchase: 3, currency: 'CNY' }],
  });
  assert.equal(data.currency, 'CNY');
  assert.deepEqual(await told(Promise.resolve(data)), []);
  assert.deepEqual(numbers(data, 'ledger', 'directCost'), [70_000]);
  assert.deepEqual(numbers(data, 'contacts', 'revenue'), [50_000]);
  assert.equal(data.table('ledger').column('foreignMoney'), undefined);
});

test('where parts name several and none is declared, only amounts that name none are known', async () => {
  const data = await read({
    contacts: [
      { id: 1, startedAt: '2025-10-02T10:00', revenue: 5, currency: 'CNY' },
      { id: 2, startedAt: '2025-10-02T10:00', revenue: 5 },
    ],
    ledger: [
      { ...october, queue: 'a', directCost: 7, currency: 'EUR' },
      { ...october, queue: 'b', directCost: 8 },
    ],
  });
  assert.equal(data.currency, null);
  assert.deepEqual(numbers(data, 'contacts', 'revenue'), [null, 50_000]);
  assert.deepEqual(numbers(data, 'ledger', 'directCost'), [null, 80_000]);
  assert.deepEqual(await told(Promise.resolve(data)), [
    ['mixed-currency', 'warning', { currency: 'CNY' }, 1, ['contacts 0']],
    ['mixed-currency', 'warning', { currency: 'EUR' }, 1, ['ledger 0']],
  ]);
});

test('of rows in another currency than the declared one the money is not known, in whatever part', async () => {
  const data = await read({
    currency: 'EUR',
    ledger: [
      { ...october, queue: 'a', directCost: 7, currency: 'USD' },
      { ...october, queue: 'b', directCost: 8, currency: 'EUR' },
    ],
  });
  assert.equal(data.currency, 'EUR');
  assert.deepEqual(numbers(data, 'ledger', 'directCost'), [null, 80_000]);
  assert.deepEqual(await told(Promise.resolve(data)), [
    ['mixed-currency', 'warning', { currency: 'USD' }, 1, ['ledger 0']],
  ]);
  const foreign = data.table('ledger').column('foreignMoney');
  assert.ok(foreign?.kind === 'code');
  assert.deepEqual(
    Array.from(foreign.codes, (code) => foreign.values[code]),
    ['true', 'false'],
  );
});

test('a word that is no currency is none, and its amounts stay plain numbers', async () => {
  const data = await read({ ledger: [{ ...october, directCost: 7, currency: 'rubles' }] });
  assert.equal(data.currency, null);
  assert.deepEqual(numbers(data, 'ledger', 'directCost'), [70_000]);
  assert.deepEqual(await told(Promise.resolve(data)), [
    ['currency-invalid', 'error', { value: 'rubles' }, 1, ['ledger 0']],
  ]);
});

test('contacts that are appended in another currency leave the ledger without its own, and none of it is lost', async () => {
  const first = await read({
    contacts: [{ id: 1, startedAt: '2025-10-02T10:00', revenue: 5, currency: 'CNY' }],
    ledger: [{ ...october, directCost: 7, currency: 'CNY' }],
  });
  assert.equal(first.currency, 'CNY');
  const row = { id: '2', startedAt: '2025-10-03T10:00', revenue: 6, currency: 'EUR' };
  const { data } = appendContacts(first, [row]);
  assert.equal(data.currency, null);
  assert.deepEqual(numbers(data, 'contacts', 'revenue'), undefined);
  assert.deepEqual(numbers(data, 'ledger', 'directCost'), undefined);
  assert.deepEqual(numbers(first, 'ledger', 'directCost'), [70_000]);
  assert.notEqual(data.version, first.version);
});
