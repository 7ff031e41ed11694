import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, type Group } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { contact, times, type Row } from './row-sums.js';

function calls(answered: number, abandoned: number): Row[] {
  return [
    ...times(answered, { outcome: 'answered', queueSeconds: 10, talkSeconds: 100 }),
    ...times(abandoned, { outcome: 'abandoned', queueSeconds: 30 }),
  ];
}

const byQueue: Group[] = [
  { key: ['billing'], rows: calls(30, 10) },
  { key: ['sales'], rows: calls(50, 50) },
  { key: ['tech'], rows: [contact({ outcome: 'blocked' })] },
  { key: [null], rows: calls(9, 1) },
];

test('order by value: nulls last both ways, ties by key', () => {
  const tied: Group[] = [...byQueue.slice(0, 3), { key: ['vip'], rows: calls(3, 1) }, byQueue[3] as Group];
  const keys = (direction: 'ascending' | 'descending') =>
    answer(
      { metrics: ['answer-rate'], by: ['queue'], orderBy: [{ by: 'answer-rate', direction }] },
      queryFacts(),
      { current: tied },
    ).rows.map(({ key }) => key['queue']);
  assert.deepEqual(keys('ascending'), ['sales', 'billing', 'vip', null, 'tech']);
  assert.deepEqual(keys('descending'), [null, 'billing', 'vip', 'sales', 'tech']);
});

test('order by key: the unknown value last both ways; by a second order where the first ties', () => {
  const keys = (direction: 'ascending' | 'descending') =>
    answer({ metrics: ['offered'], by: ['queue'], orderBy: [{ by: 'queue', direction }] }, queryFacts(), {
      current: byQueue,
    }).rows.map(({ key }) => key['queue']);
  assert.deepEqual(keys('ascending'), ['billing', 'sales', 'tech', null]);
  assert.deepEqual(keys('descending'), ['tech', 'sales', 'billing', null]);

  const twice = answer(
    {
      metrics: ['offered', 'answer-rate'],
      by: ['queue'],
      orderBy: [{ by: 'offered' }, { by: 'queue', direction: 'descending' }],
    },
    queryFacts(),
    {
      current: [
        { key: ['a'], rows: calls(1, 1) },
        { key: ['b'], rows: calls(2, 0) },
        { key: ['c'], rows: calls(1, 0) },
      ],
    },
  );
  assert.deepEqual(
    twice.rows.map(({ key }) => key['queue']),
    ['c', 'b', 'a'],
  );
});

test('limit, and the rest as one row: of all groups beyond it, and the total is of all', () => {
  const table = answer(
    {
      metrics: ['answer-rate', 'wait-p50'],
      by: ['queue'],
      orderBy: [{ by: 'answer-rate', direction: 'descending' }],
      limit: 2,
      other: true,
      total: true,
    },
    queryFacts(),
    { current: byQueue },
  );
  assert.equal(table.length, 2);
  assert.deepEqual(
    table.rows.map(({ key }) => key['queue']),
    [null, 'billing'],
  );
  assert.equal(table.column('answer-rate').value.length, 2);
  const other = table.other?.values['answer-rate'];
  assert.deepEqual([other?.numerator, other?.denominator], [50, 100]);
  assert.ok(Math.abs((table.other?.values['wait-p50']?.value as number) - 10) <= 0.1);
  const total = table.total?.values['answer-rate'];
  assert.deepEqual([total?.numerator, total?.denominator], [89, 150]);
  assert.equal(table.coverage.used, 150);
});

test('no other row where nothing lies beyond the limit, or none was asked for', () => {
  const ask = (limit: number, other: boolean) =>
    answer({ metrics: ['offered'], by: ['queue'], limit, other }, queryFacts(), { current: byQueue });
  assert.equal(ask(4, true).other, undefined);
  assert.equal(ask(9, true).length, 4);
  assert.equal(ask(2, false).other, undefined);
  assert.equal(ask(2, false).total, undefined);
});
