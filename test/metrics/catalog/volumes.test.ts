import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askData, summary, valueOf } from '../ask-data.js';

const at = { startedAt: '2025-10-01T09:00' };

const contacts = [
  { id: '1', conversation: 'c1', ...at, channel: 'voice', outcome: 'answered', transferred: true },
  // Another channel on the second leg: the conversation is a call.
  { id: '2', conversation: 'c1', startedAt: '2025-10-01T09:10', channel: 'chat', outcome: 'answered' },
  { id: '3', conversation: 'c2', ...at, outcome: 'callback' },
  { id: '4', conversation: 'c2', startedAt: '2025-10-01T11:00', direction: 'outbound', outcome: 'answered' },
  { id: '5', ...at, outcome: 'self-service' },
  { id: '6', ...at, channel: 'email' },
  { id: '7', ...at, direction: 'outbound', channel: 'sms' },
  { id: '8', ...at, direction: 'outbound', outcome: 'busy' },
  { id: '8', ...at, direction: 'outbound', outcome: 'no-answer' },
];

test('call-volume: inbound conversations by voice, whatever became of them', async () => {
  assert.deepEqual(summary(await valueOf('call-volume', { contacts })), {
    value: 3,
    of: [3, null, 3],
    used: 3,
  });
  assert.equal((await valueOf('contact-volume', { contacts })).value, 4);
});

test('outbound-volume: outbound contacts, reached or not, callbacks among them', async () => {
  assert.deepEqual(summary(await valueOf('outbound-volume', { contacts })), {
    value: 3,
    of: [3, null, 3],
    used: 3,
  });
});

test('of none the count is 0, not null', async () => {
  const none = { contacts: [{ id: '1', ...at, channel: 'fax' }] };
  assert.equal((await valueOf('call-volume', none)).value, 0);
  assert.equal((await valueOf('outbound-volume', none)).value, 0);
});

test('a call belongs to the hour in which it came, or in which its last leg ended', async () => {
  const by = async (attribution: 'arrival' | 'end') => {
    const { rows } = await askData(
      { contacts: contacts.map((one) => ({ ...one, talkSeconds: 60 })) },
      {
        metrics: ['call-volume', 'outbound-volume'],
        by: [{ time: 'hour' }],
        period: { from: '2025-10-01T09:00', to: '2025-10-01T12:00' },
        attribution,
      },
    );
    return rows.map(({ values }) => [values['call-volume']?.value, values['outbound-volume']?.value]);
  };
  assert.deepEqual(await by('arrival'), [
    [3, 2],
    [0, 0],
    [0, 1],
  ]);
  // The call that was to be called back ends with the callback.
  assert.deepEqual(await by('end'), [
    [2, 2],
    [0, 0],
    [1, 1],
  ]);
});
