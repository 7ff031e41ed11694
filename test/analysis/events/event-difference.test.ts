import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventDifference, type Stretch } from '../../../src/analysis/events/event-difference.js';
import { randomOf } from '../control/random-of.js';

const of = (numerator: number, denominator = 1): Stretch => ({ numerator, denominator });
const near = (a: number | null | undefined, b: number): void =>
  assert.ok(Math.abs((a ?? NaN) - b) < 1e-9, `${a} and ${b}`);

test('by hand: the interval of the next observation after 10, 12, 14 and 16', () => {
  const found = eventDifference(
    of(20),
    [10, 12, 14, 16].map((one) => of(one)),
  );
  // s² = (9 + 1 + 1 + 9) / 3, t₃ = 3.182446305284264.
  const half = 3.182446305284264 * Math.sqrt((20 / 3) * 1.25);
  assert.deepEqual([found?.usual, found?.value, found?.change], [13, 20, 7]);
  near(found?.low, 7 - half);
  near(found?.high, 7 + half);
});

test('ratios are Σ / Σ, and a larger event is surer', () => {
  const before = [of(8, 10), of(90, 100), of(40, 50)];
  const found = eventDifference(of(5, 10), before);
  near(found?.usual, 138 / 160);
  near(found?.change, 0.5 - 138 / 160);
  const larger = eventDifference(of(500, 1000), before);
  assert.ok(larger!.high! - larger!.low! < found!.high! - found!.low!);
});

test('extremes', () => {
  assert.equal(eventDifference(of(1), []), null);
  assert.equal(eventDifference(of(0, 0), [of(1)]), null);
  assert.equal(eventDifference(of(1), [of(0, 0)]), null);
  assert.deepEqual(eventDifference(of(3, 2), [of(1, 2), of(0, 0)]), {
    ...{ usual: 0.5, value: 1.5, change: 1, low: null, high: null },
  });
  assert.throws(() => eventDifference(of(NaN), []), new RangeError('sum not finite: NaN'));
  assert.throws(() => eventDifference(of(1, -1), []), new RangeError('invalid denominator: -1'));
});

test('of weeks without an effect the interval holds 0 in 95 of 100, also where the event is smaller', () => {
  const runs = 2000;
  const { normal } = randomOf(11);
  for (const [size, shift, least, most] of [
    [1, 0, 0.935, 0.965],
    [0.4, 0, 0.935, 0.965],
    // What does happen is left out of 0 far more often.
    [1, 8, 0, 0.3],
  ] as const) {
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const week = (share: number, more = 0): Stretch =>
        of(100 * share + 10 * Math.sqrt(share) * (normal() + more), 10 * share);
      const found = eventDifference(
        week(size, shift),
        [1, 1, 1, 1].map((share) => week(share)),
      );
      if (found!.low! <= 0 && found!.high! >= 0) held += 1;
    }
    assert.ok(held / runs >= least && held / runs <= most, `${size} ${shift}: ${held / runs}`);
  }
});
