import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { ask } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

// Waits of 0, 1, … 99 s, and some that do not count.
const rows = [
  ...Array.from({ length: 100 }, (_, queueSeconds) =>
    contact({ outcome: ['answered', 'abandoned', 'timeout'][queueSeconds % 3] as string, queueSeconds }),
  ),
  ...times(5, { outcome: 'answered' }),
  contact({ queueSeconds: 500 }),
  contact({ outcome: 'open', queueSeconds: 700 }),
  contact({ outcome: 'answered', queueSeconds: 900, channel: 'email' }),
];

test('quantiles of the offered within 1 %, by nearest rank', () => {
  for (const [id, exact] of [
    ['wait-p50', 49],
    ['wait-p90', 89],
  ] as const) {
    const answer = ask(id, rows);
    assert.ok(Math.abs(answer.value - exact) <= 0.01 * exact, `${id}: ${answer.value}`);
    assert.equal(answer.n, 100);
    assert.equal(answer.bounds, null);
    assert.ok(Number.isNaN(answer.numerator) && Number.isNaN(answer.denominator));
    assert.equal(answer.used, 100);
    assert.deepEqual(answer.excluded, { 'no-outcome': 1, 'no-wait': 5 });
    assert.equal(catalog[id].approximate, true);
  }
});

test('0 is exact: a wait of none is none', () => {
  assert.equal(ask('wait-p50', times(9, { outcome: 'answered', queueSeconds: 0 })).value, 0);
});

test('the longest wait is exact', () => {
  const answer = ask('wait-max', [...rows, contact({ outcome: 'answered', queueSeconds: 123.456 })]);
  assert.equal(answer.value, 123.456);
  assert.equal(answer.n, 101);
  assert.equal(catalog['wait-max'].approximate, undefined);
});

test('no waits: no value', () => {
  for (const id of ['wait-p50', 'wait-p90', 'wait-max'] as const) {
    const answer = ask(id, times(2, { outcome: 'answered' }));
    assert.ok(Number.isNaN(answer.value));
    assert.equal(answer.n, 0);
    assert.deepEqual(answer.excluded, { 'no-wait': 2 });
    assert.equal(catalog[id].emptyReason({}), 'no-waits');
  }
});
