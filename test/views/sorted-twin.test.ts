import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortedTwin } from '../../src/views/sorted-twin.js';
import { textRanks } from '../../src/views/text-ranks.js';
import { tableTwin } from '../../src/views/table-twin.js';
import { fakeTable, value } from './fake-table.js';

test('law: the rows are put in order, unknown ones last; the last rows of all stay where they are', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 20 }), fc.nat(3), fc.boolean(), (numbers, last, up) => {
      const rows = [
        ...numbers.map((one, at) => [`row ${at}`, String(one)]),
        ...Array.from({ length: last }, (_, at) => [`last ${at}`, '0']),
      ];
      const twin = {
        caption: 'c',
        columns: [
          { label: 'name', align: 'start' as const },
          { label: 'number', align: 'end' as const, order: () => Float64Array.from(numbers) },
        ],
        rows,
        last,
      };
      const direction = up ? 'ascending' : 'descending';
      const sorted = sortedTwin(twin, { column: 1, label: 'number', direction });
      // One after the other, each time the first of the least, or of the greatest, that are left.
      const left = numbers.map((one, at) => ({ one, at }));
      const expected: string[] = [];
      while (left.length > 0) {
        const known = left.filter(({ one }) => !Number.isNaN(one)).map(({ one }) => one);
        const next = known.length === 0 ? NaN : up ? Math.min(...known) : Math.max(...known);
        const [found] = left.splice(
          left.findIndex(({ one }) => Object.is(one, next)),
          1,
        );
        expected.push(`row ${found!.at}`);
      }
      for (let at = 0; at < last; at++) expected.push(`last ${at}`);
      assert.deepEqual(
        sorted.rows.map(([name]) => name),
        expected,
      );
      assert.deepEqual(twin.rows, rows);
    }),
  );
});

test('a column that has no order, is not there or has another name now sorts nothing', () => {
  const order = (): number[] => [2, 1];
  const twin = {
    caption: '',
    columns: [{ label: 'a', align: 'start' as const, order }],
    rows: [['x'], ['y']],
  };
  const direction = 'ascending' as const;
  assert.deepEqual(sortedTwin(twin, { column: 0, label: 'a', direction }).rows, [['y'], ['x']]);
  for (const other of [undefined, { column: 0, label: 'b', direction }, { column: 1, label: 'a', direction }])
    assert.equal(sortedTwin(twin, other), twin);
  const plain = { ...twin, columns: [{ label: 'a', align: 'start' as const }] };
  assert.equal(sortedTwin(plain, { column: 0, label: 'a', direction }), plain);
});

test('texts stand as in a dictionary of the language, numbers in them by what they are', () => {
  assert.deepEqual(
    [...textRanks(['Agent 10', 'Agent 2', null, 'agent 2', 'Agent 10'], 'en')],
    [2, 1, NaN, 0, 2],
  );
  const [ёж, яма, ель] = textRanks(['ёж', 'яма', 'ель'], 'ru');
  assert.ok(ёж! < ель! && ель! < яма!);
});

test('a metric table is sorted by names and numbers, its rest and its total stay last', () => {
  const row = (queue: string | null, rate: number | null, n: number) => ({
    key: { queue },
    values: value(rate, { n, ...(rate === null && { reason: 'not-covered' as const }) }),
  });
  const table = fakeTable({
    metrics: ['service-level'],
    by: ['queue'],
    rows: [row('Line 10', 0.7, 5), row(null, 0.9, 7), row('Line 2', null, 0), row('Line 3', 0.8, 9)],
    other: { values: value(0.95, { n: 99 }) },
    total: { values: value(0.5, { n: 120 }) },
  });
  const twin = tableTwin(table, 'en');
  const sortedBy = (column: number, direction: 'ascending' | 'descending'): (string | undefined)[] =>
    sortedTwin(twin, { column, label: twin.columns[column]!.label, direction }).rows.map(([name]) => name);
  assert.deepEqual(sortedBy(0, 'ascending').slice(0, 3), ['Line 2', 'Line 3', 'Line 10']);
  assert.deepEqual(sortedBy(0, 'descending').slice(0, 3), ['Line 10', 'Line 3', 'Line 2']);
  const rates = sortedBy(1, 'ascending');
  assert.deepEqual([rates[0], rates[1], rates[3]], ['Line 10', 'Line 3', 'Line 2']);
  for (const at of [0, 1])
    assert.deepEqual(
      sortedBy(at, 'descending').slice(-2),
      twin.rows.slice(-2).map(([name]) => name),
    );
});
