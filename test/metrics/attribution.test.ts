import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { csv } from '../../src/views/csv.js';
import { askData } from './ask-data.js';

// Two calls over midnight of the first to the second of October, one of them with an end of its own.
const contacts = [
  {
    id: '1',
    startedAt: '2025-10-01T23:50',
    outcome: 'answered',
    queueSeconds: 60,
    talkSeconds: 480,
    wrapSeconds: 120,
  },
  {
    id: '2',
    startedAt: '2025-10-01T23:50',
    endedAt: '2025-10-01T23:59:59.999',
    outcome: 'answered',
    queueSeconds: 5,
    talkSeconds: 9000,
  },
  { id: '3', startedAt: '2025-10-01T23:40', outcome: 'abandoned', queueSeconds: 1199.999 },
  { id: '4', startedAt: '2025-10-01T23:40', outcome: 'abandoned', queueSeconds: 1200 },
  { id: '5', startedAt: '2025-10-02T00:10', queueSeconds: 30 },
];

async function days(query: Partial<MetricQuery>, members: object = {}) {
  const table = await askData(
    { contacts, covers: { from: '2025-10-01', to: '2025-10-03' }, ...members },
    { metrics: ['offered', 'answer-rate'], by: [{ time: 'day' }], ...query },
  );
  return table.rows.map(({ key, values }) => {
    const { value, coverage } = values['offered'] as { value: number | null; coverage: { eligible: number } };
    return [key['day'], value, values['answer-rate']?.numerator, coverage.eligible];
  });
}

test('a contact is in the bucket in which it ended: on the millisecond, half-open', async () => {
  assert.deepEqual(await days({ attribution: 'arrival' }), [
    ['2025-10-01', 4, 2, 4],
    ['2025-10-02', 0, 0, 1],
  ]);
  // 1 and 4 end at midnight.
  assert.deepEqual(await days({ attribution: 'end' }), [
    ['2025-10-01', 2, 1, 2],
    ['2025-10-02', 2, 1, 3],
  ]);
});

test('a period takes those that ended in it', async () => {
  const period = { from: '2025-10-02', to: '2025-10-03' };
  assert.deepEqual(await days({ attribution: 'end', period }), [['2025-10-02', 2, 1, 3]]);
  assert.deepEqual(await days({ attribution: 'arrival', period }), [['2025-10-02', 0, 0, 1]]);
});

test('data that were said to cover a time cover it both ways; what ended after it is not shown', async () => {
  const covers = { from: '2025-10-01', to: '2025-10-02' };
  assert.deepEqual(await days({ attribution: 'end' }, { covers }), [['2025-10-01', 2, 1, 2]]);
  const period = { from: '2025-10-01', to: '2025-10-03' };
  assert.deepEqual(await days({ attribution: 'end', period }, { covers }), [
    ['2025-10-01', 2, 1, 2],
    ['2025-10-02', null, null, 0],
  ]);
});

test('data that do not say what they cover reach to their last end, and no contact is lost', async () => {
  const source = await loadData({ timeZone: 'Asia/Shanghai', contacts });
  for (const attribution of ['arrival', 'end'] as const) {
    const { query, rows } = await source.query({ metrics: ['contact-volume', 'offered'], attribution });
    assert.equal(rows[0]?.values['contact-volume']?.value, 5);
    assert.equal(
      query.period?.to,
      attribution === 'arrival' ? '2025-10-02T00:10:00.001' : '2025-10-02T00:10:30.001',
    );
    assert.equal(query.attribution, attribution);
  }
});

test('cycles and comparisons go by the end too', async () => {
  const { rows } = await askData(
    { contacts, covers: { from: '2025-09-01', to: '2025-10-03' } },
    { metrics: ['contact-volume'], by: [{ cycle: 'hour-of-day' }], attribution: 'end' },
  );
  assert.deepEqual(
    rows.map(({ key, values }) => [key['hour-of-day'], values['contact-volume']?.value]),
    [
      ['00', 3],
      ['23', 2],
    ],
  );
  const compared = await askData(
    { contacts, covers: { from: '2025-09-01', to: '2025-10-03' } },
    {
      metrics: ['contact-volume'],
      period: { from: '2025-10-02', to: '2025-10-03' },
      compare: { from: '2025-10-01', to: '2025-10-02' },
      attribution: 'end',
    },
  );
  const value = compared.rows[0]?.values['contact-volume'];
  assert.deepEqual([value?.value, value?.previous?.value, value?.change], [3, 2, 1]);
});

test('the rows behind a number are those that ended in its time', async () => {
  const source = await loadData({ timeZone: 'Asia/Shanghai', contacts });
  const period = { from: '2025-10-02', to: '2025-10-03' };
  const page = { period, offset: 0, limit: 9, fields: ['id'] };
  const ids = async (attribution: 'arrival' | 'end') =>
    (await source.contacts({ ...page, attribution })).rows.map(({ id }) => id).toSorted();
  assert.deepEqual(await ids('end'), ['1', '4', '5']);
  assert.deepEqual(await ids('arrival'), ['5']);
});

test('every table and explanation says which it is, in the reader’s language', async () => {
  const table = await askData(
    { contacts, covers: { from: '2025-10-01', to: '2025-10-03' } },
    { metrics: ['answer-rate'], attribution: 'end', total: true },
  );
  const said = (locale: string) =>
    explain(table, 0, 'answer-rate', findLocale(locale)).lines.find(({ kind }) => kind === 'attribution')
      ?.text;
  assert.deepEqual([said('en'), said('zh'), said('ru')], ['end', '按结束时间', 'окончания']);
  assert.match(csv(table), /# counted in the time of: end/);
});
