import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { MetricQuery, MetricRequest } from '../../../src/metrics/query.js';
import type { MetricTable, MetricValue } from '../../../src/metrics/table.js';
import { ratioInterval } from '../../../src/metrics/intervals/ratio.js';
import { summary } from '../ask-data.js';

/** Members of a data set of the first of October 2025 in Shanghai. */
async function ask(members: object, query: MetricQuery): Promise<MetricTable> {
  const covers = { from: '2025-10-01', to: '2025-10-02' };
  const source = await loadData({ timeZone: 'Asia/Shanghai', covers, ...members });
  return source.query(query);
}

async function valueOf(
  members: object,
  metric: MetricRequest,
  query: Omit<MetricQuery, 'metrics'> = {},
): Promise<MetricValue> {
  const { rows } = await ask(members, { ...query, metrics: [{ ...metric, as: 'it' }] });
  assert.equal(rows.length, 1);
  return rows[0]?.values['it'] as MetricValue;
}

const at = '2025-10-01T12:00';

function evaluation(
  id: string,
  criteria: Record<string, readonly [number | null, number | null]>,
  rest = {},
) {
  return Object.entries(criteria).map(([criterion, [points, possible]]) => ({
    ...{ id, at, criterion, points, possible },
    ...rest,
  }));
}

/** Three evaluations: 13 of 15 (closing does not apply), 9 of 20, 10 of 10; of communication 13 of 15, 4 of 10, none. */
const three = [
  ...evaluation('e1', { accuracy: [8, 10], tone: [5, 5], closing: [0, 0] }, { agent: 'Ann' }),
  ...evaluation('e2', { accuracy: [4, 10], closing: [5, 10], tone: [null, 5] }, { agent: 'Bob' }),
  ...evaluation('e3', { closing: [10, 10], tone: [null, null] }, { agent: 'Ann' }),
];

test('quality-score: points earned / possible; what does not apply is in neither, what has no points is told', async () => {
  const value = await valueOf({ evaluations: three }, { metric: 'quality-score' });
  assert.deepEqual(summary(value), { value: 32 / 45, of: [32, 45, 3], used: 5, left: { 'no-points': 1 } });
});

test('its interval is by evaluations, not by criteria', async () => {
  const value = await valueOf({ evaluations: three }, { metric: 'quality-score' });
  // Σ of x = 13, 9, 10 and y = 15, 20, 10 by evaluation.
  const bounds = ratioInterval({
    ...{ n: 3, x: 32, y: 45 },
    ...{ xx: 169 + 81 + 100, xy: 195 + 180 + 100, yy: 225 + 400 + 100 },
  });
  assert.ok(bounds !== null && value.low !== null && value.high !== null);
  assert.ok(Math.abs(value.low - bounds.low) < 1e-12);
  assert.ok(Math.abs(value.high - bounds.high) < 1e-12);
  // By hand: residuals of 32/45 are 2.3333, −5.2222, 2.8889, squares 41.0617; t = 4.302653; √61.5926 / 45.
  assert.ok(Math.abs(value.high - value.low - (2 * 4.302653 * Math.sqrt(61.592593)) / 45) < 1e-5);
});

test('by agent each evaluation counts where it belongs', async () => {
  const table = await ask({ evaluations: three }, { metrics: ['quality-score'], by: ['agent'], total: true });
  const of = table.rows.map(({ key, values }) => [key['agent'], summary(values['quality-score']!)]);
  assert.deepEqual(of, [
    ['Ann', { value: 23 / 25, of: [23, 25, 2], used: 3 }],
    ['Bob', { value: 9 / 20, of: [9, 20, 1], used: 2, left: { 'no-points': 1 } }],
  ]);
  assert.equal(table.rows[1]?.values['quality-score']?.low, null);
  assert.equal(table.total?.values['quality-score']?.n, 3);
});

test('by criterion, or filtered by it, the sample is the criterion', async () => {
  const table = await ask({ evaluations: three }, { metrics: ['quality-score'], by: ['criterion'] });
  const of = table.rows.map(({ key, values }) => [key['criterion'], summary(values['quality-score']!)]);
  assert.deepEqual(of, [
    ['accuracy', { value: 12 / 20, of: [12, 20, 2], used: 2 }],
    ['closing', { value: 15 / 20, of: [15, 20, 2], used: 2 }],
    ['tone', { value: 1, of: [5, 5, 1], used: 1, left: { 'no-points': 1 } }],
  ]);
  const accuracy = ratioInterval({ n: 2, x: 12, y: 20, xx: 64 + 16, xy: 80 + 40, yy: 200 });
  assert.ok(Math.abs((table.rows[0]?.values['quality-score']?.low ?? NaN) - (accuracy?.low ?? 0)) < 1e-12);
  for (const query of [
    { metrics: ['quality-score' as const], where: { criterion: 'accuracy' } },
    { metrics: [{ metric: 'quality-score' as const, where: { criterion: 'accuracy' } }] },
  ]) {
    const { rows } = await ask({ evaluations: three }, query);
    assert.deepEqual(rows[0]?.values['quality-score']?.n, 2);
    assert.equal(rows[0]?.values['quality-score']?.low, table.rows[0]?.values['quality-score']?.low);
  }
});

test('a metric filtered by criterion stands beside one that is not', async () => {
  const { rows } = await ask(
    { evaluations: three },
    {
      metrics: ['quality-score', { metric: 'quality-score', as: 'tone', where: { criterion: 'tone' } }],
    },
  );
  assert.deepEqual(
    ['quality-score', 'tone'].map((as) => [rows[0]?.values[as]?.numerator, rows[0]?.values[as]?.n]),
    [
      [32, 3],
      [5, 1],
    ],
  );
});

test('communication-quality: its four criteria alone, or one of them', async () => {
  const all = await valueOf({ evaluations: three }, { metric: 'communication-quality' });
  assert.deepEqual(summary(all), { value: 17 / 25, of: [17, 25, 2], used: 3, left: { 'no-points': 1 } });
  const bounds = ratioInterval({ n: 2, x: 17, y: 25, xx: 169 + 16, xy: 195 + 40, yy: 225 + 100 });
  assert.ok(Math.abs((all.low ?? NaN) - (bounds?.low ?? 0)) < 1e-12);
  const one = await valueOf(
    { evaluations: three },
    { metric: 'communication-quality', parameters: { criterion: 'accuracy' } },
  );
  assert.deepEqual(summary(one), { value: 12 / 20, of: [12, 20, 2], used: 2 });
  await assert.rejects(
    valueOf(
      { evaluations: three },
      { metric: 'communication-quality', parameters: { criterion: 'closing' } },
    ),
    { name: 'RangeError', message: 'unknown criterion: closing' },
  );
});

test('where nothing applies there is no value; where no points are known, that is why', async () => {
  const none = evaluation('e1', { tone: [0, 0], accuracy: [null, 0] });
  const one = [...none, ...evaluation('e2', { tone: [5, 5] }, { agent: 'Ann' })];
  const bob = { where: { agent: null } };
  const value = await valueOf({ evaluations: one }, { metric: 'quality-score' }, bob);
  assert.deepEqual(summary(value), { reason: 'no-evaluations', used: 0 });
  const unknown = [...one, ...evaluation('e3', { tone: [null, 5], accuracy: [null, 5] })];
  const left = await valueOf({ evaluations: unknown }, { metric: 'quality-score' }, bob);
  assert.deepEqual(summary(left), { reason: 'no-points', used: 0, left: { 'no-points': 2 } });
  const without = await valueOf({ contacts: [{ id: 'a', startedAt: at }] }, { metric: 'quality-score' });
  assert.equal(without.reason, 'not-supplied');
  assert.deepEqual(without.lacks, { part: 'evaluations', field: 'points' });
});

const contacts = [
  {
    id: 'a',
    startedAt: '2025-10-01T09:00',
    agent: 'Ann',
    queue: 'sales',
    channel: 'chat',
    outcome: 'answered',
  },
  {
    id: 'b',
    startedAt: '2025-10-01T09:30',
    agent: 'Bob',
    queue: 'care',
    channel: 'voice',
    outcome: 'answered',
  },
];
const ofContacts = [
  ...evaluation('e1', { tone: [4, 5] }, { contact: 'a', at: '2025-10-01T15:00' }),
  ...evaluation('e2', { tone: [3, 5] }, { contact: 'b', at: undefined }),
  ...evaluation('e3', { tone: [1, 5] }, { contact: 'gone', agent: 'Ann' }),
  ...evaluation('e4', { tone: [2, 5] }, { agent: 'Bob', queue: 'care' }),
];

test('what a filter cannot place is left out, and counted', async () => {
  const members = { contacts, evaluations: ofContacts };
  const of = async (where: NonNullable<MetricQuery['where']>) =>
    summary(await valueOf(members, { metric: 'quality-score' }, { where }));
  assert.deepEqual(await of({ channel: 'chat' }), {
    ...{ value: 4 / 5, of: [4, 5, 1], used: 1 },
    left: { 'unknown-contact': 2 },
  });
  assert.deepEqual(await of({ queue: 'care' }), {
    ...{ value: 5 / 10, of: [5, 10, 2], used: 2 },
    left: { 'unknown-contact': 1 },
  });
  assert.deepEqual(await of({ agent: 'Ann' }), { value: 5 / 10, of: [5, 10, 2], used: 2 });
  assert.deepEqual(await of({ evaluator: 'Eve' }), { reason: 'no-dimension', used: 0 });
  assert.deepEqual(await of({ criterion: 'accuracy' }), { reason: 'no-evaluations', used: 0 });
  const own = await valueOf(members, { metric: 'quality-score', where: { channel: 'voice' } });
  assert.deepEqual(summary(own), {
    ...{ value: 3 / 5, of: [3, 5, 1], used: 1 },
    left: { 'unknown-contact': 2 },
  });
});

test('what no contact says is not asked of a contact that is not known', async () => {
  const evaluations = [
    { id: 'e1', at, contact: 'gone', points: 5, possible: 5 },
    { id: 'e2', at, contact: 'gone', criterion: 'tone', evaluator: 'Eve', points: 4, possible: 5 },
  ];
  for (const [field, asked] of [
    ['criterion', 'tone'],
    ['evaluator', 'Eve'],
  ] as const) {
    const where = { [field]: asked };
    const value = await valueOf({ contacts, evaluations }, { metric: 'quality-score' }, { where });
    assert.deepEqual(summary(value), { value: 4 / 5, of: [4, 5, 1], used: 1 });
  }
});

test('left out of evaluations and of surveys at once, each metric has its own', async () => {
  const surveys = [
    { contact: 'a', kind: 'csat', score: 5 },
    { contact: 'lost', kind: 'csat', score: 1, at },
  ];
  const table = await ask(
    { contacts, evaluations: ofContacts, surveys },
    { metrics: ['quality-score', 'csat', 'offered'], where: { channel: 'chat' }, by: ['agent'], total: true },
  );
  const of = (row: (typeof table.rows)[number] | undefined) =>
    Object.values(row?.values ?? {}).map(({ value, coverage }) => [value, coverage.used, coverage.eligible]);
  assert.deepEqual(
    table.rows.map((row) => row.key['agent']),
    ['Ann'],
  );
  assert.deepEqual(of(table.rows[0]), [
    [0.8, 1, 2],
    [1, 1, 1],
    [1, 1, 1],
  ]);
  assert.deepEqual(of(table.total), [
    [0.8, 1, 3],
    [1, 1, 2],
    [1, 1, 1],
  ]);
});

test('evaluations that name no contact do not have what contacts have', async () => {
  const value = await valueOf(
    { contacts, evaluations: three },
    { metric: 'quality-score' },
    { where: { channel: 'chat' } },
  );
  assert.equal(value.reason, 'no-dimension');
  assert.deepEqual(value.lacks, { part: 'evaluations', field: 'channel' });
  const teams = contacts.map((contact) => ({ ...contact, team: 'north' }));
  const north = { where: { team: 'north' } };
  const none = await valueOf({ contacts: teams, evaluations: three }, { metric: 'quality-score' }, north);
  assert.equal(none.reason, 'no-dimension');
  const agents = [{ id: 'Bob', team: 'north' }];
  const bob = await valueOf({ agents, evaluations: three }, { metric: 'quality-score' }, north);
  assert.equal(bob.value, 9 / 20);
});

test('an evaluation is of its own time, else of when its contact arrived, whatever contacts are placed by', async () => {
  for (const attribution of ['arrival', 'end'] as const) {
    const table = await ask(
      { contacts, evaluations: ofContacts },
      { metrics: ['quality-score'], by: [{ time: 'hour' }], attribution },
    );
    const seen = table.rows.flatMap(({ key, values }) => {
      const value = values['quality-score'] as MetricValue;
      return value.value === null ? [] : [[key['hour']?.slice(11, 13), value.numerator]];
    });
    assert.deepEqual(seen, [
      ['09', 3],
      ['12', 3],
      ['15', 4],
    ]);
  }
});

test('the hour that occurs twice is two, north and south of the equator', async () => {
  const hours = async (timeZone: string, day: string, instants: readonly string[]) => {
    const evaluations = instants.map((one, i) => ({ id: i, at: one, points: 1 + i, possible: 10 }));
    const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const source = await loadData({ timeZone, covers: { from: day, to: next }, evaluations });
    const table = await source.query({ metrics: ['quality-score'], by: [{ time: 'hour' }], total: true });
    assert.equal(table.length, 25);
    assert.equal(table.total?.values['quality-score']?.n, instants.length);
    return table.rows.flatMap(({ key, values }) => {
      const value = values['quality-score'] as MetricValue;
      return value.value === null ? [] : [[key['hour']?.slice(11), value.numerator]];
    });
  };
  const berlin = await hours('Europe/Berlin', '2025-10-26', [
    '2025-10-26T02:30+02:00',
    '2025-10-26T02:30+01:00',
  ]);
  assert.deepEqual(berlin, [
    ['02:00+02:00', 1],
    ['02:00+01:00', 2],
  ]);
  const sydney = await hours('Australia/Sydney', '2025-04-06', [
    '2025-04-06T02:30+11:00',
    '2025-04-06T02:30+10:00',
  ]);
  assert.deepEqual(sydney, [
    ['02:00+11:00', 1],
    ['02:00+10:00', 2],
  ]);
});
