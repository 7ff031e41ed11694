import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { rowsIn, windowItems } from '../../../src/elements/value-grid/row-window.js';

describe('the rows to be in the document', () => {
  const usual = { rows: 5000, rowHeight: 30, viewport: 600 };

  test('are those that are seen and some beside them, not thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 10, max: 80, noNaN: true }),
        fc.integer({ min: 0, max: 1200 }),
        fc.double({ min: -50, max: 1, noNaN: true }),
        (rows, rowHeight, viewport, share) => {
          const end = Math.max(0, rows * rowHeight - viewport);
          const scrollTop = share < 0 ? share : share * end;
          const { from, to } = rowsIn({ rows, rowHeight, viewport, scrollTop });
          const height = viewport > 0 ? viewport : 600;
          const first = Math.max(0, Math.floor(scrollTop / rowHeight));
          const last = Math.min(rows, Math.ceil((Math.max(0, scrollTop) + height) / rowHeight));
          assert.ok(0 <= from && from <= first, `${from} ${first}`);
          assert.ok(last <= to && to <= rows, `${to} ${last}`);
          assert.ok(to - from <= Math.ceil(height / rowHeight) + 40, `${to - from} rows`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('stay the same while a few rows are scrolled past', () => {
    const ranges = Array.from({ length: 100 }, (_, at) => rowsIn({ ...usual, scrollTop: 9000 + at * 3 }));
    assert.ok(new Set(ranges.map(({ from, to }) => `${from} ${to}`)).size <= 4);
  });

  test('are the last ones where the box is scrolled beyond the end, as after a search', () => {
    const { from, to } = rowsIn({ ...usual, rows: 12, scrollTop: 90_000 });
    assert.ok(from < to && to === 12);
    assert.deepEqual(rowsIn({ ...usual, rows: 0, scrollTop: 90_000 }), { from: 0, to: 0 });
  });
});

describe('rows and gaps', () => {
  test('a row that has the focus stays, wherever it is', () => {
    assert.deepEqual(windowItems(10, { from: 4, to: 6 }, 1), [
      { kind: 'gap', from: 0, rows: 1 },
      { kind: 'row', row: 1 },
      { kind: 'gap', from: 2, rows: 2 },
      { kind: 'row', row: 4 },
      { kind: 'row', row: 5 },
      { kind: 'gap', from: 6, rows: 4 },
    ]);
    assert.deepEqual(windowItems(8, { from: 0, to: 2 }, 7), [
      { kind: 'row', row: 0 },
      { kind: 'row', row: 1 },
      { kind: 'gap', from: 2, rows: 5 },
      { kind: 'row', row: 7 },
    ]);
  });

  test('make up all rows, each once and in order, whatever is kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.integer({ min: -3, max: 210 }), { nil: undefined }),
        (rows, at, length, kept) => {
          const from = Math.min(at, rows);
          const range = { from, to: Math.min(rows, from + length) };
          const items = windowItems(rows, range, kept);
          const all = items.flatMap((item) =>
            item.kind === 'row' ? [item.row] : Array.from({ length: item.rows }, (_, one) => item.from + one),
          );
          assert.deepEqual(
            all,
            Array.from({ length: rows }, (_, row) => row),
          );
          const shown = items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
          for (let row = range.from; row < range.to; row++) assert.ok(shown.includes(row));
          if (kept !== undefined && kept >= 0 && kept < rows) assert.ok(shown.includes(kept));
          assert.ok(shown.length <= range.to - range.from + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
