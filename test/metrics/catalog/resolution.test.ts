import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { askData, summary, valueOf } from '../ask-data.js';

const leg = (id: string, conversation: string | null, minute: number, more: object) => ({
  ...{ id, conversation, startedAt: `2025-10-01T09:${String(minute).padStart(2, '0')}` },
  ...{ outcome: 'answered', agent: 'ann', ...more },
});

// c1: the transfer's second leg resolved it; c2: its last leg says nothing, so the one before stands; c3: a kept callback
// resolved it; then contacts of their own.
const contacts = [
  leg('1', 'c1', 0, { resolved: false, resolvedFirstContact: false, transferred: true }),
  leg('2', 'c1', 5, { resolved: true, resolvedFirstContact: true, resolutionSeconds: 600, agent: 'bob' }),
  leg('3', 'c2', 1, { resolved: false, resolvedFirstContact: false }),
  leg('4', 'c2', 7, {}),
  leg('5', 'c3', 2, { outcome: 'callback', agent: null, resolved: false }),
  leg('6', 'c3', 40, { direction: 'outbound', resolved: true, resolutionSeconds: 3000 }),
  leg('7', null, 3, { resolved: true, resolvedFirstContact: true, resolutionSeconds: 0 }),
  leg('8', null, 4, { resolved: true }),
  leg('9', null, 5, { outcome: 'abandoned', agent: null }),
];

test('resolution-rate: the last leg that says so tells whether a conversation was resolved', async () => {
  const value = await valueOf('resolution-rate', { contacts });
  assert.deepEqual(summary(value), { value: 0.8, of: [4, 5, 5], used: 5, left: { 'no-flag': 1 } });
  const bounds = wilson(4, 5);
  assert.deepEqual([value.low, value.high], [bounds?.low, bounds?.high]);
});

test('resolution-time: seconds of the resolved conversations on which they are known', async () => {
  assert.deepEqual(summary(await valueOf('resolution-time', { contacts })), {
    value: 1200,
    of: [3600, 3, 3],
    used: 3,
    left: { 'no-resolution': 1, 'no-resolution-time': 1 },
  });
});

test('fcr: true / known, of conversations', async () => {
  assert.deepEqual(summary(await valueOf('fcr', { contacts })), {
    value: 2 / 3,
    of: [2, 3, 3],
    used: 3,
    left: { 'no-flag': 3 },
  });
});

test('a conversation is that of the agent who took it first, and of its first leg’s queue', async () => {
  const table = await askData(
    { contacts },
    { metrics: ['resolution-rate', 'fcr'], by: ['agent'], orderBy: [{ by: 'agent' }] },
  );
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['agent'],
      values['resolution-rate']?.numerator,
      values['fcr']?.n,
    ]),
    [
      ['ann', 4, 3],
      [null, 0, 0],
    ],
  );
});

test('nothing resolved, nothing recorded, no times, no contacts', async () => {
  const one = (more: object) => ({
    contacts: [leg('1', null, 0, more), leg('2', null, 1, { resolved: false })],
  });
  const time = (more: object) => valueOf('resolution-time', one(more));
  assert.equal((await time({ resolved: false, resolutionSeconds: 5 })).reason, 'no-resolved');
  // Not even whether it was resolved is known of one: that is no reason for want of a value.
  assert.equal((await time({ resolutionSeconds: 5 })).reason, 'no-resolved');
  const sales = {
    contacts: [
      leg('1', null, 0, { resolved: true }),
      leg('2', null, 0, { queue: 'a', resolutionSeconds: 9 }),
    ],
  };
  assert.equal((await valueOf('resolution-time', sales)).reason, 'no-resolution-time');
  assert.equal((await valueOf('resolution-rate', sales, { where: { queue: 'a' } })).reason, 'no-flag');
  assert.equal((await valueOf('resolution-rate', sales, { where: { queue: 'b' } })).reason, 'no-contacts');
  assert.equal(
    (await valueOf('resolution-time', { contacts: [leg('1', null, 0, { resolved: true })] })).reason,
    'not-supplied',
  );
});
