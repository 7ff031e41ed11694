import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { ask } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

// 10 offered of 20: see the glossary for who is what.
const rows = [
  ...times(4, { outcome: 'answered' }),
  ...times(2, { outcome: 'abandoned' }),
  contact({ outcome: 'callback' }),
  contact({ outcome: 'voicemail' }),
  contact({ outcome: 'timeout' }),
  contact({ outcome: 'no-agents' }),
  contact({ outcome: 'blocked' }),
  contact({ outcome: 'self-service' }),
  contact({ outcome: 'open' }),
  ...times(3, {}),
  // A kept callback: handled, never offered.
  ...times(2, { direction: 'outbound', outcome: 'answered' }),
  contact({ direction: 'outbound', outcome: 'busy' }),
  contact({ direction: 'outbound' }),
];

test('offered, answered, abandoned and handled; an unknown outcome lowers coverage', () => {
  const counts = [
    ['offered', 10, 3],
    ['answered', 4, 3],
    ['abandoned', 2, 3],
    ['handled', 6, 4],
  ] as const;
  for (const [id, value, unknown] of counts) {
    const answer = ask(id, rows);
    assert.equal(answer.value, value, id);
    assert.equal(answer.numerator, value, id);
    assert.equal(answer.n, value, id);
    assert.equal(answer.used, value, id);
    assert.deepEqual(answer.excluded, { 'no-outcome': unknown }, id);
  }
});

test('contact-volume counts all inbound contacts, whatever became of them, and counts conversations', () => {
  const answer = ask('contact-volume', rows);
  assert.equal(answer.value, 16);
  assert.equal(answer.used, 16);
  assert.deepEqual(answer.excluded, {});
  assert.equal(catalog['contact-volume'].counts, 'conversation');
});

test('of no rows a count is 0', () => {
  for (const id of ['contact-volume', 'offered', 'answered', 'abandoned', 'handled'] as const) {
    assert.equal(ask(id, []).value, 0);
  }
});

test('counts have no parameters', () => {
  assert.throws(() => ask('offered', [], { channels: ['voice'] }), {
    name: 'RangeError',
    message: 'unknown parameter: channels',
  });
});
