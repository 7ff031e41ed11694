import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { ask, usualFacts } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

const rows = [
  ...times(70, { outcome: 'answered', queueSeconds: 12 }),
  ...times(10, { outcome: 'answered' }),
  ...times(4, { outcome: 'abandoned', queueSeconds: 5 }),
  ...times(9, { outcome: 'abandoned', queueSeconds: 40 }),
  ...times(3, { outcome: 'abandoned' }),
  ...times(4, { outcome: 'overflow', queueSeconds: 60 }),
  ...times(2, {}),
  ...times(50, { outcome: 'answered', channel: 'email' }),
];

test('answered / offered, of the channels with a queue', () => {
  const answer = ask('answer-rate', rows);
  assert.equal(answer.numerator, 80);
  assert.equal(answer.denominator, 100);
  assert.equal(answer.value, 0.8);
  assert.equal(answer.n, 100);
  assert.deepEqual(answer.bounds, wilson(80, 100));
  assert.equal(answer.used, 100);
  assert.deepEqual(answer.excluded, { 'no-outcome': 2 });
});

test('of offered-less-short: an abandoned contact without a wait leaves, an answered one does not', () => {
  const answer = ask('answer-rate', rows, { of: 'offered-less-short' });
  assert.equal(answer.numerator, 80);
  assert.equal(answer.denominator, 93);
  assert.equal(answer.used, 97);
  assert.deepEqual(answer.excluded, { 'no-outcome': 2, 'no-wait': 3 });
});

test('with the short rule off nothing is short, and no wait is read', () => {
  const answer = ask('answer-rate', [...rows, contact({ outcome: 'abandoned', queueSeconds: 0 })], {
    of: 'offered-less-short',
    shortAbandonSeconds: 0,
  });
  assert.equal(answer.denominator, 101);
  assert.deepEqual(answer.excluded, { 'no-outcome': 2 });
});

test('channels: those named, or all', () => {
  assert.equal(ask('answer-rate', rows, { channels: ['email'] }).denominator, 50);
  const facts = { ...usualFacts, channels: ['voice', 'email'] };
  assert.equal(ask('answer-rate', rows, { channels: 'all' }, facts).denominator, 150);
});

test('nothing offered: no value', () => {
  const answer = ask('answer-rate', times(3, { outcome: 'blocked' }));
  assert.ok(Number.isNaN(answer.value));
  assert.equal(answer.denominator, 0);
  assert.equal(answer.bounds, null);
});

test('misuse throws with the value', () => {
  assert.throws(() => ask('answer-rate', [], { of: 'all' }), {
    name: 'RangeError',
    message: 'unknown of: all',
  });
  assert.throws(() => ask('answer-rate', [], { off: 'offered' }), { message: 'unknown parameter: off' });
  assert.throws(() => ask('answer-rate', [], { shortAbandonSeconds: -1 }), {
    name: 'RangeError',
    message: 'shortAbandonSeconds is not a time: -1',
  });
  assert.throws(() => ask('answer-rate', [], { shortAbandonSeconds: '5' }), {
    name: 'TypeError',
    message: 'shortAbandonSeconds is not a number: 5',
  });
  assert.throws(() => ask('answer-rate', [], { channels: 'voice' }), {
    name: 'TypeError',
    message: 'channels is not a list of names: voice',
  });
  assert.throws(() => ask('answer-rate', [], { channels: [] }), { name: 'RangeError' });
  assert.throws(() => ask('answer-rate', [], { channels: [3] }), { message: 'channel is not a name: 3' });
});
