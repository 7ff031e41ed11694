import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { orderedTable } from '../../src/views/ordered-table.js';

const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-05' },
  contacts: [1, 2, 2, 4].map((day, at) => ({
    id: String(at),
    startedAt: `2025-10-0${day}T12:00:00Z`,
    outcome: 'answered',
    talkSeconds: 60 * day,
  })),
});
const table = await source.query({
  metrics: ['handled', 'average-handle-time'],
  by: [{ time: 'day' }],
  compare: { from: '2025-09-27', to: '2025-10-01' },
  total: true,
});

test('has the rows asked for in that order, in every form in which a table gives them', () => {
  const some = orderedTable(table, [3, 1]);
  assert.equal(some.length, 2);
  assert.deepEqual([some.key(0)['day'], some.key(1)['day']], ['2025-10-04', '2025-10-02']);
  assert.deepEqual(
    some.rows.map(({ values }) => values['handled']!.value),
    [1, 2],
  );
  assert.deepEqual([...some.column('average-handle-time').value], [240, 120]);
  assert.deepEqual([...some.column('handled').n], [1, 2]);
  assert.equal(some.column('handled').previous!.length, 2);
  const { starts, ends } = some.buckets()!;
  assert.deepEqual([...starts], [Date.UTC(2025, 9, 4), Date.UTC(2025, 9, 2)]);
  assert.equal(ends[0], Date.UTC(2025, 9, 5));
});

test('what is said of all rows stays as it was', () => {
  const none = orderedTable(table, []);
  assert.equal(none.total, table.total);
  assert.equal(none.other, undefined);
  assert.deepEqual([none.query, none.version, none.coverage], [table.query, table.version, table.coverage]);
  assert.deepEqual((none.toJSON() as { rows: unknown }).rows, []);
});

test('a row that there is not is a mistake', () => {
  assert.throws(() => orderedTable(table, [1]).key(1), RangeError);
});
