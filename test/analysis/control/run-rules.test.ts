import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runRules, type RunLimits, type RunSignal } from '../../../src/analysis/control/run-rules.js';

const limits = { centre: 0, low: -3, high: 3 };

function told(values: readonly number[], given: RunLimits = limits): string[] {
  return runRules(values, given).map(
    ({ rule, side, at, points }) => `${rule} ${side} ${at}: ${points.join(' ')}`,
  );
}

describe('each rule at its edge', () => {
  test('beyond a limit, not on it', () => {
    assert.deepEqual(told([0, 3, 0, -3, 0]), []);
    assert.deepEqual(told([0, 3.01, 0, -3.01]), ['beyond-limit above 1: 1', 'beyond-limit below 3: 3']);
  });

  test('eight strictly on one side, which the ninth goes on with', () => {
    const side = (count: number): number[] => Array.from({ length: count }, (_, at) => 0.5 + (at % 2) / 10);
    assert.deepEqual(told(side(7)), []);
    assert.deepEqual(told(side(8)), ['eight-on-one-side above 7: 0 1 2 3 4 5 6 7']);
    assert.deepEqual(told([-1, ...side(9)]), ['eight-on-one-side above 8: 1 2 3 4 5 6 7 8 9']);
    // A point on the centre is on neither side, and a gap is no point.
    assert.deepEqual(told([...side(7), 0, ...side(7)]), []);
    assert.deepEqual(told([...side(7), NaN, ...side(7)]), []);
  });

  test('six strictly rising or falling', () => {
    assert.deepEqual(told([-0.2, -0.1, 0, 0.1, 0.2]), []);
    assert.deepEqual(told([-0.2, -0.1, 0, 0.1, 0.2, 0.3]), ['six-in-one-direction rising 5: 0 1 2 3 4 5']);
    assert.deepEqual(told([0.3, 0.2, 0.1, 0, -0.1, -0.2, -0.3]), [
      'six-in-one-direction falling 5: 0 1 2 3 4 5 6',
    ]);
    assert.deepEqual(told([-0.2, -0.1, 0, 0, 0.1, 0.2, 0.3]), []);
    assert.deepEqual(told([-0.2, -0.1, 0, NaN, 0.1, 0.2, 0.3]), []);
  });

  test('two of three beyond two thirds of the way, on the same side', () => {
    assert.deepEqual(told([2, 0, 2]), []);
    assert.deepEqual(told([2.1, 0, 2.1]), ['two-of-three above 2: 0 2']);
    assert.deepEqual(told([-2.1, -2.1]), ['two-of-three below 1: 0 1']);
    assert.deepEqual(told([2.1, 0, -2.1]), []);
    assert.deepEqual(told([2.1, 0, 0, 2.1]), []);
    assert.deepEqual(told([2.1, NaN, 2.1]), []);
    // What goes on is one signal.
    assert.deepEqual(told([2.1, 0, 2.1, 2.2, 0, 2.3, 0, 0, 2.1]), ['two-of-three above 2: 0 2 3 5']);
  });
});

test('limits of each point, and lopsided ones', () => {
  assert.deepEqual(told([2, 2], { centre: 1, low: [0, 0], high: [1.5, 4] }), ['beyond-limit above 0: 0']);
  // Two thirds of the way to a near limit and to a far one.
  assert.deepEqual(told([0.7, 0.7], { centre: 0, low: -9, high: 1 }), ['two-of-three above 1: 0 1']);
  assert.deepEqual(told([-5, -5], { centre: 0, low: -9, high: 1 }), []);
  // Limits of no width: whatever is off them is beyond.
  assert.deepEqual(told([5, 5.1], { centre: 5, low: 5, high: 5 }), ['beyond-limit above 1: 1']);
});

test('extremes and misuse', () => {
  assert.deepEqual(told([]), []);
  assert.deepEqual(told([NaN, NaN]), []);
  assert.deepEqual(told([1e300]), ['beyond-limit above 0: 0']);
  assert.deepEqual(told([9], { centre: NaN, low: NaN, high: NaN }), []);
  assert.throws(() => told([1], { ...limits, low: [] }), new RangeError('1 values need as many limits: 0'));
  assert.throws(() => told([1], { ...limits, low: 1 }), new RangeError('centre not within its limits: 0'));
});

/** Whether each rule holds of the window that ends at a point, asked of every window by itself. */
function slow(values: readonly number[]): Set<string> {
  const found = new Set<string>();
  const window = (at: number, length: number): readonly number[] =>
    at + 1 < length ? [] : values.slice(at + 1 - length, at + 1);
  values.forEach((value, at) => {
    if (value > 3) found.add(`beyond-limit above ${at}`);
    if (value < -3) found.add(`beyond-limit below ${at}`);
    const eight = window(at, 8);
    if (eight.length > 0 && eight.every((one) => one > 0)) found.add(`eight-on-one-side above ${at}`);
    if (eight.length > 0 && eight.every((one) => one < 0)) found.add(`eight-on-one-side below ${at}`);
    const six = window(at, 6);
    const steps = six.slice(1).map((one, step) => one - six[step]!);
    if (steps.length > 0 && steps.every((step) => step > 0)) found.add(`six-in-one-direction rising ${at}`);
    if (steps.length > 0 && steps.every((step) => step < 0)) found.add(`six-in-one-direction falling ${at}`);
    for (const [side, sign] of [
      ['above', 1],
      ['below', -1],
    ] as const) {
      const far = (one: number | undefined): boolean => one !== undefined && sign * one > 2;
      const three = [values[at - 2], values[at - 1], value];
      const known = three.slice(three.findLastIndex((one) => Number.isNaN(one)) + 1);
      if (far(value) && known.filter(far).length >= 2) found.add(`two-of-three ${side} ${at}`);
    }
  });
  return found;
}

test('every point at which a rule holds is of a signal that completed there or before, and no other is', () => {
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -4, max: 4 }).map((one) => one * 0.9) },
    { weight: 2, arbitrary: fc.constant(0.9) },
    { weight: 1, arbitrary: fc.constantFrom(NaN, 0, 2.7, 3) },
  );
  const series = fc.oneof(
    fc.array(value, { maxLength: 40 }),
    // Long climbs with a stumble.
    fc
      .array(fc.constantFrom(...new Array<number>(12).fill(0.1), 0, -0.2, NaN), { maxLength: 40 })
      .map((steps) => {
        let at = -1;
        return steps.map((step) => (Number.isNaN(step) ? NaN : (at += step)));
      }),
  );
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(series, (values) => {
      const expected = slow(values);
      const found = runRules(values, limits);
      const reached = (signal: RunSignal): number[] => signal.points.filter((at) => at >= signal.at);
      const named = found.flatMap((signal) => {
        seen.set(signal.rule, (seen.get(signal.rule) ?? 0) + 1);
        return reached(signal).map((at) => `${signal.rule} ${signal.side} ${at}`);
      });
      assert.deepEqual(named.toSorted(), [...expected].toSorted());
      assert.deepEqual(
        found.map(({ at }) => at),
        found.map(({ at }) => at).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 600 },
  );
  // The random series know all four rules.
  assert.equal(seen.size, 4);
});
