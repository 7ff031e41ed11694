import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';
import { ask } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

test('average-speed-of-answer: queue seconds of the answered / answered with a wait', () => {
  const answer = ask('average-speed-of-answer', [
    contact({ outcome: 'answered', queueSeconds: 10 }),
    contact({ outcome: 'answered', queueSeconds: 20.5 }),
    contact({ outcome: 'answered', queueSeconds: 0 }),
    contact({ outcome: 'answered' }),
    contact({ outcome: 'abandoned', queueSeconds: 300 }),
    contact({ queueSeconds: 300 }),
    contact({ outcome: 'answered', queueSeconds: 9000, channel: 'email' }),
    contact({ outcome: 'answered', queueSeconds: 9000, direction: 'outbound' }),
  ]);
  assert.equal(answer.value, 30.5 / 3);
  assert.equal(answer.numerator, 30.5);
  assert.equal(answer.denominator, 3);
  assert.deepEqual(answer.excluded, { 'no-outcome': 1, 'no-wait': 1 });
  assert.equal(answer.used, 3);
  const bounds = meanInterval(3, 30.5, 100 + 20.5 ** 2);
  assert.ok(Math.abs((answer.bounds?.low ?? NaN) - (bounds?.low ?? NaN)) < 1e-9);
  assert.ok(Math.abs((answer.bounds?.high ?? NaN) - (bounds?.high ?? NaN)) < 1e-9);
});

test('average-time-to-abandon: queue seconds of the abandoned / abandoned with a wait', () => {
  const answer = ask('average-time-to-abandon', [
    contact({ outcome: 'abandoned', queueSeconds: 10 }),
    contact({ outcome: 'abandoned', queueSeconds: 30 }),
    contact({ outcome: 'abandoned' }),
    contact({ outcome: 'timeout', queueSeconds: 600 }),
  ]);
  assert.equal(answer.value, 20);
  assert.equal(answer.n, 2);
  assert.deepEqual(answer.excluded, { 'no-wait': 1 });
});

const handled = [
  contact({ outcome: 'answered', talkSeconds: 100, holdSeconds: 20, wrapSeconds: 30 }),
  contact({ outcome: 'answered', talkSeconds: 200, wrapSeconds: 10 }),
  contact({ outcome: 'answered', talkSeconds: 60, direction: 'outbound' }),
  contact({ outcome: 'answered', holdSeconds: 500, wrapSeconds: 500 }),
  contact({ outcome: 'answered', talkSeconds: 180, holdSeconds: 0, channel: 'email' }),
  contact({ outcome: 'abandoned', talkSeconds: 999 }),
  contact({ outcome: 'no-answer', direction: 'outbound', talkSeconds: 999 }),
  contact({ talkSeconds: 999 }),
];

test('average-handle-time: absent hold and wrap count as 0, and it is said how many were there', () => {
  const answer = ask('average-handle-time', handled);
  assert.equal(answer.numerator, 150 + 210 + 60 + 180);
  assert.equal(answer.denominator, 4);
  assert.equal(answer.value, 150);
  assert.equal(answer.used, 4);
  assert.deepEqual(answer.excluded, { 'no-outcome': 1, 'no-talk-time': 1 });
  assert.equal(answer.sums.number('present:holdSeconds'), 2);
  assert.equal(answer.sums.number('present:wrapSeconds'), 2);
  const squares = 150 ** 2 + 210 ** 2 + 60 ** 2 + 180 ** 2;
  assert.ok(Math.abs((answer.bounds?.low ?? NaN) - (meanInterval(4, 600, squares)?.low ?? NaN)) < 1e-9);
});

test('average-talk-time: talk / handled with a talk time', () => {
  const answer = ask('average-talk-time', handled);
  assert.equal(answer.value, 135);
  assert.equal(answer.denominator, 4);
  assert.deepEqual(answer.excluded, { 'no-outcome': 1, 'no-talk-time': 1 });
});

test('a transfer: each leg is answered and handled for itself', () => {
  const legs = times(2, { outcome: 'answered', queueSeconds: 8, talkSeconds: 50 });
  assert.equal(ask('average-speed-of-answer', legs).denominator, 2);
  assert.equal(ask('average-handle-time', legs).denominator, 2);
});

test('nothing in the denominator: no value, no interval', () => {
  for (const id of [
    'average-speed-of-answer',
    'average-time-to-abandon',
    'average-handle-time',
    'average-talk-time',
    'csat-average',
  ] as const) {
    const answer = ask(id, times(2, { outcome: 'blocked' }));
    assert.ok(Number.isNaN(answer.value), id);
    assert.equal(answer.n, 0, id);
    assert.equal(answer.bounds, null, id);
  }
});
