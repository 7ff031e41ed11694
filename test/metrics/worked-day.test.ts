import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';

// One morning by hand: a call transferred from Ann to Bob, one abandoned, one kept callback.
const contacts = [
  {
    ...{
      id: '1',
      conversation: 'c1',
      startedAt: '2025-10-01T09:50',
      queue: 'sales',
      agent: 'ann',
      outcome: 'answered',
    },
    ...{ queueSeconds: 10, talkSeconds: 300, holdSeconds: 60, transferred: true },
  },
  {
    ...{
      id: '2',
      conversation: 'c1',
      startedAt: '2025-10-01T09:57',
      queue: 'tech',
      agent: 'bob',
      outcome: 'answered',
    },
    ...{ queueSeconds: 50, talkSeconds: 600, wrapSeconds: 40 },
  },
  {
    id: '3',
    conversation: 'c2',
    startedAt: '2025-10-01T09:58',
    queue: 'sales',
    outcome: 'callback',
    queueSeconds: 100,
  },
  {
    ...{ id: '4', conversation: 'c2', startedAt: '2025-10-01T10:30', direction: 'outbound', queue: 'sales' },
    ...{ agent: 'ann', outcome: 'answered', talkSeconds: 200 },
  },
  { id: '5', startedAt: '2025-10-01T10:59', queue: 'sales', outcome: 'abandoned', queueSeconds: 90 },
];

async function ask(query: Omit<MetricQuery, 'metrics'>) {
  const source = await loadData({
    timeZone: 'Asia/Shanghai',
    covers: { from: '2025-10-01', to: '2025-10-02' },
    contacts,
  });
  const table = await source.query({
    metrics: ['contact-volume', 'offered', 'handled', 'answer-rate', 'average-handle-time'],
    ...query,
  });
  return table.rows.map(({ key, values }) => [
    Object.values(key)[0],
    ...Object.values(values).map(({ value }) => value),
  ]);
}

test('a transfer is two legs and one conversation; a kept callback is handled and not offered', async () => {
  // Handled: 360 + 640 + 200 seconds.
  assert.deepEqual(await ask({}), [[undefined, 3, 4, 3, 0.5, 400]]);
});

test('by agent: legs are each their own, a conversation is that of who took it first', async () => {
  assert.deepEqual(await ask({ by: ['agent'] }), [
    ['ann', 2, 1, 2, 1, 280],
    ['bob', 0, 1, 1, 1, 640],
    [null, 1, 2, 0, 0, null],
  ]);
});

test('by queue: a conversation is that of its first leg', async () => {
  assert.deepEqual(await ask({ by: ['queue'] }), [
    ['sales', 3, 3, 2, 1 / 3, 280],
    ['tech', 0, 1, 1, 1, 640],
  ]);
});

test('a contact belongs to the hour of its arrival, or of its end', async () => {
  const morning = {
    by: [{ time: 'hour' as const }],
    period: { from: '2025-10-01T09:00', to: '2025-10-01T12:00' },
  };
  assert.deepEqual(await ask(morning), [
    ['2025-10-01T09:00+08:00', 2, 3, 2, 2 / 3, 500],
    ['2025-10-01T10:00+08:00', 1, 1, 1, 0, 200],
    ['2025-10-01T11:00+08:00', 0, 0, 0, null, null],
  ]);
  // 1 ends 9:56:10, 2 at 10:08:30, 3 at 9:59:40, 4 at 10:33:20, 5 at 11:00:30; a conversation with its last leg.
  assert.deepEqual(await ask({ ...morning, attribution: 'end' }), [
    ['2025-10-01T09:00+08:00', 0, 2, 1, 0.5, 360],
    ['2025-10-01T10:00+08:00', 2, 1, 2, 1, 420],
    ['2025-10-01T11:00+08:00', 1, 1, 0, 0, null],
  ]);
});
