import assert from 'node:assert/strict';
import { test } from 'node:test';
import { multiples, stepAtLeast } from '../../../src/charts/axes/value-steps.js';

test('decimal steps are 1, 2 and 5 of each power of ten', () => {
  const cases: [least: number, step: number][] = [
    [1, 1],
    [1.01, 2],
    [2.4, 5],
    [5.1, 10],
    [0.03, 0.05],
    [0.1, 0.1],
    [1e-9, 1e-9],
    [3e11, 5e11],
  ];
  for (const [least, step] of cases) assert.equal(stepAtLeast(least, 'decimal'), step, `${least}`);
});

test('whole steps do not cut one in parts', () => {
  assert.equal(stepAtLeast(0.2, 'whole'), 1);
  assert.equal(stepAtLeast(12, 'whole'), 20);
});

test('steps of seconds are those of a clock', () => {
  const cases: [least: number, step: number][] = [
    [0.2, 0.2],
    [0.7, 1],
    [12, 15],
    [20, 30],
    [31, 60],
    [250, 300],
    [700, 900],
    [1801, 3600],
    [50_000, 86_400],
    [100_000, 172_800],
  ];
  for (const [least, step] of cases) assert.equal(stepAtLeast(least, 'seconds'), step, `${least}`);
});

test('multiples are written as their decimals are', () => {
  assert.deepEqual(multiples(0.1, 0, 0.5), [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  assert.deepEqual(multiples(0.05, 0.58, 0.71), [0.6, 0.65, 0.7]);
  assert.deepEqual(multiples(50, -100, 100), [-100, -50, 0, 50, 100]);
  assert.deepEqual(multiples(10, 11, 19), []);
});

test('zero among them has no sign', () => {
  assert.ok(Object.is(multiples(1, -1, 1)[1], 0));
});
