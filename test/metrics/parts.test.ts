import assert from 'node:assert/strict';
import test from 'node:test';
import { loadData } from '../../src/engine.js';

const contact = (day: number, hour: number, queue: string) => ({
  id: `${day}-${hour}-${queue}`,
  startedAt: `2025-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`,
  outcome: 'answered',
  queue,
});

const day = (n: number): string => `2025-10-${String(n).padStart(2, '0')}`;

async function load(members: object) {
  return loadData({
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    covers: { from: '2025-10-01', to: '2025-11-01' },
    ...members,
  });
}

const contacts = [contact(1, 9, 'a'), contact(1, 10, 'b'), contact(2, 9, 'a'), contact(26, 9, 'a')];
/** A row a day; the 26th has 25 hours. */
const daily = Array.from({ length: 31 }, (_, at) => ({
  from: day(at + 1),
  to: at === 30 ? '2025-11-01' : day(at + 2),
  directCost: 10,
  indirectCost: 2,
  revenue: 15,
}));
const monthly = [{ from: '2025-10-01', to: '2025-11-01', directCost: 310, indirectCost: 62, revenue: 465 }];

test('a metric of two parts divides the sum of the one by that of the other', async () => {
  const source = await load({ contacts, ledger: daily });
  const table = await source.query({
    metrics: ['cost-per-contact', 'roi', 'handled'],
    by: [{ time: 'day' }],
    total: true,
  });
  const [first, second, third] = table.rows;
  assert.equal(first?.values['cost-per-contact']?.value, 6);
  assert.equal(first?.values['cost-per-contact']?.numerator, 12);
  assert.equal(second?.values['cost-per-contact']?.value, 12);
  assert.equal(third?.values['cost-per-contact']?.value, null);
  assert.equal(third?.values['cost-per-contact']?.reason, 'no-handled');
  assert.equal(third?.values['roi']?.value, 3 / 12);
  assert.equal(table.total?.values['cost-per-contact']?.value, (31 * 12) / 4);
});

test('a row longer than the bucket is not split, but counts in the total', async () => {
  const source = await load({ contacts, ledger: monthly });
  const table = await source.query({ metrics: ['roi'], by: [{ time: 'day' }], total: true });
  assert.equal(table.length, 31);
  for (const { values } of table.rows) {
    assert.equal(values['roi']?.value, null);
    assert.equal(values['roi']?.reason, 'coarser-than-bucket');
  }
  assert.equal(table.total?.values['roi']?.value, 93 / 372);
});

test('a row that sticks out of the period is not counted either', async () => {
  const source = await load({ contacts, ledger: monthly });
  const table = await source.query({ metrics: ['roi'], period: { from: '2025-10-01', to: '2025-10-15' } });
  assert.equal(table.rows[0]?.values['roi']?.reason, 'coarser-than-bucket');
});

test('a period that the ledger does not cover is not scaled up', async () => {
  const source = await load({ contacts, ledger: daily.slice(0, 20) });
  const { rows } = await source.query({ metrics: ['cost-per-contact', 'roi'] });
  assert.equal(rows[0]?.values['roi']?.reason, 'partial-coverage');
  assert.deepEqual(rows[0]?.values['cost-per-contact']?.lacks, { part: 'ledger' });
  const weeks = await source.query({ metrics: ['roi'], by: [{ time: 'week' }] });
  assert.deepEqual(
    weeks.rows.map(({ values }) => values['roi']?.reason ?? values['roi']?.value),
    [0.25, 0.25, 0.25, 'partial-coverage', 'not-covered'],
  );
});

test('where a part lacks the dimension its metric is null, never the total repeated', async () => {
  const source = await load({ contacts, ledger: daily });
  const table = await source.query({ metrics: ['handled', 'cost-per-contact'], by: ['queue'], total: true });
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['queue'],
      values['handled']?.value,
      values['cost-per-contact']?.reason,
    ]),
    [
      ['a', 3, 'no-dimension'],
      ['b', 1, 'no-dimension'],
    ],
  );
  assert.deepEqual(table.rows[0]?.values['cost-per-contact']?.lacks, { part: 'ledger', field: 'queue' });
  assert.equal(table.total?.values['cost-per-contact']?.value, 93);
});

test('rows of several parts come together by the dimension that they share', async () => {
  const source = await load({
    contacts,
    ledger: [
      ...daily.map((row) => ({ ...row, queue: 'a' })),
      ...daily.map((row) => ({ ...row, queue: 'c', revenue: 24 })),
    ],
  });
  const table = await source.query({ metrics: ['cost-per-contact', 'roi'], by: ['queue'], total: true });
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['queue'],
      values['cost-per-contact']?.value ?? values['cost-per-contact']?.reason,
      values['roi']?.value ?? values['roi']?.reason,
    ]),
    [
      ['a', 124, 0.25],
      ['b', 'not-supplied', 'not-supplied'],
      ['c', 'no-handled', 1],
    ],
  );
});

test('rows of the ledger that overlap, end before they start or have no time are rejected and told', async () => {
  const source = await load({
    contacts,
    ledger: [
      ...monthly,
      { from: '2025-10-15', to: '2025-10-20', revenue: 1 },
      { from: '2025-10-15', to: '2025-10-20', revenue: 1, queue: 'a' },
      { from: '2025-10-15', to: '2025-10-15', revenue: 1 },
      { from: '2025-10-15', revenue: 1 },
      ...monthly,
    ],
  });
  const { problems, rejected, deduplicated, parts } = await source.quality();
  assert.deepEqual(
    problems.map(({ code, values, first }) => [code, values, first.map(({ row }) => row)]),
    [
      ['end-not-after-start', { part: 'ledger' }, [3]],
      ['missing-time', { field: 'to' }, [4]],
      ['duplicate', { part: 'ledger' }, [5]],
      // Of equal rows the last one stays, and comes after the one that it overlaps with.
      ['overlapping-rows', { part: 'ledger', other: 1 }, [5]],
    ],
  );
  assert.equal(rejected, 3);
  assert.equal(deduplicated, 1);
  assert.deepEqual(
    parts?.find(({ part }) => part === 'ledger'),
    { part: 'ledger', read: 6, kept: 2, rejected: 3, repaired: 0, deduplicated: 1 },
  );
});
