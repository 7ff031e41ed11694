import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, type Group } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { contact, response, times, type Row } from './row-sums.js';

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
          contact({ outcome: 'answered', queueSeconds: 1, talkSeconds: 10, wrapSeconds: 5 }),
          contact({ outcome: 'answered', queueSeconds: 2, talkSeconds: 10 }),
        ],
      },
    ],
    responses: [{ key: [], rows: [response('nps', 10), response('nps', 10)] }],
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

test('responses that a filter leaves out lower coverage, and make no row of their own', () => {
  const facts = queryFacts({ hasUnknownContacts: true });
  const lacking = { ...response('nps', 3), 'response.contactKnown': 'false' };
  const table = answer(
    {
      metrics: ['nps', 'offered'],
      by: ['agent'],
      where: { queue: 'sales' },
      total: true,
      limit: 1,
      other: true,
    },
    facts,
    {
      current: [{ key: ['ann'], rows: calls(1, 0) }],
      responses: [
        { key: ['ann'], rows: [response('nps', 10), response('nps', null)] },
        { key: ['bob'], rows: [response('nps', 0)] },
      ],
      leftOut: [
        { key: ['ann'], rows: [lacking] },
        { key: [null], rows: [lacking, lacking] },
      ],
    },
  );
  const coverageOf = (row: typeof table.total) => row?.values['nps']?.coverage;
  assert.deepEqual(
    table.rows.map(({ key }) => key['agent']),
    ['ann'],
  );
  assert.deepEqual(coverageOf(table.rows[0]), {
    used: 1,
    eligible: 3,
    excluded: [
      { reason: 'no-score', rows: 1 },
      { reason: 'unknown-contact', rows: 1 },
    ],
  });
  assert.deepEqual(coverageOf(table.other), {
    used: 1,
    eligible: 3,
    excluded: [{ reason: 'unknown-contact', rows: 2 }],
  });
  assert.deepEqual([coverageOf(table.total)?.used, coverageOf(table.total)?.eligible], [2, 6]);
  assert.equal(table.total?.values['nps']?.value, 0);
  assert.equal(table.total?.values['offered']?.coverage.eligible, 1);
});

test('where a filter leaves out all responses, that is why there is no value', () => {
  const { rows } = answer(
    { metrics: ['csat'], where: { queue: 'sales' } },
    queryFacts({ hasUnknownContacts: true }),
    {
      current: [],
      leftOut: [{ key: [], rows: [{ ...response('csat', 3), 'response.contactKnown': 'false' }] }],
    },
  );
  assert.equal(rows[0]?.values['csat']?.reason, 'unknown-contact');
  assert.equal(rows[0]?.values['csat']?.value, null);
});

test('what only responses have groups them, and leaves other metrics without a value', () => {
  const table = answer(
    { metrics: [{ metric: 'csat', parameters: { aspect: 'any' } }, 'offered'], by: ['aspect'] },
    queryFacts(),
    {
      current: [{ key: [null], rows: calls(3, 1) }],
      responses: [
        { key: ['speed'], rows: [response('csat', 5, { aspect: 'speed' })] },
        { key: [null], rows: [response('csat', 1)] },
      ],
    },
  );
  assert.deepEqual(
    table.rows.map(({ key, values }) => [key['aspect'], values['csat']?.value, values['offered']?.reason]),
    [
      ['speed', 1, 'no-dimension'],
      [null, 0, 'no-dimension'],
    ],
  );
});

test('a target is judged by the direction that the data give', () => {
  const statusOf = (better: 'higher' | 'lower') => {
    const facts = queryFacts();
    const scales = { ...facts.scales, ces: { ...facts.scales.ces, better } };
    const rows = Array.from({ length: 20 }, (_, i) => response('ces', i % 2 === 0 ? 6 : 7));
    const table = answer(
      { metrics: ['ces'] },
      { ...facts, scales },
      { current: [], responses: [{ key: [], rows }] },
      new Map([['ces', { target: 4 }]]),
    );
    return table.rows[0]?.values['ces']?.status;
  };
  assert.deepEqual([statusOf('higher'), statusOf('lower')], ['met', 'missed']);
});
