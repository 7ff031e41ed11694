import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { summary, valueOf } from '../ask-data.js';

const at = { startedAt: '2025-10-01T09:00', outcome: 'answered', agent: 'ann' };

const contacts: readonly Readonly<Record<string, unknown>>[] = [
  { id: '1', conversation: 'c', ...at, transferred: true },
  { id: '2', conversation: 'c', ...at, startedAt: '2025-10-01T09:10', agent: 'bob', transferred: false },
  { id: '3', ...at, transferred: false },
  { id: '4', ...at, direction: 'outbound', transferred: false },
  { id: '5', ...at },
  { id: '6', ...at, outcome: 'abandoned', transferred: true },
  { id: '7', ...at, outcome: undefined, transferred: true },
];

test('legs transferred out / handled legs with the flag known', async () => {
  const value = await valueOf('transfer-rate', { contacts });
  assert.deepEqual(summary(value), {
    value: 0.25,
    of: [1, 4, 4],
    used: 4,
    left: { 'no-outcome': 1, 'no-flag': 1 },
  });
  const bounds = wilson(1, 4);
  assert.deepEqual([value.low, value.high], [bounds?.low, bounds?.high]);
});

test('it is the rate of who transferred, not of who was transferred to', async () => {
  const of = async (agent: string) =>
    (await valueOf('transfer-rate', { contacts }, { where: { agent } })).value;
  assert.equal(await of('ann'), 1 / 3);
  assert.equal(await of('bob'), 0);
});

test('where the source sends the flag only when it is true, absent is false', async () => {
  const sent = contacts.map(({ transferred, ...rest }) => (transferred ? { ...rest, transferred } : rest));
  const members = { contacts: sent, absentIsFalse: ['transferred'] };
  assert.deepEqual(summary(await valueOf('transfer-rate', members)), {
    value: 0.2,
    of: [1, 5, 5],
    used: 5,
    left: { 'no-outcome': 1 },
  });
  // Without the host's word for it, all that is known is true.
  assert.equal((await valueOf('transfer-rate', { contacts: sent })).value, 1);
});

test('nothing handled, nothing recorded, no such field', async () => {
  const reason = async (rows: readonly object[]) =>
    (await valueOf('transfer-rate', { contacts: rows })).reason;
  assert.equal(await reason(contacts.slice(5, 6)), 'no-handled');
  assert.equal(await reason(contacts.slice(4, 6)), 'no-flag');
  assert.equal(await reason(contacts.slice(4, 5)), 'not-supplied');
});
