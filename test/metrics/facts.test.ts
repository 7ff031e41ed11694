import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactData } from '../../src/data/read-contact-data.js';
import { factsOf } from '../../src/metrics/facts.js';

async function facts(input: object) {
  return factsOf(await readContactData(input, {}));
}

const day = Date.parse('2025-10-01T00:00Z');

test('what rows have: fields, channels (absent is voice), and how many rows there are', async () => {
  const { fields, channels, rows, targets, zone } = await facts({
    timeZone: 'Asia/Shanghai',
    targets: { csat: { target: 0.9 } },
    contacts: [
      { startedAt: day, outcome: 'answered' },
      { startedAt: day, channel: 'email', queue: null },
    ],
  });
  assert.equal(fields.has('outcome'), true);
  assert.equal(fields.has('queue'), false);
  assert.deepEqual(channels.toSorted(), ['email', 'voice']);
  assert.equal(rows, 2);
  assert.deepEqual(targets.get('csat'), { target: 0.9 });
  assert.equal(zone.name, 'Asia/Shanghai');
});

test('a channel that only a replaced row had does not occur', async () => {
  const { channels } = await facts({
    timeZone: 'UTC',
    contacts: [
      { id: '1', startedAt: day, channel: 'fax' },
      { id: '1', startedAt: day, channel: 'chat' },
    ],
  });
  assert.deepEqual(channels, ['chat']);
});

test('a span taken from arrivals reaches to the last end where contacts belong to their end', async () => {
  const contacts = [
    { startedAt: day, endedAt: day + 1000 },
    { startedAt: day + 60_000, endedAt: day + 600_000 },
  ];
  const taken = await facts({ timeZone: 'UTC', contacts });
  assert.deepEqual(taken.covers('arrival'), { from: day, to: day + 60_001 });
  assert.deepEqual(taken.covers('end'), { from: day, to: day + 600_001 });
  const given = await facts({ timeZone: 'UTC', covers: { from: '2025-10-01', to: '2025-10-02' }, contacts });
  assert.deepEqual(given.covers('end'), given.covers('arrival'));
});

test('nothing at all covers no time', async () => {
  const none = await facts({ timeZone: 'UTC', contacts: [] });
  assert.equal(none.covers('arrival'), null);
  assert.equal(none.covers('end'), null);
  assert.deepEqual(none.channels, []);
});
