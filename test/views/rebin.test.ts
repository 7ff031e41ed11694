import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MetricRow } from '../../src/metrics/table.js';
import { loadData } from '../../src/source/load-data.js';
import { fineEdges } from '../../src/views/bin-edges.js';
import { rebinned } from '../../src/views/rebin.js';
import { fakeTable, value } from './fake-table.js';

test('coarser bins are what the engine itself would have counted', async () => {
  const fine = fineEdges('queueSeconds');
  const contacts = fc.array(
    fc.record({
      queueSeconds: fc.oneof(
        fc.nat({ max: 300 }),
        fc.nat({ max: 5_000_000 }),
        fc.constantFrom(null, 0, 20, 59.999, 60),
      ),
      outcome: fc.constantFrom('answered', 'abandoned', 'blocked', null),
    }),
    { maxLength: 60 },
  );
  const edges = fc
    .uniqueArray(fc.integer({ min: 0, max: fine.length - 1 }), { minLength: 1, maxLength: 8 })
    .map((places) => places.sort((a, b) => a - b).map((at) => fine[at]!));
  await fc.assert(
    fc.asyncProperty(contacts, edges, async (rows, coarse) => {
      const source = await loadData({
        timeZone: 'UTC',
        contacts: rows.map((row, at) => ({ id: `${at}`, startedAt: '2025-10-01T09:00:00Z', ...row })),
      });
      const ask = (list: readonly number[]) =>
        source.query({ metrics: ['offered'], by: [{ bin: 'queueSeconds', edges: list }], total: true });
      const made = rebinned(await ask(fine), 'queueSeconds', coarse);
      const told = await ask(coarse);
      // Keys of the engine's rows have no prototype.
      const held = (rows: readonly MetricRow[]): unknown =>
        JSON.parse(JSON.stringify(rows.filter((row) => row.values['offered']!.coverage.eligible > 0)));
      assert.deepEqual(held(made.rows), held(told.rows));
      assert.deepEqual(made.total, told.total);
      assert.deepEqual(made.query.by, told.query.by);
      assert.deepEqual(
        [...made.column('offered').value],
        made.rows.map((row) => row.values['offered']!.value ?? Number.NaN),
      );
    }),
    { numRuns: 200 },
  );
});

test('empty bins are there, what lies below the first edge comes first, and what is not known last', () => {
  const table = fakeTable({
    metrics: ['offered', 'answered'],
    by: [{ bin: 'queueSeconds', edges: [0, 1, 2, 3] }],
    rows: [
      { key: { queueSeconds: '0' }, values: { offered: value(2, { n: 2 }), answered: value(1) } },
      { key: { queueSeconds: '3' }, values: { offered: value(5, { n: 5 }), answered: value(1) } },
      { key: { queueSeconds: null }, values: { offered: value(7, { n: 7 }), answered: value(1) } },
    ],
  });
  const made = rebinned(table, 'queueSeconds', [1, 2, 3]);
  assert.deepEqual(
    made.rows.map(({ key, values }) => [key['queueSeconds'], values['offered']!.value]),
    [
      ['<1', 2],
      ['1', 0],
      ['2', 0],
      ['3', 5],
      [null, 7],
    ],
  );
  assert.deepEqual(
    made.query.metrics.map(({ as }) => as),
    ['offered'],
  );
  assert.equal(made.key(4)['queueSeconds'], null);
});
