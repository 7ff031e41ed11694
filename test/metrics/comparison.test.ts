import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetricQuery } from '../../src/metrics/query.js';
import { answer, type Group } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { times, type Row } from './row-sums.js';

function calls(answered: number, abandoned: number): Row[] {
  return [
    ...times(answered, { outcome: 'answered', queueSeconds: 10 }),
    ...times(abandoned, { outcome: 'abandoned', queueSeconds: 30 }),
  ];
}

const longCovers = ['2025-01-01', '2026-01-01'] as const;
const october = { from: '2025-10-01', to: '2025-11-01' };

function one(
  query: Omit<MetricQuery, 'metrics' | 'by'>,
  current: Row[],
  previous: Row[],
  facts = queryFacts({ covers: longCovers }),
) {
  const table = answer({ metrics: ['offered', 'answer-rate', 'average-speed-of-answer'], ...query }, facts, {
    current: [{ key: [], rows: current }],
    previous: [{ key: [], rows: previous }],
  });
  return { table, values: table.rows[0]?.values ?? {} };
}

test('rates change in fractions, absolute and relative', () => {
  const { table, values } = one(
    { period: october, compare: 'previous-period' },
    calls(60, 20),
    calls(30, 30),
  );
  const rate = values['answer-rate'];
  assert.equal(rate?.previous?.value, 0.5);
  assert.equal(rate?.previous?.n, 60);
  assert.equal(rate?.change, 0.25);
  assert.equal(rate?.changeRatio, 0.5);
  assert.equal(rate?.perDay, undefined);
  assert.equal(rate?.partial, undefined);
  assert.deepEqual([...(table.column('answer-rate').previous ?? [])], [0.5]);
  assert.deepEqual([table.query.compare?.from, table.query.compare?.to], ['2025-09-01', '2025-10-01']);
});

test('counts are compared by the day where lengths differ: 31 days against 30', () => {
  const { values } = one({ period: october, compare: 'previous-period' }, calls(62, 0), calls(30, 0));
  const count = values['offered'];
  assert.equal(count?.value, 62);
  assert.equal(count?.previous?.value, 30);
  assert.equal(count?.perDay, true);
  assert.equal(count?.change, 1);
  assert.equal(count?.changeRatio, 1);
});

test('equal lengths are compared as they are', () => {
  const weeks = { period: { from: '2025-10-06', to: '2025-10-13' }, compare: 'previous-period' } as const;
  const { values } = one(weeks, calls(10, 0), calls(8, 0));
  assert.equal(values['offered']?.change, 2);
  assert.equal(values['offered']?.changeRatio, 0.25);
  assert.equal(values['offered']?.perDay, undefined);
});

test('a week with a clock change is as long as any other', () => {
  const facts = queryFacts({ covers: longCovers, zone: 'Europe/Berlin' });
  const week = { period: { from: '2025-10-20', to: '2025-10-27' }, compare: 'previous-period' } as const;
  const { values } = one(week, calls(10, 0), calls(8, 0), facts);
  assert.equal(values['offered']?.perDay, undefined);
  assert.equal(values['offered']?.change, 2);
});

test('no ratio to 0, no change from or to nothing', () => {
  const { values } = one(
    { period: october, compare: { from: '2025-03-01', to: '2025-04-01' } },
    calls(3, 0),
    [],
  );
  assert.equal(values['offered']?.change, 3);
  assert.equal(values['offered']?.changeRatio, null);
  assert.equal(values['answer-rate']?.previous?.reason, 'no-offered');
  assert.equal(values['answer-rate']?.change, null);
  assert.equal(values['answer-rate']?.changeRatio, null);
});

test('without a comparison nothing is said of one', () => {
  const { values } = one({ period: october }, calls(3, 0), []);
  for (const name of ['previous', 'change', 'changeRatio', 'perDay'])
    assert.equal(name in (values['offered'] ?? {}), false);
});

test('a period before the data is not covered: no previous value', () => {
  const { values } = one({ compare: 'previous-period' }, calls(3, 0), [], queryFacts());
  assert.equal(values['offered']?.value, 3);
  assert.equal(values['offered']?.previous?.reason, 'not-covered');
  assert.equal(values['offered']?.previous?.partial, undefined);
  assert.equal(values['offered']?.change, null);
});

test('where the data end inside the period both are cut, and partial', () => {
  const facts = queryFacts({ covers: ['2025-01-01', '2025-10-11'] });
  const { values, table } = one(
    { period: october, compare: 'previous-period' },
    calls(20, 0),
    calls(10, 0),
    facts,
  );
  assert.equal(table.query.compare?.to, '2025-09-11');
  assert.equal(values['offered']?.partial, true);
  assert.equal(values['offered']?.previous?.partial, true);
  // Ten days against ten days.
  assert.equal(values['offered']?.perDay, undefined);
  assert.equal(values['offered']?.change, 10);
});

test('with the year before: its days by their place, cut to where the data end, both partial', () => {
  const day = (date: string, answered: number): Group => ({ key: [date], rows: calls(answered, 0) });
  const facts = queryFacts({ covers: ['2024-01-01', '2025-10-03'] });
  const october2024 = [day('2024-10-01', 2), day('2024-10-02', 3)];
  const table = answer(
    { metrics: ['offered'], by: [{ time: 'day' }], period: october, compare: 'previous-year', total: true },
    facts,
    { current: [day('2025-10-01', 5), day('2025-10-02', 7)], previous: october2024 },
  );
  assert.deepEqual([table.query.compare?.from, table.query.compare?.to], ['2024-10-01', '2024-10-03']);
  assert.deepEqual(
    table.rows
      .slice(0, 3)
      .map(({ values }) => [values['offered']?.change, values['offered']?.previous?.value]),
    [
      [3, 2],
      [4, 3],
      [null, undefined],
    ],
  );
  const total = table.total?.values['offered'];
  assert.deepEqual([total?.value, total?.previous?.value, total?.change], [12, 5, 7]);
  assert.deepEqual([total?.partial, total?.previous?.partial, total?.perDay], [true, true, undefined]);
});

test('a February against one of a leap year goes by the day', () => {
  const { values } = one(
    { period: { from: '2025-02-01', to: '2025-03-01' }, compare: 'previous-year' },
    calls(28, 0),
    calls(58, 0),
    queryFacts({ covers: ['2024-01-01', '2026-01-01'] }),
  );
  const count = values['offered'];
  assert.deepEqual(
    [count?.previous?.value, count?.perDay, count?.change, count?.changeRatio],
    [58, true, -1, -0.5],
  );
});

test('where the data begin inside the previous period it is partial, and counts go by the days there are', () => {
  const facts = queryFacts({ covers: ['2025-09-16', '2025-11-01'] });
  const { values } = one({ period: october, compare: 'previous-period' }, calls(62, 0), calls(15, 0), facts);
  assert.equal(values['offered']?.partial, undefined);
  assert.equal(values['offered']?.previous?.partial, true);
  assert.equal(values['offered']?.perDay, true);
  assert.equal(values['offered']?.change, 1);
});

test('buckets are aligned by their place, the thirty-first has nothing to be compared with', () => {
  const day = (date: string, answered: number): Group => ({ key: [date], rows: calls(answered, 0) });
  const table = answer(
    { metrics: ['offered'], by: [{ time: 'day' }], period: october, compare: 'previous-period', total: true },
    queryFacts({ covers: longCovers }),
    {
      current: [day('2025-10-01', 5), day('2025-10-31', 7)],
      previous: [day('2025-09-01', 2), day('2025-09-30', 3)],
    },
  );
  assert.equal(table.length, 31);
  const values = table.rows.map((row) => row.values['offered']);
  assert.deepEqual([values[0]?.previous?.value, values[0]?.change], [2, 3]);
  assert.deepEqual([values[1]?.previous?.value, values[1]?.change], [0, 0]);
  assert.deepEqual([values[29]?.previous?.value, values[29]?.change], [3, -3]);
  assert.deepEqual(
    [values[30]?.previous, values[30]?.change, values[30]?.changeRatio],
    [undefined, null, null],
  );
  const { previous } = table.column('offered');
  assert.deepEqual([previous?.[0], previous?.[29], previous?.[30]], [2, 3, NaN]);
  assert.equal(table.total?.values['offered']?.previous?.value, 5);
  assert.equal(table.total?.values['offered']?.perDay, true);
});

test('after the cut neither period has buckets; the bucket at it is partial in both', () => {
  const day = (date: string, answered: number): Group => ({ key: [date], rows: calls(answered, 0) });
  const facts = queryFacts({ covers: ['2025-01-01', '2025-10-02T12:00Z'] });
  const table = answer(
    { metrics: ['offered'], by: [{ time: 'day' }], period: october, compare: 'previous-period' },
    facts,
    {
      current: [day('2025-10-01', 5), day('2025-10-02', 7)],
      previous: [day('2025-09-01', 2), day('2025-09-02', 3)],
    },
  );
  const values = table.rows.map((row) => row.values['offered']);
  assert.deepEqual(
    [values[0]?.partial, values[0]?.previous?.partial, values[0]?.change],
    [undefined, undefined, 3],
  );
  assert.deepEqual([values[1]?.partial, values[1]?.previous?.partial, values[1]?.change], [true, true, 4]);
  assert.equal(values[1]?.perDay, undefined);
  assert.deepEqual(
    [values[2]?.reason, values[2]?.previous, values[2]?.change],
    ['not-covered', undefined, null],
  );
});

test('other keys are aligned by value, whatever codes they have; values of the past alone are no rows', () => {
  const query = {
    metrics: ['offered' as const],
    by: ['queue'],
    period: october,
    compare: { from: '2025-08-01', to: '2025-09-01' },
    orderBy: [{ by: 'offered', direction: 'descending' as const }],
    total: true,
  };
  const groups = {
    current: [
      { key: ['a'], rows: calls(1, 0) },
      { key: ['c'], rows: calls(2, 0) },
      { key: [null], rows: calls(3, 0) },
    ],
    previous: [
      { key: ['b'], rows: calls(10, 0) },
      { key: ['c'], rows: calls(20, 0) },
      { key: [null], rows: calls(30, 0) },
    ],
  };
  const facts = queryFacts({ covers: longCovers });
  const table = answer(query, facts, groups);
  assert.deepEqual(
    table.rows.map(({ key, values }) => [key['queue'], values['offered']?.previous?.value]),
    [
      [null, 30],
      ['c', 20],
      ['a', 0],
    ],
  );
  assert.equal(table.total?.values['offered']?.previous?.value, 60);
  // What is beyond the limit has what was there before, and shown rows and the rest add up to the total in both.
  const limited = answer({ ...query, limit: 1, other: true }, facts, groups);
  assert.equal(limited.other?.values['offered']?.value, 3);
  assert.equal(limited.other?.values['offered']?.previous?.value, 30);
});

test('hours are aligned by their place on days of unequal length, and cells by value', () => {
  const facts = queryFacts({ covers: longCovers, zone: 'Europe/Berlin' });
  const table = answer(
    {
      metrics: ['offered'],
      by: [{ time: 'hour' }],
      period: { from: '2025-10-26', to: '2025-10-27' },
      compare: { from: '2025-10-25', to: '2025-10-26' },
    },
    facts,
    {
      current: [{ key: ['2025-10-26T00:00Z'], rows: calls(4, 0) }],
      previous: [{ key: ['2025-10-25T00:00Z'], rows: calls(1, 0) }],
    },
  );
  assert.equal(table.length, 25);
  assert.equal(table.key(2)['hour'], '2025-10-26T02:00+02:00');
  assert.equal(table.key(3)['hour'], '2025-10-26T02:00+01:00');
  assert.equal(table.rows[2]?.values['offered']?.previous?.value, 1);
  assert.equal(table.rows[2]?.values['offered']?.perDay, undefined);
  assert.equal(table.rows[24]?.values['offered']?.previous, undefined);

  const cells = answer(
    {
      metrics: ['offered'],
      by: [{ cycle: 'hour-of-day' }],
      period: { from: '2025-10-20', to: '2025-10-27' },
      compare: 'previous-period',
    },
    facts,
    {
      current: [{ key: [9], rows: calls(4, 0) }],
      previous: [
        { key: [8], rows: calls(9, 0) },
        { key: [9], rows: calls(1, 0) },
      ],
    },
  );
  assert.equal(cells.length, 1);
  assert.equal(cells.rows[0]?.values['offered']?.change, 3);
});

test('a metric that cannot be answered has no previous value either', () => {
  const table = answer(
    { metrics: ['csat'], period: october, compare: 'previous-period' },
    queryFacts({ covers: longCovers, fields: ['startedAt', 'outcome'] }),
    { current: [{ key: [], rows: calls(1, 0) }], previous: [{ key: [], rows: calls(1, 0) }] },
  );
  assert.equal(table.rows[0]?.values['csat']?.reason, 'not-supplied');
  assert.equal(table.rows[0]?.values['csat']?.previous?.reason, 'not-supplied');
  assert.equal(table.rows[0]?.values['csat']?.change, null);
});
