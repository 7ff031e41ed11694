import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';
import { summary, valueOf } from '../ask-data.js';

const at = { startedAt: '2025-10-01T09:00', outcome: 'answered' };

// Five handled, one of them outbound; one of them without a hold, one without a wrap.
const contacts = [
  { id: '1', ...at, holdSeconds: 30, wrapSeconds: 60 },
  { id: '2', ...at, holdSeconds: 0, wrapSeconds: 0 },
  { id: '3', ...at, holdSeconds: 90.5, wrapSeconds: 45 },
  { id: '4', ...at, wrapSeconds: 15 },
  { id: '5', ...at, direction: 'outbound', holdSeconds: 9.5 },
  { id: '6', ...at, outcome: 'abandoned', holdSeconds: 500, wrapSeconds: 500 },
  { id: '7', ...at, outcome: null, holdSeconds: 500, wrapSeconds: 500 },
];

test('average-hold-time: hold / handled legs on which it is known', async () => {
  const value = await valueOf('average-hold-time', { contacts });
  assert.deepEqual(summary(value), {
    value: 32.5,
    of: [130, 4, 4],
    used: 4,
    left: { 'no-outcome': 1, 'no-hold-time': 1 },
  });
  const bounds = meanInterval(4, 130, 30 ** 2 + 90.5 ** 2 + 9.5 ** 2);
  assert.ok(Math.abs((value.low ?? NaN) - (bounds?.low ?? NaN)) < 1e-9);
  assert.ok(Math.abs((value.high ?? NaN) - (bounds?.high ?? NaN)) < 1e-9);
});

test('over the held: those that were not held at all are used, and are not in the mean', async () => {
  const value = await valueOf({ metric: 'average-hold-time', parameters: { over: 'held' } }, { contacts });
  assert.deepEqual(summary(value), {
    value: 130 / 3,
    of: [130, 3, 3],
    used: 4,
    left: { 'no-outcome': 1, 'no-hold-time': 1 },
  });
});

test('over the held, a hold of a millisecond is one', async () => {
  const held = [
    { id: '1', ...at, holdSeconds: 0.001 },
    { id: '2', ...at, holdSeconds: 0.0004 },
  ];
  const value = await valueOf(
    { metric: 'average-hold-time', parameters: { over: 'held' } },
    { contacts: held },
  );
  assert.deepEqual(summary(value), { value: 0.001, of: [0.001, 1, 1], used: 2 });
});

test('average-wrap-time: wrap / handled legs on which it is known', async () => {
  assert.deepEqual(summary(await valueOf('average-wrap-time', { contacts })), {
    value: 30,
    of: [120, 4, 4],
    used: 4,
    left: { 'no-outcome': 1, 'no-wrap-time': 1 },
  });
});

test('a transfer is two legs, each with its own hold and wrap', async () => {
  const legs = [
    { id: '1', conversation: 'c', ...at, holdSeconds: 10, wrapSeconds: 5, transferred: true },
    {
      id: '2',
      conversation: 'c',
      startedAt: '2025-10-01T09:05',
      outcome: 'answered',
      holdSeconds: 30,
      wrapSeconds: 15,
    },
  ];
  assert.equal((await valueOf('average-hold-time', { contacts: legs })).value, 20);
  assert.equal((await valueOf('average-wrap-time', { contacts: legs })).value, 10);
});

test('nothing handled, nobody held, times unknown, a field that no row has: four reasons', async () => {
  const reason = async (rows: readonly object[], parameters = {}) =>
    (await valueOf({ metric: 'average-hold-time', parameters }, { contacts: rows })).reason;
  const [first, second] = contacts as [object, object];
  const abandoned = { ...first, outcome: 'abandoned' };
  assert.equal(await reason([abandoned]), 'no-handled');
  assert.equal(await reason([second], { over: 'held' }), 'no-held');
  assert.equal(await reason([abandoned, { id: '8', ...at }]), 'no-hold-time');
  assert.equal(await reason([{ id: '8', ...at }]), 'not-supplied');
  assert.equal(
    (await valueOf('average-wrap-time', { contacts: [{ id: '8', ...at }] })).reason,
    'not-supplied',
  );
});

test('of a duplicate the row that was updated last counts', async () => {
  const twice = [
    { id: '1', ...at, updatedAt: '2025-10-01T10:00', wrapSeconds: 60 },
    { id: '1', ...at, updatedAt: '2025-10-01T09:30', wrapSeconds: 20 },
  ];
  assert.deepEqual(summary(await valueOf('average-wrap-time', { contacts: twice })), {
    value: 60,
    of: [60, 1, 1],
    used: 1,
  });
});

test('misuse throws with the value', async () => {
  const asked = (parameters: Readonly<Record<string, unknown>>) =>
    valueOf({ metric: 'average-hold-time', parameters }, { contacts });
  await assert.rejects(asked({ over: 'all' }), { name: 'RangeError', message: 'unknown over: all' });
  await assert.rejects(asked({ of: 'held' }), { name: 'RangeError', message: 'unknown parameter: of' });
});
