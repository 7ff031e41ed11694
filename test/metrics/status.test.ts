import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TargetSetting } from '../../src/data/contact-data.js';
import { statusOf } from '../../src/metrics/status.js';

const higher = { better: 'higher', minSample: 30 } as const;
const lower = { better: 'lower', minSample: 30 } as const;

function status(value: number | null, metric: typeof higher | typeof lower, setting: TargetSetting, n = 100) {
  return statusOf({ value, n, low: null, high: null }, metric, setting);
}

test('met at the target or better, near down to the floor, missed below it', () => {
  const setting = { target: 0.8, floor: 0.6 };
  assert.deepEqual(
    [0.9, 0.8, 0.79, 0.6, 0.59].map((value) => status(value, higher, setting)),
    ['met', 'met', 'near', 'near', 'missed'],
  );
});

test('where lower is better all turns round', () => {
  const setting = { target: 10, floor: 15 };
  assert.deepEqual(
    [9, 10, 10.1, 15, 15.1].map((value) => status(value, lower, setting)),
    ['met', 'met', 'near', 'near', 'missed'],
  );
});

test('without a floor it is met or missed', () => {
  assert.equal(status(0.8, higher, { target: 0.8 }), 'met');
  assert.equal(status(0.799, higher, { target: 0.8 }), 'missed');
});

test('unclear with few contacts, or where the interval spans the target', () => {
  assert.equal(status(0.1, higher, { target: 0.8 }, 29), 'unclear');
  assert.equal(status(0.1, higher, { target: 0.8 }, 30), 'missed');
  const within = (low: number, high: number) =>
    statusOf({ value: 0.75, n: 100, low, high }, higher, { target: 0.8, floor: 0.6 });
  assert.equal(within(0.7, 0.81), 'unclear');
  assert.equal(within(0.7, 0.79), 'near');
  assert.equal(within(0.7, 0.8), 'near');
});

test('none without a value or a better direction', () => {
  assert.equal(status(null, higher, { target: 0.8 }), undefined);
  assert.equal(
    statusOf({ value: 5, n: 100, low: null, high: null }, { better: 'none', minSample: 30 }, { target: 5 }),
    undefined,
  );
});
