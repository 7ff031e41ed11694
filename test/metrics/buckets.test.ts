import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, type Group } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { times, type Row } from './row-sums.js';

function calls(answered: number, abandoned: number): Row[] {
  return [
    ...times(answered, { outcome: 'answered', queueSeconds: 10, talkSeconds: 100 }),
    ...times(abandoned, { outcome: 'abandoned', queueSeconds: 30 }),
  ];
}

test('buckets without rows are returned, for every combination of the other keys that has rows', () => {
  const current: Group[] = [
    { key: ['2025-10-01', 'a'], rows: calls(3, 1) },
    { key: ['2025-10-03', 'a'], rows: calls(2, 0) },
    { key: ['2025-10-03', null], rows: calls(1, 1) },
  ];
  const table = answer(
    {
      metrics: ['offered', 'answer-rate'],
      by: [{ time: 'day' }, 'queue'],
      period: { from: '2025-10-01', to: '2025-10-04' },
    },
    queryFacts(),
    { current },
  );
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['day'],
      key['queue'],
      values['offered']?.value,
      values['answer-rate']?.value,
    ]),
    [
      ['2025-10-01', 'a', 4, 0.75],
      ['2025-10-01', null, 0, null],
      ['2025-10-02', 'a', 0, null],
      ['2025-10-02', null, 0, null],
      ['2025-10-03', 'a', 2, 1],
      ['2025-10-03', null, 2, 0.5],
    ],
  );
  assert.equal(table.rows[1]?.values['answer-rate']?.reason, 'no-offered');
  const buckets = table.buckets();
  assert.equal(buckets?.grain, 'day');
  assert.deepEqual(buckets?.starts[2], Date.parse('2025-10-02'));
  assert.deepEqual(buckets?.ends[2], Date.parse('2025-10-03'));
  assert.equal(answer({ metrics: ['offered'] }, queryFacts(), { current: [] }).buckets(), undefined);
});

test('the time key stands where it was asked for: first, last or between', () => {
  const current: Group[] = [
    { key: ['a', '2025-10-01', 'x'], rows: calls(1, 0) },
    { key: ['a', '2025-10-02', 'y'], rows: calls(2, 0) },
    { key: ['b', '2025-10-02', 'x'], rows: calls(3, 0) },
  ];
  const table = answer(
    {
      metrics: ['offered'],
      by: ['queue', { time: 'day' }, 'team'],
      period: { from: '2025-10-01', to: '2025-10-03' },
    },
    queryFacts(),
    { current },
  );
  assert.deepEqual(
    table.rows.map(({ key, values }) => [key['queue'], key['day'], key['team'], values['offered']?.value]),
    [
      ['a', '2025-10-01', 'x', 1],
      ['a', '2025-10-01', 'y', 0],
      ['a', '2025-10-02', 'x', 0],
      ['a', '2025-10-02', 'y', 2],
      ['b', '2025-10-01', 'x', 0],
      ['b', '2025-10-02', 'x', 3],
    ],
  );
});

test('without other keys all buckets are there, even if no row is', () => {
  const table = answer(
    { metrics: ['offered'], by: [{ time: 'hour' }], period: { from: '2025-10-01', to: '2025-10-02' } },
    queryFacts(),
    { current: [] },
  );
  assert.equal(table.length, 24);
  assert.equal(table.key(9)['hour'], '2025-10-01T09:00+00:00');
  assert.ok(table.column('offered').value.every((value) => value === 0));
});

test('buckets outside what the data cover are null, one that their end cuts is partial and has no status', () => {
  const facts = queryFacts({ covers: ['2025-10-02', '2025-10-03T15:00Z'] });
  const table = answer(
    {
      metrics: ['service-level', 'offered'],
      by: [{ time: 'day' }],
      period: { from: '2025-10-01', to: '2025-10-05' },
      total: true,
    },
    facts,
    {
      current: [
        { key: ['2025-10-02'], rows: calls(40, 0) },
        { key: ['2025-10-03'], rows: calls(40, 0) },
      ],
    },
  );
  const levels = table.rows.map(({ values }) => values['service-level']);
  assert.deepEqual(
    levels.map((level) => level?.reason),
    ['not-covered', undefined, undefined, 'not-covered'],
  );
  assert.deepEqual(levels[0], {
    value: null,
    numerator: null,
    denominator: null,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    reason: 'not-covered',
    target: 0.8,
  });
  assert.deepEqual(
    levels.map((level) => level?.partial),
    [undefined, undefined, true, undefined],
  );
  assert.deepEqual(
    levels.map((level) => level?.status),
    [undefined, 'met', undefined, undefined],
  );
  assert.deepEqual([...table.column('offered').value], [NaN, 40, 40, NaN]);
  // The period itself is cut too; as no bucket it keeps its status.
  assert.equal(table.total?.values['service-level']?.partial, true);
  assert.equal(table.total?.values['service-level']?.status, 'met');
});

test('a bucket of which the data cover nothing that lies in the period is not partial', () => {
  // The week from 29 September holds the end of the data, and 3 October, of which there are none.
  const table = answer(
    { metrics: ['offered'], by: [{ time: 'week' }], period: { from: '2025-10-03', to: '2025-10-04' } },
    queryFacts({ covers: ['2025-09-01', '2025-10-02'] }),
    { current: [] },
  );
  const value = table.rows[0]?.values['offered'];
  assert.deepEqual([value?.reason, value?.partial], ['not-covered', undefined]);
});

test('a period that the data do not cover is null, not 0', () => {
  const table = answer(
    { metrics: ['offered'], period: { from: '2026-01-01', to: '2026-02-01' } },
    queryFacts(),
    { current: [] },
  );
  assert.equal(table.rows[0]?.values['offered']?.value, null);
  assert.equal(table.rows[0]?.values['offered']?.reason, 'not-covered');
});

test('data that cover a time without a row have counts of 0 there; data without a span have none', () => {
  const covered = answer({ metrics: ['contact-volume'] }, queryFacts({ rows: 0, fields: [] }), {
    current: [],
  });
  assert.equal(covered.rows[0]?.values['contact-volume']?.value, 0);
  const none = answer({ metrics: ['contact-volume'] }, queryFacts({ rows: 0, fields: [], covers: null }), {
    current: [],
  });
  assert.equal(none.rows[0]?.values['contact-volume']?.reason, 'not-covered');
  const byDay = answer(
    { metrics: ['contact-volume'], by: [{ time: 'day' }] },
    queryFacts({ rows: 0, fields: [], covers: null }),
    { current: [] },
  );
  assert.equal(byDay.length, 0);
});

test('a table of more rows than can be held is refused', () => {
  const queues = Array.from({ length: 500 }, (_, i) => `q${String(i).padStart(3, '0')}`);
  assert.throws(
    () =>
      answer({ metrics: ['offered'], by: ['queue', { time: '5-minutes' }] }, queryFacts(), {
        current: queues.map((queue) => ({ key: [queue, '2025-10-02'], rows: calls(1, 1) })),
      }),
    // 500 queues × 31 days × 288 buckets.
    { name: 'CallboardError', message: 'too-many-parts: limit 4000000' },
  );
});

test('a table of more parts in time than anyone reads is refused before they are made', () => {
  const facts = queryFacts({ covers: ['1970-01-01', '9999-12-31'] });
  assert.throws(() => answer({ metrics: ['offered'], by: [{ time: 'hour' }] }, facts, { current: [] }), {
    name: 'CallboardError',
    message: 'too-many-parts: limit 400000',
  });
});
