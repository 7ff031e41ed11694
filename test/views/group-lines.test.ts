import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MetricTable } from '../../src/metrics/table.js';
import { groupLines, type LineOrder } from '../../src/views/group-lines.js';
import { keyRanks } from '../../src/views/key-ranks.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { fakeTable, value } from './fake-table.js';

type Row = readonly [queue: string | null, channel: string | null, offered: number | null];

/** Rows by queue and channel, and what all of each queue offered: more than its rows where the limit left some out. */
function tables(rows: readonly Row[], beyond = 0): { table: MetricTable; subtotals: MetricTable } {
  const queues = [...new Set(rows.map(([queue]) => queue))];
  const sum = (queue: string | null): number =>
    rows.reduce((all, [one, , offered]) => (one === queue ? all + (offered ?? 0) : all), 0);
  return {
    table: fakeTable({
      metrics: ['offered'],
      by: ['queue', 'channel'],
      rows: rows.map(([queue, channel, offered]) => ({ key: { queue, channel }, values: value(offered) })),
      ...(beyond > 0 && { other: { values: value(beyond) } }),
    }),
    subtotals: fakeTable({
      metrics: ['offered'],
      by: ['queue'],
      rows: queues.map((queue) => ({ key: { queue }, values: value(sum(queue) + beyond) })),
    }),
  };
}

function ranks(table: MetricTable): Float64Array[] {
  const { locale, formats } = subjectOf(table, 'offered', 'en');
  return ['queue', 'channel'].map((by) => keyRanks(table, by, locale, formats));
}

/** Lines as text: `Sales chat`, `= Sales`. */
function shown(rows: readonly Row[], order: LineOrder | null, grouped: boolean, beyond = 0): string[] {
  const { table, subtotals } = tables(rows, beyond);
  const source = { table, ranks: ranks(table), ...(grouped && { subtotals }) };
  return groupLines(source, order).map(({ kind, row }) =>
    kind === 'subtotal'
      ? `= ${subtotals.key(row)['queue']}`
      : `${table.key(row)['queue']} ${table.key(row)['channel']}`,
  );
}

const offered = (table: MetricTable): Float64Array => table.column('offered').value;
const rows: readonly Row[] = [
  ['Service', 'voice', 5],
  ['Sales', 'email', 9],
  ['Sales', 'chat', 1],
  [null, 'voice', 7],
  ['Service', 'chat', null],
  ['Billing', 'voice', 3],
];

describe('lines in an order', () => {
  test('without one are in that of their keys, what is not known last', () => {
    assert.deepEqual(shown(rows, null, false), [
      'Billing voice',
      'Sales chat',
      'Sales email',
      'Service chat',
      'Service voice',
      'null voice',
    ]);
  });

  test('by a number: nulls last both ways, ties by key', () => {
    const tied: readonly Row[] = [...rows, ['Sales', 'social', 5]];
    const up = shown(tied, { by: offered, direction: 'ascending' }, false);
    assert.deepEqual(up, [
      'Sales chat',
      'Billing voice',
      'Sales social',
      'Service voice',
      'null voice',
      'Sales email',
      'Service chat',
    ]);
    const down = shown(tied, { by: offered, direction: 'descending' }, false);
    assert.deepEqual(down, [
      'Sales email',
      'null voice',
      'Sales social',
      'Service voice',
      'Billing voice',
      'Sales chat',
      'Service chat',
    ]);
  });

  test('by the second key', () => {
    assert.deepEqual(shown(rows, { by: 1, direction: 'descending' }, false).slice(0, 3), [
      'Billing voice',
      'Service voice',
      'null voice',
    ]);
  });

  test('some of them, where not all are looked for', () => {
    const { table } = tables(rows);
    const lines = groupLines({ table, ranks: ranks(table) }, null, (row) => row % 2 === 0);
    assert.deepEqual(
      lines.map(({ row }) => row),
      [2, 4, 0],
    );
  });
});

describe('lines with subtotals', () => {
  test('stay together by the first key, each group of several rows closed by its subtotal', () => {
    assert.deepEqual(shown(rows, null, true), [
      'Billing voice',
      'Sales chat',
      'Sales email',
      '= Sales',
      'Service chat',
      'Service voice',
      '= Service',
      'null voice',
    ]);
  });

  test('are ordered by the subtotals’ own values, and within each group by theirs', () => {
    // Sales has 10, not known 7, Service 5, Billing 3.
    assert.deepEqual(shown(rows, { by: offered, direction: 'descending' }, true), [
      'Sales email',
      'Sales chat',
      '= Sales',
      'null voice',
      'Service voice',
      'Service chat',
      '= Service',
      'Billing voice',
    ]);
  });

  test('by the first key the groups turn round, by the second the rows within them', () => {
    assert.deepEqual(shown(rows, { by: 0, direction: 'descending' }, true), [
      'Service chat',
      'Service voice',
      '= Service',
      'Sales chat',
      'Sales email',
      '= Sales',
      'Billing voice',
      'null voice',
    ]);
    assert.deepEqual(shown(rows, { by: 1, direction: 'descending' }, true).slice(1, 4), [
      'Sales email',
      'Sales chat',
      '= Sales',
    ]);
  });

  test('a group of one row has its subtotal where the limit may have left out others', () => {
    assert.deepEqual(shown([['Billing', 'voice', 3]], null, true, 4), ['Billing voice', '= Billing']);
  });

  test('say how many of a line’s keys are those of the line above', () => {
    const { table, subtotals } = tables(rows);
    const lines = groupLines({ table, subtotals, ranks: ranks(table) }, null);
    assert.deepEqual(
      lines.filter(({ kind }) => kind === 'row').map(({ repeats }) => repeats),
      [0, 0, 1, 0, 1, 0],
    );
  });

  test('have every row once, with ids of their own, groups unbroken, whatever they are sorted by', () => {
    const key = fc.constantFrom('a', 'b', '=1', '"', null);
    const any = fc.uniqueArray(fc.tuple(key, key, fc.option(fc.integer({ min: 0, max: 4 }))), {
      selector: ([queue, channel]) => JSON.stringify([queue, channel]),
      maxLength: 25,
    });
    const order = fc.option(
      fc.record({
        by: fc.constantFrom<LineOrder['by']>(0, 1, offered),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      }),
    );
    fc.assert(
      fc.property(any, order, fc.boolean(), (given, by, cut) => {
        const { table, subtotals } = tables(given, cut ? 1 : 0);
        const lines = groupLines({ table, subtotals, ranks: ranks(table) }, by);
        assert.deepEqual(
          lines.flatMap(({ kind, row }) => (kind === 'row' ? [row] : [])).toSorted((a, b) => a - b),
          given.map((_, row) => row),
        );
        assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length);
        const queues = lines.map(
          ({ kind, row }) => (kind === 'subtotal' ? subtotals : table).key(row)['queue'],
        );
        const runs = queues.filter((queue, at) => at === 0 || queue !== queues[at - 1]);
        assert.equal(runs.length, new Set(queues).size);
      }),
      { numRuns: 300 },
    );
  });
});
