import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { summary, valueOf } from '../ask-data.js';

const at = { startedAt: '2025-10-01T09:00', outcome: 'answered', channel: 'chat' };

const contacts = [
  { id: '1', ...at, firstResponseSeconds: 10 },
  { id: '2', ...at, firstResponseSeconds: 30 },
  { id: '3', ...at, firstResponseSeconds: 30.001 },
  { id: '4', ...at },
  { id: '5', ...at, outcome: 'abandoned', firstResponseSeconds: 5 },
  { id: '6', ...at, outcome: 'timeout' },
  { id: '7', ...at, outcome: 'open' },
  { id: '8', ...at, outcome: null, firstResponseSeconds: 1 },
  { id: '9', ...at, direction: 'outbound', firstResponseSeconds: 1 },
  { id: '10', ...at, channel: 'email', firstResponseSeconds: 7200 },
];

test('first-response-time: of the answered on which it is known', async () => {
  assert.deepEqual(summary(await valueOf('first-response-time', { contacts })), {
    value: (10 + 30 + 30.001 + 7200) / 4,
    of: [7270.001, 4, 4],
    used: 4,
    left: { 'no-outcome': 1, 'no-first-response': 1 },
  });
});

test('response-rate: first answered within 30 s / offered; who was not answered was not responded to', async () => {
  const value = await valueOf('response-rate', { contacts });
  // Offered: 1 to 6 and 10, of them 4 was answered nobody knows when.
  assert.deepEqual(summary(value), {
    value: 2 / 6,
    of: [2, 6, 6],
    used: 6,
    left: { 'no-outcome': 1, 'no-first-response': 1 },
  });
  const bounds = wilson(2, 6);
  assert.deepEqual([value.low, value.high], [bounds?.low, bounds?.high]);
});

test('another threshold; none at all, for which no time is read', async () => {
  const asked = async (thresholdSeconds: number | null, rows: readonly object[] = contacts) =>
    summary(await valueOf({ metric: 'response-rate', parameters: { thresholdSeconds } }, { contacts: rows }));
  const left = { 'no-outcome': 1, 'no-first-response': 1 };
  assert.deepEqual(await asked(30.001), { value: 3 / 6, of: [3, 6, 6], used: 6, left });
  assert.deepEqual(await asked(0), { value: 0, of: [0, 6, 6], used: 6, left });
  assert.deepEqual(await asked(null), { value: 5 / 7, of: [5, 7, 7], used: 7, left: { 'no-outcome': 1 } });
  const untimed = contacts.map((one) => ({ ...one, firstResponseSeconds: null }));
  assert.deepEqual(await asked(null, untimed), {
    value: 5 / 7,
    of: [5, 7, 7],
    used: 7,
    left: { 'no-outcome': 1 },
  });
  assert.deepEqual(await asked(30, untimed), { reason: 'not-supplied', used: 0 });
});

test('a call is responded to when it is answered: its wait is read, whatever its first response', async () => {
  const calls = [
    { id: '1', ...at, channel: 'voice', queueSeconds: 30, firstResponseSeconds: 99 },
    { id: '2', ...at, channel: null, queueSeconds: 31 },
    { id: '3', ...at, channel: 'voice', firstResponseSeconds: 5 },
    { id: '4', ...at, channel: 'voice', outcome: 'abandoned', queueSeconds: 3 },
  ];
  assert.deepEqual(summary(await valueOf('response-rate', { contacts: calls })), {
    value: 1 / 3,
    of: [1, 3, 3],
    used: 3,
    left: { 'no-first-response': 1 },
  });
  // No row has a first response, and none needs one.
  const plain = calls.map((one) => ({ ...one, firstResponseSeconds: null }));
  assert.equal((await valueOf('response-rate', { contacts: plain })).value, 1 / 3);
});

test('of channels of which no time is known there is no rate, unless others alone are asked for', async () => {
  const mixed = [
    { id: '1', ...at, channel: 'voice', queueSeconds: 3 },
    { id: '2', ...at, channel: 'email' },
    { id: '3', ...at, channel: 'email', outcome: 'timeout' },
  ];
  assert.equal((await valueOf('response-rate', { contacts: mixed })).reason, 'not-supplied');
  const voice = { metric: 'response-rate', parameters: { channels: ['voice'] } } as const;
  assert.deepEqual(summary(await valueOf(voice, { contacts: mixed })), { value: 1, of: [1, 1, 1], used: 1 });
  const source = await loadData({ timeZone: 'UTC', contacts: mixed });
  const { metrics } = await source.describe();
  assert.deepEqual(
    metrics.find(({ metric }) => metric === 'response-rate'),
    {
      metric: 'response-rate',
      available: false,
      missing: ['firstResponseSeconds'],
      lacks: [{ part: 'contacts', field: 'firstResponseSeconds' }],
    },
  );
});

test('who came less than the threshold before the data end is left out, answered or not', async () => {
  const late = [
    { id: '1', ...at, startedAt: '2025-10-01T23:59:29.999', firstResponseSeconds: 5 },
    { id: '2', ...at, startedAt: '2025-10-01T23:59:30', firstResponseSeconds: 5 },
    { id: '3', ...at, startedAt: '2025-10-01T23:59:30.001', firstResponseSeconds: 5 },
    { id: '4', ...at, startedAt: '2025-10-01T23:59:45', outcome: 'abandoned' },
    { id: '5', ...at, startedAt: '2025-10-01T23:59:50', outcome: null },
    { id: '6', ...at, startedAt: '2025-10-01T23:59:50' },
  ];
  assert.deepEqual(summary(await valueOf('response-rate', { contacts: late })), {
    value: 1,
    of: [2, 2, 2],
    used: 2,
    left: { 'no-outcome': 1, 'too-recent': 3 },
  });
  assert.equal((await valueOf('response-rate', { contacts: late.slice(2, 4) })).reason, 'too-recent');
});

test('nobody offered, nobody answered', async () => {
  const blocked = { contacts: [{ id: '1', ...at, outcome: 'blocked', firstResponseSeconds: 1 }] };
  assert.equal((await valueOf('response-rate', blocked)).reason, 'no-offered');
  assert.equal((await valueOf('first-response-time', blocked)).reason, 'no-answered');
  const { firstResponseSeconds: _, ...untimed } = contacts[0] as { firstResponseSeconds: number };
  assert.equal((await valueOf('first-response-time', { contacts: [untimed] })).reason, 'not-supplied');
});

test('misuse throws with the value', async () => {
  const asked = (parameters: Readonly<Record<string, unknown>>) =>
    valueOf({ metric: 'response-rate', parameters }, { contacts });
  await assert.rejects(asked({ thresholdSeconds: -1 }), {
    name: 'RangeError',
    message: 'thresholdSeconds is not a time: -1',
  });
  await assert.rejects(asked({ thresholdSeconds: '30' }), {
    name: 'TypeError',
    message: 'thresholdSeconds is not a number: 30',
  });
  await assert.rejects(asked({ channels: [] }), { message: 'channels is an empty list: []' });
});
