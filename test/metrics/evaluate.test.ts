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

test('without keys there is one row, even of nothing', () => {
  const table = answer({ metrics: ['answer-rate', 'offered'] }, queryFacts(), {
    current: [{ key: [], rows: calls(3, 1) }],
  });
  assert.equal(table.length, 1);
  assert.deepEqual({ ...table.rows[0]?.key }, {});
  assert.equal(table.rows[0]?.values['answer-rate']?.value, 0.75);

  const nothing = answer({ metrics: ['answer-rate', 'offered'] }, queryFacts(), { current: [] });
  assert.equal(nothing.length, 1);
  assert.deepEqual(nothing.rows[0]?.values['answer-rate'], {
    value: null,
    numerator: 0,
    denominator: 0,
    n: 0,
    low: null,
    high: null,
    coverage: { used: 0, eligible: 0, excluded: [] },
    reason: 'no-offered',
  });
  assert.equal(nothing.rows[0]?.values['offered']?.value, 0);
});

test('a value has its sums, sample, interval and coverage; its total is of the sums', () => {
  const table = answer({ metrics: ['answer-rate'], by: ['queue'], total: true }, queryFacts(), {
    current: [...byQueue.slice(0, 3), { key: [null], rows: [...calls(9, 1), contact({})] }],
  });
  assert.deepEqual(
    table.rows.map(({ key }) => key['queue']),
    ['billing', 'sales', 'tech', null],
  );
  assert.deepEqual(
    table.rows.map(({ values }) => values['answer-rate']?.value),
    [0.75, 0.5, null, 0.9],
  );
  const last = table.rows[3]?.values['answer-rate'];
  assert.deepEqual(last?.coverage, {
    used: 10,
    eligible: 11,
    excluded: [{ reason: 'no-outcome', rows: 1 }],
  });
  assert.ok((last.low as number) < 0.9 && (last.high as number) > 0.9);
  const total = table.total?.values['answer-rate'];
  assert.deepEqual({ ...table.total?.key }, {});
  assert.deepEqual([total?.numerator, total?.denominator, total?.n], [89, 150, 150]);
  assert.deepEqual(table.coverage, {
    used: 150,
    eligible: 151,
    excluded: [{ reason: 'no-outcome', rows: 1 }],
  });
});

test('columns give the same numbers, NaN for null', () => {
  const table = answer({ metrics: ['answer-rate', 'offered', 'wait-max'], by: ['queue'] }, queryFacts(), {
    current: byQueue,
  });
  const { value, numerator, denominator, n, previous } = table.column('answer-rate');
  assert.deepEqual([...value], [0.75, 0.5, NaN, 0.9]);
  assert.deepEqual([...numerator], [30, 50, 0, 9]);
  assert.deepEqual([...denominator], [40, 100, 0, 10]);
  assert.deepEqual([...n], [40, 100, 0, 10]);
  assert.equal(previous, undefined);
  assert.deepEqual([...table.column('offered').denominator], [NaN, NaN, NaN, NaN]);
  assert.deepEqual([...table.column('wait-max').value], [30, 30, NaN, 30]);
  assert.equal(table.column('offered'), table.column('offered'));
  assert.throws(() => table.column('csat'), {
    name: 'RangeError',
    message: 'no metric of this name in the table: csat',
  });
  assert.throws(() => table.key(4), { name: 'RangeError', message: 'no such row in a table of 4: 4' });
});

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

test('a metric whose field no row has is null: not supplied', () => {
  const facts = queryFacts({ fields: ['startedAt', 'direction', 'outcome', 'queue'] });
  const table = answer(
    {
      metrics: [
        'csat',
        'answer-rate',
        'service-level',
        { metric: 'answer-rate', as: 'less', parameters: { of: 'offered-less-short' } },
      ],
      by: ['queue'],
      total: true,
    },
    facts,
    { current: byQueue },
  );
  const values = table.rows[0]?.values;
  assert.equal(values?.['csat']?.reason, 'not-supplied');
  assert.equal(values?.['csat']?.numerator, null);
  assert.equal(values?.['answer-rate']?.value, 0.75);
  assert.equal(values?.['service-level']?.reason, 'not-supplied');
  assert.equal(values?.['less']?.reason, 'not-supplied');
  assert.equal(table.total?.values['csat']?.reason, 'not-supplied');
  assert.ok(Number.isNaN(table.column('csat').value[0]));
});

test('grouped or filtered by a dimension that no row has: null, no dimension', () => {
  const facts = queryFacts();
  const grouped = answer({ metrics: ['offered'], by: ['topic'], total: true }, facts, {
    current: [{ key: [null], rows: calls(3, 1) }],
  });
  assert.equal(grouped.rows[0]?.values['offered']?.reason, 'no-dimension');
  assert.ok(Number.isNaN(grouped.column('offered').value[0]));
  // The total is not grouped.
  assert.equal(grouped.total?.values['offered']?.value, 4);

  const filtered = answer({ metrics: ['offered'], where: { topic: { not: ['x'] } }, total: true }, facts, {
    current: [{ key: [], rows: calls(3, 1) }],
  });
  assert.equal(filtered.rows[0]?.values['offered']?.reason, 'no-dimension');
  assert.equal(filtered.total?.values['offered']?.reason, 'no-dimension');

  const one = answer({ metrics: ['offered', { metric: 'answered', where: { topic: 'x' } }] }, facts, {
    current: [{ key: [], rows: calls(3, 1) }],
  });
  assert.equal(one.rows[0]?.values['offered']?.value, 4);
  assert.equal(one.rows[0]?.values['answered']?.reason, 'no-dimension');
});

test('where a field is missing in all rows of the population, that is why there is no value', () => {
  const table = answer({ metrics: ['average-speed-of-answer', 'average-handle-time'] }, queryFacts(), {
    current: [{ key: [], rows: [...times(2, { outcome: 'answered' }), contact({})] }],
  });
  const { 'average-speed-of-answer': asa, 'average-handle-time': aht } = table.rows[0]?.values ?? {};
  assert.equal(asa?.reason, 'no-wait');
  assert.equal(aht?.reason, 'no-talk-time');
  const none = answer({ metrics: ['average-speed-of-answer'] }, queryFacts(), {
    current: [{ key: [], rows: [contact({}), contact({ outcome: 'abandoned', queueSeconds: 3 })] }],
  });
  assert.equal(none.rows[0]?.values['average-speed-of-answer']?.reason, 'no-answered');
});

test('handle time says how many had hold and wrap, nps its plain error, percentiles that they are near', () => {
  const table = answer({ metrics: ['average-handle-time', 'nps', 'wait-p90', 'wait-max'] }, queryFacts(), {
    current: [
      {
        key: [],
        rows: [
          contact({ outcome: 'answered', queueSeconds: 1, talkSeconds: 10, wrapSeconds: 5, nps: 10 }),
          contact({ outcome: 'answered', queueSeconds: 2, talkSeconds: 10, nps: 10 }),
        ],
      },
    ],
  });
  const { 'average-handle-time': aht, nps, 'wait-p90': p90, 'wait-max': max } = table.rows[0]?.values ?? {};
  assert.deepEqual(aht?.present, { holdSeconds: 0, wrapSeconds: 1 });
  assert.equal(nps?.standardError, 0);
  assert.equal(nps?.present, undefined);
  assert.equal(p90?.approximate, true);
  assert.equal(max?.approximate, undefined);
});

test('legs and conversations line up by key, whichever groups each has', () => {
  const table = answer({ metrics: ['offered', 'contact-volume'], by: ['queue'], total: true }, queryFacts(), {
    current: [
      { key: ['a'], rows: calls(4, 0) },
      { key: ['transferred-to'], rows: calls(2, 0) },
    ],
    conversations: [
      { key: ['a'], rows: calls(3, 0) },
      { key: ['b'], rows: calls(1, 0) },
    ],
  });
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['queue'],
      values['offered']?.value,
      values['contact-volume']?.value,
    ]),
    [
      ['a', 4, 3],
      ['b', 0, 1],
      ['transferred-to', 2, 0],
    ],
  );
  assert.equal(table.total?.values['offered']?.value, 6);
  assert.equal(table.total?.values['contact-volume']?.value, 4);
});

test('cells of a cycle and bins have their names, in order', () => {
  const cells = answer({ metrics: ['offered'], by: [{ cycle: 'hour-of-week' }] }, queryFacts(), {
    current: [
      { key: [9], rows: calls(1, 0) },
      { key: [33], rows: calls(2, 0) },
    ],
  });
  assert.deepEqual(
    cells.rows.map(({ key }) => key['hour-of-week']),
    ['1T09', '2T09'],
  );
  const bins = answer(
    { metrics: ['offered'], by: [{ bin: 'queueSeconds', edges: [0.5, 20, 60] }] },
    queryFacts(),
    {
      current: [
        { key: [-1], rows: calls(1, 0) },
        { key: [0], rows: calls(1, 0) },
        { key: [2], rows: calls(1, 0) },
        { key: [null], rows: calls(1, 0) },
      ],
    },
  );
  assert.deepEqual(
    bins.rows.map(({ key }) => key['queueSeconds']),
    ['<0.5', '0.5', '60', null],
  );
});

test('the table is JSON with its query, version, coverage, rows and totals', () => {
  const table = answer(
    { metrics: ['offered'], by: ['queue'], limit: 1, other: true, total: true },
    queryFacts(),
    {
      current: byQueue,
    },
  );
  const json = JSON.parse(JSON.stringify(table)) as Record<string, unknown>;
  assert.deepEqual(Object.keys(json), ['query', 'version', 'coverage', 'rows', 'total', 'other']);
  assert.equal(json['version'], 'v1');
  assert.deepEqual(json['query'], JSON.parse(JSON.stringify(table.query)));
});

test('a table of more rows than can be held is refused', () => {
  const queues = Array.from({ length: 500 }, (_, i) => `q${String(i).padStart(3, '0')}`);
  assert.throws(
    () =>
      answer({ metrics: ['offered'], by: ['queue', { time: '5-minutes' }] }, queryFacts(), {
        current: queues.map((queue) => ({ key: [queue, '2025-10-02'], rows: calls(1, 1) })),
      }),
    // 500 queues × 31 days × 288 buckets.
    { name: 'RangeError', message: 'more than 4000000 rows in one table: 4464000' },
  );
});
