import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { ask } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

const rows = [
  ...times(84, { outcome: 'answered' }),
  ...times(4, { outcome: 'abandoned', queueSeconds: 5 }),
  ...times(9, { outcome: 'abandoned', queueSeconds: 5.001 }),
  ...times(3, { outcome: 'abandoned' }),
  contact({ outcome: 'open', queueSeconds: 100 }),
  contact({ outcome: 'abandoned', queueSeconds: 30, channel: 'email' }),
];

test('abandoned / offered; an abandoned contact without a wait counts', () => {
  const answer = ask('abandon-rate', rows);
  assert.equal(answer.value, 0.16);
  assert.equal(answer.denominator, 100);
  assert.deepEqual(answer.bounds, wilson(16, 100));
  assert.equal(answer.used, 100);
  assert.deepEqual(answer.excluded, {});
});

test('excludeShort takes short abandons from both; those without a wait leave', () => {
  const answer = ask('abandon-rate', rows, { excludeShort: true });
  assert.equal(answer.numerator, 9);
  assert.equal(answer.denominator, 93);
  assert.equal(answer.used, 97);
  assert.deepEqual(answer.excluded, { 'no-wait': 3 });
});

test('the limit of short is a parameter, 0 turns it off', () => {
  assert.equal(ask('abandon-rate', rows, { excludeShort: true, shortAbandonSeconds: 6 }).numerator, 0);
  const off = ask('abandon-rate', rows, { excludeShort: true, shortAbandonSeconds: 0 });
  assert.equal(off.numerator, 16);
  assert.equal(off.used, 100);
});

test('misuse throws with the value', () => {
  assert.throws(() => ask('abandon-rate', [], { excludeShort: 'yes' }), {
    name: 'TypeError',
    message: 'excludeShort is not a boolean: yes',
  });
});
