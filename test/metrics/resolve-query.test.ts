import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { loadDefinitions } from '../../src/metrics/catalog/loaded.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { resolveQuery } from '../../src/metrics/resolve-query.js';
import { queryFacts } from './query-facts.js';

await loadDefinitions(metricIds);

test('every default is filled in', () => {
  const resolved = resolveQuery({ metrics: ['service-level', 'csat'] }, queryFacts());
  assert.deepEqual(resolved, {
    metrics: [
      {
        metric: 'service-level',
        as: 'service-level',
        parameters: {
          unit: 'leg',
          preset: null,
          success: 'answered',
          of: 'offered',
          flowOuts: false,
          thresholdSeconds: 20,
          shortAbandonSeconds: 5,
          channels: ['voice', 'video', 'chat'],
        },
        where: {},
      },
      { metric: 'csat', as: 'csat', parameters: { aspect: null, positiveFrom: null }, where: {} },
    ],
    by: [],
    where: {},
    period: {
      fromMs: Date.parse('2025-10-01'),
      toMs: Date.parse('2025-11-01'),
      from: '2025-10-01',
      to: '2025-11-01',
    },
    compare: null,
    attribution: 'arrival',
    orderBy: [],
    limit: null,
    other: false,
    total: false,
    timeZone: 'UTC',
    weekStart: 1,
    currency: null,
  });
});

test('periods on the wall clock of the zone; a whole month is compared with the month before', () => {
  const facts = queryFacts({ zone: 'Asia/Shanghai', covers: ['2025-01-01', '2026-01-01'] });
  const { period, compare } = resolveQuery(
    { metrics: ['offered'], period: { from: '2025-03-01', to: '2025-04-01' }, compare: 'previous-period' },
    facts,
  );
  assert.equal(period?.fromMs, Date.parse('2025-03-01T00:00+08:00'));
  assert.deepEqual([compare?.from, compare?.to], ['2025-02-01', '2025-03-01']);
  assert.equal(compare?.toMs, Date.parse('2025-03-01T00:00+08:00'));
});

test('other lengths step back whole weeks', () => {
  const { compare } = resolveQuery(
    { metrics: ['offered'], period: { from: '2025-10-06', to: '2025-10-16' }, compare: 'previous-period' },
    queryFacts(),
  );
  assert.deepEqual([compare?.from, compare?.to], ['2025-09-22', '2025-10-02']);
});

test('where the data end inside the period both are cut to the same elapsed part', () => {
  const facts = queryFacts({ covers: ['2025-01-01', '2025-10-20T12:00Z'] });
  const month = { from: '2025-10-01', to: '2025-11-01' };
  const previous = resolveQuery({ metrics: ['offered'], period: month, compare: 'previous-period' }, facts);
  assert.deepEqual([previous.compare?.from, previous.compare?.to], ['2025-09-01', '2025-09-20T12:00']);
  const explicit = resolveQuery(
    { metrics: ['offered'], period: month, compare: { from: '2025-02-01', to: '2025-03-01' } },
    facts,
  );
  assert.deepEqual([explicit.compare?.from, explicit.compare?.to], ['2025-02-01', '2025-02-20T12:00']);
});

test('a year before: the same unit, the ISO week of the same number, weekdays, or dates', () => {
  const facts = queryFacts({ covers: ['2018-01-01', '2026-01-01'] });
  const compared = (from: string, to: string, align?: 'date') => {
    const { compare } = resolveQuery(
      { metrics: ['offered'], period: { from, to }, compare: 'previous-year', ...(align && { align }) },
      facts,
    );
    return [compare?.from, compare?.to];
  };
  assert.deepEqual(compared('2025-10-01', '2025-11-01'), ['2024-10-01', '2024-11-01']);
  assert.deepEqual(compared('2020-12-28', '2021-01-04'), ['2019-12-23', '2019-12-30']);
  assert.deepEqual(compared('2025-10-08', '2025-10-10'), ['2024-10-09', '2024-10-11']);
  assert.deepEqual(compared('2025-10-08', '2025-10-10', 'date'), ['2024-10-08', '2024-10-10']);
  assert.deepEqual(compared('2024-02-29', '2024-03-01', 'date'), ['2023-02-28', '2023-03-01']);
});

test('where the data end inside the period the year before is cut too: to as many days, or to the same date', () => {
  const compared = (align?: 'date') => {
    const { compare } = resolveQuery(
      {
        metrics: ['offered'],
        period: { from: '2024-01-01', to: '2025-01-01' },
        compare: 'previous-year',
        ...(align && { align }),
      },
      queryFacts({ covers: ['2022-01-01', '2024-07-01T12:00Z'] }),
    );
    return [compare?.from, compare?.to];
  };
  // 182 days and a half, one of them 29 February.
  assert.deepEqual(compared(), ['2023-01-01', '2023-07-02T12:00']);
  assert.deepEqual(compared('date'), ['2023-01-01', '2023-07-01T12:00']);
});

test('data without a span have no period', () => {
  const facts = queryFacts({ covers: null, rows: 0 });
  const { period, compare } = resolveQuery({ metrics: ['offered'], compare: 'previous-period' }, facts);
  assert.equal(period, null);
  assert.equal(compare, null);
});

test('what was given is kept, parameters resolved', () => {
  const { metrics, by, orderBy, limit, other, total, attribution } = resolveQuery(
    {
      metrics: [
        'offered',
        { metric: 'service-level', as: 'amazon', parameters: { preset: 'amazon-connect' } },
      ],
      by: ['queue', { time: 'day' }, { cycle: 'hour-of-day' }, { bin: 'nps', edges: [0, 7, 9] }],
      orderBy: [{ by: 'amazon', direction: 'descending' }, { by: 'day' }],
      limit: 5,
      other: true,
      total: true,
      attribution: 'end',
    },
    queryFacts(),
  );
  assert.equal(metrics[1]?.as, 'amazon');
  assert.equal(metrics[1]?.parameters['success'], 'removed');
  assert.deepEqual(by, [
    'queue',
    { time: 'day' },
    { cycle: 'hour-of-day' },
    { bin: 'nps', edges: [0, 7, 9] },
  ]);
  assert.deepEqual(orderBy, [
    { by: 'amazon', direction: 'descending' },
    { by: 'day', direction: 'ascending' },
  ]);
  assert.deepEqual([limit, other, total, attribution], [5, true, true, 'end']);
});

test('misuse throws at once, lower case, with the value', () => {
  const misuse = (query: unknown, name: string, message: string) =>
    assert.throws(() => resolveQuery(query as MetricQuery, queryFacts()), { name, message });
  const asking = (rest: object) => ({ metrics: ['offered'], ...rest });
  misuse(null, 'TypeError', 'query is not an object: null');
  misuse({ metrics: 'offered' }, 'TypeError', 'metrics is not a list: offered');
  misuse({ metrics: [] }, 'RangeError', 'query without a metric: []');
  misuse({ metrics: ['sales'] }, 'RangeError', 'unknown metric: sales');
  misuse({ metrics: ['__proto__'] }, 'RangeError', 'unknown metric: __proto__');
  misuse({ metrics: [7] }, 'TypeError', 'metric is neither an id nor a request: 7');
  misuse(
    { metrics: [{ metric: 'offered', name: 'x' }] },
    'RangeError',
    'unknown member of a metric request: name',
  );
  misuse({ metrics: ['offered', 'offered'] }, 'RangeError', 'metric named twice: offered');
  misuse({ metrics: [{ metric: 'offered', as: '' }] }, 'RangeError', 'metric without a name: ""');
  misuse({ metrics: [{ metric: 'offered', as: 3 }] }, 'TypeError', 'name of a metric is not text: 3');
  misuse(
    { metrics: [{ metric: 'offered', parameters: [] }] },
    'TypeError',
    'parameters is not an object: []',
  );
  misuse(
    { metrics: [{ metric: 'csat', where: { csat: 'x' } }] },
    'TypeError',
    'condition on number field csat is neither null nor a range: x',
  );
  misuse(asking({ group: 'queue' }), 'RangeError', 'unknown member of a query: group');
  misuse(asking({ by: 'queue' }), 'TypeError', 'by is not a list of keys: queue');
  misuse(asking({ by: [''] }), 'RangeError', 'dimension without a name: ""');
  misuse(asking({ by: ['csat'] }), 'RangeError', 'number field is no dimension without bins: csat');
  misuse(asking({ by: ['comment'] }), 'RangeError', 'field is no dimension: comment');
  misuse(asking({ by: [{ time: 'fortnight' }] }), 'RangeError', 'unknown time grain: fortnight');
  misuse(asking({ by: [{ cycle: 'moon' }] }), 'RangeError', 'unknown cycle: moon');
  misuse(asking({ by: [{ bin: 'queue', edges: [1] }] }), 'RangeError', 'field is no number to bin: queue');
  misuse(asking({ by: [{ bin: 'nps', edges: [] }] }), 'RangeError', 'edges is an empty list: []');
  misuse(asking({ by: [{ bin: 'nps', edges: [1, 1] }] }), 'RangeError', 'edges of nps do not ascend: 1');
  misuse(asking({ by: [{ bin: 'nps', edges: [1, NaN] }] }), 'RangeError', 'edge of nps is not finite: NaN');
  misuse(
    asking({ by: [{ time: 'day', zone: 'UTC' }] }),
    'TypeError',
    'key is neither a dimension, {time}, {cycle} nor {bin, edges}: {"time":"day","zone":"UTC"}',
  );
  misuse(asking({ by: ['queue', 'queue'] }), 'RangeError', 'key named twice: queue');
  misuse(
    asking({ by: [{ time: 'day' }, { time: 'hour' }] }),
    'RangeError',
    'second time grain beside day: hour',
  );
  misuse(
    { metrics: [{ metric: 'offered', as: 'queue' }], by: ['queue'] },
    'RangeError',
    'both a key and a metric are named: queue',
  );
  misuse(asking({ where: { queue: 4 } }), 'TypeError', 'invalid condition on queue: 4');
  misuse(asking({ period: 'october' }), 'TypeError', 'invalid period: october');
  misuse(
    asking({ period: { from: 'soon', to: '2025-10-02' } }),
    'RangeError',
    'period that starts at no time: soon',
  );
  misuse(asking({ compare: 'last-year' }), 'RangeError', 'unknown comparison: last-year');
  misuse(asking({ compare: 'previous-year', align: 'week' }), 'RangeError', 'unknown alignment: week');
  misuse(asking({ align: 'date' }), 'RangeError', 'align without a comparison with the previous year: date');
  misuse(
    asking({ compare: 'previous-period', align: 'date' }),
    'RangeError',
    'align without a comparison with the previous year: date',
  );
  misuse(asking({ attribution: 'start' }), 'RangeError', 'unknown attribution: start');
  misuse(asking({ limit: 0 }), 'RangeError', 'limit is not a whole number above 0: 0');
  misuse(asking({ limit: 1.5 }), 'RangeError', 'limit is not a whole number above 0: 1.5');
  misuse(asking({ limit: '5' }), 'TypeError', 'limit is not a number: 5');
  misuse(asking({ total: 1 }), 'TypeError', 'total is not a boolean: 1');
  misuse(asking({ orderBy: 'offered' }), 'TypeError', 'orderBy is not a list: offered');
  misuse(asking({ orderBy: ['offered'] }), 'TypeError', 'order is not an object: offered');
  misuse(
    asking({ orderBy: [{ by: 'queue' }] }),
    'RangeError',
    'order by neither a metric nor a key of the query: queue',
  );
  misuse(asking({ orderBy: [{ by: 'offered', direction: 'up' }] }), 'RangeError', 'unknown direction: up');
});

test('with a time of more years than there are before it there is nothing to compare', () => {
  const period = { from: '1970-01-01', to: '9999-12-31' };
  const resolved = resolveQuery({ metrics: ['offered'], period, compare: 'previous-period' }, queryFacts());
  assert.equal(resolved.compare, null);
  const less = { from: '1970-01-01', to: '3900-01-01' };
  const before = resolveQuery(
    { metrics: ['offered'], period: less, compare: 'previous-period' },
    queryFacts(),
  );
  assert.match(before.compare!.from, /^00\d\d-/);
});
